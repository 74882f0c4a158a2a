"""Do heat maps find a fault that is known to be there? Made cases, with chance beside them.

A rectangle of a clean photo is spoiled, and the map of the negative texts ("Bad photo.") is made.
The share of the map inside the rectangle is compared with what a map of nothing has there (the
rectangle's share of the photo), with two maps of plain sharpness, and with the same network after
its weights were shuffled: a map that survives that shows the photo and not what was learned.
"""

from __future__ import annotations

import copy
import math
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from engine.judge.clip_resnet import ClipResNet
from engine.judge.encoders import Image
from engine.judge.heatmaps import HeatMap
from engine.judge.map_checks import sharpness_map
from engine.judge.maps import MappedEncoder, map_of
from engine.judge.questions import Questions
from engine.photos import Cancelled, Progress, Report
from engine.training.degradations import degrade

FAULTS = ("gaussian_blur", "white_noise", "jpeg")

_LEVEL = 5
_PART = 1 / 3
"""The rectangle's sides as a part of the photo's, so chance is a ninth."""

Place = tuple[slice, slice]


@dataclass(frozen=True, slots=True)
class Faithfulness:
    """Mean share of the map inside the spoiled rectangle, over `cases` photos, 0 to 1.

    `sharp` is the plain sharpness map, `soft` its opposite, `shuffled` the judge's map with
    shuffled weights. Empty maps, which mark nothing, are left out; None where all are empty.
    """

    fault: str
    cases: int
    empty: int
    chance: float
    judge: float | None
    sharp: float | None
    soft: float | None
    shuffled: float | None


def faithfulness(
    encoder: MappedEncoder,
    questions: Questions,
    photos: Sequence[Image],
    *,
    seed: int = 0,
    cancel: threading.Event,
    report: Report,
) -> list[Faithfulness]:
    """Return one row for each fault; photos should be clean, at the judged size."""
    nonsense = shuffled(encoder, seed)
    rows = []
    for number, fault in enumerate(FAULTS):
        shares = []
        for done, (image, place) in enumerate(_cases(photos, fault, seed)):
            if cancel.is_set():
                raise Cancelled
            report(Progress("making maps", number * len(photos) + done, len(FAULTS) * len(photos)))
            sharp = sharpness_map(image)
            maps = (
                np.ones_like(sharp),
                map_of(encoder, image, questions, side="negative"),
                sharp,
                1 - sharp,
                map_of(nonsense, image, questions, side="negative"),
            )
            shares.append([share_inside(values, place) for values in maps])
        rows.append(_row(fault, np.array(shares)))
    return rows


def share_inside(values: HeatMap, place: Place) -> float:
    """Return how much of a map lies in a rectangle, NaN where the map is empty."""
    whole = float(values.sum())
    return float(values[place].sum()) / whole if whole else math.nan


def _row(fault: str, shares: NDArray[np.float64]) -> Faithfulness:
    """Sum up the (cases, maps) shares of one fault."""
    known = np.isfinite(shares)
    means = [float(shares[known[:, n], n].mean()) if known[:, n].any() else None for n in range(5)]
    chance = float(shares[:, 0].mean())
    return Faithfulness(fault, len(shares), int((~known[:, 1]).sum()), chance, *means[1:])


def shuffled(encoder: MappedEncoder, seed: int) -> MappedEncoder:
    """Return a copy whose network has the values of each of its tensors in another order."""
    nonsense = copy.deepcopy(encoder)
    network = nonsense.visual if isinstance(nonsense, ClipResNet) else nonsense.net
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for tensor in network.state_dict().values():
            order = torch.randperm(tensor.numel(), generator=generator).to(tensor.device)
            tensor.copy_(tensor.flatten()[order].view(tensor.shape))
    return nonsense


def _cases(photos: Sequence[Image], fault: str, seed: int) -> Iterator[tuple[Image, Place]]:
    """Yield each photo with one rectangle spoiled, and where."""
    random = np.random.default_rng(seed)
    for number, photo in enumerate(photos):
        place = _somewhere(photo.shape[:2], random)
        image = photo.copy()
        image[place] = _spoiled(photo, fault, seed + number)[place]
        yield image, place


def _somewhere(size: tuple[int, ...], random: np.random.Generator) -> Place:
    lengths = [round(side * _PART) for side in size]
    rows, columns = (
        slice(start := int(random.integers(0, side - length + 1)), start + length)
        for side, length in zip(size, lengths, strict=True)
    )
    return rows, columns


def _spoiled(photo: Image, fault: str, seed: int) -> NDArray[np.uint8]:
    pixels = torch.from_numpy(photo.copy()).permute(2, 0, 1).unsqueeze(0).float() / 255
    bad = degrade(pixels, fault, _LEVEL, seed=seed)[0].permute(1, 2, 0)
    return np.asarray((bad * 255).round().to(torch.uint8).numpy())
