"""What other windows and commands decided, noticed without reading what did not change."""

from __future__ import annotations

import sqlite3

from engine.library.decided import last_edit, read_newer
from engine.photos import Decision


class Elsewhere:
    """Looks through the connection that writes, for it alone can tell others' writes from ours.

    `seen` is the number of the newest edit that is known.
    """

    def __init__(self) -> None:
        self.seen = 0
        self._before = 0
        self._version: int | None = None

    def newer(self, db: sqlite3.Connection) -> dict[str, Decision]:
        """Return what was written since the last look if others wrote, maybe with some of ours."""
        (version,) = db.execute("PRAGMA data_version").fetchone()
        if version == self._version:
            return {}
        self._version = version
        self._before, self.seen = self.seen, last_edit(db)
        return read_newer(db, self._before)

    def look_again(self) -> None:
        """Return the same and what is newer at the next look."""
        self._version, self.seen = None, self._before
