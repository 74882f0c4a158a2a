"""A lighthouse on its rock after sunset, with the lamp just lit."""

from __future__ import annotations

import numpy as np

from engine.sample import plants, water
from engine.sample.lens import glowing
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
    step,
)
from engine.sample.turned import turned

SHORE = 0.78
TOWER = (0.43, 0.655, 0.4)
"""x and y of the tower's foot, and its height, in picture heights."""


def lighthouse(size: Size, rng: np.random.Generator) -> Picture:
    """Render the lighthouse; 2:3 portrait format suits it."""
    picture = water.mirrored(_sky(size, rng), SHORE, rng, waves=0.05, tint=colour("1b2c40", 0.7))
    edge = _cliff_edge(size, rng)
    picture = _rock(picture, edge, rng)
    _tower(picture, rng)
    return glowing(picture, 0.35, 0.012)


def _sky(size: Size, rng: np.random.Generator) -> Picture:
    x, y = coordinates(size)
    sky = gradient(
        y - 0.1 * np.exp(-(((x - 0.08) / 0.3) ** 2)) * -1,
        (0.0, colour("26406f", 0.7)),
        (0.3, colour("6d7fae", 0.8)),
        (0.55, colour("dca2a0", 0.9)),
        (0.72, colour("ffb272", 1.05)),
        (0.88, colour("ffd9a0", 1.25)),
    )
    clouds = fractal(size, rng, slope=1.85, largest=0.3, stretch=3)
    lit = gradient(
        y + 0 * x, (0.0, colour("6b6690", 0.8)), (0.35, colour("e58f86", 1.0)), (0.75, colour("ffb070", 1.3))
    )
    shade = mix(lit, colour("4d4f78", 0.75), step(0.9, 2.4, clouds))
    return mix(sky, shade, 0.85 * step(-0.1, 1.3, clouds) * step(0.76, 0.5, y))


def _cliff_edge(size: Size, rng: np.random.Generator) -> Field:
    """The rock's upper edge for each column, rising from the water to a flat top at the right."""
    width, height = size
    x = (np.arange(width) + 0.5) / height
    rough = outline(2 * width, rng, slope=1.5, largest=0.2)[:width]
    rise = np.interp(x, [0, 0.1, 0.2, 0.27, 0.34, 0.5, 0.67], [0.87, 0.83, 0.785, 0.715, 0.66, 0.645, 0.66])
    return (rise + 0.006 * rough).astype(np.float32)


def _rock(picture: Picture, edge: Field, rng: np.random.Generator) -> Picture:
    """Stone with ledges, lit by the afterglow from the left, grass on top, foam at its foot."""
    height, width = picture.shape[:2]
    size = (width, height)
    x, y = coordinates(size)
    relief = fractal(size, rng, slope=1.9, largest=0.14, stretch=2.5)
    crags = 1 - np.abs(fractal(size, rng, slope=2.0, largest=0.16, stretch=0.6))
    form = relief + 1.2 * crags
    down, across = np.gradient(form)
    light = np.clip(0.5 + 7 * (across + 0.9 * down) * height / 1344, 0.02, 1.6)
    stone = mix(colour("3c3436"), colour("9a7a66"), step(-2, 2.5, form))
    stone = stone * (light[..., None] * colour("ffc9a0", 0.85) + colour("7f92b8", 0.22))
    below = y - edge[None, :]
    turf = fractal(size, rng, slope=0.9, largest=0.03)
    green = mix(colour("2a3a1e"), colour("8c8a45"), step(-1.5, 2, turf)) * 0.75
    stone = mix(stone, green, step(0.035, 0.012, below + 0.008 * relief) * step(0.25, 0.33, x + 0 * y))
    foot = 0.9 + 0.012 * relief + 0.12 * step(0.1, 0.67, x + 0 * y)
    wet = step(0.05, 0.0, foot - y)
    stone = stone * (1 - 0.6 * wet)[..., None]
    blades = plants.grass(size, rng, foot=edge + 0.004, length=0.008, blades=width * 2)
    blades *= step(0.25, 0.33, x + 0 * y)
    mask = np.clip(below * height + 0.5, 0, 1) * np.clip((foot - y) * height + 0.5, 0, 1)
    rock = mix(picture, stone, mask)
    foam = np.exp(-np.abs(foot - y + 0.004) / 0.007) * step(-0.4, 1.2, turf + crags) * (below > 0)
    rock = mix(rock, colour("f0d9cf", 0.9), 0.8 * foam)
    return mix(rock, colour("4e5429", 0.8), blades)


def _tower(picture: Picture, rng: np.random.Generator) -> None:
    """Tower, gallery, lantern and roof, from below."""
    height, width = picture.shape[:2]
    size, (x, foot, tall) = (width, height), TOWER
    plaster = fractal((256, 256), rng, slope=1.2, largest=0.1)
    tower = turned(size, lambda t: 0.125 - 0.045 * t**0.8, x=x, foot=foot, height=tall, roundness=-0.08)
    band = (np.floor(tower.along * 5) % 2).astype(np.float32)
    dye = mix(colour("efe6da"), colour("b3312a"), band)
    stains = plaster[
        (tower.along * 400).astype(int) % 256, (tower.angle * 120 + 400).astype(int) % 256
    ]
    shade = _round_light(tower.angle) * (1 + 0.05 * stains)
    paint = dye * shade[..., None]
    for row in (0.3, 0.52, 0.74):
        window = (np.abs(tower.along - row) < 0.017) & (np.abs(tower.angle - 0.25) < 0.11)
        paint[window] = colour("ffcf7a", 1.9)
    tower.painted(picture, paint.astype(np.float32))
    top = foot - tall
    parts = (
        ("2b2b33", 0.045, top + 0.008, 0.012, 1.0),
        ("ffe2a0", 0.024, top - 0.002, 0.042, 4.5),
        ("2b2b33", 0.032, top - 0.042, 0.006, 1.0),
    )
    for tint, radius, base, thick, power in parts:
        part = turned(
            size, lambda t, r=radius / thick: r + 0 * t, x=x, foot=base, height=thick  # type: ignore[misc]
        )
        bars = 1 - 0.85 * (np.abs((part.angle * 2.2) % 1 - 0.5) < 0.09) if power > 2 else 1.0
        light = _round_light(part.angle) if power < 2 else np.ones_like(part.angle)
        part.painted(picture, colour(tint, power) * (light * bars)[..., None])
    roof = turned(
        size, lambda t: np.sqrt(np.clip(1 - t, 0, 1)) * 0.75, x=x, foot=top - 0.047, height=0.038
    )
    roof.painted(picture, colour("9c2b26") * _round_light(roof.angle)[..., None])


def _round_light(angle: Field) -> Field:
    """Afterglow from the left on something round, blue sky from the right."""
    return (0.16 + 0.9 * np.clip(np.cos(angle + 0.9), 0, 1) + 0.1 * np.sin(angle)).astype(np.float32)
