"""Heat maps that were made before, beside the library; may be thrown away at any time."""

from __future__ import annotations

import contextlib
import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FILE = "maps.sqlite"
MOST = 20_000
"""Maps that are kept, the newest: about 60 MB."""

_TABLE = """
CREATE TABLE IF NOT EXISTS maps (
    name TEXT PRIMARY KEY, width INTEGER, height INTEGER, low REAL, high REAL,
    reliable INTEGER, levels BLOB
)"""
_GET = "SELECT * FROM maps WHERE name = ?"
_PUT = "REPLACE INTO maps VALUES (?, ?, ?, ?, ?, ?, ?)"
_FORGET = "DELETE FROM maps WHERE rowid <= (SELECT max(rowid) FROM maps) - ?"


@dataclass(frozen=True, slots=True)
class KeptMap:
    """A map of width x height bytes: 0 stands for `low`, 255 for `high`; None is not checked."""

    width: int
    height: int
    low: float
    high: float
    levels: bytes
    reliable: bool | None = None


def kept_map(values: NDArray[np.float32]) -> KeptMap:
    """Return a map in 256 levels between its lowest and its highest value."""
    low, high = float(values.min()), float(values.max())
    levels = np.rint((values - low) / ((high - low) or 1) * 255).astype(np.uint8)
    return KeptMap(values.shape[1], values.shape[0], low, high, levels.tobytes())


class KeptMaps:
    """Maps by a name that says all they depend on; what can't be kept or read is made again."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._db: sqlite3.Connection | None = None

    def get(self, name: str) -> KeptMap | None:
        """Return the map of this name."""
        found: list[KeptMap] = []
        with self._using() as db:
            found = [_map(row) for row in db.execute(_GET, [name])]
        return found[0] if found else None

    def put(self, name: str, kept: KeptMap) -> None:
        """Keep a map, and let the oldest go where there are too many."""
        verdict = None if kept.reliable is None else int(kept.reliable)
        with self._using() as db, db:
            db.execute(_PUT, [
                name, kept.width, kept.height, kept.low, kept.high, verdict,
                zlib.compress(kept.levels),
            ])  # fmt: skip
            db.execute(_FORGET, [MOST])

    def close(self) -> None:
        """Let go of the file."""
        if self._db is not None:
            self._db.close()
            self._db = None

    @contextlib.contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        """Lend the file, opened when it is first used; one that can't be used is thrown away."""
        try:
            yield self._opened()
        except sqlite3.OperationalError:
            return  # another engine of this library writes, or the disk is full
        except (sqlite3.DatabaseError, zlib.error):
            self._throw_away()

    def _opened(self) -> sqlite3.Connection:
        if self._db is None:
            try:
                self._db = _connected(self._file)
            except sqlite3.OperationalError:
                self._db = _connected(":memory:")
            except sqlite3.DatabaseError:
                self._throw_away()
                self._db = _connected(":memory:")
        return self._db

    def _throw_away(self) -> None:
        self.close()
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)


def _connected(file: Path | str) -> sqlite3.Connection:
    """Open a file of maps; closes it where it is damaged."""
    db = sqlite3.connect(file, check_same_thread=False)
    try:
        db.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;" + _TABLE)
    except sqlite3.DatabaseError:
        db.close()
        raise
    return db


def _map(row: tuple[str, int, int, float, float, int | None, bytes]) -> KeptMap:
    _, width, height, low, high, reliable, levels = row
    verdict = None if reliable is None else bool(reliable)
    return KeptMap(width, height, low, high, zlib.decompress(levels), verdict)
