"""Land: a map of heights, its light and shade, and the view across it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.sample.paint import Field, Size, coordinates, fractal, single, step


@dataclass(frozen=True, slots=True)
class View:
    """Where the eye is: its height, its place on the map, the horizon's row and the focal length.

    Distances in the map's side (the map repeats), row and focal length in picture heights.
    """

    eye: float
    horizon: float
    focal: float = 1.2
    place: tuple[float, float] = (0.0, 0.0)
    near: float = 0.02
    far: float = 1.0


@dataclass(frozen=True, slots=True)
class Seen:
    """What each pixel looks at: distance (infinite for sky), and where on the map."""

    distance: Field
    x: Field
    z: Field

    @property
    def land(self) -> NDArray[np.bool_]:
        """True where the ground is, False for the sky."""
        return np.isfinite(self.distance)


def mountains(rng: np.random.Generator, side: int, *, sharpness: float, slope: float) -> Field:
    """Heights 0 to 1 of a land that repeats; `sharpness` 0 for hills, 1 for alpine ridges."""
    size = (side, side)
    coarse = fractal(size, rng, slope=slope, largest=0.35)
    fine = fractal(size, rng, slope=slope - 0.1, largest=0.14)
    ridges = 1 - np.abs(fine) * 0.9
    rolling = 0.5 + 0.22 * coarse
    heights = rolling + sharpness * 0.22 * ridges * step(0.2, 0.8, rolling)
    heights -= heights.min()
    return single(heights / heights.max())


def sunlit(heights: Field, steepness: float, sun: float, turn: float = 0.35) -> Field:
    """Light 0 to 1 on each place, with cast shadows.

    The sun stands left of the map, `sun` is the tangent of its height, `turn` how far towards the
    eye it stands; `steepness` is the height of the highest peak in map sides.
    """
    side = heights.shape[0]
    scaled = heights * steepness * side
    down, across = np.gradient(scaled)
    towards = np.array([-1, sun, -turn]) / np.sqrt(1 + sun**2 + turn**2)
    normal_length = np.sqrt(1 + across**2 + down**2)
    facing = (-across * towards[0] + towards[1] - down * towards[2]) / normal_length
    # Whatever stands higher than the line from the sun puts the rest of the row in its shadow.
    lit_from = scaled + sun * np.arange(side, dtype=np.float32)[None, :]
    shadow = np.maximum.accumulate(lit_from, axis=1) - lit_from
    return single(np.maximum(facing, 0) * step(4.0, 0.0, shadow))


def look(heights: Field, steepness: float, view: View, size: Size, steps: int = 900) -> Seen:
    """Find for each pixel the ground that it sees first, column by column."""
    width, height = size
    x, y = coordinates(size)
    distances = np.geomspace(view.near, view.far, steps, dtype=np.float32)[:, None]
    across = view.place[0] + (x - x.mean()) / view.focal * distances
    ground = looked_up_smoothly(heights, across, view.place[1] + distances) * steepness
    rows = (view.horizon - view.focal * (ground - view.eye) / distances) * height
    first = _first_step(np.minimum.accumulate(rows, axis=0), size)

    hit = np.clip(first, 1, steps - 1)
    columns = np.arange(width)[None, :]
    above, below = rows[hit, columns], rows[hit - 1, columns]
    part = np.clip((below - y * height) / np.where(below > above, below - above, 1), 0, 1)
    distance = distances[hit - 1, 0] + part * (distances[hit, 0] - distances[hit - 1, 0])
    found = Seen(distance, (x - x.mean()) / view.focal * distance, distance)
    return Seen(
        np.where(first < steps, distance, np.inf).astype(np.float32),
        found.x + np.float32(view.place[0]),
        found.z + np.float32(view.place[1]),
    )


def looked_up_smoothly(field: Field, x: Field, z: Field) -> Field:
    """The map's value at x, z in map sides, interpolated; the map repeats."""
    side = field.shape[0]
    column, row = np.broadcast_arrays(x * side, z * side)
    left, top = np.floor(column), np.floor(row)
    u, v = column - left, row - top
    i, j = left.astype(np.int32) % side, top.astype(np.int32) % side
    i1, j1 = (i + 1) % side, (j + 1) % side
    upper = field[j, i] * (1 - u) + field[j, i1] * u
    lower = field[j1, i] * (1 - u) + field[j1, i1] * u
    return single(upper * (1 - v) + lower * v)


def _first_step(skyline: Field, size: Size) -> NDArray[np.int32]:
    """For each pixel the first step whose ground reaches up to it; their number for sky."""
    width, height = size
    steps = skyline.shape[0]
    rows = np.clip(np.ceil(skyline - 0.5), 0, height).astype(np.int32)
    first = np.full((height + 1, width), steps, np.int32)
    columns = np.broadcast_to(np.arange(width), rows.shape)
    numbers = np.broadcast_to(np.arange(steps, dtype=np.int32)[:, None], rows.shape)
    # Assigned from far to near, so the nearest ground that reaches a row stays.
    first[rows[::-1], columns[::-1]] = numbers[::-1]
    return np.minimum.accumulate(first[:height], axis=0)
