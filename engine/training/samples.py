"""What a judge is shown: two places of a photo, both at the five levels of one fault."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from torch import Tensor
from torch.nn.functional import interpolate

from engine.training.crops import crop_pair
from engine.training.degradations import DEGRADATIONS
from engine.training.faults import REAL, SINGLE, Fault, degradation_fault
from engine.training.pictures import pixels
from engine.training.settings import TrainSettings

_REAL_SHARE = 6
"""Groups of the mix that are camera faults, beside four of single degradations."""


@dataclass(frozen=True, slots=True)
class Sample:
    """`images` is (5, 2, 3, side, side), mildest first; `fault` says what was done to them."""

    images: Tensor
    fault: Fault


@cache
def groups(settings: TrainSettings) -> tuple[tuple[Fault, ...], ...]:
    """Return the faults in groups: a group is drawn first and a fault of it then (section 3.2).

    Those that are kept aside are in none.
    """
    taught = (
        tuple(fault for fault in group if fault.name not in settings.aside)
        for group in _all_groups(settings)
    )
    return tuple(group for group in taught if group)


def faults_aside(settings: TrainSettings) -> list[Fault]:
    """Return the faults of the mix that are not taught."""
    every = {fault.name: fault for group in _all_groups(settings) for fault in group}
    return [every[name] for name in settings.aside if name in every]


def faults_taught(settings: TrainSettings) -> list[Fault]:
    """Return each fault that is taught, once."""
    return list(dict.fromkeys(fault for group in groups(settings) for fault in group))


def _all_groups(settings: TrainSettings) -> tuple[tuple[Fault, ...], ...]:
    if settings.mix == "camera":
        questions = dict.fromkeys(fault.questions for fault in SINGLE)
        return (REAL,) * _REAL_SHARE + tuple(
            tuple(fault for fault in SINGLE if fault.questions == asked) for asked in questions
        )
    names = dict.fromkeys(degradation.group for degradation in DEGRADATIONS.values())
    return tuple(
        tuple(
            degradation_fault(degradation, ("overall",), settings.preset)
            for degradation in DEGRADATIONS.values()
            if degradation.group == name
        )
        for name in names
    )


def drawn(photos: Sequence[str], settings: TrainSettings, number: int) -> Sample:
    """Draw the sample of this number; the same seed and number draw the same again."""
    chance = np.random.default_rng((settings.seed, number))
    choices = groups(settings)
    group = choices[chance.integers(len(choices))]
    fault = group[chance.integers(len(group))]
    return sample(photos[int(chance.integers(len(photos)))], fault, settings, chance)


def sample(path: str, fault: Fault, settings: TrainSettings, chance: np.random.Generator) -> Sample:
    """Cut two places out of a photo, reduce and perhaps mirror them, and spoil them."""
    photo = pixels(path)
    largest = min(settings.reduction, min(photo.shape[1:]) / settings.side)
    cut = int(settings.side * chance.uniform(1, largest))
    seed = int(chance.integers(2**62))
    pair = crop_pair(photo, side=cut, overlap=settings.overlap, seed=seed).float() / 255
    if cut > settings.side:
        size = (settings.side, settings.side)
        pair = interpolate(pair, size, mode="bicubic", antialias=True).clamp(0, 1)
    if chance.random() < 0.5:
        pair = pair.flip(-1)
    return Sample(fault.ladder(pair, (seed, seed)), fault)
