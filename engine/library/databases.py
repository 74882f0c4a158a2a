"""Opening the library's three databases: the right version, safely, and quickly.

`library.sqlite` holds what a person decided and is backed up before its tables change.
`computed.sqlite` and `thumbnails.sqlite` can be computed again, see `rebuilding.py`.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from engine.library.failures import DamagedError, UnusableError, in_words
from engine.photos import KnownError

_OURS = int.from_bytes(b"Cull")  # the application_id in the file's header
_PATIENCE = 10.0  # seconds that one program waits for another's transaction


@dataclass(frozen=True, slots=True)
class Schema:
    """One database: its file's name and its version (how many migrations).

    What is precious is on the disk itself before a write counts as done, and is backed up.
    """

    file: str
    version: int
    precious: bool = False


LIBRARY = Schema("library.sqlite", 4, precious=True)
COMPUTED = Schema("computed.sqlite", 3)
THUMBNAILS = Schema("thumbnails.sqlite", 1)


def make_folder(folder: Path) -> None:
    """Make the library's folder where there is none; raises KnownError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise KnownError(
            f"{folder} can't hold the library: a file stands where the folder should be. "
            "Choose another folder."
        ) from error
    except OSError as error:
        raise KnownError(
            f"The library's folder {folder} can't be made: {error.strerror}. Choose another folder."
        ) from error
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise KnownError(
            f"You may not write to the library's folder {folder}. "
            "Change its rights, or choose another folder."
        )


def open_for_writing(folder: Path, schema: Schema) -> sqlite3.Connection:
    """Open for writing, made or migrated when needed; a file refused by KnownError is unchanged."""
    file = folder / schema.file
    with in_words(file):
        connection = _connect(file)
        try:
            _prepare(connection, file, schema)
        except BaseException:
            connection.close()
            raise
        return connection


def open_reader(folder: Path, schema: Schema) -> sqlite3.Connection | None:
    """Open for reading only; None where the file is absent or not (yet) as we know it."""
    file = folder / schema.file
    if not file.exists():
        return None
    connection = _connect(file)
    try:
        if _version(connection) != schema.version:
            raise sqlite3.DatabaseError
        connection.execute("PRAGMA query_only = ON")
    except sqlite3.DatabaseError:
        connection.close()
        return None
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Take the right to write at once, and keep all of what follows or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _connect(file: Path) -> sqlite3.Connection:
    # Each connection is used by one thread at a time, but closed by whoever closes the library.
    return sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)


def _prepare(connection: sqlite3.Connection, file: Path, schema: Schema) -> None:
    _refuse(connection, file, schema)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {'FULL' if schema.precious else 'NORMAL'}")
    # On a Mac only this reaches the disk itself; elsewhere it does nothing.
    connection.execute(f"PRAGMA fullfsync = {schema.precious}")
    if schema.precious:
        check(connection, file)
    version = _version(connection)
    if version < schema.version:
        if version and schema.precious:
            _back_up(connection, file, version)
        _migrate(connection, schema)


def _refuse(connection: sqlite3.Connection, file: Path, schema: Schema) -> None:
    # In this order: another program may be making the library at this moment.
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    if tables and owner != _OURS:
        raise UnusableError(
            f"{file} is a database of another program. Choose another folder for the library. "
            "It was not touched."
        )
    version = _version(connection)
    if version > schema.version:
        raise UnusableError(
            f"{file} was written by a newer Cullect (its layout is version {version}, this program "
            f"knows {schema.version}). Update Cullect, or choose another folder for the library. "
            "It was not touched."
        )


def check(connection: sqlite3.Connection, file: Path) -> None:
    """Read the whole file, but for the order of its indexes; raises DamagedError."""
    (said,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if said != "ok":
        raise DamagedError(f"{file} is damaged: {said}.")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _back_up(connection: sqlite3.Connection, file: Path, version: int) -> None:
    """Copy the database beside itself; the name appears only when the copy is whole."""
    copy = file.with_name(f"{file.stem}.schema-{version}.{timestamp()}{file.suffix}")
    unfinished = copy.with_suffix(".part")
    with closing(sqlite3.connect(unfinished)) as target:
        connection.backup(target)
    unfinished.rename(copy)


def _migrate(connection: sqlite3.Connection, schema: Schema) -> None:
    """Bring the tables up to date, all or nothing, also when two programs start at once."""
    # Imported here: it takes longer than all else in opening, and is rarely needed.
    from engine.library import migrations

    with transaction(connection):
        if _version(connection) < schema.version:
            migrations.apply(connection, schema.file)
            connection.execute(f"PRAGMA application_id = {_OURS}")
            connection.execute(f"PRAGMA user_version = {schema.version}")


def timestamp() -> str:
    """Return the time as a part of a file name that no other has."""
    return datetime.now().strftime("%Y-%m-%dT%H%M%S-%f")
