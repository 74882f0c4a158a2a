"""The two cameras, their exposures, and how a frame of a burst is framed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from PIL import Image

from engine.sample.faults import Fault, Take
from engine.sample.paint import Picture, Size, planes

MARGIN = 16 / 15  # scenes are rendered this much larger than frames, so that framings can differ


@dataclass(frozen=True, slots=True)
class Camera:
    """A camera as its files name it."""

    make: str
    model: str
    lens: str
    prefix: str
    first_number: int


@dataclass(frozen=True, slots=True)
class Exposure:
    """f-number, shutter time in seconds, ISO and focal length in millimetres."""

    aperture: float
    shutter: float
    iso: int
    focal_length: float


def exposure_for(right: Exposure, take: Take) -> Exposure:
    """The settings at which this fault happens, where `right` are those of a good frame."""
    if take.fault is Fault.NOISE:
        iso = round(take.strength)
        return replace(right, iso=iso, shutter=right.shutter * right.iso / iso)
    if take.fault is Fault.EXPOSURE:
        return replace(right, shutter=right.shutter * 2**take.strength)
    if take.fault is Fault.MOTION:
        return _slower(right, max(1 / 15, 2 * right.shutter))
    return right


def _slower(right: Exposure, shutter: float) -> Exposure:
    """The same light with a longer shutter time: first a lower ISO, then a smaller aperture."""
    longer = shutter / right.shutter
    iso = max(100, round(right.iso / longer))
    closed = longer * iso / right.iso
    return replace(right, shutter=shutter, iso=iso, aperture=round(right.aperture * closed**0.5, 1))


def framed(scene: Picture, size: Size, rng: np.random.Generator) -> Picture:
    """Cut a frame of `size` out of the scene as a hand would hold it this time."""
    height, width = scene.shape[:2]
    part = rng.uniform(0.955, 0.985)
    left, top = (1 - part) * rng.uniform(0, 1, 2) * (width, height)
    box = (left, top, left + part * width, top + part * height)
    whole = [Image.fromarray(np.ascontiguousarray(scene[..., i])) for i in range(3)]
    return planes(*(np.asarray(c.resize(size, Image.Resampling.BICUBIC, box=box)) for c in whole))
