"""Conifers and grass, drawn stroke by stroke."""

from __future__ import annotations

import numpy as np
from PIL import ImageDraw

from engine.sample.paint import Field, Size, drawn

Tree = tuple[float, float, float]
"""A conifer: x of its trunk, y of its foot and its height, in picture heights."""


def conifers(size: Size, rng: np.random.Generator, trees: list[Tree]) -> Field:
    """The silhouettes of these conifers as a mask 0 to 1."""

    def draw(canvas: ImageDraw.ImageDraw, unit: float) -> None:
        for tree in trees:
            _draw_conifer(canvas, unit, rng, tree)

    return drawn(size, draw)


def _draw_conifer(
    canvas: ImageDraw.ImageDraw, unit: float, rng: np.random.Generator, tree: Tree
) -> None:
    x, foot, height = (value * unit for value in tree)
    lean = rng.normal(0, 0.015) * height
    half = height * 0.011
    top = (x + lean, foot - height)
    canvas.polygon([(x - half, foot), top, (x + half, foot)], fill=255)
    for along in np.linspace(0.02, 0.95, int(np.clip(height / 6, 9, 150))):
        start = (x + lean * (1 - along), foot - height + along * height)
        for side in (-1, 1):
            reach = side * height * 0.17 * along**0.85 * rng.uniform(0.35, 1.15)
            _draw_branch(canvas, rng, start, reach, height * 0.012)


def _draw_branch(
    canvas: ImageDraw.ImageDraw,
    rng: np.random.Generator,
    start: tuple[float, float],
    reach: float,
    thick: float,
) -> None:
    """A drooping branch with the twigs that hang from it."""
    x, y = start
    droop = abs(reach) * rng.uniform(0.2, 0.6)
    edge = [(x, y - thick), (x + reach, y + droop)]
    for number in range(twigs := int(min(7, abs(reach) / 6)), 0, -1):
        part = number / (twigs + 1)
        below = y + droop * part + thick * (1 - part)
        edge.append((x + reach * (part + 0.1), below + thick * rng.uniform(0.6, 2.4)))
        edge.append((x + reach * part, below))
    canvas.polygon([*edge, (x, y + thick)], fill=255)


def grass(
    size: Size, rng: np.random.Generator, *, foot: Field, length: float, blades: int
) -> Field:
    """Blades standing on the line `foot` (y for each column), as a mask 0 to 1."""
    width = size[0]

    def draw(canvas: ImageDraw.ImageDraw, unit: float) -> None:
        columns = rng.uniform(0, width, blades)
        tall = length * rng.gamma(4, 0.25, blades)
        bend = rng.normal(0.15, 0.45, blades) * tall
        for column, high, aside in zip(columns, tall, bend, strict=True):
            x, y = column * 2, float(foot[int(column)]) * unit
            middle = (x + aside * unit * 0.3, y - high * unit * 0.6)
            canvas.line([(x, y + 2), middle, (x + aside * unit, y - high * unit)], 255, 2)

    return drawn(size, draw)
