"""Open: a large library until the first photos can be shown, beside reading all of its rows."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from bench.results import Figure, Guard, Row, ratio
from bench.setting import Setting
from bench.turns import take_turns
from engine.library import Library
from engine.photos import PhotoQuery

_OURS = "Cullect: open, order by name, first screen"
_ALL = "sqlite3: all rows as dicts, sorted by path"
_LIMIT = 0.5


def run(setting: Setting) -> Row:
    """Measure a library of 100,000 photos, known to the system's cache."""
    count = setting.of(10_000, 100_000)
    with setting.scratch() as folder:
        library = setting.library(count, folder)
        turns = take_turns({_OURS: _open, _ALL: _read_all}, [library] * 7)
    ours = ratio(turns, _OURS, _ALL)
    return Row(
        "open",
        f"a library of {count:,} photos",
        (ours,),
        (Figure("opened, first screen known", ours.seconds, "s", _LIMIT),),
        (Guard("a library of 100,000 opens within 1 s", ours.seconds < 1),),
    )


def _open(folder: Path) -> None:
    with Library.open(folder) as library:
        library.photos(library.photo_ids(PhotoQuery())[:64].tolist())


def _read_all(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "computed.sqlite")) as database:
        database.row_factory = sqlite3.Row
        rows = [dict(row) for row in database.execute("SELECT * FROM photos")]
    rows.sort(key=lambda row: row["path"])
