"""Reading rows: queries over many ids, and rows of `photos` as the nouns they stand for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import islice
from typing import Any

import numpy as np

from engine.library.paths import loaded
from engine.photos import Decision, Photo, Shot

# Ids often come out of arrays.
sqlite3.register_adapter(np.int64, int)

_SHOT = tuple(part.name for part in fields(Shot))
AT_ONCE = 500  # values in one query; SQLite's limit was 999 for long
PHOTO = """
SELECT id, path, size, mtime_ns, content, width, height, error, missing,
    taken_at, camera, lens, iso, aperture, shutter, focal_length, has_position, focus FROM photos
"""


def select_in(
    connection: sqlite3.Connection, query: str, values: Iterable[Any], first: Sequence[Any] = ()
) -> Iterator[tuple[Any, ...]]:
    """Run a query that ends in `IN` for these values, a portion at a time.

    `first` fills the question marks that stand before.
    """
    rest = iter(values)
    while portion := list(islice(rest, AT_ONCE)):
        marks = ", ".join("?" * len(portion))
        yield from connection.execute(f"{query} ({marks})", (*first, *portion))


def photo_of(row: Sequence[Any], decision_of: Callable[[str], Decision]) -> Photo:
    """Make a photo of a row that `PHOTO` gave."""
    photo_id, stored_path, size, mtime_ns, content, width, height, error, missing, *shot = row
    path = loaded(stored_path)
    return Photo(
        id=photo_id,
        path=path,
        size=size,
        mtime_ns=mtime_ns,
        content=content,
        width=width,
        height=height,
        shot=shot_of(shot),
        error=error,
        missing=bool(missing),
        decision=decision_of(path),
    )


def shot_of(columns: Sequence[Any]) -> Shot:
    """Make a shot of its columns, which stand in the order of its parts."""
    parts = dict(zip(_SHOT, columns, strict=True))
    parts["has_position"] = bool(parts["has_position"])
    parts["focus"] = tuple(tuple(area) for area in json.loads(parts["focus"] or "[]"))
    return Shot(**parts)


def shot_columns(shot: Shot) -> tuple[Any, ...]:
    """What stands in a shot's columns."""
    *told, has_position, focus = (getattr(shot, part) for part in _SHOT)
    return (*told, int(has_position), json.dumps(focus) if focus else None)
