"""Names in the order a person expects: IMG_9 before IMG_10, and no matter the case."""

from __future__ import annotations

import re
from collections.abc import Sequence


def sort_keys(names: Sequence[str]) -> list[str]:
    """Return a key for each name; comparing keys compares the names naturally.

    A run of digits gets its length in front ("9" becomes "019", "10" "0210"), so that longer
    numbers come later. All names are changed as one text: a file name can't hold a zero byte.
    """
    if not names:
        return []
    return re.sub(r"[0-9]+", _numbered, "\0".join(names).casefold()).split("\0")


def _numbered(digits: re.Match[str]) -> str:
    number = digits[0].lstrip("0")
    return f"0{chr(48 + len(number))}{number}"
