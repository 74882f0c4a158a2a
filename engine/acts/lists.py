"""Photos as a table for other programs: decisions, scores and facts as CSV or JSON, or paths."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.photos import Flag, Photo, ScoreName

if TYPE_CHECKING:
    from engine.library import Library

_FLAGS = {Flag.PICK: "picked", Flag.REJECT: "rejected", Flag.NONE: ""}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class ListFormat(StrEnum):
    """How a list is written; the value is the ending of its file."""

    CSV = "csv"
    JSON = "json"
    PATHS = "txt"


@dataclass(frozen=True, slots=True)
class Listed:
    """A photo with its scores."""

    photo: Photo
    scores: Mapping[ScoreName, float]


def listed(library: Library, photo_ids: Sequence[int]) -> list[Listed]:
    """Return these photos, in this order, with every score they have."""
    names = library.score_names()
    columns = {name: library.score_values(name, photo_ids) for name in names}
    return [
        Listed(photo, {name: float(v[n]) for name, v in columns.items() if np.isfinite(v[n])})
        for n, photo in enumerate(library.photos(photo_ids))
    ]


def as_text(photos: Sequence[Listed], form: ListFormat) -> str:
    """Return the list as this format has it."""
    match form:
        case ListFormat.CSV:
            return _as_csv(photos)
        case ListFormat.JSON:
            return json.dumps([_record(one) for one in photos], indent=1) + "\n"
        case ListFormat.PATHS:
            return "".join(f"{_printable(one.photo.path)}\n" for one in photos)


def _record(one: Listed) -> dict[str, Any]:
    """Return what is known, decided and judged of a photo, under the names of the columns."""
    photo = one.photo
    return {
        "path": _printable(photo.path),
        "partners": [_printable(path) for path in photo.partners],
        "flag": _FLAGS[photo.flag],
        "stars": photo.stars or 0,
        "label": photo.label or "",
        "width": photo.width,
        "height": photo.height,
        "bytes": photo.size,
        **asdict(photo.shot),
        "error": photo.error,
        "scores": {_title(name): value for name, value in one.scores.items()},
    }


def _as_csv(photos: Sequence[Listed]) -> str:
    """Return one line a photo and one column a score; partners stand in one cell, apart by |."""
    records = [_record(one) for one in photos]
    names = sorted({name for record in records for name in record["scores"]})
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    columns = [column for column in (records[0] if records else {}) if column != "scores"]
    rows.writerow([*columns, *names])
    for record in records:
        record["partners"] = "|".join(record["partners"])
        cells = [record[column] for column in columns]
        rows.writerow(map(_cell, [*cells, *(record["scores"].get(name) for name in names)]))
    return text.getvalue()


def _cell(value: object) -> object:
    """Return a value as no spreadsheet takes it for a formula: a camera's name may be anything."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value


def _title(name: ScoreName) -> str:
    return ":".join(part for part in (name.judge, name.name, name.variant) if part)


def _printable(text: str) -> str:
    """Return text any file can hold: undecodable bytes in file names become escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
