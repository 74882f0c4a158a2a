"""A RAW photo, opened like any other picture: the preview in it, else what the sensor saw.

The preview is the JPEG that the camera would have saved, and costs no developing. Where there is
none, or only a tiny one, LibRaw develops the sensor's data.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image, ImageFile
from PIL.ExifTags import Base

from engine.files.libraw import Size, developed, is_enough, opened, preview_of, shape_of

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
        self._raw = opened(self._data)
        sensor = self._raw.sizes
        self._jpeg = preview_of(self._raw)
        self._preview = self._jpeg if self._jpeg and is_enough(self._jpeg, sensor) else None
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
                self._take(developed(self._raw))
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


def _exif_of(data: bytes, preview: Image.Image | None) -> Image.Exif:
    exif = Image.Exif()
    try:
        exif.load_from_fp(BytesIO(_as_tiff(data)))
    except Exception:  # noqa: BLE001 - no TIFF; and damaged metadata raises anything
        return preview.getexif() if preview else Image.Exif()
    return exif


def _as_tiff(data: bytes) -> bytes:
    return b"II*\0" + data[4:] if data.startswith(_NEARLY_TIFF) else data
