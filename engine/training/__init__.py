"""How a judge learns quality from pristine photos alone, after QualiCLIP (Agnolucci et al. 2024).

degradations/   24 ways to spoil a photo, at 5 rising levels each
crops.py        two overlapping crops of a photo, both at all five levels
losses.py       consistency and ranking: what the judge should say of them
"""
