"""A gerbera close up: petal on petal, a spiral of florets, and a garden out of focus behind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.sample.lens import convolved, disc, softened
from engine.sample.paint import (
    Field,
    Picture,
    Size,
    colour,
    coordinates,
    fractal,
    looked_up,
    mix,
    resized,
    single,
    step,
    tinted,
)

CENTRE = (0.335, 0.41)
TILT = 0.88
RINGS = ((0.305, 19, 0.0), (0.29, 19, 0.5), (0.265, 17, 0.2), (0.17, 21, 0.4), (0.135, 23, 0.1))
"""Length in picture heights, number and turn (in petals) of the petals, from the back."""


def gerbera(size: Size, rng: np.random.Generator) -> Picture:
    """Render the flower; 2:3 portrait format suits it."""
    picture = _garden(size, rng)
    picture = _stem(picture, rng)
    veins = fractal((1024, 1024), rng, slope=1.0, largest=0.05, stretch=0.05)
    rows = slice(int((CENTRE[1] - 0.31) * size[1]), int((CENTRE[1] + 0.31) * size[1]))
    for ring in range(len(RINGS)):
        picture[rows] = _petals(picture[rows], rows.start / size[1], size[1], veins, ring, rng)
    _florets(picture, rng)
    return picture


def _garden(size: Size, rng: np.random.Generator) -> Picture:
    small = (size[0] // 3, size[1] // 3)
    width, height = small
    leaves = softened(fractal(small, rng, slope=1.6, largest=0.35), 0.015)
    _, y = coordinates(small)
    green = mix(colour("16301c"), colour("7d9a45"), step(-1.6, 2.2, leaves + 1.2 * (0.5 - y)))
    for _ in range(70):
        row, column = rng.integers(0, height), rng.integers(0, width)
        bright = rng.gamma(1.2, 1.0) * (1.3 - row / height)
        tint = str(rng.choice(["c9d36a", "f4e9a0", "a8c95a", "fff4d0", "e79ab0"]))
        green[row, column] += colour(tint) * bright * 0.25 * np.pi * (0.035 * height) ** 2
    return resized(convolved(green, disc(0.035 * height)), size)


def _stem(picture: Picture, rng: np.random.Generator) -> Picture:
    height, width = picture.shape[:2]
    x, y = coordinates((width, height))
    middle = CENTRE[0] + 0.05 * (y - CENTRE[1]) ** 2 * 3 + 0.01 * np.sin(y * 5)
    across = (x - middle) / (0.0145 + 0.004 * (y - CENTRE[1]))
    mask = step(1.06, 0.94, np.abs(across)) * (y > CENTRE[1])
    fuzz = fractal((width, height), rng, slope=0.8, largest=0.02, stretch=0.2)
    light = np.clip(0.75 - 0.5 * across, 0.1, 1.2) * (1 + 0.1 * fuzz)
    shade = step(CENTRE[1] + 0.2, CENTRE[1] + 0.42, y)
    return mix(picture, tinted(colour("7f9b4c"), light * (0.25 + 0.75 * shade)), mask)


@dataclass(frozen=True, slots=True)
class _Ring:
    """For each pixel the petal's number, the place along it (0 to 1) and aside (-1 to 1)."""

    number: NDArray[np.int_]
    along: Field
    aside: Field
    mask: Field


