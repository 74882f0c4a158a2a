"""The one thread that writes what a person decides, so that no key press waits for a disk."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from engine.library.databases import transaction
from engine.library.failures import in_words

_log = logging.getLogger(__name__)

Work = Callable[[sqlite3.Connection], object]
Done = Callable[[Exception | None], None]

A_LOOK = 1.0
"""Seconds between two looks at whether another program wrote."""


class Writer:
    """Takes functions; each runs in a transaction of its own, in the order given.

    Between them `look` is called now and then with the connection, to see what others wrote.
    """

    def __init__(self, connection: sqlite3.Connection, file: Path, look: Work) -> None:
        self._connection = connection
        self._file = file
        self._look = look
        self._looked = time.monotonic()
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
        while (item := self._next()) is not None:
            work, done = item
            failure = self._failure_of(work)
            try:
                done(failure)
            except Exception:  # noqa: BLE001 - the next rating is written whatever this one's news did
                _log.exception("After a write of %s", self._file)

    def _next(self) -> tuple[Work, Done] | None:
        """Wait for something to write, looking now and then."""
        while True:
            left = self._looked + A_LOOK - time.monotonic()
            if left <= 0:
                self._see_others()
                continue
            with contextlib.suppress(Empty):
                return self._queue.get(timeout=left)

    def _see_others(self) -> None:
        try:
            self._look(self._connection)
        except Exception:  # noqa: BLE001 - as above
            _log.exception("While looking for news in %s", self._file)
        self._looked = time.monotonic()

    def _failure_of(self, work: Work) -> Exception | None:
        try:
            with in_words(self._file), transaction(self._connection):
                work(self._connection)
        except Exception as error:  # noqa: BLE001 - told to whoever gave the work; the thread lives on
            return error
        return None
