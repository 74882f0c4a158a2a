"""How fast Cullect is, as ratios to the naive way, measured in turn in the same run.

__main__.py      the command: python -m bench
turns.py         runs the ways in turn and pairs their times
results.py       what a row says: ratios, figures with limits, guards
rows/            one file for each thing that is measured
photos.py        made photos, like those of a camera
made_library.py  libraries of any size
table.py         what is printed
"""
