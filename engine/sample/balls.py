"""Round things on a table by a wall, traced with a ray per pixel, in the light of a window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.sample.paint import (
    Colour,
    Field,
    Picture,
    Size,
    colour,
    coordinates,
    looked_up,
    planes,
    single,
    step,
    tinted,
)

Paint = Callable[[Field, Field, Field], Picture]
"""The colour of a skin at longitude u and latitude v (turns), given a noise to look spots up in."""

EYE = np.array([0.0, 1.75, -4.6], np.float32)
AIM = np.array([0.05, 0.52, 0.0], np.float32)
ZOOM = 1.75
WALL = 2.2
WINDOW = np.array([-0.72, 0.6, -0.36], np.float32) / np.float32(1.0042)
SOFTNESS = 0.2


@dataclass(frozen=True, slots=True)
class Ball:
    """A ball at `centre` (right, up, away); cut open above the height `rim`, if given."""

    centre: Colour
    radius: float
    kind: str
    rim: float = np.inf


@dataclass(frozen=True, slots=True)
class Stage:
    """What each pixel sees: its thing's number (-1 table, -2 wall), point, normal, skin place."""

    balls: Sequence[Ball]
    number: NDArray[np.int32]
    points: Picture
    normals: Picture
    rays: Picture
    u: Field
    v: Field

    def of_kind(self, kind: str) -> NDArray[np.bool_]:
        """Where things of this kind are seen: a ball's kind, "table" or "wall"."""
        if kind in {"table", "wall"}:
            return np.equal(self.number, -1 if kind == "table" else -2)
        return np.isin(self.number, [i for i, ball in enumerate(self.balls) if ball.kind == kind])


def traced(size: Size, balls: Sequence[Ball]) -> Stage:
    """Find what each pixel sees."""
    rays = _rays(size)
    distance, number, normals = _room(rays)
    u, v = np.zeros_like(distance), np.zeros_like(distance)
    for index, ball in enumerate(balls):
        box = _box(ball, 1.4, size)
        near, normal = _hit(ball, rays[box])
        seen = near < distance[box]
        distance[box] = np.where(seen, near, distance[box])
        number[box] = np.where(seen, index, number[box])
        normals[box] = np.where(seen[..., None], normal, normals[box])
        around, up = _skin(normal if ball.rim == np.inf else np.abs(normal) * [1, -1, 1], index)
        u[box] = np.where(seen, around, u[box])
        v[box] = np.where(seen, up, v[box])
    return Stage(balls, number, EYE + rays * distance[..., None], normals, rays, u, v)


def lit(stage: Stage, albedo: Picture, skins: Field) -> Picture:
    """Light the stage: the window with soft shadows, the room's own light, a gleam on the skins."""
    bumps = looked_up(skins, stage.u * 1.3, stage.v * 1.3)
    rough = planes(bumps, np.roll(bumps, 3, axis=0), np.roll(bumps, 3, axis=1))
    on_ball = (stage.number >= 0)[..., None]
    normals = stage.normals + on_ball * rough * np.float32(0.018)
    direct, open_sky = _shadows(stage)
    facing = np.clip((_dot(normals, WINDOW) + 0.12) / 1.12, 0, 1) * direct
    falloff = 1 / (1 + 0.09 * np.maximum(0, stage.points[..., 0] + 2) ** 2)
    bounce = 0.5 - 0.5 * normals[..., 1]
    window = (facing * falloff)[..., None] * colour("fff1dc", 2.5)
    room = (tinted(colour("9fb0c8", 0.4), open_sky)) + (
        (bounce * open_sky)[..., None] * colour("b07a48", 0.22)
    )
    picture = albedo * (window + room)
    return single(picture + _gleam(stage, normals, direct))


def _rays(size: Size) -> Picture:
    x, y = coordinates(size)
    away = (AIM - EYE) / np.linalg.norm(AIM - EYE)
    right = np.array([1.0, 0.0, 0.0])
    up = np.cross(away, right)
    up = up * np.sign(up[1])
    across, above = x - x.mean(), 0.5 - y
    rays = planes(*(away[i] * ZOOM + right[i] * across + up[i] * above for i in range(3)))
    return rays / np.sqrt(_dot(rays, rays))[..., None]


def _dot(a: NDArray[Any], b: NDArray[Any]) -> Field:
    """Scalar products of vectors along the last axis."""
    products = a[..., 0] * b[..., 0] + a[..., 1] * b[..., 1] + a[..., 2] * b[..., 2]
    return np.asarray(products, np.float32)


def _room(rays: Picture) -> tuple[Field, NDArray[np.int32], Picture]:
    """Distance, number and normal of table and wall."""
    down = np.where(rays[..., 1] < -1e-4, -EYE[1] / np.minimum(rays[..., 1], -1e-4), np.inf)
    back = (WALL - EYE[2]) / rays[..., 2]
    table = (down < back)[..., None]
    upward = table[..., 0].astype(np.float32)
    normals = planes(0 * upward, upward, upward - 1)
    number = np.where(table[..., 0], -1, -2).astype(np.int32)
    return np.minimum(down, back).astype(np.float32), number, normals


