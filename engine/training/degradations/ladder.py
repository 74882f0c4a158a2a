"""`degrade`, and the ladder: the same images at all five levels."""

from collections.abc import Sequence
from typing import get_args

import torch
from torch import Tensor

from engine.photos import KnownError
from engine.training.degradations.draws import Draws
from engine.training.degradations.table import DEGRADATIONS, Degradation, Preset

LEVELS = (1, 2, 3, 4, 5)
MINIMUM_SIDE = 48


def degrade(
    images: Tensor,
    name: str,
    level: int,
    *,
    preset: Preset = "ranked",
    seed: int | Sequence[int] = 0,
) -> Tensor:
    """Spoil images, as float32 in [0, 1]; those given stay as they were.

    `images` is RGB of shape (n, 3, height, width) in [0, 1], no side below 48. Image i draws with
    `seed` + i, or with its own seed where there is one for each. One seed draws the same angle,
    places and noise at every level and on every device. Raises KnownError for a name, level or
    preset that is none, and for images that are too small.
    """
    _check(images, level, preset)
    recipe = _known(name).recipe(preset)
    draws = Draws(_seeds(seed, len(images)), images.device)
    clean = images.float().clamp(0, 1).contiguous()
    degraded = recipe.function(clean, recipe.levels[level - 1], draws)
    return degraded.clamp(0, 1)


def degrade_between(
    images: Tensor, name: str, strength: float, *, clean: float, seed: int = 0
) -> Tensor:
    """Spoil images by a strength between the levels of `ranked`, 0 (not at all) to 5.

    The amount is taken in proportion between two levels; `clean` is that of level 0.
    """
    _check(images, LEVELS[0], "ranked")
    recipe = _known(name).ranked
    if strength <= 0:
        return images
    lower = min(int(strength), LEVELS[-1] - 1)
    below, above = (clean, *recipe.levels)[lower : lower + 2]
    amount = below + (min(strength, LEVELS[-1]) - lower) * (above - below)
    draws = Draws(_seeds(seed, len(images)), images.device)
    return recipe.function(images.float().contiguous(), amount, draws).clamp(0, 1)


def ladder(
    images: Tensor, name: str, *, preset: Preset = "ranked", seed: int | Sequence[int] = 0
) -> Tensor:
    """All five levels of `degrade`, mildest first: shape (5, n, 3, height, width)."""
    return torch.stack([degrade(images, name, n, preset=preset, seed=seed) for n in LEVELS])


def _check(images: Tensor, level: int, preset: str) -> None:
    """Refuse what can't be degraded, and say why."""
    if images.ndim != 4 or images.shape[1] != 3:
        raise ValueError(f"images must be (n, 3, height, width), not {tuple(images.shape)}")
    height, width = images.shape[-2:]
    if min(height, width) < MINIMUM_SIDE:
        raise KnownError(
            f"A picture of {width} x {height} is too small to degrade:"
            f" each side needs {MINIMUM_SIDE} pixels."
        )
    if level not in LEVELS:
        raise KnownError(f"There is no level {level}: choose 1 (mild) to 5 (strong).")
    if preset not in get_args(Preset):
        raise KnownError(f"There is no preset {preset!r}: choose one of {get_args(Preset)}.")


def _known(name: str) -> Degradation:
    """Look a degradation up by name."""
    if name not in DEGRADATIONS:
        raise KnownError(f"There is no degradation {name!r}. Known are: {', '.join(DEGRADATIONS)}.")
    return DEGRADATIONS[name]


def _seeds(seed: int | Sequence[int], count: int) -> Sequence[int]:
    """One seed per image."""
    seeds = range(seed, seed + count) if isinstance(seed, int) else seed
    if len(seeds) != count:
        raise ValueError(f"{len(seeds)} seeds for {count} images")
    return seeds
