"""How several Cullects share a library: a seat for each engine, and one turn for scoring.

A seat is a lock and a file for the photos in flight; the system frees the lock after a crash, and
the next who sits there learns which photos took the engine down. Whoever scores holds the turn.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from engine.photos import Cancelled, KnownError

SEATS = 8
_A_LOOK = 0.3
"""Seconds between two looks at whether it is one's turn."""


@contextlib.contextmanager
def seat(library: Path) -> Iterator[int]:
    """Take the first free seat at this library; yields its number, 1 for the first."""
    for number in range(1, SEATS + 1):
        lock = FileLock(_lock(library, number))
        try:
            lock.acquire(timeout=0)
        except Timeout:
            continue
        try:
            yield number
        finally:
            lock.release()
        return
    raise KnownError(
        f"{SEATS} windows and commands use this library already ({library}). Close one of them, or "
        "use another library with --library DIR."
    )


def anybody_sits(library: Path) -> bool:
    """Tell whether an engine works with this library now."""
    return any(_is_held(_lock(library, number)) for number in range(1, SEATS + 1))


def flight_file(library: Path, number: int) -> Path:
    """Return where the engine in this seat notes which photos it is at."""
    return library / ("engine.inflight" if number == 1 else f"engine-{number}.inflight")


@contextlib.contextmanager
def turn(library: Path, wait: Callable[[], None], cancel: threading.Event) -> Iterator[bool]:
    """Score alone; yields whether another was at it first. Raises Cancelled.

    `wait` is called while it is another's turn.
    """
    lock = FileLock(library / "scoring.lock", thread_local=False)
    waited = False
    while not lock.is_locked:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            waited = True
            wait()
            if cancel.wait(_A_LOOK):
                raise Cancelled from None
    try:
        yield waited
    finally:
        lock.release()


def _lock(library: Path, number: int) -> Path:
    return library / ("engine.lock" if number == 1 else f"engine-{number}.lock")


def _is_held(file: Path) -> bool:
    if not file.exists():
        return False
    try:
        with FileLock(file, timeout=0):
            return False
    except Timeout:
        return True
