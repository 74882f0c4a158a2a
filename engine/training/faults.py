"""Faults as cameras and phones make them, several at once, and which questions they teach.

The 24 degradations spoil one thing each. A real photo taken in poor light is dark, noisy, smoothed
by the camera, shaken and compressed; people judge the sum. Which faults teach "overall" matters
more than the loss (`docs/starter-judge.md`): noise or strong sharpening alone teach that detail is
bad, while in real photos detail mostly goes with good, so they teach only their own question.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import interpolate

from engine.training.degradations import (
    DEGRADATIONS,
    Degradation,
    Preset,
    blur,
    compression,
    noise,
)
from engine.training.degradations.draws import Draws
from engine.training.degradations.filters import gaussian, gradient_strength

LEVELS = 5

Step = Callable[[Tensor, int, Draws], Tensor]
"""One thing that goes wrong, at a level counted from 0."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong, one step after the other, and the questions that shall notice."""

    name: str
    questions: tuple[str, ...]
    steps: tuple[Step, ...]

    def ladder(self, images: Tensor, seeds: Sequence[int]) -> Tensor:
        """Return (5, n, 3, H, W): the images at rising levels; one seed draws the same at each."""
        return torch.stack([self._at(images, level, seeds) for level in range(LEVELS)])

    def _at(self, images: Tensor, level: int, seeds: Sequence[int]) -> Tensor:
        draws = Draws(seeds, images.device)
        for step in self.steps:
            images = step(images, level, draws).clamp(0, 1)
        return images


def resampled(images: Tensor, factor: float) -> Tensor:
    """Reduce the sides to 1 / `factor` and enlarge them again, as a digital zoom does."""
    height, width = images.shape[-2:]
    small = (max(8, round(height / factor)), max(8, round(width / factor)))
    reduced = interpolate(images, small, mode="bicubic", antialias=True).clamp(0, 1)
    return interpolate(reduced, (height, width), mode="bicubic")


def exposed(images: Tensor, stops: float) -> Tensor:
    """Expose by so many stops more, in linear light (a power of 2.2 stands for the sRGB curve)."""
    return (images.clamp(min=1e-4) ** 2.2 * 2**stops).clamp(0, 1) ** (1 / 2.2)


def photon_noise(images: Tensor, strength: float, draws: Draws) -> Tensor:
    """Add noise whose variance grows with the light, plus a floor: sensors count photons."""
    light = images**2.2
    spread = strength * (light + 0.02).sqrt()
    noisy = light + spread * draws.normal(*images.shape[1:])
    return noisy.clamp(0, 1) ** (1 / 2.2)


def smeared(images: Tensor, sigma: float) -> Tensor:
    """Smooth all but clear edges, as a phone's noise reduction does: texture turns to plastic."""
    soft = gaussian(images, sigma)
    edges = gradient_strength(soft).mean(1, keepdim=True)
    keep = (edges / 0.06).clamp(0, 1)
    return keep * images + (1 - keep) * soft


def blurred_in_part(images: Tensor, sigma: float, draws: Draws) -> Tensor:
    """Blur one side of a soft border and leave the other: the focus sits on the wrong thing."""
    height, width = images.shape[-2:]
    angle = 2 * torch.pi * draws.uniform(1, 1, 1)
    across = torch.linspace(-1, 1, width, device=images.device)
    down = torch.linspace(-1, 1, height, device=images.device)[:, None]
    share = (2 * (across * angle.cos() + down * angle.sin()) + 1).clamp(0, 1)
    return share * gaussian(images, sigma) + (1 - share) * images


def _sure(function: Callable[[Tensor, float], Tensor], *amounts: float) -> Step:
    """A step that leaves nothing to chance."""
    return lambda images, level, _draws: function(images, amounts[level])


def _drawn(function: Callable[[Tensor, float, Draws], Tensor], *amounts: float) -> Step:
    """A step in which each image draws something."""
    return lambda images, level, draws: function(images, amounts[level], draws)


_SHARP = ("overall", "sharpness")

# name, questions it teaches, what goes wrong at levels 1 to 5
REAL = (
    Fault("out_of_focus", _SHARP, (_sure(blur.lens_blur, 0.8, 1.4, 2.2, 3.4, 5),)),
    Fault("soft", _SHARP, (_sure(blur.gaussian_blur, 0.5, 0.9, 1.4, 2.1, 3.2),)),
    Fault("shaken", _SHARP, (_drawn(blur.motion_blur, 2.5, 4.5, 7, 11, 16),)),
    Fault("wrong_focus", _SHARP, (_drawn(blurred_in_part, 0.7, 1.3, 2.2, 3.5, 5),)),
    Fault("digital_zoom", _SHARP, (_sure(resampled, 1.3, 1.7, 2.2, 3, 4.2),)),
    Fault("smeared", _SHARP, (_sure(smeared, 0.6, 0.9, 1.3, 1.9, 2.8),)),
    Fault("soft_and_compressed", _SHARP, (
        _sure(blur.gaussian_blur, 0.4, 0.7, 1.1, 1.7, 2.5),
        _sure(compression.jpeg, 75, 55, 40, 28, 18),
    )),
    Fault("zoomed_and_compressed", _SHARP, (
        _sure(compression.jpeg, 80, 65, 50, 38, 28),
        _sure(resampled, 1.3, 1.7, 2.2, 3, 4),
    )),
    Fault("dark", ("overall", "exposure"), (_sure(exposed, -0.5, -1, -1.6, -2.3, -3.2),)),
    Fault("dark_and_shaken", (*_SHARP, "exposure"), (
        _drawn(blur.motion_blur, 2, 3.5, 6, 9, 13),
        _sure(exposed, -0.3, -0.7, -1.1, -1.6, -2.2),
    )),
    Fault("low_light", ("overall",), (
        _sure(exposed, -0.3, -0.6, -1, -1.5, -2),
        _drawn(photon_noise, 0.02, 0.03, 0.045, 0.065, 0.09),
        _sure(smeared, 0.6, 0.8, 1.1, 1.5, 2),
        _sure(compression.jpeg, 85, 75, 60, 48, 35),
    )),
    Fault("poor_phone", ("overall",), (
        _sure(resampled, 1.2, 1.5, 1.9, 2.4, 3),
        _drawn(noise.white_noise, 0.0002, 0.0005, 0.001, 0.002, 0.004),
        _sure(compression.jpeg, 80, 60, 45, 32, 22),
    )),
)  # fmt: skip
"""What people meet in photos; these teach "overall"."""

_QUESTION_OF_GROUP = {
    "brightness": "exposure",
    "noise": "noise",
    "colour": "colour",
    "compression": "compression",
    "sharpness_contrast": "colour",
}


def degradation_fault(
    degradation: Degradation, questions: tuple[str, ...], preset: Preset
) -> Fault:
    """Return one of the 24 degradations as a fault that teaches these questions."""
    recipe = degradation.recipe(preset)
    return Fault(degradation.name, questions, (_drawn(recipe.function, *recipe.levels),))


SINGLE = tuple(
    degradation_fault(degradation, (_QUESTION_OF_GROUP[degradation.group],), "ranked")
    for name, degradation in DEGRADATIONS.items()
    if degradation.group in _QUESTION_OF_GROUP and name != "high_sharpen"
)
"""The degradations one at a time; these teach the question of their group alone."""
