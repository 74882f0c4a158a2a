"""Hot-air balloons at sunrise over hills whose valleys are full of fog."""

from __future__ import annotations

import numpy as np
from PIL import ImageDraw

from engine.sample import plants, terrain
from engine.sample.paint import (
    Field,
    Picture,
    Size,
    colour,
    coordinates,
    drawn,
    fractal,
    gradient,
    looked_up,
    mix,
    single,
    step,
    tinted,
)
from engine.sample.turned import turned

STEEPNESS = 0.16
VIEW = terrain.View(eye=0.19, horizon=0.42, focal=1.25, place=(0.4, 0.1), near=0.1, far=1.4)
BALLOONS = (
    (1.02, 0.36, 0.17, ("8c2f39", "e8d3a2")),
    (0.23, 0.4, 0.11, ("2f5d73", "e7b34a")),
    (1.33, 0.27, 0.075, ("d97a2b", "f2e3c2")),
    (0.84, 0.42, 0.055, ("54722f", "f0d9a0")),
    (0.52, 0.66, 0.5, ("c4452d", "f1c04e")),
)
"""x and y of the mouth, height (picture heights), two colours; the farthest first."""


def balloons(size: Size, rng: np.random.Generator) -> Picture:
    """Render the balloons; 3:2 landscape format suits it."""
    heights = terrain.mountains(rng, 1024, sharpness=0.15, slope=2.35)
    seen = terrain.look(heights, STEEPNESS, VIEW, size)
    picture = np.where(seen.land[..., None], _hills(heights, seen, rng), _sky(size, rng))
    picture = picture.astype(np.float32)
    cloth = fractal((512, 512), rng, slope=1.2, largest=0.05)
    for balloon in BALLOONS:
        _balloon(picture, cloth, *balloon)
    return _near_firs(picture, rng)


def _sky(size: Size, rng: np.random.Generator) -> Picture:
    x, y = coordinates(size)
    sky = gradient(
        y + 0.12 * x,
        (0.0, colour("5d8bbf", 0.85)),
        (0.25, colour("a9bfd4", 0.95)),
        (0.42, colour("f6d3b0", 1.1)),
        (0.55, colour("ffbe85", 1.2)),
    )
    veils = fractal(size, rng, slope=1.8, largest=0.3, stretch=4)
    return mix(sky, colour("ffe6cf", 1.25), 0.7 * step(0.1, 2.4, veils) * step(0.5, 0.1, y))


def _hills(heights: Field, seen: terrain.Seen, rng: np.random.Generator) -> Picture:
    patches = fractal((1024, 1024), rng, slope=0.9, largest=0.08)
    rough = looked_up(patches, seen.x * 5, seen.z * 5)
    woods = looked_up(patches, seen.x * 1.1 + 0.3, seen.z * 1.1)
    high = terrain.looked_up_smoothly(heights, seen.x, seen.z)
    light = terrain.looked_up_smoothly(
        terrain.sunlit(heights, STEEPNESS, sun=0.3, turn=-0.25), seen.x, seen.z
    )
    meadow = mix(colour("51702f"), colour("94a35c"), step(-2, 2, rough))
    wood = mix(colour("18261a"), colour("40512a"), step(-1, 2, rough))
    ground = mix(meadow, wood, step(0.1, 0.5, woods + 0.4 * rough))
    sunlit = ground * (tinted(colour("ffcfa0", 3.0), light) + colour("9aaed0", 0.4))
    distance = np.where(seen.land, seen.distance, 0)
    haze = 1 - np.exp(-distance * 1.1)
    lit = mix(single(sunlit), colour("e9c3a6", 0.95), haze)
    wisps = 0.05 * terrain.looked_up_smoothly(patches, seen.x * 0.3, seen.z * 0.5)
    fog = step(0.47, 0.27, high + wisps) * (1 - np.exp(-distance * 7))
    glow = 0.75 + 0.6 * light
    return mix(lit, tinted(colour("f7dcc6"), glow), fog * 0.93)


def _envelope(along: Field) -> Field:
    """The outline of a balloon: a dome above its widest place, a cone rounding in below."""
    dome = np.sqrt(np.clip(1 - ((along - 0.6) / 0.4) ** 2, 0, 1))
    cone = 0.14 + 0.86 * np.sin(np.clip(along / 0.6, 0, 1) * np.pi / 2) ** 1.15
    return single(0.4 * np.where(along > 0.6, dome, cone))


def _balloon(
    picture: Picture, cloth: Field, x: float, mouth: float, height: float, dyes: tuple[str, str]
) -> None:
    tall, width = picture.shape[:2]
    body = turned((width, tall), _envelope, x=x, foot=mouth, height=height, roundness=-0.12)
    gore = (body.angle + 0.2) / np.pi * 14
    band = np.floor(body.along * 9 + 0.5 * np.abs((gore % 2) - 1))
    second = ((np.floor(gore) + band * ((band >= 4) & (band <= 7))) % 2).astype(np.float32)
    dye = mix(colour(dyes[0]), colour(dyes[1]), second)
    weave = looked_up(cloth, body.angle * 0.8, body.along * 1.5)
    bulge = 0.82 + 0.18 * np.sin(np.pi * (gore % 1))
    lit = np.clip(0.45 - 0.75 * np.sin(body.angle) + 0.25 * (body.along - 0.5), 0.0, 1.2)
    inner = 0.25 * step(0.6, 0.0, body.along)
    light = bulge * (1 + 0.04 * weave) * (0.36 + 1.3 * lit + inner)
    far = max(0.0, 0.35 - height)
    paint = mix(dye * light[..., None], colour("e9c3a6", 0.95), np.full_like(light, far * 1.4))
    body.painted(picture, paint)
    basket = turned(
        (width, tall),
        lambda t: 0.42 + 0.06 * t,
        x=x,
        foot=mouth + 0.2 * height,
        height=0.085 * height,
    )
    wicker = 0.6 + 0.4 * np.sin(basket.along * 30) * np.sin(basket.angle * 12)
    shade = (0.5 - 0.45 * np.sin(basket.angle)) * wicker
    basket.painted(picture, tinted(colour("8a5a2f"), shade))
    _ropes(picture, x, mouth, height)


def _ropes(picture: Picture, x: float, mouth: float, height: float) -> None:
    tall, width = picture.shape[:2]

    def draw(canvas: ImageDraw.ImageDraw, unit: float) -> None:
        for side in (-1.0, -0.4, 0.4, 1.0):
            low = ((x + side * 0.037 * height) * unit, (mouth + 0.12 * height) * unit)
            high = ((x + side * 0.055 * height) * unit, mouth * unit)
            canvas.line([low, high], fill=255, width=max(1, round(unit * height * 0.004)))

    mask = drawn((width, tall), draw)
    picture += (colour("2a1d14") - picture) * mask[..., None]


def _near_firs(picture: Picture, rng: np.random.Generator) -> Picture:
    height, width = picture.shape[:2]
    xs = rng.uniform(0, width / height, 60)
    trees = [
        (float(x), 1.03, float(0.08 + 0.16 * abs(x - 0.65) ** 1.5 * rng.uniform(0.5, 1.2)))
        for x in xs
    ]
    mask = plants.conifers((width, height), rng, trees)
    texture = fractal((width, height), rng, slope=1.0, largest=0.03)
    return mix(picture, mix(colour("10150f"), colour("343a20"), step(-0.5, 2.5, texture)), mask)
