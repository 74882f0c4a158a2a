"""Which of the files that something happened to hold still by now, so that they may be read."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterable

STILL = 0.5
"""Seconds without a change after which a file counts as written."""

EMPTY = 5.0
"""The same for an empty file: most programs make one before they fill it."""

_Mark = tuple[int, int] | None


class Settling:
    """Files that were noted wait here until their size and time stand still, or they are gone."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._waiting: dict[str, tuple[_Mark, float]] = {}

    def note(self, paths: Iterable[str]) -> None:
        """Something happened to these files."""
        now = self._clock()
        for path in paths:
            self._waiting[path] = (_mark(path), now)

    def settled(self) -> list[str]:
        """Return what holds still now, and let go of it."""
        settled = [path for path in list(self._waiting) if self._holds_still(path)]
        for path in settled:
            del self._waiting[path]
        return settled

    def _holds_still(self, path: str) -> bool:
        before, since = self._waiting[path]
        mark, now = _mark(path), self._clock()
        if mark != before:
            self._waiting[path] = (mark, now)
            return False
        is_empty = mark is not None and mark[0] == 0
        return now - since >= (EMPTY if is_empty else STILL)


def _mark(path: str) -> _Mark:
    """Return size and time, None for what is gone; a folder has no size of interest."""
    try:
        status = os.lstat(path)
    except (OSError, ValueError):
        return None
    return (-1 if stat.S_ISDIR(status.st_mode) else status.st_size), status.st_mtime_ns
