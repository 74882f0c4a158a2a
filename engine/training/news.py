"""What a training says while it goes on, and at its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from engine.training.checkpoint import Tensors


@dataclass(frozen=True, slots=True)
class News:
    """How a training goes: `losses` are means since the last news.

    `accuracy` is the rank accuracy on the photos kept aside when it was last taken, `best` the
    highest so far.
    """

    step: int
    steps: int
    losses: dict[str, float]
    accuracy: float | None
    best: float
    photos_per_second: float
    seconds_left: float


Tell = Callable[[News], None]


@dataclass(frozen=True, slots=True)
class Trained:
    """The best weights of a training, their step, and the rank accuracy before it and with them."""

    weights: Tensors
    before: float
    accuracy: float
    step: int
