"""A lighthouse on its rock after sunset, with the lamp just lit."""

from __future__ import annotations

from collections.abc import Callable

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
    looked_up,
    mix,
    outline,
    single,
    step,
    tinted,
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
        y + 0 * x,
        (0.0, colour("6b6690", 0.8)),
        (0.35, colour("e58f86", 1.0)),
        (0.75, colour("ffb070", 1.3)),
    )
    shade = mix(lit, colour("4d4f78", 0.75), step(0.9, 2.4, clouds))
    return mix(sky, shade, 0.85 * step(-0.1, 1.3, clouds) * step(0.76, 0.5, y))


def _cliff_edge(size: Size, rng: np.random.Generator) -> Field:
    """The rock's upper edge for each column, rising from the water to a flat top at the right."""
    width, height = size
    x = (np.arange(width) + 0.5) / height
    rough = outline(2 * width, rng, slope=1.5, largest=0.2)[:width]
    rise = np.interp(
        x, [0, 0.1, 0.2, 0.27, 0.34, 0.5, 0.67], [0.87, 0.83, 0.785, 0.715, 0.66, 0.645, 0.66]
    )
    return single(rise + 0.006 * rough)


def _rock(picture: Picture, edge: Field, rng: np.random.Generator) -> Picture:
    """The rock with grass on top and foam at its foot."""
    height, width = picture.shape[:2]
    size = (width, height)
    x, y = coordinates(size)
    relief = fractal(size, rng, slope=1.9, largest=0.14, stretch=2.5)
    crags = 1 - np.abs(fractal(size, rng, slope=2.0, largest=0.16, stretch=0.6))
    turf = fractal(size, rng, slope=0.9, largest=0.03)
    below, inland = y - edge[None, :], step(0.25, 0.33, x + 0 * y)
    green = mix(colour("2a3a1e", 0.75), colour("8c8a45", 0.75), step(-1.5, 2, turf))
    grown = step(0.035, 0.012, below + 0.008 * relief) * inland
    stone = mix(_stone(relief + 1.2 * crags), green, grown)
    foot = 0.9 + 0.012 * relief + 0.12 * step(0.1, 0.67, x + 0 * y)
    stone = stone * (1 - 0.6 * step(0.05, 0.0, foot - y))[..., None]
    mask = np.clip(below * height + 0.5, 0, 1) * np.clip((foot - y) * height + 0.5, 0, 1)
    foam = np.exp(-np.abs(foot - y + 0.004) / 0.007) * step(-0.4, 1.2, turf + crags) * (below > 0)
    rock = mix(mix(picture, stone, mask), colour("f0d9cf", 0.9), 0.8 * foam)
    blades = plants.grass(size, rng, foot=edge + 0.004, length=0.008, blades=width * 2)
    return mix(rock, colour("4e5429", 0.8), blades * inland)


def _stone(form: Field) -> Picture:
    """Crags lit by the afterglow from the left; `form` says how far each place stands out."""
    down, across = np.gradient(form)
    light = np.clip(0.5 + 7 * (across + 0.9 * down) * form.shape[0] / 1344, 0.02, 1.6)
    stone = mix(colour("3c3436"), colour("9a7a66"), step(-2, 2.5, form))
    return single(stone * (tinted(colour("ffc9a0", 0.85), light) + colour("7f92b8", 0.22)))


def _tower(picture: Picture, rng: np.random.Generator) -> None:
    """Tower, gallery, lantern and roof, in place."""
    size, (x, foot, tall) = (picture.shape[1], picture.shape[0]), TOWER
    tower = turned(
        size, lambda t: 0.125 - 0.045 * t**0.8, x=x, foot=foot, height=tall, roundness=-0.08
    )
    plaster = fractal((256, 256), rng, slope=1.2, largest=0.1)
    stains = looked_up(plaster, tower.angle * 0.5 + 2, tower.along * 1.6 + 1)
    bands = single(np.floor(tower.along * 5) % 2)
    paint = mix(colour("efe6da"), colour("b3312a"), bands)
    paint *= (_round_light(tower.angle) * (1 + 0.05 * stains))[..., None]
    for row in (0.3, 0.52, 0.74):
        window = (np.abs(tower.along - row) < 0.017) & (np.abs(tower.angle - 0.25) < 0.11)
        paint[window] = colour("ffcf7a", 1.9)
    tower.painted(picture, paint)
    _lantern(picture, size, foot - tall)


def _lantern(picture: Picture, size: Size, top: float) -> None:
    """The gallery, the lamp behind its bars, and the roof, in place."""
    for radius, base, thick in ((0.045, top + 0.008, 0.012), (0.032, top - 0.042, 0.006)):
        ring = turned(size, _drum(radius / thick), x=TOWER[0], foot=base, height=thick)
        ring.painted(picture, tinted(colour("2b2b33"), _round_light(ring.angle)))
    lamp = turned(size, _drum(0.024 / 0.042), x=TOWER[0], foot=top - 0.002, height=0.042)
    bars = 1 - 0.85 * (np.abs((lamp.angle * 2.2) % 1 - 0.5) < 0.09)
    lamp.painted(picture, tinted(colour("ffe2a0", 4.5), bars))
    roof = turned(size, _dome, x=TOWER[0], foot=top - 0.047, height=0.038)
    roof.painted(picture, tinted(colour("9c2b26"), _round_light(roof.angle)))


def _drum(radius: float) -> Callable[[Field], Field]:
    """The outline of a drum, `radius` in its own heights."""
    return lambda along: np.full_like(along, radius)


def _dome(along: Field) -> Field:
    return single(0.75 * np.sqrt(np.clip(1 - along, 0, 1)))


def _round_light(angle: Field) -> Field:
    """Afterglow from the left on something round, blue sky from the right."""
    return single(0.16 + 0.9 * np.clip(np.cos(angle + 0.9), 0, 1) + 0.1 * np.sin(angle))
