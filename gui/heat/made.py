"""One heat map as it came from the engine, and the scale on which maps are compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from PySide6.QtGui import QImage

from gui.colours_of_scores import heat_table

if TYPE_CHECKING:
    from engine.messages import HeatMapMade


@dataclass(frozen=True, slots=True)
class MadeMap:
    """Width x height levels: 0 stands for the value `low`, 255 for `high`; None: not checked."""

    width: int
    height: int
    low: float
    high: float
    levels: bytes
    reliable: bool | None

    @classmethod
    def of(cls, made: HeatMapMade) -> Self:
        """Take it out of its message."""
        return cls(made.width, made.height, made.low, made.high, made.payload, made.reliable)

    def image(self, scale: tuple[float, float], opacity: float) -> QImage:
        """The map in colours between these two values, grey where it can't be believed."""
        image = QImage(
            self.levels, self.width, self.height, self.width, QImage.Format.Format_Indexed8
        ).copy()
        table = heat_table(self.reliable is not False, round(100 * opacity))
        image.setColorTable([table[self._on(scale, level)] for level in range(256)])
        return image

    def _on(self, scale: tuple[float, float], level: int) -> int:
        """Which of 256 colours a level has on a scale."""
        low, high = scale
        value = self.low + level / 255 * (self.high - self.low)
        return round(255 * min(1.0, max(0.0, (value - low) / ((high - low) or 1))))


def common_scale(maps: Iterable[MadeMap]) -> tuple[float, float]:
    """The lowest and the highest value in all of these, so that equal colours are equal values."""
    maps = list(maps)
    return min(each.low for each in maps), max(each.high for each in maps)
