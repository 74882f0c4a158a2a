"""Results and scores in `computed.sqlite`. All inside the caller's transaction."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from engine.library.paths import lies_below, loaded
from engine.library.rows import shot_columns
from engine.library.values import PhotoResult
from engine.photos import ScoreName, Shot

READER = 1
"""Which reading of metadata fills the columns of a shot; raised when there is more to tell."""

_SHOT = """taken_at = ?, camera = ?, lens = ?, iso = ?, aperture = ?, shutter = ?, focal_length = ?,
    has_position = ?, focus = ?, facts = ?"""
_RESULT = f"""
UPDATE photos SET content = ?, width = ?, height = ?, error = ?, crashes = 0, {_SHOT} WHERE id = ?
"""  # noqa: S608 - no values from outside
_RETOLD = f"UPDATE photos SET {_SHOT} WHERE id = ?"  # noqa: S608
_READABLE = "SELECT path, id FROM photos WHERE missing = 0 AND error IS NULL"
_SCORED = "EXISTS (SELECT 1 FROM scores WHERE scorer_id = ? AND photo_id = photos.id)"
_ENCODED = """EXISTS (SELECT 1 FROM vectors WHERE photo_id = photos.id
    AND encoder_id = (SELECT id FROM encoders WHERE name = ?))"""


def store_results(db: sqlite3.Connection, results: Sequence[PhotoResult]) -> None:
    """Write what was read from these photos, and their scores."""
    # Plain statements: sqlite-utils' upsert was measured at 1.0 to 1.5 times their cost.
    db.executemany(
        _RESULT,
        [
            (r.content, r.width, r.height, r.error, *shot_columns(r.shot), READER, r.photo_id)
            for r in results
        ],
    )
    by_name: dict[ScoreName, dict[int, float]] = {}
    for result in results:
        for name, value in result.scores.items():
            by_name.setdefault(name, {})[result.photo_id] = value
    for name, values in by_name.items():
        store_scores(db, name, values)


def store_scores(db: sqlite3.Connection, name: ScoreName, values: Mapping[int, float]) -> None:
    """Write one score of these photos; what is not a finite number counts as not scored."""
    scorer = scorer_id(db, name) or _new_scorer(db, name)
    db.executemany(
        "INSERT OR REPLACE INTO scores (scorer_id, photo_id, value) VALUES (?, ?, ?)",
        [(scorer, i, value) for i, value in values.items() if math.isfinite(value)],
    )


def store_shots(db: sqlite3.Connection, shots: Mapping[int, Shot]) -> None:
    """Write how these photos were taken, read anew."""
    db.executemany(
        _RETOLD, [(*shot_columns(shot), READER, photo_id) for photo_id, shot in shots.items()]
    )


def told_before(db: sqlite3.Connection, roots: Iterable[str]) -> list[int]:
    """Return readable photos whose shot was told by an earlier reader, in order of path."""
    query = f"{_READABLE} AND content IS NOT NULL AND facts IS NOT ?"
    chosen = lies_below(roots)
    found = sorted((loaded(path), photo_id) for path, photo_id in db.execute(query, (READER,)))
    return [photo_id for path, photo_id in found if chosen(path)]


def scorer_id(db: sqlite3.Connection, name: ScoreName) -> int | None:
    """Return the id under which this score is stored, None where it never was."""
    query = "SELECT id FROM scorers WHERE judge = ? AND name = ? AND variant = ?"
    row = db.execute(query, (name.judge, name.name, name.variant)).fetchone()
    return None if row is None else int(row[0])


def unscored(
    db: sqlite3.Connection, roots: Iterable[str], names: Sequence[ScoreName], encoder: str | None
) -> list[int]:
    """Return readable photos that lack one of these scores or the vector, in order of path."""
    conditions = [_SCORED for _ in names]
    values: list[int | str | None] = [scorer_id(db, name) for name in names]
    if encoder is not None:
        conditions.append(_ENCODED)
        values.append(encoder)
    query = f"{_READABLE} AND NOT ({' AND '.join(conditions)})"
    found = sorted((loaded(path), photo_id) for path, photo_id in db.execute(query, values))
    chosen = lies_below(roots)
    return [photo_id for path, photo_id in found if chosen(path)]


def drop_computed(db: sqlite3.Connection, photo_ids: Iterable[int]) -> None:
    """Forget the scores and vectors of these photos."""
    ids = [(photo_id,) for photo_id in photo_ids]
    # Naming every scorer lets SQLite go straight to the rows, whose key begins with the scorer.
    for table, column, owners in (
        ("scores", "scorer_id", "scorers"),
        ("vectors", "encoder_id", "encoders"),
    ):
        query = f"DELETE FROM {table} WHERE {column} IN (SELECT id FROM {owners}) AND photo_id = ?"  # noqa: S608
        db.executemany(query, ids)


def _new_scorer(db: sqlite3.Connection, name: ScoreName) -> int:
    values = (name.judge, name.name, name.variant)
    cursor = db.execute("INSERT INTO scorers (judge, name, variant) VALUES (?, ?, ?)", values)
    assert cursor.lastrowid is not None
    return cursor.lastrowid
