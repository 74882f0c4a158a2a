"""The sample shoot as a table: every burst, every frame, what is wrong with it and how much."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from engine.sample.camera import Camera, Exposure
from engine.sample.faults import Fault, Take
from engine.sample.paint import Picture, Size
from engine.sample.scenes.alpine_lake import alpine_lake
from engine.sample.scenes.balloons import balloons
from engine.sample.scenes.fruit_bowl import fruit_bowl
from engine.sample.scenes.gerbera import gerbera
from engine.sample.scenes.lighthouse import lighthouse
from engine.sample.scenes.misty_ridges import misty_ridges
from engine.sample.scenes.rain_window import rain_window
from engine.sample.scenes.skyline import skyline
from engine.sample.scenes.starry_camp import starry_camp

TRAVEL = Camera("Cullect", "Sample One", "24-70mm F2.8", "CLT", 101)
STUDIO = Camera("Cullect", "Sample Two", "56mm F1.2", "CLS", 788)
ZONE_HOURS = 2


@dataclass(frozen=True, slots=True)
class Burst:
    """Frames of one scene in quick succession.

    `began` is local time (ISO 8601); `orientation` as in EXIF: 1 for landscape, 6 or 8 for a
    camera held upright, whose files lie on their side.
    """

    scene: Callable[[Size, np.random.Generator], Picture]
    folder: str
    camera: Camera
    began: str
    exposure: Exposure
    takes: tuple[Take, ...]
    orientation: int = 1


def _focus(radius: float) -> Take:
    return Take(Fault.FOCUS, radius)


def _motion(length: float, angle: float) -> Take:
    return Take(Fault.MOTION, length, angle)


def _noise(iso: int) -> Take:
    return Take(Fault.NOISE, iso)


def _exposure(stops: float) -> Take:
    return Take(Fault.EXPOSURE, stops)


def _jpeg(quality: int) -> Take:
    return Take(Fault.COMPRESSION, quality)


GOOD = Take()
MORNING, TABLE, EVENING = "1 Morning", "2 Table and garden", "3 After sunset"

BURSTS = (
    Burst(
        misty_ridges, MORNING, TRAVEL, "2026-05-16T05:41:12.30",
        Exposure(8.0, 1 / 320, 100, 70),
        (_focus(2.5), GOOD, _exposure(2.0), _motion(22, 15)),
    ),
    Burst(
        balloons, MORNING, TRAVEL, "2026-05-16T06:02:47.10",
        Exposure(5.6, 1 / 500, 200, 50),
        (GOOD, _motion(12, 80), GOOD, _exposure(-2.0), _jpeg(12)),
    ),
    Burst(
        alpine_lake, MORNING, TRAVEL, "2026-05-16T07:18:05.50",
        Exposure(8.0, 1 / 250, 100, 28),
        (_exposure(1.5), GOOD, _focus(6), _noise(12800), _focus(1.5)),
    ),
    Burst(
        gerbera, TABLE, STUDIO, "2026-05-16T11:26:31.00",
        Exposure(2.0, 1 / 500, 200, 56),
        (_focus(9), _focus(4), GOOD, _motion(16, 35), GOOD),
        orientation=6,
    ),
    Burst(
        fruit_bowl, TABLE, STUDIO, "2026-05-16T12:09:58.20",
        Exposure(4.0, 1 / 125, 200, 56),
        (GOOD, _noise(25600), _jpeg(8), _focus(3), _exposure(-3.0)),
    ),
    Burst(
        lighthouse, EVENING, TRAVEL, "2026-05-16T21:11:20.60",
        Exposure(5.6, 1 / 125, 400, 35),
        (GOOD, _motion(30, 5), _exposure(-1.5), _focus(5)),
        orientation=8,
    ),
    Burst(
        skyline, EVENING, TRAVEL, "2026-05-16T21:48:03.40",
        Exposure(2.8, 1 / 60, 800, 50),
        (_motion(18, -20), GOOD, _noise(12800), _focus(4)),
    ),
    Burst(
        rain_window, EVENING, STUDIO, "2026-05-16T22:20:44.80",
        Exposure(1.4, 1 / 125, 800, 56),
        (GOOD, _focus(7), _jpeg(15), _exposure(2.5)),
    ),
    Burst(
        starry_camp, EVENING, TRAVEL, "2026-05-16T23:52:10.00",
        Exposure(2.8, 13.0, 1600, 24),
        (_focus(3), GOOD, _motion(14, 60), _noise(25600)),
    ),
)  # fmt: skip
