"""Clean photos that every installation has: scenes of the sample shoot, without any fault.

For rulers and made cases, where it must be known that a photo has no fault before it gets one.
"""

from __future__ import annotations

import threading

import numpy as np
from numpy.typing import NDArray

from engine.photos import Cancelled, Progress, Report
from engine.sample.film import developed, vignetted
from engine.sample.scenes.alpine_lake import alpine_lake
from engine.sample.scenes.balloons import balloons
from engine.sample.scenes.fruit_bowl import fruit_bowl
from engine.sample.scenes.gerbera import gerbera
from engine.sample.scenes.lighthouse import lighthouse

_SCENES = (alpine_lake, balloons, fruit_bowl, gerbera, lighthouse)
"""Those that are sharp over most of the frame."""


def reference_photos(
    side: int, *, cancel: threading.Event, report: Report
) -> tuple[NDArray[np.uint8], ...]:
    """Return five upright sRGB photos, (side, 3/2 side, 3) uint8, always the same."""
    photos = []
    for number, scene in enumerate(_SCENES):
        if cancel.is_set():
            raise Cancelled
        report(Progress("rendering clean photos", number, len(_SCENES)))
        light = scene((side * 3 // 2, side), np.random.default_rng((7, number)))
        photos.append(developed(vignetted(light)))
    return tuple(photos)
