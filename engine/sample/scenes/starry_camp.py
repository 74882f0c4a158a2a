"""A tent lit from within beneath the Milky Way."""

from __future__ import annotations

import numpy as np
from PIL import ImageDraw

from engine.sample import plants, terrain
from engine.sample.lens import bell, convolved, glowing
from engine.sample.paint import (
    Field,
    Picture,
    Size,
    colour,
    coordinates,
    drawn,
    fractal,
    gradient,
    mix,
    single,
    step,
    tinted,
)

VIEW = terrain.View(eye=0.08, horizon=0.72, focal=1.1, place=(0.3, 0.1), near=0.3, far=1.1)
TENT = (0.47, 0.865, 0.15)
"""x and y of the middle of its doorstep, and its height, in picture heights."""


def starry_camp(size: Size, rng: np.random.Generator) -> Picture:
    """Render the camp; 3:2 landscape format suits it."""
    picture = _sky(size, rng)
    heights = terrain.mountains(rng, 1024, sharpness=1.0, slope=2.3)
    _, away = coordinates((1024, 1024))
    heights = heights * step(0.41, 0.62, away)
    seen = terrain.look(heights, 0.2, VIEW, size)
    light = terrain.looked_up_smoothly(terrain.sunlit(heights, 0.2, sun=0.6), seen.x, seen.z)
    haze = 1 - np.exp(-np.where(seen.land, seen.distance, 0) * 1.5)
    peaks = colour("1c2740", 0.5) + tinted(colour("53648c", 0.4), light)
    picture = np.where(seen.land[..., None], mix(peaks, colour("35476d", 0.55), haze), picture)
    picture = _firs(picture.astype(np.float32), rng)
    picture = _meadow(picture, rng)
    return glowing(_tent(picture, rng), 0.25, 0.02)


def _sky(size: Size, rng: np.random.Generator) -> Picture:
    x, y = coordinates(size)
    sky = gradient(
        y + 0 * x,
        (0.0, colour("0b1430", 0.75)),
        (0.4, colour("1d3158", 0.8)),
        (0.68, colour("4c6a8c", 0.75)),
        (0.78, colour("a58a78", 0.7)),
    )
    along, off = _galaxy(x, y)
    dust = fractal(size, rng, slope=1.6, largest=0.3)
    fine = fractal(size, rng, slope=1.3, largest=0.15)
    band = np.exp(-((off / 0.13) ** 2)) * (0.65 + 0.5 * np.exp(-(((along - 0.1) / 0.35) ** 2)))
    lanes = step(0.2, 1.8, dust + 2.0 * np.exp(-((off / 0.035) ** 2)) - 0.6)
    glow = band * np.clip(0.65 + 0.22 * fine + 0.1 * dust, 0.05, 2) * (1 - 0.7 * lanes)
    heart = np.exp(-((off / 0.06) ** 2))[..., None]
    tint = colour("9fb4dd", 0.6) * (1 - heart) + colour("f0cdb2", 0.85) * heart
    sky = sky + glow[..., None] * tint
    return single(sky + _stars(size, rng, band))


def _galaxy(x: Field, y: Field) -> tuple[Field, Field]:
    """Place along and off the Milky Way's middle line."""
    a, b = x - 0.98, y - 0.5
    return (-0.85 * b + 0.53 * a), (0.85 * a + 0.53 * b)


def _stars(size: Size, rng: np.random.Generator, band: Field) -> Picture:
    width, height = size
    stars = np.zeros((height, width, 3), np.float32)
    tints = np.stack([colour(tint) for tint in ("cfdcff", "ffffff", "fff0d6", "ffd9b0")])
    for count, spread in ((2600, 0.0), (5200, 1.0)):
        rows, columns = rng.integers(0, height, count), rng.integers(0, width, count)
        keep = rng.random(count) < (1 - spread + spread * band[rows, columns])
        power = 0.35 * rng.pareto(1.35, count).clip(0, 45) * keep
        stars[rows, columns] += power[:, None] * tints[rng.integers(0, 4, count)]
    scale = height / 1344
    return convolved(stars, bell(max(0.45, 0.75 * scale))) * 2.2 * max(1.0, scale**2)


