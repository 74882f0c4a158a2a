"""Round things on a table by a wall, traced with one ray for each pixel."""

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
    coordinates,
    planes,
)

Paint = Callable[[Field, Field, Field], Picture]
"""The colour of a skin at longitude u and latitude v (turns), given a noise to look spots up in."""

EYE = np.array([0.0, 1.75, -4.6], np.float32)
AIM = np.array([0.05, 0.52, 0.0], np.float32)
ZOOM = 1.75
WALL = 2.2


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
        box = box_around(ball, 1.4, size)
        near, normal = _hit(ball, rays[box])
        seen = near < distance[box]
        distance[box] = np.where(seen, near, distance[box])
        number[box] = np.where(seen, index, number[box])
        normals[box] = np.where(seen[..., None], normal, normals[box])
        around, up = _skin(normal if ball.rim == np.inf else np.abs(normal) * [1, -1, 1], index)
        u[box] = np.where(seen, around, u[box])
        v[box] = np.where(seen, up, v[box])
    return Stage(balls, number, EYE + rays * distance[..., None], normals, rays, u, v)


def _rays(size: Size) -> Picture:
    x, y = coordinates(size)
    away = (AIM - EYE) / np.linalg.norm(AIM - EYE)
    right = np.array([1.0, 0.0, 0.0])
    up = np.cross(away, right)
    up = up * np.sign(up[1])
    across, above = x - x.mean(), 0.5 - y
    rays = planes(*(away[i] * ZOOM + right[i] * across + up[i] * above for i in range(3)))
    return rays / np.sqrt(dot(rays, rays))[..., None]


def dot(a: NDArray[Any], b: NDArray[Any]) -> Field:
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


def box_around(ball: Ball, reach: float, size: Size) -> tuple[slice, slice]:
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
    along = dot(rays, from_centre)
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
