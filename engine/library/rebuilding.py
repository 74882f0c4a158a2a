"""What can be computed again needs no rescue: an unusable file is set aside and begun anew."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from engine.library import databases
from engine.library.databases import Schema, open_for_writing, timestamp
from engine.library.failures import UnusableError, in_words
from engine.photos import KnownError


def open_computed(
    folder: Path, schema: Schema, *, check: bool = False
) -> tuple[sqlite3.Connection, str | None]:
    """Open for writing; an unusable file is set aside and begun anew, which the note then says.

    With `check` the whole file is read to find damage.
    """
    file = folder / schema.file
    try:
        connection = open_for_writing(folder, schema)
        if not check or _is_sound(connection, file):
            return connection, None
        connection.close()
    except UnusableError:
        pass
    aside = set_aside(file)
    note = f"{file.name} could not be used and is kept as {aside.name}; it is computed again."
    return open_for_writing(folder, schema), note


def set_aside(file: Path) -> Path:
    """Rename a database with what belongs to it; raises KnownError."""
    aside = file.with_name(f"{file.name}.set-aside-{timestamp()}")
    try:
        for ending in ("", "-wal", "-shm"):
            part = file.with_name(file.name + ending)
            if part.exists():
                part.rename(f"{aside}{ending}")
    except OSError as error:
        raise KnownError(
            f"{file} can't be used, and can't be renamed either: {error.strerror}. "
            "Close other programs that use this library, then try again."
        ) from error
    return aside


def _is_sound(connection: sqlite3.Connection, file: Path) -> bool:
    try:
        with in_words(file):
            databases.check(connection, file)
    except UnusableError:
        return False
    return True
