"""A city across the river in the blue hour, its lights drawn out on the water."""

from __future__ import annotations

import numpy as np

from engine.sample import water
from engine.sample.lens import glowing
from engine.sample.paint import (
    Picture,
    Size,
    colour,
    coordinates,
    fractal,
    gradient,
    mix,
    single,
    step,
)

SHORE = 0.66
LAMPS = ("ffd08a", "ffbe6b", "fff0d8", "ffe1b0", "cfe4ff")


def skyline(size: Size, rng: np.random.Generator) -> Picture:
    """Render the city; 3:2 landscape format suits it."""
    picture = _sky(size, rng)
    for layer, (count, low, high) in enumerate(((60, 0.1, 0.26), (42, 0.1, 0.38), (34, 0.05, 0.2))):
        for _ in range(count):
            _building(picture, rng, low, high, haze=0.55 - 0.27 * layer)
    _promenade(picture, rng)
    picture = glowing(picture, 0.5, 0.006)
    return water.mirrored(picture, SHORE, rng, waves=0.075, tint=colour("0a1420", 0.5))


def _sky(size: Size, rng: np.random.Generator) -> Picture:
    x, y = coordinates(size)
    sky = gradient(
        y + 0.06 * np.cos(x * 2.2),
        (0.0, colour("14264f", 0.8)),
        (0.3, colour("2f4d86", 0.8)),
        (0.52, colour("8a6f93", 0.75)),
        (0.66, colour("f0a070", 0.75)),
    )
    clouds = fractal(size, rng, slope=1.9, largest=0.35, stretch=3.2)
    lit = gradient(y + 0 * x, (0.0, colour("2a3763", 0.8)), (0.6, colour("ef9a82", 0.8)))
    return mix(sky, lit, 0.75 * step(0.0, 2.0, clouds))


def _building(
    picture: Picture, rng: np.random.Generator, low: float, high: float, haze: float
) -> None:
    """One tower with its lit windows, in place."""
    height, width = picture.shape[:2]
    middle = rng.uniform(0, width / height)
    # Downtown is right of the middle, and tallest there.
    rise = low + (high - low) * np.exp(-(((middle - 0.95) / 0.4) ** 2)) * rng.uniform(0.35, 1.2)
    broad = rng.uniform(0.025, 0.075)
    rows = slice(int((SHORE - rise) * height), int(SHORE * height))
    columns = slice(max(0, int((middle - broad / 2) * height)), int((middle + broad / 2) * height))
    box = picture[rows, columns]
    if box.size == 0:
        return
    walls = colour(str(rng.choice(["1b2233", "232633", "2b2a33", "1d2a38"])), 0.8)
    dusk = mix(walls, colour("7a6484", 0.7), np.full(box.shape[:2], haze, np.float32))
    fade = np.linspace(1.5, 0.8, box.shape[0], dtype=np.float32)[:, None, None]
    box[:] = dusk * fade + _windows(box.shape[:2], rng, height) * (1 - 0.6 * haze)
    if rise > 0.8 * high and high > 0.2:
        _mast(picture, middle, SHORE - rise)


def _windows(shape: tuple[int, int], rng: np.random.Generator, height: int) -> Picture:
    """The light of the windows of a wall with this many rows and columns of pixels."""
    storey, bay = rng.uniform(0.0075, 0.0105) * height, rng.uniform(0.005, 0.0085) * height
    down = np.arange(shape[0])[:, None] / storey
    across = np.arange(shape[1])[None, :] / bay
    floors, bays = int(down.max()) + 1, int(across.max()) + 1
    lit = rng.random((floors, bays)) < rng.uniform(0.12, 0.5)
    # Offices are lit by the floor.
    lit |= (rng.random((floors, 1)) < 0.08) & (rng.random((floors, bays)) < 0.85)
    power = lit * rng.gamma(2.5, 0.3, (floors, bays))
    lamps = np.stack([colour(lamp) for lamp in LAMPS])
    light = power[..., None] * lamps[rng.integers(0, len(LAMPS), (floors, bays))]
    pane = (np.abs(down % 1 - 0.5) < 0.3) & (np.abs(across % 1 - 0.5) < 0.34)
    glass = light[down.astype(int), across.astype(int)]
    return single(glass * pane[..., None] * 1.5)


def _mast(picture: Picture, x: float, top: float) -> None:
    height = picture.shape[0]
    column, row = int(x * height), int(top * height)
    reach, thick = int(0.05 * height), max(1, height // 700)
    picture[max(0, row - reach) : row, column : column + thick] *= 0.25
    tip = slice(max(0, row - reach - thick), row - reach + thick)
    picture[tip, column - thick : column + 2 * thick] = colour("ff3a2a", 5)


def _promenade(picture: Picture, rng: np.random.Generator) -> None:
    """Trees and street lamps along the water."""
    height, width = picture.shape[:2]
    x, y = coordinates((width, height))
    bushes = fractal((width, height), rng, slope=1.3, largest=0.03)
    edge = SHORE - 0.012 - 0.006 * bushes
    mask = step(0, 0.004, y - edge)
    picture += (colour("0d1512", 0.7) - picture) * mask[..., None]
    wide = max(1, height // 500)
    for place in np.arange(0.03, float(x.max()), 0.043):
        column, row = int(place * height), int((SHORE - 0.014) * height)
        picture[row : row + wide + 1, column : column + wide + 1] = colour("ffc56e", 9)
