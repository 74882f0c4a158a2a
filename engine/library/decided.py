"""Decisions in `library.sqlite`. All inside the caller's transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from engine.library.paths import loaded, stored
from engine.library.rows import select_in
from engine.photos import Change, Decision, Flag

# Only the parts that an edit changed are written: another front end may have set the others.
_DECIDE = """
INSERT INTO decisions (path, content, flag, stars, label, decided_at, edit)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?10)
ON CONFLICT (path) DO UPDATE SET
    content = coalesce(excluded.content, content),
    flag = iif(?7, excluded.flag, flag),
    stars = iif(?8, excluded.stars, stars),
    label = iif(?9, excluded.label, label),
    decided_at = excluded.decided_at,
    edit = excluded.edit
"""
_COPY = """
INSERT OR IGNORE INTO decisions (path, content, flag, stars, label, decided_at, edit)
SELECT ?2, content, flag, stars, label, decided_at, ?3 FROM decisions WHERE path = ?1
"""
_LEARN = "UPDATE decisions SET content = ?2 WHERE path = ?1 AND content IS NOT ?2"
_DECISIONS = "SELECT path, flag, stars, label FROM decisions"


def write_decisions(
    db: sqlite3.Connection, changes: Sequence[Change], contents: Mapping[str, str]
) -> None:
    """Write what these changes changed, with what their files hold as far as known."""
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    edit = last_edit(db) + 1
    db.executemany(
        _DECIDE, [(*_row(change, contents.get(change.path), now), edit) for change in changes]
    )


def copy_decisions(db: sqlite3.Connection, moves: Iterable[tuple[str, str]]) -> None:
    """Copy the decisions at old paths to new ones (old, new), where there is none yet."""
    edit = last_edit(db) + 1
    db.executemany(_COPY, [(stored(old), stored(new), edit) for old, new in moves])


def write_contents(db: sqlite3.Connection, contents: Mapping[str, str]) -> None:
    """Write what these decided files hold, by path."""
    db.executemany(_LEARN, [(stored(path), content) for path, content in contents.items()])


def read_decisions(
    db: sqlite3.Connection, paths: Iterable[str] | None = None
) -> dict[str, Decision]:
    """Return the decisions for these paths, all when None."""
    if paths is None:
        rows: Iterable[tuple[Any, ...]] = db.execute(_DECISIONS)
    else:
        rows = select_in(db, f"{_DECISIONS} WHERE path IN", map(stored, paths))
    return _loaded(rows)


def last_edit(db: sqlite3.Connection) -> int:
    """Return the number of the newest edit, 0 if there is none."""
    return int(db.execute("SELECT coalesce(max(edit), 0) FROM decisions").fetchone()[0])


def read_newer(db: sqlite3.Connection, edit: int) -> dict[str, Decision]:
    """Return the decisions that were written after this edit, in whichever program."""
    return _loaded(db.execute(f"{_DECISIONS} WHERE edit > ?", (edit,)))


def read_contents(db: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return (path, content) of decided files, the one decided last at the end."""
    query = "SELECT path, content FROM decisions WHERE content IS NOT NULL ORDER BY decided_at"
    return [(loaded(path), content) for path, content in db.execute(query)]


def _loaded(rows: Iterable[tuple[Any, ...]]) -> dict[str, Decision]:
    return {loaded(path): Decision(Flag(flag), stars, label) for path, flag, stars, label in rows}


def _row(change: Change, content: str | None, now: str) -> tuple[Any, ...]:
    before, after = change.before, change.after
    return (
        stored(change.path),
        content,
        int(after.flag),
        after.stars,
        after.label,
        now,
        before.flag != after.flag,
        before.stars != after.stars,
        before.label != after.label,
    )
