"""What exiv2 finds in a photo's bytes: EXIF by tag number, what maker notes add, the XMP packet.

exiv2 knows the maker notes of most cameras, and all their RAW formats. It is used one photo at a
time, for its XMP toolkit is not safe in threads; a photo takes about a millisecond.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import exiv2
from PIL import Image
from PIL.ExifTags import IFD, Base
from PIL.TiffImagePlugin import IFDRational

from engine.files.focus import NOTES

# It writes a line for every oddity of every file, and the engine has its own words for them.
exiv2.LogMsg.setLevel(exiv2.LogMsg.Level.mute)
_one_at_a_time = threading.Lock()

_GROUPS = frozenset(["Image", "Photo", "PanasonicRaw"])
_TAGS = frozenset(int(tag) for tag in (
    Base.Make, Base.Model, Base.Orientation, Base.DateTime, Base.DateTimeOriginal,
    Base.DateTimeDigitized, Base.SubsecTime, Base.SubsecTimeOriginal, Base.SubsecTimeDigitized,
    Base.OffsetTime, Base.OffsetTimeOriginal, Base.OffsetTimeDigitized, Base.LensModel,
    Base.ISOSpeedRatings, Base.ISOSpeed, Base.RecommendedExposureIndex,
    Base.StandardOutputSensitivity, Base.FNumber, Base.ApertureValue, Base.ExposureTime,
    Base.ShutterSpeedValue, Base.FocalLength, Base.ExifImageWidth, Base.ExifImageHeight,
    Base.Rating,
))  # fmt: skip
_POSITION = frozenset(["Exif.GPSInfo.GPSLatitude", "Exif.GPSInfo.GPSLongitude"])
_RATIONALS = frozenset([exiv2.TypeId.unsignedRational, exiv2.TypeId.signedRational])
_TEXTS = frozenset([exiv2.TypeId.asciiString, exiv2.TypeId.undefined, exiv2.TypeId.comment])
_MOST_VALUES = 256  # of one maker note; no camera has more places to focus on


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file holds beside its picture, not yet judged for sense.

    `tags` are EXIF values by number; `notes` the numbers of the maker notes in `focus.NOTES`;
    `lens` and `iso` what maker notes say in words; `has_position` whether GPS data tell a place;
    `xmp` the raw packet; `remarks` what a person may want to know of it.
    """

    tags: Mapping[int, Any] = field(default_factory=dict)
    notes: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    lens: str = ""
    iso: str = ""
    has_position: bool = False
    xmp: bytes = b""
    remarks: tuple[str, ...] = ()


def read_metadata(image: Image.Image, data: bytes) -> Metadata:
    """What exiv2 finds in these bytes, else what Pillow finds in the image that was opened of them.

    Call it before the pixels are loaded: some decoders let go of the file then. Never raises.
    """
    found = _by_exiv2(data)
    if found is not None and found.tags:
        return found
    found = found or Metadata()
    try:
        exif = image.getexif()
        tags = {**exif, **exif.get_ifd(IFD.Exif)}
    except Exception:  # noqa: BLE001 - damaged metadata raises anything, and the picture is fine
        return replace(found, remarks=("its EXIF data can't be read",))
    packet = image.info.get("xmp")
    return replace(found, tags=tags, xmp=packet if isinstance(packet, bytes) else found.xmp)


def _by_exiv2(data: bytes) -> Metadata | None:
    """None where it makes nothing of them."""
    try:
        with _one_at_a_time:
            image = exiv2.ImageFactory.open(data)
            image.readMetadata()
            return _found(image)
    except Exception:  # noqa: BLE001 - as above
        return None


def _found(image: Any) -> Metadata:
    exif = image.exifData()
    tags: dict[int, Any] = {}
    notes: dict[str, tuple[float, ...]] = {}
    position = set()
    for datum in exif:
        key = datum.key()
        if datum.groupName() in _GROUPS and datum.tag() in _TAGS and datum.count():
            tags[datum.tag()] = _value(datum)
        if key in NOTES:
            notes[key] = _numbers(datum)
        if key in _POSITION:
            position.add(key)
    return Metadata(
        tags, notes, _in_words(exiv2.lensName(exif), exif), _in_words(exiv2.isoSpeed(exif), exif),
        position == _POSITION, image.xmpPacket().encode("utf-8", "surrogateescape"),
    )  # fmt: skip


def _value(datum: Any) -> Any:
    """A text, a number, or a fraction that may be over zero."""
    kind = datum.typeId()
    if kind in _RATIONALS:
        return IFDRational(*datum.toRational(0))
    return datum.toString() if kind in _TEXTS else datum.toFloat(0)


def _numbers(datum: Any) -> tuple[float, ...]:
    count = min(datum.count(), _MOST_VALUES)
    if datum.typeId() in _RATIONALS:
        fractions = (datum.toRational(n) for n in range(count))
        return tuple(above / below if below else 0.0 for above, below in fractions)
    return tuple(datum.toInt64(n) for n in range(count))


def _in_words(datum: Any, exif: Any) -> str:
    """What exiv2 calls a value, such as a lens by its number; nothing when it isn't there."""
    return "" if datum is None or datum == exif.end() else str(datum.print(exif))
