"""Numbers from 0 to 1 as colours: a heat map as a picture, or laid over its photo."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from engine.judge.encoders import Image
    from engine.judge.heatmaps import HeatMap

Channels = NDArray[np.float64]

_DARK, _LIGHT = (0.25, 0.0, -0.10), (0.93, -0.03, 0.15)
"""Ends of the palette in OKLab: a deep blue and a light yellow."""

_STRONGEST = 0.75
"""How much of the photo the highest place of a map covers."""

_TO_CONES = np.array(
    [[1, 1, 1],
     [0.3963377774, -0.1055613458, -0.0894841775],
     [0.2158037573, -0.0638541728, -1.2914855480]]
)  # fmt: skip
_TO_RGB = np.array(
    [[4.0767416621, -1.2684380046, -0.0041960863],
     [-3.3077115913, 2.6097574011, -0.7034186147],
     [0.2309699292, -0.3413193965, 1.7076147010]]
)  # fmt: skip


def coloured(values: NDArray[np.floating]) -> Image:
    """Return values from 0 to 1 as colours, deep blue to light yellow: shape (..., 3), uint8."""
    levels = np.rint(np.clip(values, 0, 1) * 255).astype(np.uint8)
    return np.asarray(palette()[levels])


def overlaid(image: Image, heat_map: HeatMap) -> Image:
    """Return a photo with its map laid over it: colourless, and lit where the map is high.

    The photo's own colours would mix with the map's. Both are (height, width) in size.
    """
    grey = np.repeat((image @ np.array([0.299, 0.587, 0.114]))[..., np.newaxis], 3, axis=2)
    share = _STRONGEST * heat_map[..., np.newaxis]
    mixed = grey * (1 - share) + coloured(heat_map) * share
    return np.asarray(np.rint(mixed), dtype=np.uint8)


@cache
def palette() -> NDArray[np.uint8]:
    """Return 256 colours, (256, 3) sRGB, dark to light.

    A straight line in OKLab (Ottosson 2020), so equal steps look equally large. It runs from blue
    to yellow, which people who confuse red and green tell apart, and in order of lightness, so it
    reads in grey too.
    """
    steps = np.linspace(0, 1, 256)[:, np.newaxis]
    light = _linear_light((1 - steps) * _DARK + steps * _LIGHT)
    encoded = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.asarray(np.rint(255 * encoded), dtype=np.uint8)


def _linear_light(oklab: Channels) -> Channels:
    """Return linear sRGB of (n, 3) OKLab, by Ottosson's matrices."""
    return np.asarray((oklab @ _TO_CONES) ** 3 @ _TO_RGB)