def _firs(picture: Picture, rng: np.random.Generator) -> Picture:
    height, width = picture.shape[:2]
    trees = []
    for x in rng.uniform(0, width / height, 120):
        aside = abs(x - 0.62)
        trees.append((float(x), 0.83, float((0.035 + 0.24 * aside**1.6) * rng.uniform(0.5, 1.2))))
    mask = plants.conifers((width, height), rng, trees)
    return mix(picture, colour("0a101a", 0.8), mask)


def _meadow(picture: Picture, rng: np.random.Generator) -> Picture:
    """Grass in starlight, golden where the tent shines on it."""
    height, width = picture.shape[:2]
    x, y = coordinates((width, height))
    turf = fractal((width, height), rng, slope=0.8, largest=0.05, stretch=0.35)
    knolls = 0.82 + 0.012 * np.sin(3 * x + 1) + 0.006 * np.sin(11 * x)
    ground = step(0.0, 0.004, y - knolls)
    from_tent = np.hypot((x - TENT[0]) * 0.75, (y - TENT[1] - 0.02) * 2.6)
    warm = 0.9 * np.exp(-from_tent * 5.2) * (1 + 0.55 * turf)
    light = np.clip(warm, 0, None)[..., None] * colour("ffb35a") + colour("5e7298", 0.16)
    grass = mix(colour("3a4426"), colour("94935a"), step(-1.6, 2, turf)) * light * 1.2
    picture = mix(picture, grass, ground)
    for row in (0.9, 0.97, 1.03):
        foot = np.full(width, row, np.float32) + 0.01 * np.sin(np.arange(width) / height * 7)
        blades = plants.grass(
            (width, height), rng, foot=np.minimum(foot, 0.999), length=0.04, blades=width * 2
        )
        picture = mix(picture, picture * 0.35 + colour("1a2214", 0.18), blades * 0.8)
    return picture


def _tent(picture: Picture, rng: np.random.Generator) -> Picture:
    height, width = picture.shape[:2]
    x, y, tall = TENT
    peak, left, right = (x, y - tall), (x - 0.11, y), (x + 0.11, y + 0.006)
    back_peak, back = (x + 0.25, y - 0.83 * tall), (x + 0.33, y - 0.028)
    front = _shape((width, height), [peak, left, right])
    side = _shape((width, height), [peak, back_peak, back, right])
    xs, ys = coordinates((width, height))
    lamp = np.exp(-np.hypot(xs - x - 0.03, ys - y + 0.055) * 9)
    weave = fractal((width, height), rng, slope=1.2, largest=0.03)
    folds = 1 + 0.06 * np.sin((xs - x) * 160 + ys * 40) * np.sin(ys * 31) + 0.035 * weave
    light = (lamp * folds)[..., None]
    picture = mix(picture, colour("e8842a") * (0.25 + 1.5 * light), side)
    picture = mix(picture, colour("ffb347") * (0.3 + 2.3 * light), front)
    seams = _lines(
        (width, height), [(peak, (x + 0.005, y + 0.003)), (peak, right), (peak, back_peak)]
    )
    ropes = _lines(
        (width, height), [(peak, (x - 0.2, y + 0.02)), (back_peak, (x + 0.42, y - 0.01))]
    )
    picture = mix(picture, colour("7a3a12"), 0.8 * seams)
    return mix(picture, colour("c99a66", 0.5), 0.7 * ropes)


def _shape(size: Size, corners: list[tuple[float, float]]) -> Field:
    def draw(canvas: ImageDraw.ImageDraw, unit: float) -> None:
        canvas.polygon([(a * unit, b * unit) for a, b in corners], fill=255)

    return drawn(size, draw)


def _lines(size: Size, lines: list[tuple[tuple[float, float], tuple[float, float]]]) -> Field:
    def draw(canvas: ImageDraw.ImageDraw, unit: float) -> None:
        for (a, b), (c, d) in lines:
            ends = [a * unit, b * unit, c * unit, d * unit]
            canvas.line(ends, fill=255, width=max(1, round(unit * 0.0022)))

    return drawn(size, draw)
