"""A RAW photo, opened like any other picture: the preview in it, else what the sensor saw.

The preview is the JPEG that the camera would have saved, and costs no developing. Where there is
none, or only a tiny one, LibRaw develops the sensor's data, at half size if that leaves enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

import rawpy
from PIL import Image, ImageFile
from PIL.ExifTags import Base

Size = tuple[int, int]

_ENOUGH = 600  # pixels of the short side: more than judges look at
_SMALLEST_FILE = 20_000  # bytes; the cameras of 1997 wrote 90,000
_SURELY_WHOLE = 0.9
_ALIKE = 0.01
# EXIF's numbers of LibRaw's turns and mirrorings, 0 to 7.
_ORIENTATIONS = (1, 2, 4, 3, 5, 8, 6, 7)
# Panasonic's and Olympus' RAW photos are TIFFs with other letters in place of TIFF's 42.
_NEARLY_TIFF = (b"IIU\0", b"IIRO", b"IIRS")


class RawFile(ImageFile.ImageFile):
    """A RAW photo for Pillow: size and EXIF at once, pixels when loaded.

    `format` says what decodes the pixels: "JPEG" for a preview, "RAW" for LibRaw.
    """

    format = "RAW"

    def _open(self) -> None:
        assert self.fp is not None
        self._data = self.fp.read()
        self._raw = _opened(self._data)
        sensor = self._raw.sizes
        self._jpeg = preview_of(self._raw)
        self._preview = self._jpeg if self._jpeg and _is_enough(self._jpeg, sensor) else None
        self._size, self._orientation = shape_of(sensor, self._preview)
        self._mode = "RGB"
        if self._preview:
            self.format, self._mode = "JPEG", self._preview.mode
            self.info["icc_profile"] = self._preview.info.get("icc_profile")

    def draft(self, mode: str | None, size: Size | None) -> None:
        """Have a preview decoded at the scale that fits; developing has its own."""
        if self._preview:
            self._preview.draft(mode, size)
            self._size = self._preview.size

    def load(self) -> Any:
        """Decode the preview, or develop."""
        if self._im is None:
            if self._preview:
                self._load_preview(self._preview)
            else:
                self._take(_developed(self._raw))
            self._raw.close()
        return Image.Image.load(self)

    def getexif(self) -> Image.Exif:
        """The photo's own EXIF, else its preview's; the orientation as LibRaw understood it."""
        if self._exif is None:
            self._exif = _exif_of(self._data, self._jpeg)
            self._exif[Base.Orientation] = self._orientation
        return self._exif

    def _load_preview(self, preview: Image.Image) -> None:
        try:
            preview.load()
        finally:
            self._take(preview)  # what was decoded of a preview that is cut off, too

    def _take(self, picture: Image.Image) -> None:
        self.im, self._mode, self._size = picture.im, picture.mode, picture.size


def preview_of_file(path: str) -> tuple[ImageFile.ImageFile | None, Size, int]:
    """The largest preview in a RAW photo (None without), the photo's stored size and orientation.

    Reads no more of the file than that.
    """
    with rawpy.RawPy() as raw, _in_our_words():
        raw.open_file(path)
        preview = preview_of(raw)
        enough = preview if preview and _is_enough(preview, raw.sizes) else None
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


def _opened(data: bytes) -> rawpy.RawPy:
    raw = rawpy.RawPy()
    with _in_our_words():
        try:
            raw.open_buffer(BytesIO(data))
        except rawpy.LibRawFileUnsupportedError:
            if len(data) < _SMALLEST_FILE:
                raise EOFError from None
            raise
    return raw


def _is_enough(preview: Image.Image, sensor: rawpy.ImageSizes) -> bool:
    """Whether developing would not show more, or not more than is looked at."""
    return min(preview.size) >= min(_ENOUGH, min(sensor.width, sensor.height) / 2)


def _developed(raw: rawpy.RawPy) -> Image.Image:
    """What the sensor saw, as exposed: brightening would hide what a judge should see."""
    half = min(raw.sizes.width, raw.sizes.height) / 2 >= _ENOUGH
    with _in_our_words():
        pixels = raw.postprocess(
            half_size=half, demosaic_algorithm=rawpy.DemosaicAlgorithm.LINEAR,
            use_camera_wb=True, no_auto_bright=True, user_flip=0,
        )  # fmt: skip
    return Image.fromarray(pixels.squeeze())


def _exif_of(data: bytes, preview: Image.Image | None) -> Image.Exif:
    exif = Image.Exif()
    try:
        exif.load_from_fp(BytesIO(_as_tiff(data)))
    except Exception:  # noqa: BLE001 - no TIFF; and damaged metadata raises anything
        return preview.getexif() if preview else Image.Exif()
    return exif


def _as_tiff(data: bytes) -> bytes:
    return b"II*\0" + data[4:] if data.startswith(_NEARLY_TIFF) else data


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
