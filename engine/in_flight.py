"""Which photos are being decoded right now, written where it survives a crash.

Each worker has a slot in a small memory-mapped file: the operating system keeps the page when the
process dies, so the next engine learns which files took the last one down. A watchdog ends the
process when one file takes longer than any decoder should.
"""

from __future__ import annotations

import contextlib
import faulthandler
import mmap
import os
import struct
import threading
from collections.abc import Iterator
from pathlib import Path

SLOTS = 16
HUNG_AFTER = 20
"""Seconds that one file may be decoded before the engine gives it up."""

_EXIT_HUNG = 3
_SLOT = struct.Struct("<q")


class InFlight:
    """The slots of one engine process; `left_behind` tells what the last one was working on."""

    def __init__(self, path: Path) -> None:
        size = SLOTS * _SLOT.size
        path.touch()
        if path.stat().st_size != size:
            path.write_bytes(bytes(size))
        with path.open("r+b") as file:
            self._slots = mmap.mmap(file.fileno(), size)
        self._lock = threading.Lock()
        self._seconds: dict[int, int] = {}
        self.crashed, self.hung = self._left_behind()
        self._slots[:] = bytes(size)

    def _left_behind(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return the photos in flight when the last engine died, and those it gave up."""
        values = [value for (value,) in _SLOT.iter_unpack(self._slots[:])]
        return tuple(v for v in values if v > 0), tuple(-v for v in values if v < 0)

    @contextlib.contextmanager
    def decoding(self, photo_id: int) -> Iterator[None]:
        """Note that this photo is being decoded until the block ends."""
        with self._lock:
            slot = next(n for n in range(SLOTS) if n not in self._seconds)
            self._seconds[slot] = 0
            self._write(slot, photo_id)
        try:
            yield
        finally:
            with self._lock:
                self._write(slot, 0)
                del self._seconds[slot]

    def _write(self, slot: int, value: int) -> None:
        _SLOT.pack_into(self._slots, slot * _SLOT.size, value)

    def watch(self) -> None:
        """Start the watchdog; it counts seconds awake, so that a sleeping computer is no hang."""
        threading.Thread(target=self._watch, name="watchdog", daemon=True).start()

    def _watch(self) -> None:
        tick = threading.Event()
        while not tick.wait(1):
            # A decoder that hangs with Python's lock held stops this thread too: then the timer in
            # C, which is set anew each second, ends the process.
            faulthandler.dump_traceback_later(HUNG_AFTER + 2, exit=True, file=_devnull())
            with self._lock:
                self._count_a_second()

    def _count_a_second(self) -> None:
        for slot in self._seconds:
            self._seconds[slot] += 1
            if self._seconds[slot] > HUNG_AFTER:
                (photo_id,) = _SLOT.unpack_from(self._slots, slot * _SLOT.size)
                self._write(slot, -photo_id)
                os._exit(_EXIT_HUNG)

    def clear(self) -> None:
        """Forget all slots: the engine ends because it was asked to."""
        faulthandler.cancel_dump_traceback_later()
        self._slots[:] = bytes(SLOTS * _SLOT.size)


_NULL: list[int] = []


def _devnull() -> int:
    """Return one open descriptor of the null device; faulthandler writes its report there."""
    if not _NULL:
        _NULL.append(os.open(os.devnull, os.O_WRONLY))
    return _NULL[0]
