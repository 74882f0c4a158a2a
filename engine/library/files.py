"""The files in `computed.sqlite`, as scans found them. All inside the caller's transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from engine.library.paths import lies_below, loaded, stored
from engine.library.rows import select_in
from engine.library.scores import drop_computed
from engine.library.values import FileOnDisk, KnownFile

CRASHED = (
    "The program that reads photos stopped twice at this file, so it is left out. "
    "It is tried again when the file changes."
)
HUNG = (
    "Reading this file took too long, so it is left out. It is tried again when the file changes."
)
_CHANGED = """
UPDATE photos SET size = ?, mtime_ns = ?, missing = 0, crashes = 0, error = NULL, content = NULL,
    width = NULL, height = NULL, taken_at = NULL, camera = NULL, lens = NULL, iso = NULL,
    aperture = NULL, shutter = NULL, focal_length = NULL, has_position = NULL, focus = NULL
WHERE id = ?
"""


def known_files(db: sqlite3.Connection, roots: Iterable[str]) -> dict[str, KnownFile]:
    """Return what is known of the files at and below these roots, by path."""
    query = "SELECT path, id, size, mtime_ns, content, missing, error FROM photos"
    chosen = lies_below(roots)
    files = ((loaded(path), known) for path, *known in db.execute(query))
    return {path: KnownFile._make(known) for path, known in files if chosen(path)}


def paths_of(db: sqlite3.Connection, photo_ids: Iterable[int]) -> list[str]:
    """Return the paths of these photos, in this order."""
    wanted = list(photo_ids)
    found = dict(select_in(db, "SELECT id, path FROM photos WHERE id IN", wanted))
    return [loaded(found[photo_id]) for photo_id in wanted]


def add_files(db: sqlite3.Connection, files: Sequence[FileOnDisk]) -> list[int]:
    """Insert new files; return their ids, in this order.

    Another engine may have found the same meanwhile.
    """
    db.executemany(
        "INSERT OR IGNORE INTO photos (path, size, mtime_ns) VALUES (?, ?, ?)",
        [(stored(file.path), file.size, file.mtime_ns) for file in files],
    )
    return ids_of(db, (file.path for file in files))


def update_changed(db: sqlite3.Connection, files: Sequence[FileOnDisk], ids: Sequence[int]) -> None:
    """Note that these files hold something else now, and drop what was computed of them."""
    drop_computed(db, ids)
    values = [
        (file.size, file.mtime_ns, photo_id) for file, photo_id in zip(files, ids, strict=True)
    ]
    db.executemany(_CHANGED, values)


def move_files(db: sqlite3.Connection, files: Sequence[FileOnDisk], ids: Sequence[int]) -> None:
    """Give these photos their new paths; rows there, of files long gone, make room."""
    at_target = "SELECT id FROM photos WHERE path IN"
    replaced = [row[0] for row in select_in(db, at_target, (stored(file.path) for file in files))]
    drop_computed(db, replaced)
    db.executemany("DELETE FROM photos WHERE id = ?", [(photo_id,) for photo_id in replaced])
    db.executemany(
        "UPDATE photos SET path = ?, size = ?, mtime_ns = ?, missing = 0 WHERE id = ?",
        [
            (stored(file.path), file.size, file.mtime_ns, photo_id)
            for file, photo_id in zip(files, ids, strict=True)
        ],
    )


def mark_missing(db: sqlite3.Connection, photo_ids: Iterable[int], *, missing: bool) -> None:
    """Note that files are gone, or back."""
    db.executemany(
        "UPDATE photos SET missing = ? WHERE id = ?",
        [(int(missing), photo_id) for photo_id in photo_ids],
    )


def note_crash(db: sqlite3.Connection, photo_ids: Iterable[int]) -> None:
    """Count a crash against these photos; at the second one they become unreadable."""
    ids = [(photo_id,) for photo_id in photo_ids]
    db.executemany("UPDATE photos SET crashes = crashes + 1 WHERE id = ?", ids)
    db.execute("UPDATE photos SET error = ? WHERE crashes >= 2 AND error IS NULL", (CRASHED,))


def note_hang(db: sqlite3.Connection, photo_ids: Iterable[int]) -> None:
    """Make these photos unreadable."""
    values = [(HUNG, photo_id) for photo_id in photo_ids]
    db.executemany("UPDATE photos SET error = ? WHERE id = ?", values)


def suspects(db: sqlite3.Connection) -> list[int]:
    """Return the photos that were in work at one crash."""
    return [row[0] for row in db.execute("SELECT id FROM photos WHERE crashes = 1 ORDER BY path")]


def ids_of(db: sqlite3.Connection, paths: Iterable[str]) -> list[int]:
    """Return the ids of the photos at these paths, in this order; KeyError when one is unknown."""
    wanted = [stored(path) for path in paths]
    found = {
        path: i for i, path in select_in(db, "SELECT id, path FROM photos WHERE path IN", wanted)
    }
    return [found[path] for path in wanted]
