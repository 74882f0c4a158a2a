"""Does a judge agree with what its person picked? And which photos does it place anew?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]

FEWEST_EACH = 10
"""Kept and passed-over photos that are needed to say anything."""

_REDRAWS = 1000
_KEPT_FROM, _PASSED_TO = 4, 2  # stars


@dataclass(frozen=True, slots=True)
class Decided:
    """A photo of the present folder: `flag` is 1 for a pick, -1 for a reject; stars or None."""

    path: str
    flag: int = 0
    stars: int | None = None

    @property
    def kept(self) -> bool | None:
        """Whether it was kept or passed over; None where that isn't clear. A flag goes first."""
        if self.flag:
            return self.flag > 0
        if self.stars is None or _PASSED_TO < self.stars < _KEPT_FROM:
            return None
        return self.stars >= _KEPT_FROM


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often a kept photo scores above one passed over, before and after (0.5 is chance).

    The numbers are None where there are too few decisions to say. The change lies between `low`
    and `high` in 95 of 100 redraws.
    """

    kept: int
    passed: int
    before: float | None = None
    after: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """A photo's place among `of` by the old judge and by the new one; 1 is the best."""

    path: str
    old: int
    new: int


def agreement(photos: Sequence[Decided], old: Scores, new: Scores) -> Agreement:
    """Compare both judges' scores, NaN for unreadable photos, with what was decided."""
    seen = ~(np.isnan(old) | np.isnan(new))
    kept = np.array([photo.kept is True for photo in photos], bool) & seen
    passed = np.array([photo.kept is False for photo in photos], bool) & seen
    counts = int(kept.sum()), int(passed.sum())
    if min(counts) < FEWEST_EACH:
        return Agreement(*counts)
    wins = [_wins(scores[kept], scores[passed]) for scores in (old, new)]
    low, high = _interval(wins[1] - wins[0])
    return Agreement(*counts, float(wins[0].mean()), float(wins[1].mean()), low, high)


def moved_most(photos: Sequence[Decided], old: Scores, new: Scores, most: int = 12) -> list[Moved]:
    """Return the photos whose place changes most, the furthest first."""
    seen = np.flatnonzero(~(np.isnan(old) | np.isnan(new)))
    before, after = (_places(scores[seen]) for scores in (old, new))
    order = np.argsort(-abs(before - after), kind="stable")[:most]
    return [
        Moved(photos[seen[k]].path, int(before[k]), int(after[k]))
        for k in order
        if before[k] != after[k]
    ]


def _wins(kept: Scores, passed: Scores) -> Scores:
    """Return (kept, passed): 1 where the kept photo scores higher, 0.5 for equal."""
    above = kept[:, None] > passed[None, :]
    equal = kept[:, None] == passed[None, :]
    wins: Scores = above + 0.5 * equal
    return wins


def _interval(change: Scores) -> tuple[float, float]:
    """Redraw kept and passed-over photos; where 95 of 100 mean changes lie."""
    chance = np.random.default_rng(0)
    rows, columns = change.shape
    means = [
        change[chance.integers(0, rows, rows)][:, chance.integers(0, columns, columns)].mean()
        for _ in range(_REDRAWS)
    ]
    low, high = np.quantile(means, (0.025, 0.975))
    return float(low), float(high)


def _places(scores: Scores) -> NDArray[np.int64]:
    """Return each one's place, the highest score first."""
    places = np.empty(len(scores), np.int64)
    places[np.argsort(-scores, kind="stable")] = np.arange(1, len(scores) + 1)
    return places
