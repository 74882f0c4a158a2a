"""Rank accuracy: how often a judge says rightly which of two levels is the worse one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from engine.training.faults import Fault
from engine.training.samples import sample
from engine.training.settings import TrainSettings
from engine.training.students import Student

_PHOTOS = 4
"""Photos that each fault is tried on, another few for each."""


def rank_accuracy(margins: Tensor) -> float:
    """Return the share of pairs in order: (..., 5, 2) margins of two crops at rising levels."""
    levels = margins.shape[-2]
    lower, higher = torch.triu_indices(levels, levels, offset=1)
    before, after = margins[..., lower, :, None], margins[..., higher, None, :]
    return float((before > after).float().mean())


@torch.inference_mode()
def accuracies(
    student: Student,
    photos: Sequence[str],
    faults: Sequence[Fault],
    settings: TrainSettings,
    device: str = "cpu",
    photos_each: int = _PHOTOS,
) -> dict[str, float]:
    """Return the rank accuracy for each fault, on the first of its questions that is known."""
    student.module.eval()
    found = {}
    for number, fault in enumerate(faults):
        asked = [student.questions.index(q) for q in fault.questions if q in student.questions]
        if not asked:
            continue
        chance = np.random.default_rng((settings.seed, number, 1))
        some = [photos[(number + k) % len(photos)] for k in range(photos_each)]
        images = torch.stack([sample(path, fault, settings, chance).images for path in some])
        cosines = student.cosines(images.flatten(0, 2).to(device)).view(*images.shape[:3], -1, 2)
        margins = cosines[..., asked[0], 0] - cosines[..., asked[0], 1]
        found[fault.name] = rank_accuracy(margins.cpu())
    return found
