"""gMAD: two judges compete by the pairs on which they disagree most (Ma et al. 2016)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.evaluation.agreement import Values


@dataclass(frozen=True, slots=True)
class Duel:
    """Two photos, as places in the list, that the defender finds equal and the attacker doesn't.

    The attacker rates `better` above `worse` by `gap` of its standard deviations. If people see no
    difference the defender wins, otherwise the attacker. `level` counts from 0, the worst photos
    in the defender's eyes.
    """

    level: int
    better: int
    worse: int
    gap: float


def duels(defender: Values, attacker: Values, levels: int = 6) -> tuple[Duel, ...]:
    """Return one pair for each level of quality that holds two photos or more.

    Levels hold equally many photos by the defender's score; (n,) scores of the same photos.
    """
    order = np.argsort(defender, kind="stable")
    deviation = float(attacker.std()) or 1.0
    return tuple(
        _duel(level, members, attacker, deviation)
        for level, members in enumerate(np.array_split(order, levels))
        if len(members) >= 2
    )


def _duel(level: int, members: NDArray[np.intp], attacker: Values, deviation: float) -> Duel:
    better = int(members[attacker[members].argmax()])
    worse = int(members[attacker[members].argmin()])
    return Duel(level, better, worse, float(attacker[better] - attacker[worse]) / deviation)
