"""Vectors in append-only files of float16, one for each encoder; the database says whose a row is.

A row is on the disk before its number is committed. So what a crash leaves at the end of a file,
half a row or rows of nobody, does no harm: it is written over or never asked for.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import numpy as np
import numpy.typing as npt

from engine.library.table import Ints

Halves = npt.NDArray[np.float16]


class VectorFiles:
    """The files of one library. All functions work inside the caller's transaction."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def append(
        self,
        db: sqlite3.Connection,
        encoder: str,
        photo_ids: Sequence[int],
        vectors: npt.NDArray[np.float32],
    ) -> None:
        """Store a vector (n, d) for each photo; earlier ones of these photos count no more."""
        dimensions = vectors.shape[1]
        encoder_id = self._encoder_id(db, encoder, dimensions)
        first = self._write(encoder, vectors.astype("<f2"))
        rows = range(first, first + len(photo_ids))
        db.executemany(
            "INSERT OR REPLACE INTO vectors (encoder_id, photo_id, row) VALUES (?, ?, ?)",
            [(encoder_id, photo_id, row) for photo_id, row in zip(photo_ids, rows, strict=True)],
        )

    def read(self, db: sqlite3.Connection, encoder: str) -> tuple[Ints, Halves]:
        """Return photo ids (n,) and vectors (n, d), mapped from the file if without gaps."""
        found = db.execute(
            "SELECT id, dimensions FROM encoders WHERE name = ?", (encoder,)
        ).fetchone()
        if found is None:
            return np.empty(0, np.int64), np.empty((0, 0), np.float16)
        encoder_id, dimensions = found
        pairs = db.execute(
            "SELECT photo_id, row FROM vectors WHERE encoder_id = ? ORDER BY row", (encoder_id,)
        ).fetchall()
        if not pairs:
            return np.empty(0, np.int64), np.empty((0, dimensions), np.float16)
        ids, rows = np.array(pairs, np.int64).T
        return ids, self._rows(encoder, dimensions, rows)

    def drop_lost(self, db: sqlite3.Connection) -> None:
        """Forget rows that are not in the files, after a power cut or when a file was deleted."""
        encoders = db.execute("SELECT id, name, dimensions FROM encoders").fetchall()
        for encoder_id, name, dimensions in encoders:
            db.execute(
                "DELETE FROM vectors WHERE encoder_id = ? AND row >= ?",
                (encoder_id, self._length(name, dimensions)),
            )

    def _encoder_id(self, db: sqlite3.Connection, encoder: str, dimensions: int) -> int:
        query = "SELECT id, dimensions FROM encoders WHERE name = ?"
        found = db.execute(query, (encoder,)).fetchone()
        if found is None:
            # A file of this name belonged to a computed.sqlite that is gone.
            self._file(encoder).unlink(missing_ok=True)
            values = (encoder, dimensions)
            cursor = db.execute("INSERT INTO encoders (name, dimensions) VALUES (?, ?)", values)
            assert cursor.lastrowid is not None
            return cursor.lastrowid
        if found[1] != dimensions:
            raise ValueError(f"{encoder} has vectors of {found[1]} numbers, not of {dimensions}")
        return int(found[0])

    def _write(self, encoder: str, vectors: Halves) -> int:
        """Write these rows behind the last whole one, to the disk; return the first's number."""
        first = self._length(encoder, vectors.shape[1])
        self._folder.mkdir(exist_ok=True)
        descriptor = os.open(
            self._file(encoder), os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
        )
        with os.fdopen(descriptor, "r+b") as file:
            file.seek(first * vectors[0].nbytes)
            file.write(vectors.tobytes())
            file.flush()
            os.fsync(file.fileno())
        return first

    def _rows(self, encoder: str, dimensions: int, rows: Ints) -> Halves:
        shape = (self._length(encoder, dimensions), dimensions)
        every: Halves = np.memmap(self._file(encoder), np.dtype("<f2"), "r", shape=shape)
        first, last = int(rows[0]), int(rows[-1])
        is_gapless = last - first + 1 == len(rows)
        return every[first : last + 1] if is_gapless else every[rows]

    def _length(self, encoder: str, dimensions: int) -> int:
        file = self._file(encoder)
        return file.stat().st_size // (2 * dimensions) if file.exists() else 0

    def _file(self, encoder: str) -> Path:
        return self._folder / f"{quote(encoder, safe='')}.f16"