def _petals(
    picture: Picture, top: float, height: int, veins: Field, ring: int, rng: np.random.Generator
) -> Picture:
    """Lay one ring of petals, and its shadow, over a picture's rows from `top` down."""
    x, y = coordinates((picture.shape[1], height))
    x, y = x - CENTRE[0], (y[: picture.shape[0]] + top - CENTRE[1]) / TILT
    petals = _ring(x, y, height, ring, rng)
    vein = looked_up(veins, petals.aside * 0.16 + petals.number * 0.137 + 5, petals.along * 0.5)
    groove = 1 - 0.16 * np.exp(-((np.abs(petals.aside) - 0.3) ** 2) / 0.006)
    roundness = 0.8 + 0.3 * np.cos(petals.aside * 1.35) - 0.16 * petals.aside * np.sign(x)
    depth = 0.38 + 0.62 * step(0.0, 0.5, petals.along)
    lift = _each(rng.uniform(0.82, 1.1, RINGS[ring][1]), petals.number) * (0.86 + 0.05 * ring)
    sun = 1.2 - 0.52 * (x + 1.2 * y)
    light = single(roundness * groove * depth * lift * sun * (1 + 0.075 * vein))
    dye = mix(colour("8e0f2c"), colour("f4693f"), step(-0.05, 0.95, petals.along + 0.08 * vein))
    dye = mix(dye, colour("ffc27e"), 0.6 * step(0.78, 1.02, petals.along))
    aside = round(0.007 * height)
    shadow = softened(petals.mask, 0.012 * height / picture.shape[0])
    shadow = np.roll(shadow, (aside, aside), (0, 1)) * (np.hypot(x, y) < RINGS[0][0])
    return mix(picture * (1 - 0.5 * shadow)[..., None], dye * light[..., None], petals.mask)


def _ring(x: Field, y: Field, height: int, ring: int, rng: np.random.Generator) -> _Ring:
    length, count, turn = RINGS[ring]
    away, around = np.hypot(x, y), np.arctan2(y, x) / (2 * np.pi) * count + turn
    number = np.floor(around).astype(int) % count
    along = away / _each(length * rng.uniform(0.88, 1.05, count), number)
    bent = _each(rng.normal(0, 0.1, count), number)
    aside = (around % 1 - 0.5 - bent * along**2) * 2
    fullness = 0.98 * np.sqrt(1 - np.clip((along - 0.62) / 0.38, 0, 1) ** 2.6)
    edge = (fullness - np.abs(aside)) * away * (np.pi / count)
    mask = np.clip(edge * height + 0.5, 0, 1) * (along < 1)
    return _Ring(number, single(along), single(aside), single(mask))


def _each(values: NDArray[np.float64], number: NDArray[np.int_]) -> Field:
    """Every petal's own value, where it lies."""
    return single(single(values)[number])


def _florets(picture: Picture, rng: np.random.Generator) -> None:
    """The heart, floret by floret on Vogel's (1979) spiral, in place."""
    count, radius = 620, 0.082
    for number in range(count, 0, -1):
        out = np.sqrt(number / count)
        angle = number * 2.39996
        x = CENTRE[0] + radius * out * np.cos(angle)
        y = CENTRE[1] + TILT * radius * out * np.sin(angle) - 0.012 * (1 - out**2)
        young = step(0.75, 0.2, np.array(out))
        dye = single(colour("5a1620") * (1 - young) + colour("a9a83c") * young)
        if out > 0.72:
            dye = colour("e9b04a") if number % 2 else colour("7a1f22")
        _bead(picture, x, y, 0.0032 + 0.0016 * out, single(dye * rng.uniform(0.7, 1.2)))


def _bead(picture: Picture, x: float, y: float, radius: float, dye: Field) -> None:
    height = picture.shape[0]
    rows = slice(int((y - radius) * height), int((y + radius) * height) + 2)
    columns = slice(int((x - radius) * height), int((x + radius) * height) + 2)
    v = ((np.arange(rows.start, rows.stop)[:, None] + 0.5) / height - y) / radius
    u = ((np.arange(columns.start, columns.stop)[None, :] + 0.5) / height - x) / radius
    out = np.hypot(u, v)
    mask = np.clip((1 - out) * radius * height + 0.5, 0, 1)[..., None]
    light = np.clip(0.75 - 0.55 * u - 0.65 * v, 0.05, 2) * (1.1 - 0.5 * out**2)
    gleam = 0.5 * np.exp(-((u + 0.35) ** 2 + (v + 0.35) ** 2) * 14)
    paint = dye * light[..., None] + gleam[..., None]
    under = picture[rows, columns] * (1 - 0.25 * mask)
    picture[rows, columns] = under + (paint - under) * mask
