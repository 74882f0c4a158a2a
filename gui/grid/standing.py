"""How a score stands among the photos that are shown."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray


class Standing:
    """All values of one score in the present view; photos without it are left out.

    Nothing is sorted: of 100,000 scores that would cost a frame each time one of them changes.
    """

    def __init__(self, values: NDArray[np.float64]) -> None:
        self.values = values[~np.isnan(values)]

    def below(self, value: float) -> float:
        """Share of the photos with less than this value, 0 to 1."""
        return np.count_nonzero(self.values < value) / max(1, self.values.size)

    def above(self, value: float) -> float:
        """Share of the photos with more than this value, 0 to 1."""
        return np.count_nonzero(self.values > value) / max(1, self.values.size)

    def third(self, value: float, better: int = 1) -> int:
        """1 among the best third, 0 in the middle, -1 among the worst; ties stand in the middle."""
        low, high = self._cuts
        return better * (int(value > high) - int(value < low))

    @cached_property
    def _cuts(self) -> tuple[float, float]:
        """The lowest and the highest value of the middle third."""
        count = self.values.size
        if not count:
            return 0.0, 0.0
        first, last = count // 3, count - 1 - count // 3
        ordered = np.partition(self.values, (first, last))
        return float(ordered[first]), float(ordered[last])
