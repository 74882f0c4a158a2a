"""Thumbnails by the state of their file: a changed file can't show an old one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

import xxhash

from engine.library.paths import loaded, path_bytes
from engine.library.rows import select_in


def thumbnail_key(path: str, size: int, mtime_ns: int) -> int:
    """Return the xxh3-64 of path, size and time as the signed number that SQLite holds.

    It needs no id, so thumbnails outlive `computed.sqlite`.
    """
    state = b"%s\0%d\0%d" % (path_bytes(path), size, mtime_ns)
    unsigned = xxhash.xxh3_64_intdigest(state)
    return unsigned - 2**64 if unsigned >= 2**63 else unsigned


def thumbnail_keys(computed: sqlite3.Connection, photo_ids: Iterable[int]) -> dict[int, int]:
    """Return the key for the present state of these photos, by id."""
    query = "SELECT id, path, size, mtime_ns FROM photos WHERE id IN"
    found = select_in(computed, query, photo_ids)
    return {i: thumbnail_key(loaded(path), size, mtime_ns) for i, path, size, mtime_ns in found}


def find_thumbnail(db: sqlite3.Connection, key: int) -> bytes | None:
    """Return the JPEG, None where there is none."""
    row = db.execute("SELECT jpeg FROM thumbnails WHERE key = ?", (key,)).fetchone()
    return None if row is None else row[0]


def stored_keys(db: sqlite3.Connection, keys: Iterable[int]) -> set[int]:
    """Return those of these keys for which there is a thumbnail."""
    return {row[0] for row in select_in(db, "SELECT key FROM thumbnails WHERE key IN", keys)}


def write_thumbnails(db: sqlite3.Connection, jpegs: Mapping[int, bytes]) -> None:
    """Write these JPEGs by key."""
    db.executemany("INSERT OR REPLACE INTO thumbnails (key, jpeg) VALUES (?, ?)", jpegs.items())


def delete_thumbnails(db: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Delete what shows a state that is no more."""
    db.executemany("DELETE FROM thumbnails WHERE key = ?", [(key,) for key in keys])


def rename_thumbnails(db: sqlite3.Connection, keys: Iterable[tuple[int, int]]) -> None:
    """Change keys, given as (old, new), of files that moved."""
    db.executemany("UPDATE OR REPLACE thumbnails SET key = ?2 WHERE key = ?1", keys)
