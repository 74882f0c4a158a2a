"""Whether a heat map can be believed, and the plain map it has to be better than."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow
from PIL import ImageFilter

from engine.judge.encoders import Encoder, Image
from engine.judge.heatmaps import HeatMap
from engine.judge.questions import Questions

RELIABLE = 1.5
"""How many times as far as a random tenth the marked tenth must move the answer: a convention."""

_SHARE = 0.1
_BLUR = 8.0
_DRAWS = 4


@dataclass(frozen=True, slots=True)
class MapCheck:
    """How far the margin (cosine) moves when a tenth of the photo is blurred.

    `marked` for the tenth where the map is highest, `random` on average for as large a tenth of
    the same shape elsewhere.
    """

    marked: float
    random: float

    @property
    def reliable(self) -> bool:
        """Whether the place that the map marks matters clearly more than another."""
        return self.marked > 0 and self.marked >= RELIABLE * self.random


def checked_map(
    encoder: Encoder,
    image: Image,
    questions: Questions,
    heat_map: HeatMap,
    question: int | None = None,
    seed: int = 0,
) -> MapCheck:
    """Blur the marked tenth and, for comparison, the same shape moved to random places.

    Six looks at the photo. `question` is the one the map was made for, None for all together. An
    empty map marks no place, so nothing moves.
    """
    if not heat_map.any():
        return MapCheck(0.0, 0.0)
    blurred = np.asarray(Pillow.fromarray(image).filter(ImageFilter.GaussianBlur(_BLUR)))
    before = _margin(encoder, image, questions, question)

    def moved(mask: NDArray[np.bool_]) -> float:
        changed = np.where(mask[:, :, np.newaxis], blurred, image)
        return abs(_margin(encoder, changed, questions, question) - before)

    marked = _highest(heat_map)
    random = np.random.default_rng(seed)
    shifts = [tuple(random.integers(1, side + 1) for side in marked.shape) for _ in range(_DRAWS)]
    elsewhere = [moved(np.roll(marked, shift, axis=(0, 1))) for shift in shifts]
    return MapCheck(moved(marked), float(np.mean(elsewhere)))


def sharpness_map(image: Image, window: int = 15) -> HeatMap:
    """Return where a photo holds fine detail: mean squared Laplacian of luminance in a window.

    Luminance after ITU-R BT.601, the root taken, stretched to 0 to 1.
    """
    luminance = np.pad(image @ np.array([0.299, 0.587, 0.114]), 1, mode="edge")
    around = luminance[:-2, 1:-1] + luminance[2:, 1:-1] + luminance[1:-1, :-2] + luminance[1:-1, 2:]
    energy = (around - 4 * luminance[1:-1, 1:-1]) ** 2
    values = np.sqrt(_window_mean(_window_mean(energy, window).T, window).T)
    highest = values.max()
    return np.asarray(values / highest if highest else values, dtype=np.float32)


def _margin(encoder: Encoder, image: Image, questions: Questions, question: int | None) -> float:
    """Return positive minus negative cosine, the mean of all questions unless one is chosen."""
    similarities = questions.similarities(encoder.encode(image)[np.newaxis])[0]
    chosen = similarities if question is None else similarities[[question]]
    return float((chosen[:, 0] - chosen[:, 1]).mean())


def _highest(heat_map: HeatMap) -> NDArray[np.bool_]:
    """Return the mask of the tenth of the pixels where the map is highest."""
    count = max(1, round(_SHARE * heat_map.size))
    mask = np.zeros(heat_map.size, dtype=bool)
    mask[np.argpartition(heat_map.ravel(), -count)[-count:]] = True
    return mask.reshape(heat_map.shape)


def _window_mean(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Return the mean of `window` rows around each, the edge rows repeated."""
    before = window // 2
    padded = np.pad(values, ((before + 1, window - before - 1), (0, 0)), mode="edge")
    sums = padded.cumsum(axis=0)
    return np.asarray((sums[window:] - sums[:-window]) / window).clip(min=0)
