"""How well two networks tell levels apart, on the very same draws: before and after a teaching."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.photos import Cancelled, Progress, Report
from engine.training.accuracy import rank_accuracy
from engine.training.faults import Fault
from engine.training.samples import sample
from engine.training.settings import TrainSettings
from engine.training.students import Student

_REDRAWS = 1000


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """Rank accuracy before and after; the gain lies between `low` and `high` in 95 of 100 redraws.

    `cases` ladders were looked at, each a photo with one fault at five levels.
    """

    before: float
    after: float
    low: float
    high: float
    cases: int

    @property
    def gain(self) -> float:
        """How much more often two levels are ordered rightly."""
        return self.after - self.before


@torch.inference_mode()
def compared(
    old: Student,
    new: Student,
    photos: Sequence[str],
    faults: Sequence[Fault],
    settings: TrainSettings,
    device: str = "cpu",
    *,
    photos_each: int = 4,
    cancel: threading.Event,
    report: Report,
) -> BeforeAfter | None:
    """Let both look at fresh draws of these faults; None where none can be asked about."""
    old.module.eval()
    new.module.eval()
    pairs = []
    for number, fault in enumerate(faults):
        asked = [new.questions.index(q) for q in fault.questions if q in new.questions]
        report(Progress("comparing with before", number, len(faults)))
        # Another stream of chance than the checks of the training, which chose the weights.
        chance = np.random.default_rng((settings.seed, number, 2))
        for k in range(photos_each if asked else 0):
            if cancel.is_set():
                raise Cancelled
            images = sample(photos[(number + k) % len(photos)], fault, settings, chance).images
            pairs.append([_ordered(each, images, asked[0], device) for each in (old, new)])
    return _summed(np.array(pairs)) if pairs else None


def _ordered(student: Student, images: Tensor, question: int, device: str) -> float:
    """Return the share of level pairs of one ladder, (5, 2, 3, side, side), in order."""
    cosines = student.cosines(images.flatten(0, 1).to(device))[:, question]
    return rank_accuracy((cosines[:, 0] - cosines[:, 1]).view(images.shape[:2]).cpu())


def _summed(pairs: NDArray[np.float64]) -> BeforeAfter:
    """Return means of (cases, 2) and the interval of their difference, cases being redrawn."""
    gains = pairs[:, 1] - pairs[:, 0]
    chance = np.random.default_rng(0)
    means = gains[chance.integers(0, len(gains), (_REDRAWS, len(gains)))].mean(1)
    low, high = np.quantile(means, (0.025, 0.975))
    before, after = pairs.mean(0)
    return BeforeAfter(float(before), float(after), float(low), float(high), len(pairs))
