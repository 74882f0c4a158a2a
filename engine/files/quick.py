"""The quickest thumbnail of a photo: the small picture that the camera put into the file.

Only the head of the file is read and 160 x 120 pixels are decoded (of a RAW photo its preview, at
an eighth of its size), so that a grid of tiles fills at once. It is encoded anew, since nobody
knows who made the bytes that stand in the file.
"""

from __future__ import annotations

import os
from io import BytesIO
from typing import IO

import numpy as np
from PIL import Image
from PIL.ExifTags import IFD, Base

from engine.files.decode import as_thumbnail
from engine.files.formats import format_of
from engine.files.unreadable import read_bytes
from engine.files.upright import Size, fit_long, turned, upright

_LARGEST_EMBEDDED = 2048
_DARK = 24
_ALIKE = 0.02
_BASELINE_TO_DIFFERENTIAL = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def quick_thumbnail(path: str, side: int) -> bytes:
    """A JPEG whose long side is at most `side`: the embedded picture, else the photo scaled down.

    Raises UnreadablePhoto.
    """
    embedded = embedded_thumbnail(path, side)
    if embedded is not None:
        return embedded
    return as_thumbnail(upright(path, read_bytes(path), fit_long(side)).image, side)


def embedded_thumbnail(path: str, side: int) -> bytes | None:
    """The embedded picture of a JPEG or RAW file, upright and without black bars, as a new JPEG.

    None where there is none, or where its shape shows that it is of an earlier state of the photo.
    """
    try:
        # A pipe in place of the photo must not be waited for.
        if not os.path.isfile(path):  # noqa: PTH113
            return None
        with open(path, "rb") as file:  # noqa: PTH123
            is_raw = format_of(path, file.read(32)) == "RAW"
            file.seek(0)
            image, size, orientation = _preview_of_raw(path, side) if is_raw else _of_jpeg(file)
        shown = None if image is None else _without_bars(image, size)
        return None if shown is None else as_thumbnail(turned(shown, orientation), side)
    except Exception:  # noqa: BLE001 - damaged metadata raises anything; the photo itself will tell
        return None


def _of_jpeg(file: IO[bytes]) -> tuple[Image.Image | None, Size, int]:
    """The thumbnail in the file's EXIF, and the photo's stored size and orientation."""
    exif, size = _read_head(file)
    if exif is None or size is None:
        return None, (0, 0), 1
    tags = Image.Exif()
    tags.load(exif)
    return _embedded(exif, tags.get_ifd(IFD.IFD1)), size, tags.get(Base.Orientation, 1)


def _preview_of_raw(path: str, side: int) -> tuple[Image.Image | None, Size, int]:
    """The same of a RAW photo, whose largest preview is decoded as small as can be."""
    from engine.files.libraw import preview_of_file  # only for those who have such photos

    preview, size, orientation = preview_of_file(path)
    if preview is None:
        return None, size, orientation
    preview.draft("RGB", (side, side))
    small = max(preview.size) <= _LARGEST_EMBEDDED
    return preview.convert("RGB") if small else None, size, orientation


def _read_head(file: IO[bytes]) -> tuple[bytes | None, Size | None]:
    """The EXIF block and the (stored) size of a JPEG, from its segments before the pixels."""
    exif = None
    if file.read(2) != b"\xff\xd8":
        return None, None
    while (head := file.read(4)) and len(head) == 4 and head[0] == 0xFF:
        marker, length = head[1], int.from_bytes(head[2:], "big") - 2
        if marker in _BASELINE_TO_DIFFERENTIAL:
            frame = file.read(5)
            return exif, (int.from_bytes(frame[3:5], "big"), int.from_bytes(frame[1:3], "big"))
        if marker == 0xE1 and exif is None:
            block = file.read(length)
            exif = block if block.startswith(b"Exif\0\0") else None
        else:
            file.seek(length, os.SEEK_CUR)
    return exif, None


def _embedded(exif: bytes, tags: dict[int, int]) -> Image.Image | None:
    """The thumbnail that these tags of the second directory point at, decoded."""
    start = tags.get(Base.JpegIFOffset)
    length = tags.get(Base.JpegIFByteCount)
    if not start or not length:
        return None
    tiff = exif[6:]
    image = Image.open(BytesIO(tiff[start : start + length]), formats=("JPEG",))
    if max(image.size) > _LARGEST_EMBEDDED:
        return None
    return image.convert("RGB")


def _without_bars(image: Image.Image, size: Size) -> Image.Image | None:
    """This thumbnail cut to the shape of the photo, None if what is cut off is not black."""
    shape = size[0] / size[1]
    if abs(image.width / image.height / shape - 1) <= _ALIKE:
        return image
    if image.width / image.height > shape:  # bars at the left and right
        mirrored = _without_bars(image.transpose(Image.Transpose.TRANSPOSE), (size[1], size[0]))
        return mirrored and mirrored.transpose(Image.Transpose.TRANSPOSE)
    kept = round(image.width / shape)
    top = (image.height - kept) // 2
    pixels = np.asarray(image)
    # A row on either side of the edge is left out: there bar and picture mix.
    bars = np.concatenate((pixels[: top - 1], pixels[top + kept + 1 :]))
    if bars.size and bars.mean() > _DARK:
        return None
    return image.crop((0, top + 1, image.width, top + kept - 1))
