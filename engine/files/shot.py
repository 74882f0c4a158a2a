"""How a photo was taken, from its EXIF; whatever can't be understood is left out with a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PIL import Image
from PIL.ExifTags import IFD, Base

from engine.photos import Shot

Tags = Mapping[int, Any]

_LONGEST_NAME = 100
_COMPANY_WORDS = re.compile(
    r"\b(corporation|corp|company|co|ltd|inc|limited|gmbh|ag|optical|imaging|camera|electronics"
    r"|techwin|digital)\b[.,]*",
    re.IGNORECASE,
)


def read_shot(image: Image.Image) -> tuple[Shot, tuple[str, ...]]:
    """What the file's EXIF tells of the shot, and a note for each part that makes no sense.

    Call it before the pixels are loaded: some decoders let go of the file then. Never raises.
    """
    try:
        exif = image.getexif()
        tags: dict[int, Any] = {**exif, **exif.get_ifd(IFD.Exif)}
    except Exception:  # noqa: BLE001 - damaged metadata raises anything, and the picture is fine
        return Shot(), ("its EXIF data can't be read",)
    parts: dict[str, Any] = {}
    notes = []
    for part, (words, reading) in _READINGS.items():
        try:
            parts[part] = reading(tags)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
            notes.append(f"its {words} makes no sense")
    return Shot(**parts), tuple(notes)


def _taken_at(tags: Tags) -> str | None:
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


def _camera(tags: Tags) -> str | None:
    """Maker and model, without a maker that the model begins with and without legal forms."""
    make, model = _text(tags, Base.Make) or "", _text(tags, Base.Model) or ""
    maker = " ".join(_COMPANY_WORDS.sub(" ", make).replace(",", " ").split()) or make
    if any(model.lower().startswith(word) for word in make.lower().split() if len(word) > 2):
        return model
    return f"{maker} {model}".strip() or None


def _lens(tags: Tags) -> str | None:
    return _text(tags, Base.LensModel)


def _sensitivity(tags: Tags) -> int | None:
    """ISO; EXIF's 16 bits end at 65535, above which it stands in one of the newer tags."""
    newer = (Base.RecommendedExposureIndex, Base.StandardOutputSensitivity, Base.ISOSpeed)
    value = _number(tags, Base.ISOSpeedRatings, 0, 10_000_000)
    if value is None or value == 65535:
        found = (_number(tags, tag, 0, 10_000_000) for tag in newer)
        value = next((number for number in found if number is not None), value)
    return None if value is None else round(value)


def _aperture(tags: Tags) -> float | None:
    value = _number(tags, Base.FNumber, 0, 1000)
    if value is None and (apex := _number(tags, Base.ApertureValue, 0, 20)) is not None:
        value = round(2 ** (apex / 2), 1)
    return value


def _shutter(tags: Tags) -> float | None:
    value = _number(tags, Base.ExposureTime, 0, 1_000_000)
    if value is None and (apex := _number(tags, Base.ShutterSpeedValue, -20, 20)) is not None:
        value = 2**-apex
    return value


def _focal_length(tags: Tags) -> float | None:
    return _number(tags, Base.FocalLength, 0, 100_000)


_READINGS: dict[str, tuple[str, Callable[[Tags], Any]]] = {
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
    if value is None:
        return None
    line = "".join(c for c in str(value).split("\0")[0] if c.isprintable())
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
