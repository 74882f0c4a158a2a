"""Decode a photo once: its judged picture, thumbnail, content hash and metadata from one read."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import numpy as np
import xxhash
from numpy.typing import NDArray
from PIL import Image

from engine.files.metadata import read_metadata
from engine.files.opening import open_photo
from engine.files.shot import read_shot
from engine.files.unreadable import read_bytes
from engine.files.upright import fit_long, fit_short, upright
from engine.photos import Shot

_THUMBNAIL_QUALITY = 80


@dataclass(frozen=True, slots=True, eq=False)
class Decoded:
    """What one decode gives: `image` is height x width x 3, uint8, upright, sRGB.

    `thumbnail` is a JPEG; `width` and `height` are the upright original's; `content` the xxh3-128
    of the file in hex; `notes` what a person may want to know of an odd file; `xmp` the packet that
    the file holds, as it is, empty without one.
    """

    image: NDArray[np.uint8]
    thumbnail: bytes
    width: int
    height: int
    content: str
    shot: Shot
    notes: tuple[str, ...]
    xmp: bytes = b""


def decode(path: str, *, side: int, thumbnail_side: int) -> Decoded:
    """Read a photo with its short side at `side` pixels (smaller ones as they are).

    The thumbnail's long side is `thumbnail_side` at most. Raises UnreadablePhoto.
    """
    data = read_bytes(path)
    photo = upright(path, data, fit_short(side))
    return Decoded(
        image=np.asarray(photo.image),
        thumbnail=as_thumbnail(photo.image, thumbnail_side),
        width=photo.width,
        height=photo.height,
        content=xxhash.xxh3_128_hexdigest(data),
        shot=photo.shot,
        notes=photo.notes,
        xmp=photo.xmp,
    )


def shot_of(path: str) -> Shot:
    """How a photo was taken, decoding none of it; raises UnreadablePhoto."""
    data = read_bytes(path)
    with open_photo(path, data) as image:
        return read_shot(read_metadata(image, data), image.size)[0]


def content_of(path: str) -> str:
    """The xxh3-128 of a file's bytes in hex; raises UnreadablePhoto."""
    return xxhash.xxh3_128_hexdigest(read_bytes(path))


def as_thumbnail(image: Image.Image, side: int) -> bytes:
    """A JPEG of this RGB picture, its long side at `side` pixels at most."""
    size = fit_long(side)(image.size)
    small = image if size == image.size else image.resize(size, Image.Resampling.LANCZOS)
    file = BytesIO()
    small.save(file, "JPEG", quality=_THUMBNAIL_QUALITY)
    return file.getvalue()
