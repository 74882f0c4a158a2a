"""The order of the photos that are shown, and of those that decisions have hidden since the sort.

A photo that comes back stands where it stood, and new ones stand at the end: nothing else moves.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]


class Order:
    """A value: each change makes another order. `shown` tells for each photo; None for all."""

    def __init__(self, photo_ids: Ids, shown: NDArray[np.bool_] | None = None) -> None:
        self._every = photo_ids
        self._shown = np.ones(photo_ids.size, np.bool_) if shown is None else shown

    @cached_property
    def ids(self) -> Ids:
        """The photos that are shown."""
        return self._every[self._shown]

    def new_among(self, photo_ids: Ids) -> Ids:
        """Those of these photos that have no place here yet."""
        return photo_ids[~np.isin(photo_ids, self._every)]

    def only(self, there: Ids) -> Order:
        """Without the photos that are no longer there."""
        kept = np.isin(self._every, there)
        return Order(self._every[kept], self._shown[kept])

    def followed_by(self, new: Ids) -> Order:
        """With these photos at the end."""
        shown = np.concatenate([self._shown, np.ones(new.size, np.bool_)])
        return Order(np.concatenate([self._every, new]), shown)

    def decided(self, asked: Ids, wanted: Ids) -> Order:
        """As `asked` were decided: those of them that are `wanted` are shown, the others hidden."""
        # All are looked through once only: this happens between a key and its mark.
        at = np.flatnonzero(np.isin(self._every, asked))
        known, shown = self._every[at], self._shown.copy()
        shown[at] = np.isin(known, wanted)
        return Order(self._every, shown).followed_by(wanted[~np.isin(wanted, known)])

    def with_others(self, others: Mapping[int, int]) -> Order:
        """With other photos (by the ids they replace) in the same places."""
        every = self._every.copy()
        for before, after in others.items():
            every[self._every == before] = after
        return Order(every, self._shown)
