"""What a batch costs: the published losses for each question that a fault teaches, and crossing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from engine.training.crossing import crossing_loss
from engine.training.losses import losses
from engine.training.samples import Sample
from engine.training.settings import TrainSettings
from engine.training.students import Student


class Cost(NamedTuple):
    """Means over the photos of a batch, as scalars; `total` is what is minimised."""

    consistency: Tensor
    positive: Tensor
    negative: Tensor
    crossing: Tensor
    total: Tensor


def cost(student: Student, samples: Sequence[Sample], settings: TrainSettings, device: str) -> Cost:
    """Look at all crops of a batch and say what the answers cost."""
    learned = torch.linspace(0, 4, settings.levels).round().long()
    images = torch.stack([sample.images[learned] for sample in samples]).to(device)
    with torch.autocast("cuda", torch.bfloat16, enabled=device.startswith("cuda")):
        cosines = student.cosines(images.flatten(0, 2))
    cosines = cosines.float().view(*images.shape[:3], -1, 2).permute(0, 3, 4, 1, 2)
    positive, negative = cosines.unbind(2)  # (photos, questions, levels, crops) each
    taught = torch.tensor(
        [[question in sample.fault.questions for question in student.questions]
         for sample in samples], device=device,
    )  # fmt: skip
    parts = losses(positive, negative, settings.losses)
    consistency, falling, rising, own = ((part * taught).sum() / len(samples) for part in parts)
    crossing = torch.zeros((), device=device)
    if settings.cross_weight:
        for question, counted in enumerate(taught.unbind(1)):
            crossing = crossing + crossing_loss((positive - negative)[counted, question])
    total = own + settings.cross_weight * crossing
    return Cost(consistency, falling, rising, crossing, total)
