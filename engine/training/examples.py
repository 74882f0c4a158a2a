"""Example ladders to look at: the middle of a photo, clean and at five levels of a fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import interpolate

from engine.training.faults import Fault
from engine.training.pictures import pixels
from engine.training.samples import faults_taught
from engine.training.settings import TrainSettings
from engine.training.students import Student

_SHOWN = (
    "out_of_focus", "low_light", "poor_phone", "gaussian_blur", "white_noise", "jpeg", "shaken",
)  # fmt: skip
"""Faults that are shown where they are taught, for they can be seen in a small picture."""


@dataclass(frozen=True, slots=True)
class Example:
    """`images` is (6, 3, side, side) in [0, 1]: clean, then levels 1 to 5 of `fault`."""

    path: str
    fault: str
    images: Tensor

    def codes(self) -> NDArray[np.uint8]:
        """Return (6, side, side, 3) bytes, to be shown."""
        coded = (self.images * 255).round().byte().permute(0, 2, 3, 1)
        return np.ascontiguousarray(coded.numpy())


def shown_faults(settings: TrainSettings, most: int = 3) -> list[Fault]:
    """Return a few of the faults that are taught."""
    taught = {fault.name: fault for fault in faults_taught(settings)}
    return [taught[name] for name in _SHOWN if name in taught][:most]


def examples(
    paths: Sequence[str], faults: Sequence[Fault], settings: TrainSettings
) -> Iterator[Example]:
    """Yield a ladder for each photo and fault."""
    for path in paths:
        middle = _middle(path, settings.side)
        for number, fault in enumerate(faults):
            ladder = fault.ladder(middle, (settings.seed + number,))[:, 0]
            yield Example(path, fault.name, torch.cat((middle, ladder)))


def _middle(path: str, side: int) -> Tensor:
    """Return the middle square of a photo, reduced to `side`: (1, 3, side, side) in [0, 1]."""
    photo = pixels(path)
    height, width = photo.shape[1:]
    cut = min(height, width, 4 * side)
    top, left = (height - cut) // 2, (width - cut) // 2
    square = photo[None, :, top : top + cut, left : left + cut].float() / 255
    return interpolate(square, (side, side), mode="bicubic", antialias=True).clamp(0, 1)


@torch.inference_mode()
def answers(student: Student, example: Example, device: str) -> list[float]:
    """Return what the network says of each step overall, from -100 (spoilt) to 100 (clean)."""
    student.module.eval()
    cosines = student.cosines(example.images.to(device))[:, 0]
    return [float(value) for value in 50 * (cosines[:, 0] - cosines[:, 1]).cpu()]
