"""How a photo was taken, from its metadata; what can't be understood is left out with a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PIL.ExifTags import Base

from engine.files.focus import Area, focus_areas
from engine.files.metadata import Metadata
from engine.photos import Shot

Tags = Mapping[int, Any]

_LONGEST_NAME = 100
_NONSENSE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
# Dashes, zeros and "n/a" for a lens without contacts; a number that exiv2 knows no name for.
_NO_LENS = re.compile(
    r"[^A-Za-z1-9]*$|n/?a$|none$|unknown|\(?[0-9]+\)?$|0+(\.0+)? ?mm", re.IGNORECASE
)
_COMPANY_WORDS = re.compile(
    r"\b(corporation|corp|company|co|ltd|inc|limited|gmbh|ag|optical|imaging|camera|electronics"
    r"|techwin|digital)\b[.,]*",
    re.IGNORECASE,
)


def read_shot(found: Metadata, picture: tuple[int, int]) -> tuple[Shot, tuple[str, ...]]:
    """What this metadata tells of the shot, and a note for each part that makes no sense.

    `picture` is the size of the picture that it came with. Never raises.
    """
    parts: dict[str, Any] = {"has_position": found.has_position}
    notes = list(found.remarks)
    for part, (words, reading) in _READINGS.items():
        try:
            parts[part] = reading(found)
        except _NONSENSE:
            notes.append(f"its {words} makes no sense")
    try:
        parts["focus"] = _focus(found, picture)
    except _NONSENSE:
        notes.append("its focus point makes no sense")
    return Shot(**parts), tuple(notes)


def _taken_at(found: Metadata) -> str | None:
    tags = found.tags
    for moment, fraction, zone in (
        (Base.DateTimeOriginal, Base.SubsecTimeOriginal, Base.OffsetTimeOriginal),
        (Base.DateTimeDigitized, Base.SubsecTimeDigitized, Base.OffsetTimeDigitized),
        (Base.DateTime, Base.SubsecTime, Base.OffsetTime),
    ):
        text = _text(tags, moment)
        if text and re.search("[1-9]", text):  # a camera without a clock writes zeros
            return _iso(text, _text(tags, fraction) or "", _text(tags, zone) or "")
    return None


def _iso(text: str, fraction: str, zone: str) -> str:
    """EXIF's "2024:05:01 10:20:30", "42" and "+02:00" as "2024-05-01T10:20:30.42+02:00"."""
    plain = text[:19].replace("-", ":").replace("T", " ")
    moment = datetime.strptime(plain, "%Y:%m:%d %H:%M:%S")
    fraction = f".{fraction[:9]}" if re.fullmatch(r"[0-9]+", fraction) else ""
    zone = zone if re.fullmatch(r"[+-][01][0-9]:[0-5][0-9]|Z", zone) else ""
    return f"{moment.isoformat()}{fraction}{zone}"


def _camera(found: Metadata) -> str | None:
    """Maker and model, without a maker that the model begins with and without legal forms."""
    tags = found.tags
    make, model = _text(tags, Base.Make) or "", _text(tags, Base.Model) or ""
    maker = " ".join(_COMPANY_WORDS.sub(" ", make).replace(",", " ").split()) or make
    if any(model.lower().startswith(word) for word in make.lower().split() if len(word) > 2):
        return model
    return f"{maker} {model}".strip() or None


def _lens(found: Metadata) -> str | None:
    """The lens by its name in EXIF, else by its number in the maker notes, where that is known."""
    named = (_text(found.tags, Base.LensModel), _clean(found.lens))
    return next((name for name in named if name and not _NO_LENS.match(name)), None)


def _sensitivity(found: Metadata) -> int | None:
    """ISO; EXIF's 16 bits end at 65535, above which it stands in one of the newer tags."""
    tags = found.tags
    newer = (Base.RecommendedExposureIndex, Base.StandardOutputSensitivity, Base.ISOSpeed)
    value = _number(tags, Base.ISOSpeedRatings, 0, 10_000_000)
    if value is None or value == 65535:
        numbers = (_number(tags, tag, 0, 10_000_000) for tag in newer)
        value = next((number for number in numbers if number is not None), value)
    if value is None and found.iso.isdecimal():
        value = _number({Base.ISOSpeed: found.iso}, Base.ISOSpeed, 0, 10_000_000)
    return None if value is None else round(value)


def _aperture(found: Metadata) -> float | None:
    tags = found.tags
    value = _number(tags, Base.FNumber, 0, 1000)
    if value is None and (apex := _number(tags, Base.ApertureValue, 0, 20)) is not None:
        value = round(2 ** (apex / 2), 1)
    return value


def _shutter(found: Metadata) -> float | None:
    tags = found.tags
    value = _number(tags, Base.ExposureTime, 0, 1_000_000)
    if value is None and (apex := _number(tags, Base.ShutterSpeedValue, -20, 20)) is not None:
        value = 2**-apex
    return value


def _focal_length(found: Metadata) -> float | None:
    return _number(found.tags, Base.FocalLength, 0, 100_000)


def _focus(found: Metadata, picture: tuple[int, int]) -> tuple[Area, ...]:
    """Where the camera focused, by the size and orientation in which it stored the picture."""
    width = _number(found.tags, Base.ExifImageWidth, 0, 1_000_000) or picture[0]
    height = _number(found.tags, Base.ExifImageHeight, 0, 1_000_000) or picture[1]
    orientation = round(_number(found.tags, Base.Orientation, 0, 9) or 1)
    model = _text(found.tags, Base.Model) or ""
    return focus_areas(found.notes, model, (width, height), orientation, picture)


_READINGS: dict[str, tuple[str, Callable[[Metadata], Any]]] = {
    "taken_at": ("capture time", _taken_at),
    "camera": ("camera name", _camera),
    "lens": ("lens name", _lens),
    "iso": ("ISO value", _sensitivity),
    "aperture": ("aperture", _aperture),
    "shutter": ("shutter speed", _shutter),
    "focal_length": ("focal length", _focal_length),
}


def _text(tags: Tags, tag: int) -> str | None:
    """A tag as one clean line, None when absent or blank; some cameras write bytes or a tuple."""
    value = tags.get(tag)
    if isinstance(value, tuple):
        value = value[0] if value else None
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return None if value is None else _clean(str(value))


def _clean(text: str) -> str | None:
    """A text as one short line of what can be printed, None when nothing is left."""
    line = "".join(c for c in text.split("\0", maxsplit=1)[0] if c.isprintable())
    return " ".join(line.split())[:_LONGEST_NAME] or None


def _number(tags: Tags, tag: int, above: float, limit: float) -> float | None:
    """A tag as a number; None when absent, or zero, the cameras' "unknown".

    Raises ValueError outside `above` to `limit`, neither included.
    """
    value = tags.get(tag)
    if isinstance(value, tuple):
        value = value[0] if value else None
    if isinstance(value, bytes | str):
        value = _text(tags, tag)
    if value is None or not (number := float(value)):
        return None
    if not above < number < limit:
        raise ValueError(number)
    return number
