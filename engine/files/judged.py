"""A photo as a judge sees it, with nothing else made of it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.files.unreadable import read_bytes
from engine.files.upright import fit_short, upright

_WHOLE = 1 << 20
"""A short side that no photo has: it is decoded at its own size."""


def judged_image(path: str, side: int | None) -> NDArray[np.uint8]:
    """Return upright sRGB, (height, width, 3), its short side at `side`; never enlarged.

    None leaves it at its own size. Raises UnreadablePhoto.
    """
    fitted = fit_short(_WHOLE if side is None else side)
    return np.asarray(upright(path, read_bytes(path), fitted).image)
