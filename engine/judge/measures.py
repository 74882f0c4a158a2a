"""The first judge: what can be measured in the pixels, with no model and nothing learned.

All measures are of an upright sRGB picture of 8 bits, usually with its short side at 512 pixels;
another size gives other numbers. Luminance is the luma of ITU-R BT.601, 0 (black) to 255 (white).
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Channel = NDArray[np.uint8]
Plane = NDArray[np.float32]

_BLOCK = 16
_BLACK, _WHITE = 2, 253


def measure(image: NDArray[np.uint8]) -> dict[str, float]:
    """Every measure of a height x width x 3 picture by its name, the headline first."""
    red, green, blue = (np.ascontiguousarray(image[..., channel]) for channel in range(3))
    luminance = 0.299 * red.astype(np.float32) + 0.587 * green.astype(np.float32)
    luminance += 0.114 * blue.astype(np.float32)
    sharp, grain = sharpness(luminance), noise(luminance)
    shadows = clipped_shadows(red, green, blue)
    highlights = clipped_highlights(red, green, blue)
    return {
        "technical": technical(sharp, grain, shadows + highlights),
        "sharpness": sharp,
        "noise": grain,
        "clipped_shadows": shadows,
        "clipped_highlights": highlights,
        "brightness": float(luminance.mean()),
        "contrast": contrast(luminance),
        "colourfulness": colourfulness(red, green, blue),
    }


def technical(sharp: float, grain: float, clipped: float) -> float:
    """Technical quality in one number, 0 to 100, higher is better: a sharpness meter, not taste.

    Four decades of sharpness make the scale, 100 log10(1 + s) / 4, and the clipped share of the
    picture is taken off. White noise of sigma n adds 20 n² to the sharpness, since the squares of
    the Laplacian's weights sum to 20; s is the sharpness less twice that, as noise is a fault too.
    A choice of ours. On 290 CLIVE photos its rank correlation with people's opinions was 0.569,
    against 0.556 for sharpness alone.
    """
    detail = max(0.0, sharp - 2 * 20 * grain**2)
    return min(100.0, 25 * math.log10(1 + detail)) * (1 - min(clipped, 100.0) / 100)


def sharpness(luminance: Plane) -> float:
    """Variance of the 4-neighbour Laplacian of the luminance, 0 upwards, in squared 8-bit levels.

    Sharp photos at 512 pixels have some hundreds to thousands, unless all of them is smooth.
    Pech-Pacheco et al. 2000, "Diatom autofocusing in brightfield microscopy"; 0 below 3 x 3 pixels.
    """
    if min(luminance.shape) < 3:
        return 0.0
    laplacian = luminance[:-2, 1:-1] + luminance[2:, 1:-1]
    laplacian += luminance[1:-1, :-2]
    laplacian += luminance[1:-1, 2:]
    laplacian -= 4 * luminance[1:-1, 1:-1]
    return _variance(laplacian)


def noise(luminance: Plane) -> float:
    """Standard deviation of the noise in the luminance, 0 upwards, in 8-bit levels.

    Immerkaer 1996, "Fast noise variance estimation": sqrt(pi / 2) / 6 times the mean of |I * N|,
    N the difference of two Laplacians. Taken of blocks of 16 x 16, of which the calmest tenth
    counts, so that texture is not taken for noise; black and white blocks, where noise is clipped,
    don't. On clean photos it reads about 1, at made noise of 3.3 and 6.7 levels 3.3 and 6.2.
    """
    if min(luminance.shape) < 3:
        return 0.0
    rows = luminance[:-2] - 2 * luminance[1:-1] + luminance[2:]
    residue = np.abs(rows[:, :-2] - 2 * rows[:, 1:-1] + rows[:, 2:])
    levels = _block_means(luminance[1:-1, 1:-1])
    blocks = _block_means(residue)[(levels > 8) & (levels < 247)]
    if not blocks.size:
        return 0.0
    return math.sqrt(math.pi / 2) / 6 * float(np.percentile(blocks, 10))


def clipped_shadows(red: Channel, green: Channel, blue: Channel) -> float:
    """Percentage of pixels that are black: all three channels at 2 or below. 0 to 100."""
    return 100 * float(((red <= _BLACK) & (green <= _BLACK) & (blue <= _BLACK)).mean())


def clipped_highlights(red: Channel, green: Channel, blue: Channel) -> float:
    """Percentage of pixels that are blown out: two channels or more at 253 or above. 0 to 100.

    One channel at its end may be a strong colour; with two, colour and detail are lost.
    """
    full_red, full_green, full_blue = red >= _WHITE, green >= _WHITE, blue >= _WHITE
    blown = (full_red & full_green) | (full_blue & (full_red | full_green))
    return 100 * float(blown.mean())


def contrast(luminance: Plane) -> float:
    """Standard deviation of the luminance ("RMS contrast", Peli 1990), 0 to 127.5 levels."""
    return math.sqrt(_variance(luminance))


def colourfulness(red: Channel, green: Channel, blue: Channel) -> float:
    """How colourful the picture is, 0 (grey) upwards; from 109 "extremely colourful" to people.

    Hasler and Suesstrunk 2003, "Measuring colourfulness in natural images": of the opponent
    colours rg = R - G and yb = (R + G) / 2 - B, the root of the sum of their variances plus 0.3
    times the root of the sum of their squared means.
    """
    r, g, b = (channel.astype(np.float32) for channel in (red, green, blue))
    rg, yb = r - g, np.float32(0.5) * (r + g) - b
    spread = math.sqrt(_variance(rg) + _variance(yb))
    return spread + 0.3 * math.hypot(float(rg.mean()), float(yb.mean()))


def _variance(values: Plane) -> float:
    return float(values.var())


def _block_means(plane: Plane) -> Plane:
    """The means of the whole blocks of a plane; all of it is one block where it is smaller."""
    height, width = (min(_BLOCK, side) for side in plane.shape)
    rows, columns = plane.shape[0] // height, plane.shape[1] // width
    whole = plane[: rows * height, : columns * width]
    means: Plane = whole.reshape(rows, height, columns, width).mean(axis=(1, 3))
    return means
