"""From linear light to a file's pixels: the lens's vignette, the tone curve, the sRGB encoding."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from engine.sample.paint import Field, Picture, coordinates, single

SATURATION = 4.0  # linear light at which the sensor is full, two stops above white paper


def vignetted(picture: Picture, corner: float = 0.3) -> Picture:
    """Darken towards the corners, which keep 1 - `corner` of their light."""
    height, width = picture.shape[:2]
    x, y = coordinates((width, height))
    far = ((x - x.mean()) ** 2 + (y - 0.5) ** 2) / (float(x.mean()) ** 2 + 0.25)
    return single(picture * (1 - corner * far)[..., None])


def developed(picture: Picture) -> NDArray[np.uint8]:
    """The sRGB pixels of linear light, with the toe and shoulder of a film.

    The curve is Naka and Rushton's (1966), y = x**n / (x**n + c), scaled to reach white where the
    sensor is full.
    """
    levels = np.clip(picture, 0, SATURATION) * np.float32(65535 / SATURATION)
    return np.ascontiguousarray(_film()[levels.astype(np.uint16)])


@cache
def _film() -> NDArray[np.uint8]:
    """The pixel value for each of 65536 levels of light, up to the sensor's saturation."""
    light = np.linspace(0, SATURATION, 65536, dtype=np.float32) ** 1.3
    toned = light / (light + 0.46)
    return np.rint(encoded(toned / toned[-1]) * 255).astype(np.uint8)


def encoded(light: Field) -> Field:
    """The sRGB encoding of linear light 0 to 1 (IEC 61966-2-1)."""
    return single(
        np.where(
            light <= 0.0031308, light * 12.92, 1.055 * np.maximum(light, 0) ** (1 / 2.4) - 0.055
        )
    )
