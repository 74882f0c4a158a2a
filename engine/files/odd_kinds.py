"""Kinds of TIFF and Photoshop files that Pillow misreads, or refuses as if they were damaged."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import TiffImagePlugin

_WIDTH_OF_VALUES, _COMPRESSION, _COLOURS, _PLANES, _KIND_OF_VALUES = 258, 259, 262, 284, 339
_PLAIN, _SEPARATE, _FLOATING, _LAB = 1, 2, 3, 8
_READ = {1, 2, 4, 8, 16, 32}


def refuse_odd_kinds(kind: str, data: bytes) -> None:
    """Raise NotImplementedError for what is no damage but can't be read rightly."""
    if kind == "Photoshop":
        depth = int.from_bytes(data[22:24], "big")
        if len(data) >= 26 and depth in (16, 32):
            raise NotImplementedError(f"{depth} bits")
    elif kind == "TIFF" and _is_odd(_first_directory(data)):
        raise NotImplementedError


def _is_odd(tags: dict[int, Any]) -> bool:
    """Whether this directory describes a picture of which Pillow makes another, or none."""
    widths = tags.get(_WIDTH_OF_VALUES, (1,))
    widest, coloured = max(widths), len(widths) > 2
    if widest not in _READ:
        return True  # 12 bits would come out sixteen times too dark
    if coloured and (_FLOATING in tags.get(_KIND_OF_VALUES, ()) or widest > 16):
        return True
    if tags.get(_COLOURS) == _LAB and widest > 8:
        return True
    is_plain = tags.get(_COMPRESSION, _PLAIN) == _PLAIN
    return widest == 16 and tags.get(_PLANES) == _SEPARATE and is_plain


def _first_directory(data: bytes) -> dict[int, Any]:
    """The tags of a TIFF's first picture, none where they are damaged: the decoder will tell."""
    try:
        directory = TiffImagePlugin.ImageFileDirectory_v2(data[:16] if data[2] == 43 else data[:8])
        file = BytesIO(data)
        file.seek(directory.next)
        directory.load(file)
        tags = (_WIDTH_OF_VALUES, _COMPRESSION, _COLOURS, _PLANES, _KIND_OF_VALUES)
        return {tag: directory[tag] for tag in tags if tag in directory}
    except Exception:  # noqa: BLE001 - damaged metadata raises anything
        return {}
