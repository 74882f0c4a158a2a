"""How a score stands among the photos that are shown."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Standing:
    """All values of one score in the present view, ascending; photos without it are left out."""

    values: NDArray[np.float64]

    @classmethod
    def of(cls, values: NDArray[np.float64]) -> Standing:
        """Take the values of the photos shown, NaN where a photo isn't scored."""
        return cls(np.sort(values[~np.isnan(values)]))

    def below(self, value: float) -> float:
        """Share of the photos with less than this value, 0 to 1."""
        return float(np.searchsorted(self.values, value, side="left") / max(1, self.values.size))

    def above(self, value: float) -> float:
        """Share of the photos with more than this value, 0 to 1."""
        return 1.0 - float(
            np.searchsorted(self.values, value, side="right") / max(1, self.values.size)
        )

    def third(self, value: float, better: int = 1) -> int:
        """1 among the best third, 0 in the middle, -1 among the worst; ties stand in the middle."""
        middle = (1 + self.below(value) - self.above(value)) / 2
        return better * (int(middle > 2 / 3) - int(middle < 1 / 3))
