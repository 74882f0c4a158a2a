"""A photo's pixels to be shown: the whole of it at some size, or a part with all its pixels.

Pixels are in the order that screens use: height x width x 4 bytes of blue, green, red, unused.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PIL import Image

from engine.files.screen import to_screen
from engine.files.unreadable import blaming, read_bytes
from engine.files.upright import Size, Stored, fit_long, stored, turned

Region = tuple[float, float, float, float]
"""Left, top, width and height in 0 to 1 of the upright photo."""

Box = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels."""


_FOR_EYES = Image.Resampling.HAMMING
"""Half the time of what judges are given, and nobody measures it."""


@dataclass(frozen=True, slots=True)
class View:
    """A picture to show, upright; `full` is the size of the whole photo."""

    pixels: bytes
    width: int
    height: int
    full: Size


def view(path: str, side: int, screen: bytes | None = None) -> View:
    """Read a photo to show it whole, its long side at `side` pixels at most.

    `screen` is the ICC profile of the screen, None for sRGB. Raises UnreadablePhoto.
    """
    data = read_bytes(path)
    photo = stored(path, data, fit_long(side))
    with blaming(path, data):
        image, size = photo.image, fit_long(side)(photo.size)
        if image.width > size[0] or image.height > size[1]:
            image = image.resize(size, _FOR_EYES)
        picture = to_screen(image, photo.profile, screen)
    return _viewed(turned(picture, photo.orientation), _upright_size(photo))


class FullPhoto:
    """A photo with all its pixels in memory, to look at parts of it."""

    def __init__(self, path: str) -> None:
        """Read it; raises UnreadablePhoto."""
        self._path = path
        self._stored = stored(path, read_bytes(path))
        self.bytes = self._stored.image.width * self._stored.image.height * 4

    def part(self, region: Region, screen: bytes | None = None) -> tuple[View, Box]:
        """A part in all its pixels, and where it lies in the whole upright photo.

        Only this part is turned and converted, which takes longer than decoding when done for all.
        """
        photo, full = self._stored, _upright_size(self._stored)
        box = _pixels_of(region, full)
        with blaming(self._path, b""):
            piece = photo.image.crop(self._in_file(box))
            picture = to_screen(piece, photo.profile, screen)
        return _viewed(turned(picture, photo.orientation), full), box

    def _in_file(self, box: Box) -> Box:
        """A part of the upright photo in the pixels of what lies in the file."""
        photo = self._stored
        share = photo.image.width / photo.size[0], photo.image.height / photo.size[1]
        left, top, right, bottom = turned_back(box, _upright_size(photo), photo.orientation)
        return (
            math.floor(left * share[0]), math.floor(top * share[1]),
            math.ceil(right * share[0]), math.ceil(bottom * share[1]),
        )  # fmt: skip


def turned_back(box: Box, size: Size, orientation: int) -> Box:
    """Where a part of an upright photo of this size lies in one stored in this orientation."""
    (left, top, right, bottom), (width, height) = box, size
    if orientation >= 5:
        left, top, right, bottom = top, left, bottom, right
        width, height = height, width
    if orientation in (2, 3, 7, 8):
        left, right = width - right, width - left
    if orientation in (3, 4, 6, 7):
        top, bottom = height - bottom, height - top
    return left, top, right, bottom


def _upright_size(photo: Stored) -> Size:
    width, height = photo.size
    return (height, width) if photo.orientation >= 5 else (width, height)


def _pixels_of(region: Region, size: Size) -> Box:
    """A region as whole pixels of the photo, one at least."""
    left, top, width, height = region
    box = (
        max(0, min(size[0] - 1, math.floor(left * size[0]))),
        max(0, min(size[1] - 1, math.floor(top * size[1]))),
    )
    return (
        *box,
        max(box[0] + 1, min(size[0], math.ceil((left + width) * size[0]))),
        max(box[1] + 1, min(size[1], math.ceil((top + height) * size[1]))),
    )


def _viewed(image: Image.Image, full: Size) -> View:
    return View(image.tobytes("raw", "BGRX"), *image.size, full)
