"""What goes wrong when photographs are taken, each fault with a strength that has a unit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.sample.film import SATURATION
from engine.sample.lens import convolved, disc, line
from engine.sample.paint import Picture, planes, single

FULL_WELL = 120_000  # electrons that a pixel of the finished picture holds at ISO 100
READ_NOISE = 4.0  # electrons
KEPT_QUALITY = 92
FULL_SIDE = 1620  # the long side of a full-sized frame in pixels, to which lengths refer


class Fault(StrEnum):
    """Kinds of fault."""

    NONE = "none"
    FOCUS = "focus"
    MOTION = "motion"
    NOISE = "noise"
    EXPOSURE = "exposure"
    COMPRESSION = "compression"


UNITS = {
    Fault.NONE: "",
    Fault.FOCUS: "px radius",
    Fault.MOTION: "px length",
    Fault.NOISE: "ISO",
    Fault.EXPOSURE: "EV",
    Fault.COMPRESSION: "JPEG quality",
}


@dataclass(frozen=True, slots=True)
class Take:
    """One press of the shutter: its fault and how strong; lengths for a frame of FULL_SIDE."""

    fault: Fault = Fault.NONE
    strength: float = 0.0
    angle: float = 0.0


def blurred(picture: Picture, take: Take) -> Picture:
    """The light that reaches the sensor through a lens out of focus, or from a moving camera."""
    scale = max(picture.shape[:2]) / FULL_SIDE
    if take.fault is Fault.FOCUS:
        return convolved(picture, disc(take.strength * scale))
    if take.fault is Fault.MOTION:
        return convolved(picture, line(take.strength * scale, take.angle))
    return picture


def exposed(picture: Picture, stops: float, iso: int, rng: np.random.Generator) -> Picture:
    """What the sensor reads, noise and all, after an exposure that is off by `stops` EV.

    Photons are counted, so the noise of a light of n electrons is sqrt(n) of them (EMVA 1288).
    """
    electrons_per_light = FULL_WELL * 100 / iso / SATURATION
    electrons = np.maximum(picture, 0) * np.float32(2**stops * electrons_per_light)
    spread = np.sqrt(electrons + np.float32(READ_NOISE**2))
    chance = planes(*rng.standard_normal((3, *picture.shape[:2]), dtype=np.float32))
    light = (electrons + spread * chance) / np.float32(electrons_per_light)
    return single(np.clip(light, 0, SATURATION))


def compressed(pixels: NDArray[np.uint8], take: Take) -> Image.Image:
    """The picture as it comes back from a poor JPEG, if that is its fault; else as it is."""
    picture = Image.fromarray(pixels)
    if take.fault is not Fault.COMPRESSION:
        return picture
    squeezed = BytesIO()
    picture.save(squeezed, "JPEG", quality=round(take.strength))
    return Image.open(squeezed).convert("RGB")
