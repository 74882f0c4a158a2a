"""Open a photo's bytes with the decoder that its content asks for, within limits."""

from __future__ import annotations

import re
import threading
import warnings
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from io import BytesIO

from PIL import Image, ImageFile

from engine.files.formats import BYTES_PER_PIXEL, FORMATS, format_of
from engine.files.odd_kinds import refuse_odd_kinds
from engine.files.unreadable import UnreadablePhoto, blaming, not_a_picture

# Pillow's own limit knows neither the format nor the scale at which a JPEG is decoded.
Image.MAX_IMAGE_PIXELS = None

PIXEL_LIMIT = 500_000_000
MEMORY_LIMIT = 1_100_000_000
_LARGE = 300_000_000
# A progressive JPEG of a few KB can ask for thousands of passes over its pixels; cameras make ten.
_PASS_LIMIT = 100

_one_large = threading.Lock()

_DECODERS = {format_.name: format_.decoders for format_ in FORMATS}
_HUSH = ("ignore", None, Warning, re.compile(r"PIL\."), 0)


def open_photo(path: str, data: bytes) -> ImageFile.ImageFile:
    """Read the header of a photo; no pixel is decoded yet.

    Raises UnreadablePhoto for what is no picture, damaged, or claims to be too large.
    """
    kind = format_of(path, data)
    if kind is None:
        raise not_a_picture(path, data)
    hush_pillow()
    with blaming(path, data):
        refuse_odd_kinds(kind, data)
        image = _opened(kind, data)
    width, height = image.size
    if width * height > PIXEL_LIMIT:
        limit = PIXEL_LIMIT // 1_000_000
        claim = f"claims to be {width} x {height} pixels"
        raise UnreadablePhoto(path, f"{claim}: {limit} megapixels is the limit")
    return image


def room_for(
    path: str, data: bytes, image: ImageFile.ImageFile, full_size: tuple[int, int]
) -> AbstractContextManager[object]:
    """Hold this while decoding at the scale now set: large photos then take turns.

    Raises UnreadablePhoto for a photo that would take too much memory or work.
    """
    needed = len(data) + image.width * image.height * BYTES_PER_PIXEL[image.format or ""]
    if image.info.get("progressive"):
        # All passes add to coefficients of 16 bits, which are held at full size.
        needed += full_size[0] * full_size[1] * 2 * len(image.getbands())
        if data.count(b"\xff\xda") > _PASS_LIMIT:
            raise UnreadablePhoto(path, f"asks for over {_PASS_LIMIT} passes, as no camera does")
    if needed > MEMORY_LIMIT:
        claim = f"claims to be {full_size[0]} x {full_size[1]} pixels"
        limit = f"{MEMORY_LIMIT / 1e9:.1f} GB is the limit"
        raise UnreadablePhoto(
            path, f"{claim} and would take {needed / 1e9:.1f} GB to open: {limit}"
        )
    return _one_large if needed > _LARGE else nullcontext()


def hush_pillow() -> None:
    """Keep Pillow's remarks on odd metadata out of the log; what matters is an error or a note.

    The filter stays, rather than around each photo: catch_warnings is not safe in threads.
    """
    if warnings.filters[:1] != [_HUSH]:
        warnings.filterwarnings("ignore", module=_HUSH[3].pattern)


def _opened(kind: str, data: bytes) -> ImageFile.ImageFile:
    # What is imported here is loaded only for those who have such photos.
    if kind == "RAW":
        from engine.files.raw import RawFile

        return RawFile(BytesIO(data))
    if kind == "HEIC":
        _learn_heic()
    return Image.open(BytesIO(data), formats=_DECODERS[kind])


@cache
def _learn_heic() -> None:
    import pi_heif

    pi_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)
