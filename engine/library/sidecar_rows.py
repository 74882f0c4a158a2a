"""What was written and read beside photos, in `library.sqlite`; inside the caller's transaction.

`waiting` counts the decisions since the sidecar was written last; `fingerprint` and the decision
beside it are what the sidecar was when Cullect wrote or read it last.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from engine.library.paths import folder_and_name, loaded, stored
from engine.photos import Decision, Flag

_WAIT = """
INSERT INTO sidecars (path, waiting) VALUES (?, 1)
ON CONFLICT (path) DO UPDATE SET waiting = waiting + 1
"""
_NEVER = (None, None, None)
_ROW = "SELECT waiting, fingerprint, flag, stars, label FROM sidecars WHERE path = ?"


@dataclass(frozen=True, slots=True)
class SidecarRow:
    """What is remembered of a photo's sidecar; `known` is what it said, None if never seen."""

    waiting: int = 0
    fingerprint: str | None = None
    known: Decision | None = None


class Note(NamedTuple):
    """What a photo's sidecar is now, and how many decisions that waited are settled by it."""

    path: str
    fingerprint: str | None
    known: Decision | None
    settled: int


def mark_waiting(db: sqlite3.Connection, paths: Iterable[str]) -> None:
    """Note that the decisions about these photos are to be written beside them."""
    db.executemany(_WAIT, [(stored(path),) for path in paths])


def note_sidecars(db: sqlite3.Connection, notes: Iterable[Note]) -> None:
    """Note what sidecars are now, and which of the decisions that waited are in them."""
    for path, fingerprint, known, settled in notes:
        parts = (fingerprint, *((int(known.flag), known.stars, known.label) if known else _NEVER))
        db.execute("INSERT OR IGNORE INTO sidecars (path, waiting) VALUES (?, 0)", (stored(path),))
        # What was decided while the sidecar was written still waits.
        db.execute(
            "UPDATE sidecars SET fingerprint = ?, flag = ?, stars = ?, label = ?,"
            " waiting = max(0, waiting - ?) WHERE path = ?",
            (*parts, settled, stored(path)),
        )


def sidecar_row(db: sqlite3.Connection, path: str) -> SidecarRow:
    """Return what is remembered of this photo's sidecar."""
    row = db.execute(_ROW, (stored(path),)).fetchone()
    return SidecarRow() if row is None else _row(row)


def waiting_paths(db: sqlite3.Connection) -> list[str]:
    """Return the photos whose sidecars are to be written."""
    return [loaded(path) for (path,) in db.execute("SELECT path FROM sidecars WHERE waiting > 0")]


def fingerprints(db: sqlite3.Connection) -> dict[str, str]:
    """Return the fingerprints of all sidecars that were written or read, by photo."""
    rows = db.execute("SELECT path, fingerprint FROM sidecars WHERE fingerprint IS NOT NULL")
    return {loaded(path): fingerprint for path, fingerprint in rows}


def write_answer(db: sqlite3.Connection, folders: Iterable[str], answer: str) -> None:
    """Remember what a person wants in these folders where another program changed the same."""
    rows = [(stored(folder), answer) for folder in folders]
    db.executemany("INSERT OR REPLACE INTO sidecar_answers VALUES (?, ?)", rows)


def prefer_newer(db: sqlite3.Connection) -> None:
    """Let the newer count in all folders with decisions for which nobody has answered."""
    paths = (loaded(path) for (path,) in db.execute("SELECT path FROM decisions"))
    rows = [(stored(folder),) for folder in {folder_and_name(path)[0] for path in paths}]
    db.executemany("INSERT OR IGNORE INTO sidecar_answers VALUES (?, 'newer')", rows)


def forget_answers(db: sqlite3.Connection) -> None:
    """Ask again in all folders."""
    db.execute("DELETE FROM sidecar_answers")


def answer_for(db: sqlite3.Connection, folder: str) -> str | None:
    """Return what a person said for this folder."""
    query = "SELECT answer FROM sidecar_answers WHERE folder = ?"
    row = db.execute(query, (stored(folder),)).fetchone()
    return None if row is None else str(row[0])


def identity(db: sqlite3.Connection) -> str:
    """Return the name of this library."""
    return str(db.execute("SELECT id FROM identity").fetchone()[0])


def decided_at(db: sqlite3.Connection, path: str) -> str | None:
    """Return when the photo was decided last, ISO 8601 with zone."""
    query = "SELECT decided_at FROM decisions WHERE path = ?"
    row = db.execute(query, (stored(path),)).fetchone()
    return None if row is None else str(row[0])


def _row(row: tuple[Any, ...]) -> SidecarRow:
    waiting, fingerprint, flag, stars, label = row
    known = None if flag is None else Decision(Flag(flag), stars, label)
    return SidecarRow(waiting, fingerprint, known)
