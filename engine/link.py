"""A front end's end of the engine: starts the process, speaks with it, starts it again if it dies.

Knows nothing of Qt: the window wraps it in `gui.engine_client`, the command line uses it as it is.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from engine import messages

_LAST_WORDS = 5.0
"""Seconds the engine has to end by itself when asked to."""

_CRASHES_WITHOUT_ANSWER = 3


def _engine(pipe: Connection, library: str) -> None:
    """Be the engine process; imported here, since the front end's process needs none of it."""
    from engine.service import serve

    serve(pipe, Path(library))


class EngineLink:
    """One engine process and the pipe to it.

    `on_message` is called for every answer, `on_restart` when a file took the engine down and a new
    one took over; both on the link's own thread. When the engine dies before it can answer three
    times in a row, `on_message` gets a `Failed`.
    """

    def __init__(
        self,
        library: Path,
        on_message: Callable[[messages.Message], None],
        on_restart: Callable[[], None] = lambda: None,
        engine: Callable[[Connection, str], None] = _engine,
    ) -> None:
        self._library = library
        self._on_message = on_message
        self._on_restart = on_restart
        self._engine = engine
        self._sending = threading.Lock()
        self._closing = threading.Event()
        self._work: messages.Open | None = None
        self._deaths = 0
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._reader: threading.Thread | None = None

    def start(self) -> None:
        """Start the engine process; requests may be sent at once."""
        self._spawn()
        self._reader = threading.Thread(target=self._read, name="engine-link", daemon=True)
        self._reader.start()

    def send(self, message: messages.Message) -> None:
        """Ask the engine for something; what a dead engine did not hear is asked of the next."""
        with self._sending:
            if isinstance(message, messages.Open):
                self._work = message
            elif isinstance(message, messages.Stop):
                self._work = None
            self._put(message)

    def close(self) -> None:
        """End the engine and the reading thread; work done so far is in the library."""
        self._closing.set()
        with self._sending:
            self._put(messages.Quit())
        if self._process is not None:
            self._process.join(_LAST_WORDS)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()
        if self._reader is not None:
            self._reader.join()
        if self._pipe is not None:
            self._pipe.close()

    def _put(self, message: messages.Message) -> None:
        """Send, unless the engine just died: the reader notices and starts the next one."""
        if self._pipe is not None:
            with contextlib.suppress(OSError):
                messages.send(self._pipe, message)

    def _spawn(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, engine_end = context.Pipe()
        self._process = context.Process(
            target=self._engine, args=(engine_end, str(self._library)), name="cullect-engine",
            daemon=True,
        )  # fmt: skip
        self._process.start()
        engine_end.close()

    def _read(self) -> None:
        while True:
            pipe = self._pipe
            assert pipe is not None
            try:
                message = messages.receive(pipe)
            except (EOFError, OSError):
                if not self._start_again():
                    return
                continue
            self._deaths = 0 if not isinstance(message, messages.Ready) else self._deaths
            is_done = isinstance(message, messages.Finished | messages.Failed)
            if is_done and not (self._work and self._work.watch):
                self._work = None
            self._on_message(message)

    def _start_again(self) -> bool:
        """Start the next engine after a crash, and give it the work of the last one."""
        if self._closing.is_set():
            return False
        self._deaths += 1
        if self._deaths > _CRASHES_WITHOUT_ANSWER:
            self._on_message(messages.Failed(
                "The engine stopped several times in a row and was not started again. Close and "
                "open the program; if it goes on, run: cullect --selftest"
            ))  # fmt: skip
            return False
        with self._sending:
            assert self._pipe is not None
            self._pipe.close()
            self._spawn()
            work = self._work
            if work is not None:
                self._put(work)
        self._on_restart()
        return True
