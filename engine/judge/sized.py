"""One decode serves judges that look at different sizes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image


def at_side(image: NDArray[np.uint8], side: int | None) -> NDArray[np.uint8]:
    """Return (h, w, 3) uint8 with its short side at `side`, by Lanczos; never enlarged.

    None leaves the photo at its own size.
    """
    height, width = image.shape[:2]
    short = min(height, width)
    if side is None or short <= side:
        return image
    size = (max(side, round(width * side / short)), max(side, round(height * side / short)))
    return np.asarray(Image.fromarray(image).resize(size, Image.Resampling.LANCZOS))
