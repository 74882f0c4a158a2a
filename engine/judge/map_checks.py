"""Whether a heat map can be believed, and the plain map it has to be better than."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.judge.encoders import Encoder, Image
from engine.judge.questions import Questions
from engine.judge.spoiling import spoilt_for

if TYPE_CHECKING:
    from engine.judge.heatmaps import HeatMap, Side

RELIABLE = 1.5
"""How many times as far as a random tenth the marked tenth must move the answer: a convention."""

_SHARE = 0.1
_DRAWS = 4


@dataclass(frozen=True, slots=True)
class MapCheck:
    """How far the answer moves when a tenth of the photo is spoilt.

    `marked` for the tenth where the map is highest, `random` on average for as large a tenth of
    the same shape elsewhere. A map of what speaks `against` a photo marks what is spoilt already,
    and that has less to lose.
    """

    marked: float
    random: float
    against: bool = False

    @property
    def reliable(self) -> bool:
        """Whether the place that the map marks matters clearly more, or less, than another."""
        if self.against:
            return self.random > 0 and self.random >= RELIABLE * self.marked
        return self.marked > 0 and self.marked >= RELIABLE * self.random


def checked_map(
    encoder: Encoder,
    image: Image,
    questions: Questions,
    heat_map: HeatMap,
    question: int | None = None,
    side: Side = "score",
    *,
    score: str = "",
    seed: int = 0,
) -> MapCheck:
    """Check the map of a question's side by the margin (cosine), of all together if it is None.

    Six looks at the photo, spoilt as `score` asks for, blurred if it is not known for a fault.
    """
    return checked(
        lambda changed: _margin(encoder, changed, questions, question),
        image, spoilt_for(score, image), heat_map, against=side == "negative", seed=seed,
    )  # fmt: skip


def checked(
    answer: Callable[[Image], float],
    image: Image,
    spoilt: Image,
    heat_map: HeatMap,
    *,
    against: bool = False,
    seed: int = 0,
) -> MapCheck:
    """Spoil the marked tenth and, for comparison, the same shape moved to random places.

    An empty or even map marks no place, so nothing moves.
    """
    if not np.ptp(heat_map):
        return MapCheck(0.0, 0.0)
    before = answer(image)

    def moved(mask: NDArray[np.bool_]) -> float:
        return abs(answer(np.where(mask[:, :, np.newaxis], spoilt, image)) - before)

    marked = _highest(heat_map)
    random = np.random.default_rng(seed)
    shifts = [tuple(random.integers(1, side + 1) for side in marked.shape) for _ in range(_DRAWS)]
    elsewhere = [moved(np.roll(marked, shift, axis=(0, 1))) for shift in shifts]
    return MapCheck(moved(marked), float(np.mean(elsewhere)), against)


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
