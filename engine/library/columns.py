"""What was computed of photos as columns of numbers, each read once when first wanted and kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from itertools import chain
from typing import Any

import numpy as np

from engine.library.failures import in_words
from engine.library.names import Names
from engine.library.readers import Readers
from engine.library.rows import select_in
from engine.library.scores import scorer_id
from engine.library.table import Floats, PhotoTable
from engine.photos import ScoreName, SortKey

Key = ScoreName | SortKey

_SCORES = "SELECT photo_id, value FROM scores WHERE scorer_id = ?"
_START = datetime(1970, 1, 1)
_FACTS = {
    key: f"SELECT id, {key} FROM photos WHERE {key} IS NOT NULL"  # noqa: S608
    for key in (SortKey.TAKEN_AT, SortKey.CAMERA, SortKey.LENS, SortKey.ISO)
}


class Columns:
    """A float64 number for each position of the table, NaN where there is none."""

    def __init__(self, table: PhotoTable, readers: Readers) -> None:
        self._table = table
        self._readers = readers
        self._columns: dict[Key, Floats] = {}
        self._names = {SortKey.CAMERA: Names(), SortKey.LENS: Names()}

    def get(self, key: Key) -> Floats:
        """Return a score, the capture time (seconds), ISO, or the numbers of cameras or lenses."""
        if key not in self._columns:
            column = np.full(len(self._table), np.nan)
            self._fill(column, key)
            self._columns[key] = column
        return self._columns[key]

    def names(self, key: SortKey) -> Names:
        """Return what the numbers in the column of cameras or lenses stand for."""
        return self._names[key]

    def update(self, photo_ids: Sequence[int]) -> None:
        """Read these photos' numbers again, in the columns that were read before."""
        positions = self._table.positions(photo_ids)
        positions = positions[positions >= 0]
        for key, old in self._columns.items():
            added = np.full(len(self._table) - len(old), np.nan)
            column = np.concatenate([old, added])
            column[positions] = np.nan
            self._fill(column, key, photo_ids)
            self._columns[key] = column

    def _fill(self, column: Floats, key: Key, photo_ids: Sequence[int] | None = None) -> None:
        """Read the numbers of these photos, of all when None, into the column."""
        with in_words(self._readers.file):
            # One flat run of numbers, for a step of Python for each of 100,000 rows would be felt.
            flat = np.fromiter(chain.from_iterable(self._rows(key, photo_ids)), np.float64)
        found = flat.reshape(-1, 2)
        positions = self._table.positions(found[:, 0].astype(np.int64))
        known = positions >= 0
        column[positions[known]] = found[known, 1]

    def _rows(self, key: Key, photo_ids: Sequence[int] | None) -> Iterable[tuple[int, float]]:
        """Read (id, number) of these photos, of all when None."""
        connection = self._readers.connection()
        if connection is None:
            return ()
        if isinstance(key, ScoreName):
            return _rows(connection, _SCORES, (scorer_id(connection, key),), "photo_id", photo_ids)
        rows = _rows(connection, _FACTS[key], (), "id", photo_ids)
        if key is SortKey.ISO:
            return rows
        number = self._number_of(key)
        return ((photo_id, number(fact)) for photo_id, fact in rows)

    def _number_of(self, key: SortKey) -> Callable[[str], float]:
        """Return how a fact of this kind becomes a number."""
        return _seconds if key is SortKey.TAKEN_AT else self._names[key].number


def _rows(
    connection: sqlite3.Connection,
    query: str,
    values: tuple[Any, ...],
    id_column: str,
    photo_ids: Sequence[int] | None,
) -> Iterable[tuple[Any, ...]]:
    """Run a query for these photos, for all when None."""
    if photo_ids is None:
        return connection.execute(query, values)
    return select_in(connection, f"{query} AND {id_column} IN", photo_ids, values)


def _seconds(taken_at: str) -> float:
    """Return the camera's local time as a number; its zone is left out, as photographers do."""
    try:
        return (datetime.fromisoformat(taken_at).replace(tzinfo=None) - _START).total_seconds()
    except ValueError:
        return np.nan
