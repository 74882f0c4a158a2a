"""The ruler behind an explanation: how much blur brings a clean photo to this score.

It is marked once for each judge, when the engine has nothing else to do, and kept.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from engine import messages
from engine.judge.judges import Judge
from engine.photos import Cancelled

if TYPE_CHECKING:
    from engine.judge.ruler import Ruler

_KIND = "blur"

Reading = tuple[str, float, float, float, bool]
"""Scorer; the blur in px, its lowest and highest; whether even more may be needed."""


class Rulers:
    """Remembers rulers, and the explanation that still waits for one."""

    def __init__(self, data_folder: Path) -> None:
        self._data_folder = data_folder
        self._known: dict[tuple[str, int | None], Mapping[str, Ruler]] = {}
        self.waiting: messages.Explain | None = None

    def readings(self, asked: messages.Explain, scores: Mapping[str, float]) -> tuple[Reading, ...]:
        """Return what is read at these scores; nothing, for now, where no ruler was marked."""
        rulers = self._known.get((asked.judge, asked.side))
        self.waiting = asked if rulers is None else None
        found = []
        for name, ruler in (rulers or {}).items():
            if name in scores and ruler.measures:
                read = ruler.read(scores[name])
                found.append((name, read.middle, read.low, read.high, read.beyond))
        return tuple(found)

    def mark(
        self, judge: Judge, meanwhile: Callable[[], None], cancel: threading.Event
    ) -> messages.Explain | None:
        """Mark the judge's ruler, or find the one that was kept; returns who waited for it.

        `meanwhile` is called after every look at a photo. What is cancelled is begun again when the
        next photo is explained.
        """
        from engine.judge.kept_rulers import kept_rulers

        waiting, self.waiting = self.waiting, None
        if waiting is None:
            return None
        try:
            marked = kept_rulers(
                judge, _KIND, self._data_folder, cancel=cancel, report=lambda _: meanwhile()
            )
        except Cancelled:
            return None
        self._known[waiting.judge, waiting.side] = {name.name: r for name, r in marked.items()}
        return waiting
