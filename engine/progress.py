"""Counting long work: done, rate and time left, said ten times a second at most."""

from __future__ import annotations

import time
from collections import deque

from engine.photos import Progress, Report

_WINDOW = 20.0
"""Seconds over which the rate is taken, so that it follows the work but does not jump."""

_PAUSE = 0.1


class Meter:
    """Counts one stage of work and reports it."""

    def __init__(self, stage: str, total: int | None, report: Report) -> None:
        self._stage = stage
        self._total = total
        self._report = report
        self._done = 0
        self._history: deque[tuple[float, int]] = deque([(time.monotonic(), 0)])
        self._said = 0.0
        report(Progress(stage, 0, total))

    def add(self, count: int = 1) -> None:
        """Count finished items; reports when the last word is a tenth of a second old."""
        self._done += count
        now = time.monotonic()
        if now - self._said >= _PAUSE or self._done == self._total:
            self._said = now
            self._remember(now)
            self._report(self._progress(now))

    def _remember(self, now: float) -> None:
        self._history.append((now, self._done))
        while now - self._history[0][0] > _WINDOW and len(self._history) > 2:
            self._history.popleft()

    def _progress(self, now: float) -> Progress:
        then, done_then = self._history[0]
        elapsed = now - then
        rate = (self._done - done_then) / elapsed if elapsed > 0 else None
        left = (self._total - self._done) / rate if self._total is not None and rate else None
        return Progress(self._stage, self._done, self._total, rate, left)
