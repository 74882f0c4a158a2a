"""The one thread that writes what a person decides, so that no key press waits for a disk."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from engine.library.databases import transaction
from engine.library.failures import in_words

_log = logging.getLogger(__name__)

Work = Callable[[sqlite3.Connection], object]
Done = Callable[[Exception | None], None]


class Writer:
    """Takes functions; each runs in a transaction of its own, in the order given."""

    def __init__(self, connection: sqlite3.Connection, file: Path) -> None:
        self._connection = connection
        self._file = file
        self._queue: SimpleQueue[tuple[Work, Done] | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name=f"writer of {file.name}", daemon=True)
        self._thread.start()

    def submit(self, work: Work, done: Done) -> None:
        """Have this written; `done` hears, on the writer's thread, None or what went wrong."""
        self._queue.put((work, done))

    def close(self) -> None:
        """Finish what was given, then end the thread and close the connection."""
        self._queue.put(None)
        self._thread.join()
        self._connection.close()

    def _run(self) -> None:
        while (item := self._queue.get()) is not None:
            work, done = item
            failure = self._failure_of(work)
            try:
                done(failure)
            except Exception:  # noqa: BLE001 - the next rating is written whatever this one's news did
                _log.exception("After a write of %s", self._file)

    def _failure_of(self, work: Work) -> Exception | None:
        try:
            with in_words(self._file), transaction(self._connection):
                work(self._connection)
        except Exception as error:  # noqa: BLE001 - told to whoever gave the work; the thread lives on
            return error
        return None
