"""The databases' tables, as a diary: a migration that was released is never edited.

Each new one raises the version of its database in `databases.py` by one.
"""

from __future__ import annotations

import secrets
import sqlite3

from sqlite_utils import Database, Migrations

library = Migrations("library")
computed = Migrations("computed")
thumbnails = Migrations("thumbnails")

_DIARIES = {
    "library.sqlite": library,
    "computed.sqlite": computed,
    "thumbnails.sqlite": thumbnails,
}


def apply(connection: sqlite3.Connection, file: str) -> None:
    """Do what is not done yet in the database of this file name."""
    _DIARIES[file].apply(Database(connection))


@library()  # type: ignore[untyped-decorator]
def m001_decisions(db: Database) -> None:
    """What a person decided, by path, since ids may be thrown away."""
    db["decisions"].create(
        {
            "path": str,
            "content": str,
            "flag": int,
            "stars": int,
            "label": str,
            "decided_at": str,
        },
        pk="path",
        not_null={"flag", "decided_at"},
    )
    db["decisions"].create_index(["content"])


@library()  # type: ignore[untyped-decorator]
def m002_sidecars(db: Database) -> None:
    """Which decisions are still to be written beside photos, and what stood there last."""
    db["sidecars"].create(
        {"path": str, "waiting": int, "fingerprint": str, "flag": int, "stars": int, "label": str},
        pk="path",
        not_null={"waiting"},
    )
    db.execute("CREATE INDEX sidecars_waiting ON sidecars (path) WHERE waiting > 0")
    db["sidecar_answers"].create({"folder": str, "answer": str}, pk="folder")


@library()  # type: ignore[untyped-decorator]
def m003_identity(db: Database) -> None:
    """A name by which a library knows its own sidecars again, also after a crash."""
    db["identity"].insert({"id": secrets.token_hex(8)})


@library()  # type: ignore[untyped-decorator]
def m004_edits(db: Database) -> None:
    """Which edit wrote a row last, by number: other windows read what is newer than they know."""
    db["decisions"].add_column("edit", int, not_null_default=0)
    db["decisions"].create_index(["edit"])


@computed()  # type: ignore[untyped-decorator]
def m001_photos_scores_vectors(db: Database) -> None:
    """What was read from photos, what judges said, and where vectors stand in their files."""
    db["photos"].create(
        {
            "id": int,
            "path": str,
            "size": int,
            "mtime_ns": int,
            "content": str,
            "width": int,
            "height": int,
            "taken_at": str,
            "camera": str,
            "lens": str,
            "iso": int,
            "aperture": float,
            "shutter": float,
            "focal_length": float,
            "error": str,
            "missing": int,
            "crashes": int,
        },
        pk="id",
        not_null={"path", "size", "mtime_ns", "missing", "crashes"},
        defaults={"missing": 0, "crashes": 0},
    )
    db["photos"].create_index(["path"], unique=True)
    db["photos"].create_index(["content"])
    db["scorers"].create({"id": int, "judge": str, "name": str, "variant": str}, pk="id")
    db["scorers"].create_index(["judge", "name", "variant"], unique=True)
    db["encoders"].create({"id": int, "name": str, "dimensions": int}, pk="id")
    db["encoders"].create_index(["name"], unique=True)
    # Without row ids a score costs half the space, and a scorer's scores lie side by side.
    db.execute(
        "CREATE TABLE scores (scorer_id INTEGER, photo_id INTEGER, value REAL NOT NULL,"
        " PRIMARY KEY (scorer_id, photo_id)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE vectors (encoder_id INTEGER, photo_id INTEGER, row INTEGER NOT NULL,"
        " PRIMARY KEY (encoder_id, photo_id)) WITHOUT ROWID"
    )


@computed()  # type: ignore[untyped-decorator]
def m002_position_and_focus(db: Database) -> None:
    """More of what files tell; `facts` says which reader told it, for rows written before it."""
    for column, kind in (("has_position", int), ("focus", str), ("facts", int)):
        db["photos"].add_column(column, kind)


@computed()  # type: ignore[untyped-decorator]
def m003_news(db: Database) -> None:
    """What engines changed, for the other engines at the same library."""
    columns = {"number": int, "engine": str, "photo_ids": str, "listed": int}
    db["news"].create(columns, pk="number")


@thumbnails()  # type: ignore[untyped-decorator]
def m001_thumbnails(db: Database) -> None:
    """One JPEG for each state of each file."""
    db["thumbnails"].create({"key": int, "jpeg": bytes}, pk="key")