def _box(ball: Ball, reach: float, size: Size) -> tuple[slice, slice]:
    """The pixels within `reach` radii of the ball, as seen from the eye."""
    width, height = size
    away = (AIM - EYE) / np.linalg.norm(AIM - EYE)
    up = np.cross(away, [1.0, 0.0, 0.0])
    up = up * np.sign(up[1])
    to_ball = np.array(ball.centre) - EYE
    deep = float(to_ball @ away)
    x = width / 2 + ZOOM * to_ball[0] / deep * height
    y = height / 2 - ZOOM * float(to_ball @ up) / deep * height
    r = reach * ball.radius * ZOOM / (deep - ball.radius) * height
    rows = slice(int(np.clip(y - r, 0, height)), int(np.clip(y + r + 1, 0, height)))
    return rows, slice(int(np.clip(x - r, 0, width)), int(np.clip(x + r + 1, 0, width)))


def _hit(ball: Ball, rays: Picture) -> tuple[Field, Picture]:
    """Distance (infinite: missed) and normal where rays meet the ball, or a cut ball's inside."""
    from_centre = EYE - np.array(ball.centre, np.float32)
    along = _dot(rays, from_centre)
    inside = along**2 - (from_centre @ from_centre - np.float32(ball.radius) ** 2)
    root = np.sqrt(np.maximum(inside, 0))
    front, back = -along - root, -along + root
    heights = EYE[1] + front * rays[..., 1]
    behind = heights > ball.rim
    distance = np.where(behind, back, front)
    open_there = behind & (EYE[1] + back * rays[..., 1] > ball.rim)
    distance = np.where((inside > 0) & ~open_there, distance, np.inf).astype(np.float32)
    reached = np.where(np.isfinite(distance), distance, 0)[..., None]
    normal = (from_centre + rays * reached) / np.float32(ball.radius)
    return distance, np.where(behind[..., None], -normal, normal).astype(np.float32)


def _skin(normal: Picture, index: int) -> tuple[Field, Field]:
    """Longitude and latitude in turns on a ball that is turned in its own way."""
    lean = 0.5 * np.sin(index * 2.4)
    away = 0.45 * np.cos(index * 1.7) - 0.3
    x = normal[..., 0] * np.cos(lean) - normal[..., 1] * np.sin(lean)
    y = normal[..., 0] * np.sin(lean) + normal[..., 1] * np.cos(lean)
    z = normal[..., 2] * np.cos(away) - y * np.sin(away)
    y = normal[..., 2] * np.sin(away) + y * np.cos(away)
    u = np.arctan2(x, -z) / (2 * np.pi) + 0.37 * index
    return u.astype(np.float32), (np.arcsin(np.clip(y, -1, 1)) / np.pi).astype(np.float32)


def _shadows(stage: Stage) -> tuple[Field, Field]:
    """How much of the window, and of the room, each point sees past the balls (0 to 1)."""
    direct, open_sky = np.ones_like(stage.u), np.ones_like(stage.u)
    size = (stage.u.shape[1], stage.u.shape[0])
    for index, ball in enumerate(stage.balls):
        box = _box(ball, 5.0, size)
        hollow = ball.rim < np.inf
        to_ball = np.array(ball.centre, np.float32) - stage.points[box]
        if hollow:
            to_ball[..., 1] -= 0.3 * ball.radius
        length = np.maximum(np.sqrt(_dot(to_ball, to_ball)), ball.radius * 0.9)
        towards = _dot(to_ball, WINDOW)
        miss = np.sqrt(np.maximum(length**2 - towards**2, 0)) - ball.radius * (0.8 if hollow else 1)
        own = stage.number[box] == index
        inside = (
            hollow
            & (np.hypot(to_ball[..., 0], to_ball[..., 2]) < 0.85 * ball.radius)
            & (stage.points[box][..., 1] > 0.1)
        )
        spared = own | inside
        ahead = np.maximum(towards, 1e-3)
        covered = step(SOFTNESS, -SOFTNESS, miss / ahead) * (towards > 0)
        direct[box] *= 1 - np.where(spared, 0, covered)
        facing = np.clip(_dot(stage.normals[box], to_ball) / length, 0, 1)
        near = np.clip(facing * (ball.radius / length) ** 2, 0, 0.9)
        open_sky[box] *= 1 - np.where(spared, 0, near)
    return direct, open_sky


def _gleam(stage: Stage, normals: Picture, direct: Field) -> Picture:
    """The window's reflection on skins and glaze, with its crossbar."""
    facing = _dot(stage.rays, normals)[..., None]
    mirror = stage.rays - 2 * facing * normals
    side = np.cross(WINDOW, [0.0, 1.0, 0.0])
    side = side / np.linalg.norm(side)
    a, b = _dot(mirror, side), _dot(mirror, np.cross(side, WINDOW))
    towards = _dot(mirror, WINDOW)
    pane = step(0.3, 0.24, np.abs(a)) * step(0.3, 0.24, np.abs(b)) * (towards > 0)
    pane = pane * (0.25 + 0.75 * step(0.02, 0.04, np.abs(a)))
    haze = np.maximum(towards, 0) ** 12
    strength = (stage.number >= 0) * direct
    gleam = (0.55 * pane + 0.09 * haze) * strength
    rim = (1 - np.abs(facing[..., 0])) ** 4 * (stage.number >= 0) * 0.1
    return (gleam + rim)[..., None] * colour("fff6ea")
