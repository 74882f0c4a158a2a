"""A damaged library is set aside, never deleted, and made anew from all that is left of it.

From the newest backup that is sound, and from what can still be read in the damaged file itself.
What stands in sidecars comes back when their folders are looked at: the library gets a new name of
its own, so that they count as another's; where both changed the same, the newer counts.
"""

from __future__ import annotations

import secrets
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from engine.library.backups import Backup, backups, verdict
from engine.library.databases import LIBRARY, open_for_writing, transaction
from engine.library.failures import in_words
from engine.library.paths import loaded
from engine.library.rebuilding import set_aside
from engine.library.sidecar_rows import mark_waiting, prefer_newer
from engine.photos import Flag, KnownError
from engine.seats import anybody_sits

_ROWS = "SELECT path, content, flag, stars, label, decided_at FROM decisions ORDER BY rowid"
_KEEP = """
INSERT INTO decisions (path, content, flag, stars, label, decided_at) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (path) DO UPDATE SET content = excluded.content, flag = excluded.flag,
    stars = excluded.stars, label = excluded.label, decided_at = excluded.decided_at
WHERE excluded.decided_at > decisions.decided_at
RETURNING path
"""

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Rescued:
    """What came of it; `aside` is where the damaged file is kept, None if there was none."""

    aside: Path | None
    backup: Backup | None
    from_backup: int
    from_damaged: int

    def __str__(self) -> str:
        if self.aside is None:
            begun = "The library's file was gone."
        else:
            begun = f"The library was damaged; its file is kept as {self.aside.name}."
        found = (
            f"Recovered {self.from_damaged:,} decisions that could still be read in it; there was "
            "no backup."
        )
        if self.backup is not None:
            found = (
                f"Recovered {self.from_backup:,} decisions from the backup of "
                f"{self.backup.made_at:%Y-%m-%d %H:%M}, and {self.from_damaged:,} made since then."
            )
        return f"{begun} {found} What stands in sidecars is read when you open their folders."


def rescue(folder: Path) -> Rescued:
    """Make the library anew; raises KnownError, and then all is as it was."""
    file = folder / LIBRARY.file
    if anybody_sits(folder):
        raise KnownError(
            f"{file} is damaged, and another Cullect has it open. Close that one, then try again."
        )
    backup = next((each for each in backups(folder) if verdict(each.file) is None), None)
    try:
        with TemporaryDirectory(prefix=".rescue-", dir=folder) as place:
            made, from_backup, from_damaged = _made(folder, Path(place), backup)
            # Also what belongs to a file that is gone: it must not be taken for the new one's.
            left = any(file.with_name(file.name + ending).exists() for ending in ("", "-wal"))
            aside = set_aside(file) if left else None
            made.replace(file)
    except OSError as error:
        raise KnownError(
            f"{file} is damaged and could not be made anew: {error.strerror}."
        ) from error
    return Rescued(aside, backup, from_backup, from_damaged)


def _made(folder: Path, place: Path, backup: Backup | None) -> tuple[Path, int, int]:
    """Make the new file; returns it and how many decisions came from the backup and later ones."""
    if backup is not None:
        shutil.copyfile(backup.file, place / LIBRARY.file)
    with closing(open_for_writing(place, LIBRARY)) as db, in_words(place / LIBRARY.file):
        (from_backup,) = db.execute("SELECT count(*) FROM decisions").fetchone()
        with transaction(db):
            later = _keep(db, _readable(folder, place))
            mark_waiting(db, later)
            prefer_newer(db)
            db.execute("UPDATE identity SET id = ?", (secrets.token_hex(8),))
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return place / LIBRARY.file, from_backup, len(later)


def _keep(db: sqlite3.Connection, rows: Iterable[Row]) -> list[str]:
    """Keep the rows that are newer than what is there; returns their paths."""
    kept = [db.execute(_KEEP, row).fetchone() for row in rows]
    return list(dict.fromkeys(loaded(row[0]) for row in kept if row is not None))


def _readable(folder: Path, place: Path) -> Iterator[Row]:
    """Yield what can still be read of the damaged file, from its begin and from its end.

    A copy is read, for SQLite would write into the file itself.
    """
    copy = place / "damaged.sqlite"
    for ending in ("", "-wal"):
        with suppress(OSError):
            shutil.copyfile(f"{folder / LIBRARY.file}{ending}", f"{copy}{ending}")
    for order in ("ASC", "DESC"):
        with suppress(sqlite3.Error, UnicodeDecodeError), closing(sqlite3.connect(copy)) as db:
            yield from filter(_makes_sense, db.execute(f"{_ROWS} {order}"))


def _makes_sense(row: Row) -> bool:
    """Whether a row of a damaged file is what Cullect writes."""
    path, content, flag, stars, label, decided_at = row
    try:
        Flag(flag)
        datetime.fromisoformat(decided_at)
        is_path = Path(loaded(path)).is_absolute()
    except (ValueError, TypeError, AttributeError):
        return False
    texts = all(text is None or isinstance(text, str) for text in (content, label))
    return is_path and texts and (stars is None or stars in range(1, 6))
