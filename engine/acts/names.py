"""Names that every system can write: Linux, macOS, Windows and the cards between them."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 255
"""Bytes of UTF-8 in a file's name: the least of what today's file systems take."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def clean(name: str) -> str:
    """Return a name for one file or folder: what some system forbids becomes an underscore.

    Never empty, never "." or "..", never a device of Windows, never ending in a dot or space.
    """
    cleaned = _FORBIDDEN.sub("_", name).strip().rstrip(". ")
    if not cleaned or _RESERVED.fullmatch(cleaned):
        cleaned = f"_{cleaned}"
    return shortened(cleaned, "")


def shortened(stem: str, tail: str) -> str:
    """Return both together, the stem cut where the name would be too long for a disk."""
    while stem and size(stem + tail) > LONGEST:
        stem = stem[:-1]
    return stem.rstrip() + tail if tail else stem.rstrip(". ")


def size(name: str) -> int:
    """Return how many bytes a name takes; bytes that are no text count as one each."""
    return len(name.encode("utf-8", "replace"))


def alike(path: str) -> str:
    """Return what two paths share when some file system takes them for the same."""
    return unicodedata.normalize("NFC", path).casefold()
