"""Teach the judge: choose photos, see what will be made of them, let it learn, read the report.

dialog.py    the four pages and the way through them
choosing.py  which photos; photo_list.py shows them with their doubts
preparing.py what will be made of them, from which judge, how thoroughly (details.py)
running.py   how it goes: curves.py and ladders.py draw
outcome.py   what it came to, and what to do with it (numbers.py, moves.py)
words.py     faults, doubts and verdicts in words
"""
