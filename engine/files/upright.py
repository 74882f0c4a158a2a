"""One photo's bytes -> an upright sRGB picture of the wanted size, decoded as small as can be."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageFile
from PIL.ExifTags import Base

from engine.files.colour import eight_bits, resizable, to_srgb
from engine.files.metadata import read_metadata
from engine.files.opening import open_photo, room_for
from engine.files.shot import read_shot
from engine.files.unreadable import UnreadablePhoto, blaming
from engine.photos import Shot

Size = tuple[int, int]

# Pillow's draft() stops anywhere between 1 and 2 times what it is asked for, by the camera's pixel
# count; sharpness measured at less than 1.5 times would differ between cameras.
_OVERSAMPLING = 1.5
_DECODER_BLOCK = 1 << 24  # Pillow's 64 KB would take Python's lock a hundred times per photo

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True, eq=False)
class Stored:
    """A photo as it lies in its file, perhaps reduced; `orientation` turns it upright.

    `size` is the photo's, also where `image` was decoded smaller or is a smaller preview.
    """

    image: Image.Image
    size: Size
    profile: bytes | None
    orientation: int


@dataclass(frozen=True, slots=True, eq=False)
class Upright:
    """An RGB picture as a person sees it; `width` and `height` are the original's, upright.

    `xmp` is the packet that the file holds, empty without one.
    """

    image: Image.Image
    width: int
    height: int
    shot: Shot
    notes: tuple[str, ...]
    xmp: bytes = b""


def upright(path: str, data: bytes, fitted: Callable[[Size], Size]) -> Upright:
    """Decode these bytes at the size that `fitted` makes of the full size.

    The first frame counts where there are several. Raises UnreadablePhoto.
    """
    with open_photo(path, data) as image:
        with blaming(path, data):
            width, height = full_size = image.size
            metadata = read_metadata(image, data)
            shot, odd_metadata = read_shot(metadata, full_size)
            profile = image.info.get("icc_profile")
            _draft(image, fitted(full_size))
        with room_for(path, data, image, full_size):
            _load(path, data, image)
            with blaming(path, data):
                orientation = orientation_of(image)
                small = _resized(resizable(image), fitted(full_size))
                picture, odd_colour = to_srgb(small, profile)
    if orientation >= 5:
        width, height = height, width
    return Upright(
        turned(picture, orientation), width, height, shot, odd_metadata + odd_colour, metadata.xmp
    )


def stored(path: str, data: bytes, fitted: Callable[[Size], Size] = lambda size: size) -> Stored:
    """Decode these bytes no smaller than `fitted`, not turned, in their own colours.

    Raises UnreadablePhoto.
    """
    with open_photo(path, data) as image:
        size, profile = image.size, image.info.get("icc_profile")
        with blaming(path, data):
            image.draft(image.mode, fitted(size))
        with room_for(path, data, image, size):
            _load(path, data, image)
            with blaming(path, data):
                return Stored(eight_bits(resizable(image)), size, profile, orientation_of(image))


def fit_short(side: int) -> Callable[[Size], Size]:
    """Bring the short side to `side`, never enlarging."""
    return lambda size: scaled(size, side / min(size))


def fit_long(side: int) -> Callable[[Size], Size]:
    """Bring the long side to `side`, never enlarging."""
    return lambda size: scaled(size, side / max(size))


def scaled(size: Size, factor: float) -> Size:
    """This size times `factor`, at least a pixel each way and never enlarged."""
    if factor >= 1:
        return size
    return max(1, round(size[0] * factor)), max(1, round(size[1] * factor))


def turned(image: Image.Image, orientation: int) -> Image.Image:
    """Turn or mirror a stored picture upright by its EXIF orientation (1 to 8)."""
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)


def orientation_of(image: Image.Image) -> int:
    """The EXIF orientation, 1 (upright) where it is absent or makes no sense."""
    try:
        orientation = image.getexif().get(Base.Orientation)
    except Exception:  # noqa: BLE001 - damaged metadata raises anything, and the picture is fine
        return 1
    return orientation if orientation in _TURNS else 1


def _draft(image: ImageFile.ImageFile, wanted: Size) -> None:
    """Let a JPEG decoder work at 1/2, 1/4 or 1/8 scale where that leaves enough to resize from."""
    width, height = (math.ceil(side * _OVERSAMPLING) for side in wanted)
    image.draft(image.mode, (width, height))


def _load(path: str, data: bytes, image: ImageFile.ImageFile) -> None:
    image.decodermaxblock = _DECODER_BLOCK
    with blaming(path, data):
        try:
            image.load()
        except OSError as error:
            share = _share_decoded(image)
            if "truncated" not in str(error) or share is None:
                raise
            reason = f"is cut off: the upper {share} % of the picture are there"
            raise UnreadablePhoto(path, reason) from error


def _share_decoded(image: ImageFile.ImageFile) -> int | None:
    """How much of the height a decoder had filled when its data ended, None where it can't tell."""
    box = image.im.getbbox() if image.format in ("JPEG", "MPO", "PNG") else None
    share = 100 * box[3] // image.height if box else 0
    return share if 0 < share < 100 else None


def _resized(image: Image.Image, size: Size) -> Image.Image:
    """The picture at this size, or as it is where it is smaller: a RAW photo's preview may be."""
    if image.width <= size[0] and image.height <= size[1]:
        return image
    return image.resize(size, Image.Resampling.LANCZOS)
