"""What is asked of LibRaw: the preview in a RAW photo, its size and orientation, developing it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import rawpy
from PIL import Image, ImageFile

Size = tuple[int, int]

_ENOUGH = 600  # pixels of the short side: more than judges look at
_SMALLEST_FILE = 20_000  # bytes; the cameras of 1997 wrote 90,000
_SURELY_WHOLE = 0.9
_ALIKE = 0.01
# EXIF's numbers of LibRaw's turns and mirrorings, 0 to 7.
_ORIENTATIONS = (1, 2, 4, 3, 5, 8, 6, 7)


def opened(data: bytes) -> rawpy.RawPy:
    """LibRaw with these bytes: its head is read, no picture yet."""
    raw = rawpy.RawPy()
    with _in_our_words():
        try:
            raw.open_buffer(BytesIO(data))
        except rawpy.LibRawFileUnsupportedError:
            if len(data) < _SMALLEST_FILE:
                raise EOFError from None
            raise
    return raw


def preview_of_file(path: str) -> tuple[ImageFile.ImageFile | None, Size, int]:
    """The largest preview in a RAW photo (None without), the photo's stored size and orientation.

    Reads no more of the file than that.
    """
    with rawpy.RawPy() as raw, _in_our_words():
        raw.open_file(path)
        preview = preview_of(raw)
        enough = preview if preview and is_enough(preview, raw.sizes) else None
        return preview, *shape_of(raw.sizes, enough)


def preview_of(raw: rawpy.RawPy) -> ImageFile.ImageFile | None:
    """The largest JPEG that the camera put into the file, not decoded yet; None without one."""
    try:
        found = raw.extract_thumb()
        if not isinstance(found.data, bytes):
            return None  # without compression they are tiny
        image = Image.open(BytesIO(found.data), formats=("JPEG",))
    except (rawpy.LibRawError, OSError):
        return None
    # A progressive one can hold thousands of passes, and no camera writes it.
    return None if image.info.get("progressive") else image


def shape_of(sensor: rawpy.ImageSizes, preview: Image.Image | None) -> tuple[Size, int]:
    """The photo's size as it is stored, and the EXIF orientation to turn it upright.

    Some cameras crop to another shape, and some turn, in the preview only: then it counts.
    """
    width, height = sensor.width, sensor.height
    orientation = _ORIENTATIONS[sensor.flip & 7]
    if preview is None:
        return (width, height), orientation
    if orientation >= 5 and (preview.width > preview.height) != (width > height):
        width, height, orientation = height, width, 1
    share = max(preview.width / width, preview.height / height)
    if share > _SURELY_WHOLE:
        return preview.size, orientation
    if abs(preview.width * height / preview.height / width - 1) < _ALIKE:
        return (width, height), orientation
    return (round(preview.width / share), round(preview.height / share)), orientation


def is_enough(preview: Image.Image, sensor: rawpy.ImageSizes) -> bool:
    """Whether developing would not show more, or not more than is looked at."""
    return min(preview.size) >= min(_ENOUGH, min(sensor.width, sensor.height) / 2)


def developed(raw: rawpy.RawPy) -> Image.Image:
    """What the sensor saw, at half size where that leaves enough, not turned.

    It is as dark as it was exposed: brightening would hide what a judge should see.
    """
    half = min(raw.sizes.width, raw.sizes.height) / 2 >= _ENOUGH
    with _in_our_words():
        pixels = raw.postprocess(
            half_size=half, demosaic_algorithm=rawpy.DemosaicAlgorithm.LINEAR,
            use_camera_wb=True, no_auto_bright=True, user_flip=0,
        )  # fmt: skip
    return Image.fromarray(pixels.squeeze())


@contextmanager
def _in_our_words() -> Iterator[None]:
    """Turn LibRaw's errors into those that Pillow's decoders raise for the same reasons."""
    try:
        yield
    except (EOFError, rawpy.LibRawIOError) as error:
        raise OSError("truncated") from error
    except rawpy.LibRawUnsufficientMemoryError as error:
        raise MemoryError from error
    except (rawpy.LibRawFileUnsupportedError, rawpy.LibRawTooBigError) as error:
        raise NotImplementedError from error
