"""Where in a photo a measure comes from: it is taken of each cell of 32 px by itself."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

from engine.judge.measures import noise

if TYPE_CHECKING:
    from engine.judge.encoders import Image
    from engine.judge.heatmaps import HeatMap

CELL = 32
_BLACK, _WHITE = 2, 253

Cells = NDArray[np.floating]
Plane = NDArray[np.floating]


def measured_cells(image: Image, name: str) -> Cells:
    """Return the measure of this name of each cell, (rows, columns); KeyError for another name.

    Cells at the right and lower edge may be smaller than 32 px, for all are about equally large.
    """
    return _MEASURED[name](image.astype(np.float32))


def enlarged(cells: Cells, shape: tuple[int, ...]) -> HeatMap:
    """Return cells as a smooth map of (height, width)."""
    grown = Pillow.fromarray(cells.astype(np.float32)).resize(
        (shape[1], shape[0]), Pillow.Resampling.BILINEAR
    )
    return np.asarray(grown, dtype=np.float32)


def technical_cells(image: Plane) -> Cells:
    """Return `measures.technical` of each cell; grain counts as that of the whole photo.

    Within a cell it could not be told from fine detail.
    """
    grain = noise(_luma(image))
    detail = np.maximum(0, _sharpness(image) - 2 * 20 * grain**2)
    lost = _means(_black(image)) + _means(_white(image))
    return np.asarray(np.minimum(100, 25 * np.log10(1 + detail)) * (1 - np.minimum(lost, 1)))


def brightness_cells(image: Plane) -> Cells:
    """Return the mean luma of each cell, 0 to 255."""
    return _means(_luma(image))


def _sharpness(image: Plane) -> Cells:
    """Return the variance of the Laplacian in each cell."""
    around = np.pad(_luma(image), 1, mode="edge")
    laplacian = around[:-2, 1:-1] + around[2:, 1:-1] + around[1:-1, :-2] + around[1:-1, 2:]
    return _variances(np.asarray(laplacian - 4 * around[1:-1, 1:-1]))


def _noise(image: Plane) -> Cells:
    """Return the noise that Immerkaer's mask finds in each cell; texture counts as noise, too."""
    around = np.pad(_luma(image), 1, mode="edge")
    rows = around[:-2] - 2 * around[1:-1] + around[2:]
    residue = np.abs(rows[:, :-2] - 2 * rows[:, 1:-1] + rows[:, 2:])
    return np.asarray(math.sqrt(math.pi / 2) / 6 * _means(residue))


def _colourfulness(image: Plane) -> Cells:
    """Return Hasler and Suesstrunk's measure of each cell."""
    red, green, blue = (image[..., channel] for channel in range(3))
    rg, yb = np.asarray(red - green), np.asarray((red + green) / 2 - blue)
    spread = np.sqrt(_variances(rg) + _variances(yb))
    return np.asarray(spread + 0.3 * np.hypot(_means(rg), _means(yb)))


def _black(image: Plane) -> Plane:
    return np.asarray((image <= _BLACK).all(axis=2), dtype=np.float32)


def _white(image: Plane) -> Plane:
    return np.asarray((image >= _WHITE).sum(axis=2) >= 2, dtype=np.float32)


def _luma(image: Plane) -> Plane:
    return np.asarray(image @ np.array([0.299, 0.587, 0.114], dtype=np.float32))


def _variances(plane: Plane) -> Cells:
    """Return the variance in each cell."""
    return np.asarray(np.maximum(0, _means(plane**2) - _means(plane) ** 2))


def _means(plane: Plane) -> Cells:
    """Return the mean of each cell."""
    starts = [_starts(side) for side in plane.shape]
    sums = np.add.reduceat(np.add.reduceat(plane, starts[0], axis=0), starts[1], axis=1)
    high, wide = (np.diff([*at, side]) for at, side in zip(starts, plane.shape, strict=True))
    return np.asarray(sums / np.outer(high, wide), dtype=np.float32)


def _starts(side: int) -> NDArray[np.intp]:
    """Return where the cells of a side begin."""
    count = math.ceil(side / CELL)
    return np.arange(count) * side // count


_MEASURED: dict[str, Callable[[Plane], Cells]] = {
    "technical": technical_cells,
    "sharpness": _sharpness,
    "noise": _noise,
    "clipped_shadows": lambda image: 100 * _means(_black(image)),
    "clipped_highlights": lambda image: 100 * _means(_white(image)),
    "brightness": brightness_cells,
    "contrast": lambda image: np.sqrt(_variances(_luma(image))),
    "colourfulness": _colourfulness,
}
