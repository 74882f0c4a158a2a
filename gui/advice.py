"""What a person can do about a file that can't be read."""

from __future__ import annotations

from gui.texts import mark, tr

# The first that occurs in the reason, which the engine tells in English.
_ADVICE = (
    ("may not be read", mark("Give yourself the right to read it, then open the folder again.")),
    ("can't be read from its disk", mark("Check the disk or card and its cable, then try again.")),
    ("is gone", mark("Put the file back, or open the folder again to forget it.")),
    ("memory", mark("Close other programs, then open the folder again.")),
    ("limit", mark("Cullect leaves files of this size alone.")),
    ("doesn't read", mark("Convert it with the program that made it, or leave it out.")),
    ("is not a picture", mark("It is no photo; leave it out, or look at it in another program.")),
    ("is not a file", mark("It is no photo; leave it out.")),
    ("left out", mark("Cullect goes on without it; please report it, no file should do this.")),
)
_COPY = mark("Copy it from the card again while you still have the card.")


def advice_for(reason: str) -> str:
    """What to do; where the file is cut off, empty or damaged, copy it again."""
    return tr(next((advice for sign, advice in _ADVICE if sign in reason), _COPY))
