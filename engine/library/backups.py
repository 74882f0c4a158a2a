"""Copies of what a person decided: one for each day of work, the last ten kept, each one checked.

They stand in the library's folder as `backups/library.000012.2026-11-21T083000.sqlite`. The number
says their order, for a clock may be set back.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from engine.library.databases import LIBRARY, open_reader
from engine.library.decided import read_decisions
from engine.library.failures import DamagedError, in_words
from engine.photos import Decision, KnownError

KEPT = 10
_NAME = re.compile(r"library\.(\d+)\.(\d{4}-\d\d-\d\dT\d{6})\.sqlite")
_TIME = "%Y-%m-%dT%H%M%S"
_STATE = "SELECT count(*), max(decided_at), total(flag), total(stars), count(label) FROM decisions"


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One copy; `made_at` is local time, as the clock stood then."""

    number: int
    made_at: datetime
    file: Path


def backups(library: Path) -> list[Backup]:
    """Return the copies in this library's folder, the newest first; unchecked."""
    folder = library / "backups"
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(filter(None, map(_backup, found)), reverse=True)


def back_up_daily(library: Path) -> Backup | None:
    """Make today's copy, unless there is one or nothing was decided since the last; KnownError."""
    newest = next(iter(backups(library)), None)
    if newest is not None and newest.made_at.date() == datetime.now().date():
        return None
    return back_up(library)


def back_up(library: Path) -> Backup | None:
    """Copy what is decided, check the copy, and let go of the eleventh; raises KnownError.

    None where there is nothing new to copy, or another Cullect is at it.
    """
    # Imported here, for the window reads from backups and makes none.
    from filelock import FileLock, Timeout

    folder = library / "backups"
    try:
        folder.mkdir(exist_ok=True)
        with FileLock(folder / "making.lock", timeout=0):
            return _made(library, folder)
    except Timeout:
        return None
    except OSError as error:
        raise KnownError(
            f"What you decided could not be backed up in {folder}: {error.strerror}."
        ) from error


def read_backup(file: Path) -> dict[str, Decision]:
    """Return the decisions in a copy by path; raises KnownError where it is damaged."""
    with _opened(file) as db:
        return read_decisions(db)


def verdict(file: Path) -> str | None:
    """Return what is wrong with a database, None if it is sound; it is read as a whole."""
    try:
        with _opened(file) as db:
            (said,) = db.execute("PRAGMA integrity_check(1)").fetchone()
    except KnownError as error:
        return str(error)
    return None if said == "ok" else str(said).replace("\n", " ")


def is_lost(folder: Path) -> bool:
    """Tell whether a library was here whose file is gone or empty."""
    file = folder / LIBRARY.file
    return not (file.exists() and file.stat().st_size) and bool(backups(folder))


def can_rescue(folder: Path) -> bool:
    """Tell whether what stands there is a damaged library, and nobody else's file."""
    if backups(folder):
        return True
    with contextlib.suppress(OSError), (folder / LIBRARY.file).open("rb") as file:
        return file.read(16) == b"SQLite format 3\0"
    return False


def _made(library: Path, folder: Path) -> Backup | None:
    """Make a copy under a name of its own, which it loses once it is on the disk and sound."""
    before = backups(library)
    unfinished = folder / "unfinished.part"
    unfinished.unlink(missing_ok=True)
    try:
        if not _copied(library, unfinished, before[0].file if before else None):
            return None
        made_at = datetime.now()
        number = before[0].number + 1 if before else 1
        file = folder / f"library.{number:06}.{made_at.strftime(_TIME)}.sqlite"
        unfinished.rename(file)
    finally:
        unfinished.unlink(missing_ok=True)
    for old in before[KEPT - 1 :]:
        old.file.unlink(missing_ok=True)
    return Backup(number, made_at.replace(microsecond=0), file)


def _copied(library: Path, target: Path, newest: Path | None) -> bool:
    """Copy the library to this file, unless it says the same as the newest copy."""
    source = open_reader(library, LIBRARY)
    if source is None:
        return False
    file = library / LIBRARY.file
    with closing(source), in_words(file):
        if newest is not None and _state(source) == _state_of(newest):
            return False
        with closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
    if (wrong := verdict(target)) is not None:
        raise DamagedError(
            f"{file} is damaged ({wrong}), so it was not backed up; the earlier backups are kept. "
            "Close Cullect and run: cullect library check"
        )
    with target.open("rb+") as stream:
        os.fsync(stream.fileno())
    return True


def _state(db: sqlite3.Connection) -> tuple[Any, ...]:
    """What two databases have in common that say the same, as far as days of work go."""
    return tuple(db.execute(_STATE).fetchone())


def _state_of(backup: Path) -> tuple[Any, ...] | None:
    with contextlib.suppress(KnownError), _opened(backup) as db:
        return _state(db)
    return None


@contextlib.contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    """Open for reading only; what is wrong comes as KnownError."""
    place = f"{file.absolute().as_uri()}?mode=ro"
    with in_words(file), closing(sqlite3.connect(place, uri=True)) as db:
        yield db


def _backup(file: Path) -> Backup | None:
    found = _NAME.fullmatch(file.name)
    if found is None:
        return None
    with contextlib.suppress(ValueError):
        return Backup(int(found[1]), datetime.strptime(found[2], _TIME), file)
    return None
