"""How many of the photos shown are picked, rejected or unreadable, counted while nobody waits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from engine.photos import Photo
from gui.words import count_of, flag_words, joined

if TYPE_CHECKING:
    from engine.library import Library

_SLICE = 400  # photos read at a time: a few milliseconds


class Tally(QObject):
    """Counts the photos of a list by state; only what changed is read again."""

    counted = Signal(str)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._states: dict[int, tuple[str, ...]] = {}
        self._counts: Counter[str] = Counter()
        self._ids: NDArray[np.int64] = np.empty(0, np.int64)
        self._unread: list[int] = []
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._read_slice)

    def count(self, photo_ids: NDArray[np.int64]) -> None:
        """Count these photos from now on; another order of the same ones costs next to nothing."""
        ordered = np.sort(photo_ids)
        if np.array_equal(ordered, self._ids):
            return
        self._ids, ids = ordered, ordered.tolist()
        known = self._states
        self._states = {i: known[i] for i in ids if i in known}
        self._unread = [i for i in ids if i not in known]
        self._counts = Counter(chain.from_iterable(self._states.values()))
        self._next.start()

    def read_again(self, photo_ids: Sequence[int]) -> None:
        """These photos changed."""
        for photo_id in photo_ids:
            if photo_id in self._states:
                self._counts.subtract(self._states.pop(photo_id))
                self._unread.append(photo_id)
        self._next.start()

    def rest(self) -> None:
        """Read nothing more: the library is about to be closed."""
        self._next.stop()

    def _read_slice(self) -> None:
        """Read some, tell, and go on when events have been handled."""
        some, self._unread = self._unread[:_SLICE], self._unread[_SLICE:]
        for photo in self._library.photos(some):
            self._states[photo.id] = _states(photo)
            self._counts.update(_states(photo))
        self.counted.emit(self._in_words())
        if self._unread:
            self._next.start()

    def _in_words(self) -> str:
        """`40 photos · 3 picked · 2 rejected · 1 unreadable`; what is zero is left out."""
        parts = [count_of(self._ids.size, "photo")]
        parts += [f"{self._counts[s]:,} {s}" for s in ("picked", "rejected", "unreadable")
                  if self._counts[s]]  # fmt: skip
        return joined(parts, "  ·  ")


def _states(photo: Photo) -> tuple[str, ...]:
    """The words under which a photo is counted."""
    words = (flag_words(photo.flag), "unreadable" if photo.error else "")
    return tuple(word for word in words if word)
