"""The light of a window at the left on a table with round things, and its soft shadows."""

from __future__ import annotations

import numpy as np

from engine.sample.balls import Stage, box_around, dot
from engine.sample.paint import Field, Picture, colour, looked_up, planes, single, step, tinted

WINDOW = np.array([-0.72, 0.6, -0.36], np.float32) / np.float32(1.0042)
SOFTNESS = 0.2


def lit(stage: Stage, albedo: Picture, skins: Field) -> Picture:
    """Light the stage: the window with soft shadows, the room's own light, a gleam on the skins."""
    bumps = looked_up(skins, stage.u * 1.3, stage.v * 1.3)
    rough = planes(bumps, np.roll(bumps, 3, axis=0), np.roll(bumps, 3, axis=1))
    on_ball = (stage.number >= 0)[..., None]
    normals = stage.normals + on_ball * rough * np.float32(0.018)
    direct, open_sky = _shadows(stage)
    facing = np.clip((dot(normals, WINDOW) + 0.12) / 1.12, 0, 1) * direct
    falloff = 1 / (1 + 0.09 * np.maximum(0, stage.points[..., 0] + 2) ** 2)
    bounce = 0.5 - 0.5 * normals[..., 1]
    window = (facing * falloff)[..., None] * colour("fff1dc", 2.5)
    room = (tinted(colour("9fb0c8", 0.4), open_sky)) + (
        (bounce * open_sky)[..., None] * colour("b07a48", 0.22)
    )
    picture = albedo * (window + room)
    return single(picture + _gleam(stage, normals, direct))


def _shadows(stage: Stage) -> tuple[Field, Field]:
    """How much of the window, and of the room, each point sees past the balls (0 to 1)."""
    direct, open_sky = np.ones_like(stage.u), np.ones_like(stage.u)
    size = (stage.u.shape[1], stage.u.shape[0])
    for index, ball in enumerate(stage.balls):
        box = box_around(ball, 5.0, size)
        hollow = ball.rim < np.inf
        to_ball = np.array(ball.centre, np.float32) - stage.points[box]
        if hollow:
            to_ball[..., 1] -= 0.3 * ball.radius
        length = np.maximum(np.sqrt(dot(to_ball, to_ball)), ball.radius * 0.9)
        towards = dot(to_ball, WINDOW)
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
        facing = np.clip(dot(stage.normals[box], to_ball) / length, 0, 1)
        near = np.clip(facing * (ball.radius / length) ** 2, 0, 0.9)
        open_sky[box] *= 1 - np.where(spared, 0, near)
    return direct, open_sky


def _gleam(stage: Stage, normals: Picture, direct: Field) -> Picture:
    """The window's reflection on skins and glaze, with its crossbar."""
    facing = dot(stage.rays, normals)[..., None]
    mirror = stage.rays - 2 * facing * normals
    side = np.cross(WINDOW, [0.0, 1.0, 0.0])
    side = side / np.linalg.norm(side)
    a, b = dot(mirror, side), dot(mirror, np.cross(side, WINDOW))
    towards = dot(mirror, WINDOW)
    pane = step(0.3, 0.24, np.abs(a)) * step(0.3, 0.24, np.abs(b)) * (towards > 0)
    pane = pane * (0.25 + 0.75 * step(0.02, 0.04, np.abs(a)))
    haze = np.maximum(towards, 0) ** 12
    strength = (stage.number >= 0) * direct
    gleam = (0.55 * pane + 0.09 * haze) * strength
    rim = (1 - np.abs(facing[..., 0])) ** 4 * (stage.number >= 0) * 0.1
    return (gleam + rim)[..., None] * colour("fff6ea")
