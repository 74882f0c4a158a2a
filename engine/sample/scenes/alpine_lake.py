"""A mountain lake in the morning: snow on the peaks, firs on the shore, all of it mirrored."""

from __future__ import annotations

import numpy as np

from engine.sample import plants, terrain, water
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
    step,
    tinted,
)

SHORE = 0.63
STEEPNESS = 0.24
VIEW = terrain.View(eye=0.035, horizon=0.6, focal=1.25, place=(0.5, 0.02), near=0.26, far=0.95)


def alpine_lake(size: Size, rng: np.random.Generator) -> Picture:
    """Render the lake; 3:2 landscape format suits it."""
    picture = _sky(size, rng)
    heights = _valley(rng)
    seen = terrain.look(heights, STEEPNESS, VIEW, size)
    land = _land(heights, seen, rng)
    picture = np.where(seen.land[..., None], land, picture)
    picture = _far_shore(picture, rng)
    picture = water.mirrored(picture, SHORE, rng, waves=0.012, tint=colour("16323a"))
    return _near_firs(picture, rng)


def _sky(size: Size, rng: np.random.Generator) -> Picture:
    _, y = coordinates(size)
    blue = gradient(
        y + np.zeros((size[1], size[0]), np.float32),
        (0.0, colour("3f7fc4", 0.9)),
        (0.35, colour("8fbbe0", 1.0)),
        (0.6, colour("f3dfc6", 1.05)),
    )
    clouds = fractal(size, rng, slope=1.75, largest=0.35, stretch=2.2)
    cover = step(0.25, 1.9, clouds) * step(0.75, 0.2, y)
    lit = mix(colour("b9c2d2"), colour("fff4e6", 1.35), step(0.3, 1.6, clouds))
    return mix(blue, lit, cover * 0.9)


def _valley(rng: np.random.Generator) -> Field:
    heights = terrain.mountains(rng, 1024, sharpness=1.0, slope=2.25)
    x, z = coordinates((1024, 1024))
    basin = step(0.02, 0.3, np.abs(x - 0.5) + np.maximum(0, z - 0.34) * 0.8)
    return heights * (0.1 + 0.9 * basin * step(0.27, 0.42, z))


def _land(heights: Field, seen: terrain.Seen, rng: np.random.Generator) -> Picture:
    detail = fractal((1024, 1024), rng, slope=1.1, largest=0.1)
    down, across = np.gradient(heights * STEEPNESS * heights.shape[0])
    rough = looked_up(detail, seen.x * 5, seen.z * 5)
    high = terrain.looked_up_smoothly(heights, seen.x, seen.z) + 0.03 * rough
    steep = terrain.looked_up_smoothly(np.hypot(down, across), seen.x, seen.z)
    light = terrain.looked_up_smoothly(terrain.sunlit(heights, STEEPNESS, sun=0.75), seen.x, seen.z)
    rock = mix(colour("5d564f"), colour("8d8072"), step(-1, 1.5, rough))
    forest = mix(colour("1c2f1e"), colour("4c5c2c"), step(-1.2, 1.8, rough))
    ground = mix(forest, rock, step(0.3, 0.45, high))
    snow = step(0.4, 0.55, high) * step(3.0, 1.2, steep + 0.5 * rough)
    ground = mix(ground, colour("f2f4f8", 0.95), snow)
    shining = light * (1 + 0.25 * rough)
    lit = ground * (tinted(colour("fff0d8", 2.6), shining) + colour("9db4d6", 0.5))
    haze = 1 - np.exp(-np.where(seen.land, seen.distance, 0) * 0.55)
    return mix(lit, colour("b7cbe2", 0.85), haze)


def _far_shore(picture: Picture, rng: np.random.Generator) -> Picture:
    height, width = picture.shape[:2]
    xs = np.linspace(0, width / height, 512)
    groves = outline(512, rng, largest=0.3)
    trees = [
        (x, SHORE + 0.004, float(rng.uniform(0.4, 1) * np.interp(x, xs, groves * 0.014 + 0.035)))
        for x in rng.uniform(0, width / height, 420).tolist()
    ]
    mask = plants.conifers((width, height), rng, trees)
    x, y = coordinates((width, height))
    mask = np.maximum(mask, step(SHORE - 0.006, SHORE, y + 0 * x))
    return mix(picture, colour("33482f", 0.6), mask * 0.92)


def _near_firs(picture: Picture, rng: np.random.Generator) -> Picture:
    height, width = picture.shape[:2]
    right = width / height
    places = ((0.05, 1.05, 0.95), (0.16, 1.08, 0.72), (-0.04, 1.0, 0.8), (0.27, 1.1, 0.5))
    trees = [*places, (right - 0.03, 1.06, 0.66), (right - 0.11, 1.1, 0.45)]
    mask = plants.conifers((width, height), rng, trees)
    texture = fractal((width, height), rng, slope=1.0, largest=0.03)
    green = mix(colour("0c1510"), colour("26371f"), step(-0.5, 2.5, texture))
    return mix(picture, green, mask)
