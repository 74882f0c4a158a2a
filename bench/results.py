"""What a row of the bench has to say: ratios, figures with their limits, and guards."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bench.turns import Turn

_NOISY = 0.25


@dataclass(frozen=True, slots=True)
class Spread:
    """Median and quartiles of some values."""

    low: float
    median: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """Take these values; quartiles between two of them are interpolated."""
        low, median, high = np.percentile(values, [25, 50, 75])
        return cls(float(low), float(median), float(high))

    @property
    def noisy(self) -> bool:
        """Whether the quartiles lie more than a quarter of the median apart."""
        return self.high - self.low > _NOISY * self.median


@dataclass(frozen=True, slots=True)
class Ratio:
    """One way beside another: its time as a multiple of the other's, turn by turn."""

    way: str
    beside: str
    wall: Spread
    cpu: Spread
    seconds: float
    base_seconds: float
    pairs: int

    @property
    def speed_up(self) -> float:
        """How many times quicker it is on the clock."""
        return 1 / self.wall.median

    @property
    def noisy(self) -> bool:
        """Whether the clock's ratios are too far apart to be trusted."""
        return self.wall.noisy


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of its own; with a `limit` it is what a person may expect, and always shown."""

    what: str
    value: float
    unit: str
    limit: float | None = None


@dataclass(frozen=True, slots=True)
class Guard:
    """A claim that must hold in any run; its limit has slack, for machines are busy."""

    claim: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Row:
    """Everything that was measured of one thing."""

    name: str
    title: str
    ratios: tuple[Ratio, ...] = ()
    figures: tuple[Figure, ...] = ()
    guards: tuple[Guard, ...] = ()


def ratio(turns: Mapping[str, Sequence[Turn]], way: str, beside: str) -> Ratio:
    """Compare two ways, pairing the turns that were taken one after the other."""
    taken, base = turns[way], turns[beside]
    return Ratio(
        way, beside,
        wall=Spread.of([a.wall / b.wall for a, b in zip(taken, base, strict=True)]),
        cpu=Spread.of([_share(a.cpu, b.cpu) for a, b in zip(taken, base, strict=True)]),
        seconds=float(np.median([turn.wall for turn in taken])),
        base_seconds=float(np.median([turn.wall for turn in base])),
        pairs=len(taken),
    )  # fmt: skip


def _share(part: float, whole: float) -> float:
    """Divide; work too short for the CPU's clock has no ratio."""
    return part / whole if whole else math.nan
