"""SQLite's failures in words that say which file, what is the matter and what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.photos import KnownError


class UnusableError(KnownError):
    """The file itself is wrong (damaged, foreign, too new), not its surroundings."""


class DamagedError(UnusableError):
    """The file is no sound database (any more)."""


_UNUSABLE = {
    sqlite3.SQLITE_NOTADB: (
        "is not a Cullect library: something else is in the file. Move it away, or choose another "
        "folder for the library. It was not touched."
    ),
    sqlite3.SQLITE_CORRUPT: (
        "is damaged. Close Cullect and open it again: it will be set aside, and made anew from the "
        "newest backup."
    ),
}
_COMPUTED_AGAIN = "is damaged. Close Cullect and open it again: it will be computed again."
_SURROUNDINGS = {
    sqlite3.SQLITE_FULL: "can't grow: the disk is full. Make room, then try again.",
    sqlite3.SQLITE_READONLY: (
        "can't be written to. Give yourself the right to write to its folder, or choose another."
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "can't be opened. Check that its folder is there and that you may write to it."
    ),
    sqlite3.SQLITE_PERM: "can't be opened: you have no right to. Check the rights of its folder.",
    sqlite3.SQLITE_BUSY: "is in use by another program. Close that, then try again.",
    sqlite3.SQLITE_IOERR: (
        "can't be read or written: the disk reports an error. Check the disk and its cable."
    ),
}


@contextmanager
def in_words(file: Path) -> Iterator[None]:
    """Turn what SQLite reports of this file into a KnownError; our own mistakes pass unchanged."""
    try:
        yield
    except sqlite3.Error as error:
        known = _known(file, error)
        if known is None:
            raise
        raise known from error


def _known(file: Path, error: sqlite3.Error) -> KnownError | None:
    """Choose by the primary result code; the upper bits only say where inside SQLite it was."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_CORRUPT and file.stem != "library":
        return DamagedError(f"{file} {_COMPUTED_AGAIN}")
    if code in _UNUSABLE:
        return DamagedError(f"{file} {_UNUSABLE[code]}")
    if code in _SURROUNDINGS:
        return KnownError(f"{file} {_SURROUNDINGS[code]}")
    return None
