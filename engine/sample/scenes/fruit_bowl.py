"""A still life: a bowl of fruit and some grapes on a wooden table, in the light of a window."""

from __future__ import annotations

import numpy as np

from engine.sample import balls, daylight
from engine.sample.balls import Ball
from engine.sample.paint import Field, Picture, Size, colour, fractal, looked_up, mix, step

BOWL = Ball((0.0, 0.86, 0.0), 0.9, "bowl", rim=0.56)
FRUIT = (
    Ball((-0.36, 0.66, 0.1), 0.3, "orange"),
    Ball((0.3, 0.66, 0.2), 0.31, "apple"),
    Ball((-0.02, 0.72, -0.32), 0.27, "lime"),
    Ball((0.42, 0.64, -0.25), 0.25, "peach"),
    Ball((-0.4, 0.66, -0.33), 0.24, "apple"),
    Ball((-0.02, 1.06, -0.02), 0.29, "orange"),
    Ball((1.2, 0.3, -0.35), 0.3, "orange"),
    Ball((1.62, 0.28, 0.35), 0.28, "apple"),
    Ball((-1.3, 0.27, 0.1), 0.27, "lime"),
)


def fruit_bowl(size: Size, rng: np.random.Generator) -> Picture:
    """Render the table; 3:2 landscape format suits it."""
    stage = balls.traced(size, (BOWL, *FRUIT, *_grapes(rng)))
    skins = fractal((512, 512), rng, slope=0.7, largest=0.05)
    albedo = np.zeros_like(stage.rays)
    for kind, paint in PAINTS.items():
        where = stage.of_kind(kind)
        albedo[where] = paint(stage.u[where], stage.v[where], skins)
    table = stage.of_kind("table")
    albedo[table] = _wood(stage.points[table], rng)
    wall = stage.of_kind("wall")
    albedo[wall] = _plaster(stage.points[wall], rng)
    return daylight.lit(stage, albedo, skins)


def _grapes(rng: np.random.Generator) -> list[Ball]:
    """A bunch that lies on the table: three below, fewer above."""
    bunch = []
    for row in range(5):
        for column in range(5 - abs(row - 1)):
            x = -1.28 + 0.19 * column + 0.1 * (row % 2) + rng.normal(0, 0.02)
            z = -0.55 - 0.165 * row + rng.normal(0, 0.02)
            bunch.append(Ball((x, 0.105, z), 0.105, "grape"))
    for column in range(7):
        x, z = -1.15 + 0.16 * (column % 4), -0.68 - 0.17 * (column // 4)
        bunch.append(Ball((x + rng.normal(0, 0.02), 0.26, z), 0.105, "grape"))
    return bunch


def _mottled(dark: str, light: str) -> balls.Paint:
    """A skin between two colours, with fine spots."""

    def paint(u: Field, v: Field, skins: Field) -> Picture:
        spots = looked_up(skins, u * 0.4, v * 0.4)
        return mix(colour(dark), colour(light), step(-2.5, 2.5, spots))

    return paint


def _apple(u: Field, v: Field, skins: Field) -> Picture:
    """Red with yellow streaks from the stem down."""
    streaks = looked_up(skins, u * 3, v * 0.12)
    yellow = step(0.2, 2.6, streaks + 2.2 * step(0.3, 0.5, v) + np.sin(u * 6.28 + 1))
    skin = mix(colour("9c1820"), colour("dba23a"), yellow * 0.8)
    return mix(skin, colour("4a3a16"), step(0.475, 0.495, v))


def _peach(u: Field, v: Field, skins: Field) -> Picture:
    blush = looked_up(skins, u * 0.3, v * 0.3) * 0.35 + np.sin(u * 6.28 + 2.4)
    return mix(colour("eeb25e"), colour("c9523c"), step(-0.7, 1.2, blush))


def _glaze(u: Field, v: Field, skins: Field) -> Picture:
    """Pale blue stoneware with dark speckles and a brown rim."""
    speckles = looked_up(skins, u * 1.7, v * 1.7)
    glaze = mix(colour("a9bcc0"), colour("46535a"), step(1.7, 2.6, speckles))
    return mix(glaze, colour("6b5a45"), step(-0.112, -0.1, v))


PAINTS: dict[str, balls.Paint] = {
    "bowl": _glaze,
    "orange": _mottled("d9700f", "f59a2c"),
    "lime": _mottled("6f8f1e", "b4c24a"),
    "grape": _mottled("2d1733", "5b3763"),
    "peach": _peach,
    "apple": _apple,
}


def _wood(points: Picture, rng: np.random.Generator) -> Picture:
    """Oak boards that run across the picture."""
    x, z = points[:, 0], points[:, 2]
    board = np.floor(z / 0.62)
    grain = fractal((1024, 1024), rng, slope=1.3, largest=0.06, stretch=14)
    fibres = looked_up(grain, x * 0.22 + board * 0.37, z * 0.45 + board * 0.21)
    waves = looked_up(grain, x * 0.05 + board * 0.71, z * 0.12)
    tone = step(-2.2, 2.2, 0.8 * fibres + 0.5 * np.sin(9 * waves + 14 * z))
    wood = mix(colour("5b3c24"), colour("a87b4c"), tone)
    gap = step(0.012, 0.004, np.abs(z / 0.62 - np.round(z / 0.62)) * 0.62)
    return mix(wood, colour("1b110a"), gap * 0.85)


def _plaster(points: Picture, rng: np.random.Generator) -> Picture:
    rough = fractal((1024, 1024), rng, slope=2.3, largest=0.4)
    shade = looked_up(rough, points[:, 0] * 0.13, points[:, 1] * 0.13)
    return mix(colour("4f5a55"), colour("77796b"), step(-2.5, 2.5, shade))
