"""The EXIF block of a frame, with the small picture that cameras put into it."""

from __future__ import annotations

import struct
from datetime import datetime
from fractions import Fraction
from io import BytesIO

from PIL import Image
from PIL.ExifTags import IFD, Base
from PIL.TiffImagePlugin import IFDRational

from engine.sample.camera import Camera, Exposure

SOFTWARE = "Cullect sample shoot"


def exif_block(
    camera: Camera, exposure: Exposure, taken: datetime, orientation: int, picture: Image.Image
) -> bytes:
    """The EXIF of a JPEG: who, when and how; `picture` as stored gives the thumbnail.

    `taken` must know its zone.
    """
    exif = Image.Exif()
    exif[Base.Make], exif[Base.Model] = camera.make, camera.model
    exif[Base.Orientation] = orientation
    exif[Base.Software] = SOFTWARE
    exif[Base.DateTime] = taken.strftime("%Y:%m:%d %H:%M:%S")
    details = exif.get_ifd(IFD.Exif)
    details.update(_moment(taken))
    details.update(
        {
            Base.LensModel: camera.lens,
            Base.ISOSpeedRatings: exposure.iso,
            Base.FNumber: IFDRational(round(exposure.aperture * 10), 10),
            Base.ExposureTime: shutter_fraction(exposure.shutter),
            Base.FocalLength: IFDRational(round(exposure.focal_length * 10), 10),
        }
    )
    return with_thumbnail(exif.tobytes(), _thumbnail(picture))


def shutter_fraction(seconds: float) -> IFDRational:
    """The shutter time as cameras write it: 1/n below a third of a second."""
    if seconds < 0.3:
        return IFDRational(1, round(1 / seconds))
    tenths = Fraction(round(seconds * 10), 10)
    return IFDRational(tenths.numerator, tenths.denominator)


def with_thumbnail(exif: bytes, thumbnail: bytes) -> bytes:
    """Append a second directory with a JPEG thumbnail to Pillow's EXIF, which has only the first.

    TIFF 6.0, section 2: a directory is a count, entries of 12 bytes, and where the next one is.
    """
    start = exif.index(b"\0\0") + 2  # behind "Exif", where the TIFF begins
    tiff = bytearray(exif[start:])
    order = "<" if tiff[:2] == b"II" else ">"
    (first,) = struct.unpack_from(order + "I", tiff, 4)
    (count,) = struct.unpack_from(order + "H", tiff, first)
    tiff += b"\0" * (len(tiff) % 2)
    here = len(tiff)
    struct.pack_into(order + "I", tiff, first + 2 + 12 * count, here)
    picture_at = here + 2 + 12 * 3 + 4
    tiff += struct.pack(order + "H", 3)
    tiff += struct.pack(order + "HHIHH", Base.Compression, 3, 1, 6, 0)
    tiff += struct.pack(order + "HHII", Base.JpegIFOffset, 4, 1, picture_at)
    tiff += struct.pack(order + "HHII", Base.JpegIFByteCount, 4, 1, len(thumbnail))
    tiff += struct.pack(order + "I", 0)
    return exif[:start] + bytes(tiff) + thumbnail


def _moment(taken: datetime) -> dict[int, str]:
    when = taken.strftime("%Y:%m:%d %H:%M:%S")
    part, zone = f"{taken.microsecond // 10_000:02d}", taken.strftime("%z")
    offset = f"{zone[:3]}:{zone[3:]}"
    return {
        Base.DateTimeOriginal: when,
        Base.DateTimeDigitized: when,
        Base.SubsecTimeOriginal: part,
        Base.SubsecTimeDigitized: part,
        Base.OffsetTimeOriginal: offset,
        Base.OffsetTimeDigitized: offset,
    }


def _thumbnail(picture: Image.Image) -> bytes:
    small = picture.copy()
    small.thumbnail((160, 160), Image.Resampling.LANCZOS)
    stored = BytesIO()
    small.save(stored, "JPEG", quality=80)
    return stored.getvalue()
