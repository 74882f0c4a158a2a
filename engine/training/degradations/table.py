"""The table of degradations: everything else about them is looked up here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from torch import Tensor

from engine.training.degradations import as_published as published
from engine.training.degradations import (
    blur,
    brightness,
    colour,
    compression,
    contrast,
    noise,
    spatial,
)
from engine.training.degradations.draws import Draws

Preset = Literal["published", "ranked"]
Function = Callable[[Tensor, float, Draws], Tensor]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a preset makes a degradation: a function, and its amount at levels 1 to 5."""

    function: Function
    levels: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Degradation:
    """One way to spoil a photo; `unit` says what its levels count."""

    name: str
    group: str
    unit: str
    ranked: Recipe
    published: Recipe

    def recipe(self, preset: Preset) -> Recipe:
        """How this preset makes it."""
        return self.ranked if preset == "ranked" else self.published


def _sure(function: Callable[[Tensor, float], Tensor], *levels: float) -> Recipe:
    """A recipe that leaves nothing to chance."""
    return Recipe(lambda images, amount, _draws: function(images, amount), levels)


def _drawn(function: Function, *levels: float) -> Recipe:
    """A recipe in which each image draws something."""
    return Recipe(function, levels)


def _group(
    group: str, *rows: tuple[str, str, Recipe] | tuple[str, str, Recipe, Recipe]
) -> tuple[Degradation, ...]:
    """The degradations of a group; `published` is as `ranked` in rows that have one recipe."""
    return tuple(Degradation(row[0], group, row[1], row[2], row[-1]) for row in rows)


# name, what the levels count, ranked, and published where it differs
_ALL = (
    *_group(
        "brightness",
        ("brighten", "twice the lift of middle grey",
            _sure(brightness.brighten, 0.1, 0.2, 0.4, 0.7, 1.1)),
        ("darken", "twice the drop of middle grey",
            _sure(brightness.darken, 0.05, 0.1, 0.2, 0.4, 0.8)),
        ("mean_shift", "added to all values",
            _drawn(brightness.mean_shift, 0.04, 0.08, 0.11, 0.15, 0.2),
            _sure(published.mean_shift, 0, 0.08, -0.08, 0.15, -0.15)),
    ),
    *_group(
        "blur",
        ("gaussian_blur", "sigma, px",
            _sure(blur.gaussian_blur, 0.4, 0.5, 1, 2, 5),
            _sure(blur.gaussian_blur, 0.1, 0.5, 1, 2, 5)),
        ("lens_blur", "radius, px",
            _sure(blur.lens_blur, 1, 2, 4, 6, 8)),
        ("motion_blur", "length, px",
            _drawn(blur.motion_blur, 1.5, 2, 4, 6, 10),
            _drawn(blur.motion_blur, 1, 2, 4, 6, 10)),
    ),
    *_group(
        "spatial",
        ("jitter", "displacement, px",
            _drawn(spatial.jitter, 0.05, 0.1, 0.2, 0.5, 1)),
        ("non_eccentricity_patch", "patches",
            _drawn(spatial.non_eccentricity_patch, 20, 40, 60, 80, 100)),
        ("pixelate", "strength",
            _sure(spatial.pixelate, 0.005, 0.05, 0.1, 0.2, 0.5),
            _sure(published.pixelate, 0.01, 0.05, 0.1, 0.2, 0.5)),
        ("quantization", "tones",
            _sure(spatial.quantization, 20, 16, 13, 10, 7),
            _sure(published.quantization, 20, 16, 13, 10, 7)),
        ("color_block", "squares",
            _drawn(spatial.color_block, 2, 4, 6, 8, 10)),
    ),
    *_group(
        "noise",
        ("white_noise", "variance",
            _drawn(noise.white_noise, 0.001, 0.002, 0.003, 0.005, 0.01)),
        ("white_noise_cc", "variance",
            _drawn(noise.white_noise_cc, 0.0001, 0.0005, 0.001, 0.002, 0.003)),
        ("impulse_noise", "share of values",
            _drawn(noise.impulse_noise, 0.001, 0.005, 0.01, 0.02, 0.03)),
        ("multiplicative_noise", "variance",
            _drawn(noise.multiplicative_noise, 0.001, 0.005, 0.01, 0.02, 0.05)),
    ),
    *_group(
        "colour",
        ("color_diffusion", "gain of Lab colour",
            _sure(colour.color_diffusion, 1, 1.5, 2, 3, 4),
            _sure(published.color_diffusion, 1, 3, 6, 8, 12)),
        ("color_shift", "distance, px",
            _drawn(colour.color_shift, 1, 1.5, 2, 3, 4),
            _drawn(published.color_shift, 1, 3, 6, 8, 12)),
        ("color_saturation_1", "factor of HSV saturation",
            _sure(colour.color_saturation_1, 0.6, 0.4, 0.2, 0.1, 0),
            _sure(colour.color_saturation_1, 0.4, 0.2, 0.1, 0, -0.4)),
        ("color_saturation_2", "factor of Lab colour",
            _sure(colour.color_saturation_2, 1.5, 2, 2.5, 3, 4),
            _sure(published.color_saturation_2, 1, 2, 3, 6, 9)),
    ),
    *_group(
        "compression",
        ("jpeg2000", "compression ratio",
            _sure(compression.jpeg2000, 16, 32, 45, 120, 170)),
        ("jpeg", "quality",
            _sure(compression.jpeg, 43, 36, 24, 7, 4)),
    ),
    *_group(
        "sharpness_contrast",
        ("high_sharpen", "gain",
            _sure(contrast.high_sharpen, 1, 2, 3, 6, 12),
            _sure(published.high_sharpen, 1, 2, 3, 6, 12)),
        ("nonlinear_contrast", "half the range that is left",
            _sure(contrast.nonlinear_contrast, 0.4, 0.3, 0.2, 0.1, 0.05)),
        ("linear_contrast", "four times the bend at 0.3 and 0.7",
            _drawn(contrast.linear_contrast, 0.1, 0.2, 0.3, 0.4, 0.5),
            _sure(published.linear_contrast, 0, 0.15, -0.4, 0.3, -0.6)),
    ),
)  # fmt: skip

DEGRADATIONS: dict[str, Degradation] = {degradation.name: degradation for degradation in _ALL}
