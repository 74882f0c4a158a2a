"""How many of the photos shown are picked, rejected or unreadable, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from gui.texts import tr
from gui.words import joined, photo_count

if TYPE_CHECKING:
    from engine.library import Library

_PAUSE = 50  # milliseconds in which changes are collected


class Tally(QObject):
    """Counts the photos of a list by state, soon after something changed."""

    counted = Signal(str)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._ids: NDArray[np.int64] = np.empty(0, np.int64)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._count)

    def count(self, photo_ids: NDArray[np.int64]) -> None:
        """Count these photos from now on."""
        self._ids = photo_ids
        self._soon.start()

    def count_again(self, _photo_ids: Sequence[int] = ()) -> None:
        """Some photos changed."""
        if not self._soon.isActive():
            self._soon.start()

    def rest(self) -> None:
        """Read nothing more: the library is about to be closed."""
        self._soon.stop()

    def _count(self) -> None:
        """`40 photos · 3 picked · 2 rejected · 1 unreadable`; what is zero is left out."""
        tally = self._library.tally(self._ids)
        parts = (
            photo_count(tally.photos),
            tr("%Ln picked", tally.picked) if tally.picked else "",
            tr("%Ln rejected", tally.rejected) if tally.rejected else "",
            tr("%Ln unreadable", tally.unreadable) if tally.unreadable else "",
        )
        self.counted.emit(joined(parts, "  ·  "))
