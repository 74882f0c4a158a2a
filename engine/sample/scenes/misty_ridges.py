"""Wooded ridges in the mist at sunrise, one behind the other into the light."""

from __future__ import annotations

import numpy as np

from engine.sample import plants
from engine.sample.paint import (
    Field,
    Picture,
    Size,
    colour,
    coordinates,
    fractal,
    gradient,
    mix,
    outline,
    single,
    step,
    tinted,
)

SUN = (0.93, 0.335)
RIDGES = 8


def misty_ridges(size: Size, rng: np.random.Generator) -> Picture:
    """Render the ridges; 3:2 landscape format suits it."""
    picture = _sky(size, rng)
    ground = fractal(size, rng, slope=1.3, largest=0.1)
    wisps = fractal(size, rng, slope=2.0, largest=0.4, stretch=4)
    for number in range(RIDGES):
        ground, wisps = (np.roll(field, size[0] // 3, axis=1) for field in (ground, wisps))
        picture = _ridge(picture, number / (RIDGES - 1), ground, wisps, rng)
    x, y = coordinates(size)
    near_sun = np.hypot(x - SUN[0], y - SUN[1])
    return single(picture + np.exp(-near_sun * 3.4)[..., None] * colour("ff9a4a", 0.3))


def _sky(size: Size, rng: np.random.Generator) -> Picture:
    x, y = coordinates(size)
    near_sun = np.hypot((x - SUN[0]) * 0.8, y - SUN[1])
    sky = gradient(
        near_sun,
        (0.0, colour("fff1c4", 1.9)),
        (0.1, colour("ffd58a", 1.25)),
        (0.3, colour("f5a877", 0.95)),
        (0.65, colour("b98a95", 0.75)),
        (1.1, colour("6f7fa3", 0.6)),
    )
    streaks = fractal(size, rng, slope=1.9, largest=0.3, stretch=5)
    glowing = colour("ffb27a", 1.5) * (0.35 + np.exp(-near_sun * 2.2))[..., None]
    sky = mix(sky, glowing, 0.75 * step(0.4, 2.2, streaks) * step(0.36, 0.1, y))
    disc = step(0.029, 0.026, np.hypot(x - SUN[0], y - SUN[1]))
    return mix(sky, colour("fff3d0", 6.0), disc)


def _ridge(
    picture: Picture, near: float, texture: Field, wisps: Field, rng: np.random.Generator
) -> Picture:
    """Put one ridge with its trees and the mist before it over the picture; `near` is 0 to 1."""
    height, width = picture.shape[:2]
    x, y = coordinates((width, height))
    line = outline(2 * width, rng, slope=1.9, largest=0.5)[:width]
    level = 0.4 + 0.46 * near**1.5
    edge = level - line * (0.02 + 0.035 * near)
    ground = step(0, 2 / height, y - edge[None, :])
    mask = np.maximum(ground, plants.conifers((width, height), rng, _wood(edge, near, rng, height)))

    tone = colour("d99f80", 0.75) * (1 - near**0.8) + colour("0d1719") * near**0.8
    shade = tinted(tone, 1 + 0.22 * near * texture)
    low = step(0.0, 0.16, y - edge[None, :])
    mist = low * np.clip(0.6 + 0.4 * wisps, 0, 1) * (0.9 - 0.8 * near)
    warm = np.exp(-np.abs(x - SUN[0]) * 1.3)
    air = mix(colour("8f8fa6", 0.8), colour("f3b98c", 0.95), warm * (1 - 0.5 * near) + 0 * y)
    return mix(picture, mix(shade, air, mist), mask)


def _wood(edge: Field, near: float, rng: np.random.Generator, height: int) -> list[plants.Tree]:
    """Trees along the ridge, in groups: taller and fewer the nearer it is."""
    count = int(420 - 340 * near)
    tall = 0.012 + 0.2 * near**2.2
    columns = rng.integers(0, edge.size, count)
    groups = outline(edge.size, rng, slope=1.2, largest=0.15)
    return [
        (column / height, float(edge[column]) + 0.3 * tall, float(tall * rng.uniform(0.5, 1.25)))
        for column in columns.tolist()
        if groups[column] > rng.uniform(-1.2, 0.6)
    ]
