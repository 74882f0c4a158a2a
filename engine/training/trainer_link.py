"""A front end's end of the trainer: a process of its own, for it works for minutes or hours.

Knows nothing of Qt and brings no torch: the window wraps it in `gui.teaching`.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any

from engine.training.wire import Facts, put, take

_LAST_WORDS = 10.0
"""Seconds the trainer has to save and end when asked to."""

DIED = (
    "The training was ended from outside or ran out of memory. What was learned up to the last"
    " minute is saved: you can go on from there."
)


def _trainer(pipe: Connection) -> None:
    """Be the trainer process; imported here, since the front end's process needs none of it."""
    from engine.training.trainer import serve

    serve(pipe)


class TrainerLink:
    """One trainer process and the pipe to it, started when first needed and again after a death.

    `on_event` is called on the link's own thread with each event and the pictures that belong to
    it. A trainer that dies gives a last `{"event": "died"}`.
    """

    def __init__(
        self,
        on_event: Callable[[Facts, bytes], None],
        trainer: Callable[[Connection], None] = _trainer,
    ) -> None:
        self._on_event, self._trainer = on_event, trainer
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._reader: threading.Thread | None = None
        self._closing = self._listening = False

    def send(self, job: Mapping[str, Any]) -> None:
        """Give the trainer a job, or a word about the one it is at."""
        if self._reader is None or not self._listening:
            self._start()
        assert self._pipe is not None
        with contextlib.suppress(OSError):  # it just died: the reader tells so
            put(self._pipe, job)

    def close(self) -> None:
        """End the process, which saves first where a training is under way."""
        self._closing = True
        if self._pipe is not None and self._process is not None and self._reader is not None:
            with contextlib.suppress(OSError):
                put(self._pipe, {"job": "quit"})
            self._process.join(_LAST_WORDS)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()
            self._reader.join()
            self._pipe.close()
        self._process = self._pipe = self._reader = None

    def _start(self) -> None:
        if self._reader is not None and self._reader is not threading.current_thread():
            self._reader.join()
        if self._pipe is not None:
            self._pipe.close()
        context = multiprocessing.get_context("spawn")
        self._closing, self._listening = False, True
        self._pipe, far_end = context.Pipe()
        self._process = context.Process(
            target=self._trainer, args=(far_end,), name="cullect-trainer", daemon=True
        )
        self._process.start()
        far_end.close()
        self._reader = threading.Thread(
            target=self._read, args=(self._pipe,), name="trainer-link", daemon=True
        )
        self._reader.start()

    def _read(self, pipe: Connection) -> None:
        """Pass on what is said until the other end is gone."""
        while True:
            try:
                facts, payload = take(pipe)
            except (EOFError, OSError):
                break
            self._on_event(facts, payload)
        self._listening = False  # before it is told, for that may be answered by another job
        if not self._closing:
            self._on_event({"event": "died", "text": DIED}, b"")
