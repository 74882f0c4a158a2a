"""What engines at one library tell each other: which photos they changed. In `computed.sqlite`."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

_KEPT = 200
"""Pieces of news; who falls further behind looks at everything anew."""


class News(NamedTuple):
    """These photos changed; `listed` when photos came, went or moved."""

    photo_ids: tuple[int, ...]
    listed: bool


def write_news(db: sqlite3.Connection, engine: str, photo_ids: Sequence[int], listed: bool) -> None:
    """Tell the others, and forget what all of them should have read."""
    values = (engine, json.dumps(list(photo_ids)), listed)
    cursor = db.execute("INSERT INTO news (engine, photo_ids, listed) VALUES (?, ?, ?)", values)
    db.execute("DELETE FROM news WHERE number <= ?", ((cursor.lastrowid or 0) - _KEPT,))


def last_news(db: sqlite3.Connection) -> int:
    """Return the number of the latest piece, 0 if there is none."""
    return int(db.execute("SELECT coalesce(max(number), 0) FROM news").fetchone()[0])


def read_news(db: sqlite3.Connection, engine: str, after: int) -> list[News]:
    """Return what others than this engine told after this number."""
    (first,) = db.execute("SELECT coalesce(min(number), 0) FROM news").fetchone()
    if first > after + 1:
        return [News((), listed=True)]
    query = "SELECT photo_ids, listed FROM news WHERE number > ? AND engine != ? ORDER BY number"
    return [News(tuple(json.loads(i)), bool(n)) for i, n in db.execute(query, (after, engine))]
