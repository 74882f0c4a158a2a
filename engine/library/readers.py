"""One reading connection for each thread that asks."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from threading import Lock, local

from engine.library.databases import Schema, open_reader


class Readers:
    """Hands each thread its own connection to one database."""

    def __init__(self, folder: Path, schema: Schema) -> None:
        self.file = folder / schema.file
        self._folder = folder
        self._schema = schema
        self._own = local()
        self._lock = Lock()
        self._all: list[sqlite3.Connection] = []
        self._generation = 0

    def connection(self) -> sqlite3.Connection | None:
        """Return this thread's connection; None while there is no database that can be read."""
        own: sqlite3.Connection | None = getattr(self._own, "connection", None)
        if own is None or self._own.generation != self._generation:
            if own is not None:
                self._forget(own)
            own = self._open()
        return own

    def renew(self) -> None:
        """Let each thread open anew when it asks next: the file may have been replaced."""
        self._generation += 1

    def close(self) -> None:
        """Close all connections; no thread may be asking any more."""
        with self._lock:
            for connection in self._all:
                connection.close()
            self._all.clear()

    def _open(self) -> sqlite3.Connection | None:
        self._own.generation = self._generation
        self._own.connection = connection = open_reader(self._folder, self._schema)
        if connection is not None:
            with self._lock:
                self._all.append(connection)
        return connection

    def _forget(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            self._all.remove(connection)
        connection.close()
