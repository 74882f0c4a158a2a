"""Decide: from a key press to the disk, beside the least that SQLite needs for it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import numpy as np

from bench.results import Figure, Guard, Row, ratio
from bench.setting import Setting
from bench.turns import take_turns
from engine.library import Library

_OURS = "Cullect: rate and wait for the disk"
_RAW = "sqlite3: one synced commit"
_LIMIT = 50.0


def run(setting: Setting) -> Row:
    """Measure one rating after the other in a library of 100,000 photos."""
    count, decisions = setting.of(10_000, 100_000), setting.of(60, 300)
    with setting.scratch() as folder:
        master = setting.library(count, folder)
        with (
            Library.open(master) as library,
            closing(sqlite3.connect(folder / "raw.sqlite", isolation_level=None)) as raw,
        ):
            photos = np.random.default_rng(0).permutation(count)[:decisions] + 1
            turns = take_turns({_OURS: _rate(library), _RAW: _commit(raw)}, photos.tolist())
    took = [turn.wall * 1000 for turn in turns[_OURS]]
    worst = float(np.percentile(took, 99))
    return Row(
        "decide",
        f"one photo rated in a library of {count:,}",
        (ratio(turns, _OURS, _RAW),),
        (
            Figure("rated and on the disk, median", float(np.median(took)), "ms", _LIMIT),
            Figure("rated and on the disk, 99 of 100", worst, "ms", _LIMIT),
        ),
        (Guard("a rating is on the disk within 50 ms", worst < _LIMIT),),
    )


def _rate(library: Library) -> Callable[[int], None]:
    def rate(photo_id: int) -> None:
        stars = library.photo(photo_id).stars or 0
        library.rate([photo_id], stars % 5 + 1)
        library.durable()

    return rate


def _commit(raw: sqlite3.Connection) -> Callable[[int], None]:
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("CREATE TABLE decisions (id INTEGER PRIMARY KEY, stars INTEGER)")

    def commit(photo_id: int) -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT OR REPLACE INTO decisions VALUES (?, 3)", (photo_id,))
        raw.execute("COMMIT")

    return commit
