"""What a person decided as columns of numbers, brought up to date for the files that changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from engine.library.names import Names
from engine.library.table import Floats, PhotoTable
from engine.photos import LABELS, Decision


class Marks:
    """A number for each position of the table: `flags`, `stars` and `labels`.

    Stars are 0 for unrated photos, labels NaN for photos without one, else numbers of
    `label_names`.
    """

    flags: Floats
    stars: Floats
    labels: Floats

    def __init__(self, table: PhotoTable, decision_of: Callable[[str], Decision]) -> None:
        self.label_names = Names(LABELS)
        self._table, self._decision_of = table, decision_of
        self._columns: Floats = np.empty((3, 0))
        self.flags, self.stars, self.labels = self._columns

    def update(self, paths: Iterable[str]) -> None:
        """Take over what was decided about these files."""
        self._make_room()
        positions = self._table.positions_at(paths)
        numbers = [self._numbers(self._table.paths[position]) for position in positions.tolist()]
        self._columns[:, positions] = np.array(numbers).reshape(-1, 3).T

    def _make_room(self) -> None:
        """Widen the columns for photos that came."""
        added = np.zeros((3, len(self._table) - self.flags.size))
        if added.size:
            added[2] = np.nan
            self._columns = np.concatenate([self._columns, added], axis=1)
            self.flags, self.stars, self.labels = self._columns

    def _numbers(self, path: str) -> tuple[float, float, float]:
        given = self._decision_of(path)
        label = np.nan if given.label is None else self.label_names.number(given.label)
        return float(given.flag), float(given.stars or 0), label
