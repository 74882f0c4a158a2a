"""Still water: the picture above the shore, mirrored and shaken by ripples."""

from __future__ import annotations

import numpy as np

from engine.sample.paint import Field, Picture, coordinates, fractal, looked_up, planes, step


def mirrored(
    picture: Picture, shore: float, rng: np.random.Generator, *, waves: float, tint: Field
) -> Picture:
    """Fill everything below the row `shore` (picture heights) with water.

    `waves` is how far ripples carry a reflection, in picture heights; `tint` is the water's own
    colour, which shows where one looks down steeply.
    """
    height, width = picture.shape[:2]
    size = (width, height)
    x, y = coordinates(size)
    y = y[round(shore * height) :]
    depth = np.maximum(y - shore, 1.5 / height)
    ripple = _ripples(x, depth, rng)
    shaken = step(0.0, 0.12, depth) * 0.85 + 0.15
    rows = (2 * shore - y + waves * ripple * shaken) * height
    columns = x * height + 0.25 * waves * height * np.roll(ripple, 37, axis=1) * shaken
    rows = np.clip(rows, 0, shore * height - 1).astype(np.int32)
    columns = np.clip(columns, 0, width - 1).astype(np.int32)
    mirror = planes(*(picture[..., i][rows, columns] for i in range(3)))
    # Fresnel: shallow glances mirror nearly all light, steep ones show the water itself.
    share = (0.12 + 0.5 * step(0.0, 1 - shore, depth) + 0.06 * ripple * shaken)[..., None]
    result = picture.copy()
    result[round(shore * height) :] = mirror * (1 - share) + tint * share
    return result


def _ripples(x: Field, depth: Field, rng: np.random.Generator) -> Field:
    """Waves on a plane seen at a low angle: finer and flatter towards the shore."""
    texture = fractal((1024, 1024), rng, slope=1.5, largest=0.08, stretch=0.35)
    distance = 0.05 / depth
    across = (x - x.mean()) * distance
    return looked_up(texture, across * 0.9 + 3, distance * 1.1 + 3)
