"""One table of what may stand in braces in a folder or name template: `{date:%Y/%m}`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from engine.photos import Flag, KnownError, Photo

_FLAGS = {Flag.PICK: "picked", Flag.REJECT: "rejected", Flag.NONE: "undecided"}
_DATE_CODES = "YymdHMSfj"
_WIDEST = 12  # digits


@dataclass(frozen=True, slots=True)
class Subject:
    """A photo that is to be named: `number` counts from 1 in the order of the export."""

    photo: Photo
    number: int = 1
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A name in braces; `value` gives its text for a photo, `check` refuses a wrong format.

    What is not known of a photo has a text of its own, so that no folder is ever without a name.
    """

    name: str
    says: str
    example: str
    check: Callable[[str], None]
    value: Callable[[Subject, str], str]


def _no_format(form: str) -> None:
    if form:
        raise KnownError(f"“:{form}” can't stand there: only dates and numbers have a form.")


def _digits_only(form: str) -> None:
    if form and (not re.fullmatch(r"0?\d{1,2}", form) or int(form) > _WIDEST):
        raise KnownError(f"“:{form}” is no number of digits: {{number:04}} gives 0001.")


def _date_codes(form: str) -> None:
    for code in re.findall(r"%(.?)", form):
        if code not in {*_DATE_CODES, "%"} or not code:
            known = " ".join(f"%{letter}" for letter in _DATE_CODES)
            raise KnownError(f"“%{code}” is no part of a date that Cullect knows: {known}")


def _padded(number: float | None, form: str) -> str:
    return "none" if number is None else f"{round(number):0{int(form or 0)}d}"


def _dated(taken_at: str | None, form: str) -> str:
    """Write the camera's local time; its own digits only, so that no locale changes a name."""
    try:
        taken = datetime.fromisoformat(taken_at or "")
    except ValueError:
        return "no date"
    parts = {
        "Y": f"{taken:%Y}", "y": f"{taken.year % 100:02d}", "m": f"{taken.month:02d}",
        "d": f"{taken.day:02d}", "H": f"{taken.hour:02d}", "M": f"{taken.minute:02d}",
        "S": f"{taken.second:02d}", "f": f"{taken.microsecond // 1000:03d}",
        "j": f"{taken.timetuple().tm_yday:03d}", "%": "%",
    }  # fmt: skip
    return re.sub(r"%(.)", lambda code: parts[code[1]], form or "%Y-%m-%d")


FIELDS = (
    Field("name", "the file's name without its ending", "{name}", _no_format,
          lambda s, _: Path(s.photo.path).stem),
    Field("number", "counts from 1, in the order shown", "{number:04}", _digits_only,
          lambda s, form: _padded(s.number, form)),
    Field("date", "when it was taken, by the camera's clock", "{date:%Y-%m-%d}", _date_codes,
          lambda s, form: _dated(s.photo.shot.taken_at, form)),
    Field("camera", "the camera", "{camera}", _no_format,
          lambda s, _: s.photo.shot.camera or "unknown camera"),
    Field("lens", "the lens", "{lens}", _no_format,
          lambda s, _: s.photo.shot.lens or "unknown lens"),
    Field("iso", "the ISO value", "{iso}", _digits_only,
          lambda s, form: _padded(s.photo.shot.iso, form)),
    Field("stars", "your stars, 0 for unrated", "{stars}", _digits_only,
          lambda s, form: _padded(s.photo.stars or 0, form)),
    Field("flag", "picked, rejected or undecided", "{flag}", _no_format,
          lambda s, _: _FLAGS[s.photo.flag]),
    Field("label", "your colour label", "{label}", _no_format,
          lambda s, _: s.photo.label or "no label"),
    Field("score", "the score that is shown, rounded", "{score:03}", _digits_only,
          lambda s, form: _padded(s.score, form)),
    Field("folder", "the folder the photo is in now", "{folder}", _no_format,
          lambda s, _: Path(s.photo.path).parent.name or "photos"),
)  # fmt: skip
