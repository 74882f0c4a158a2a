"""Things as a lathe makes them: balloons, towers, bottles, given by their outline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from engine.sample.paint import Field, Picture, Size


@dataclass(frozen=True, slots=True)
class Turned:
    """The pixels of one turned thing within a box of the picture.

    `mask` 0 to 1, `along` 0 at the foot to 1 at the top, `angle` -pi/2 at the left edge to pi/2.
    """

    box: tuple[slice, slice]
    mask: Field
    along: Field
    angle: Field

    def painted(self, picture: Picture, paint: Picture) -> None:
        """Put the thing into the picture, in this paint."""
        under = picture[self.box]
        picture[self.box] = under + (paint - under) * self.mask[..., None]


def turned(
    size: Size,
    outline: Callable[[Field], Field],
    *,
    x: float,
    foot: float,
    height: float,
    roundness: float = 0.0,
) -> Turned:
    """A thing whose axis stands at `x` from `foot` up, in picture heights.

    `outline` gives the radius for each height along the thing (0 to 1), both in its own heights;
    `roundness` is the sine of the angle from which one looks down on it (negative: up).
    """
    width, tall = size
    widest = float(outline(np.linspace(0, 1, 200, dtype=np.float32)).max()) * height
    room = abs(roundness) * widest + 2 / tall
    top, bottom = int((foot - height - room) * tall), int((foot + room) * tall) + 1
    left, right = int((x - widest) * tall) - 2, int((x + widest) * tall) + 3
    rows = slice(max(0, top), min(tall, max(0, bottom)))
    columns = slice(max(0, left), min(width, max(0, right)))
    ys = (np.arange(rows.start, rows.stop, dtype=np.float32)[:, None] + 0.5) / tall
    xs = (np.arange(columns.start, columns.stop, dtype=np.float32)[None, :] + 0.5) / tall

    straight = (foot - ys) / height + 0 * xs
    across = np.abs(xs - x) / height
    radius = np.maximum(outline(np.clip(straight, 0, 1)), 1e-4)
    front = np.sqrt(np.maximum(radius**2 - across**2, 0))
    along = (straight + roundness * front).astype(np.float32)
    ends = np.clip(np.minimum(along, 1 - along) * height * tall + 0.5, 0, 1)
    sides = np.clip((radius - across) * height * tall + 0.5, 0, 1)
    angle = np.arcsin(np.clip((xs - x) / height / radius, -1, 1))
    return Turned((rows, columns), (ends * sides).astype(np.float32), along, angle)
