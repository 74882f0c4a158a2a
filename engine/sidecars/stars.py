"""Ratings as other programs write them: decimals, percentages, and numbers that mean rejected."""

from __future__ import annotations

import math

REJECTED = "rejected"
_OLD_DARKTABLE_REJECT = 6
_PERCENTAGES = {None: 0, 1: 1, 2: 25, 3: 50, 4: 75, 5: 99}


class UnknownRatingError(ValueError):
    """This text is no rating; the text of the error says so."""


def rating_of(text: str) -> int | str | None:
    """Return stars from `xmp:Rating` (None for 0), or `REJECTED` for -1 and darktable's old 6.

    Decimals are rounded, halves up. Raises UnknownRatingError for anything else.
    """
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = math.nan
    if value in {-1, _OLD_DARKTABLE_REJECT}:
        return REJECTED
    if not 0 <= value <= 5:
        raise UnknownRatingError(f"its rating is “{text[:20]}”, which is none from 0 to 5")
    return math.floor(value + 0.5) or None


def stars_of_percentage(text: str) -> int | None:
    """Return stars from `MicrosoftPhoto:Rating`: the nearest of 1, 25, 50, 75 and 99."""
    try:
        value = float(text)
    except ValueError as error:
        raise UnknownRatingError(f"its Windows rating is “{text[:20]}”") from error
    if not 0 <= value <= 100:
        raise UnknownRatingError(f"its Windows rating is “{text[:20]}”, none from 0 to 100")
    return min(_PERCENTAGES, key=lambda stars: abs(_PERCENTAGES[stars] - value))


def percentage(stars: int | None) -> str:
    """Return these stars as Windows writes them."""
    return str(_PERCENTAGES[stars])
