"""A score in words: "as soft as a sharp photo blurred by 1.8 px".

Clean photos are spoiled step by step and scored. Where their score has fallen to a photo's own, the
strength of the step is the reading. It works for every judge, since it only asks for scores.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from engine.judge.encoders import Image
from engine.judge.judges import Judge
from engine.photos import Cancelled, Progress, Report, ScoreName
from engine.training.degradations import DEGRADATIONS, ladder

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a ruler is marked in: a degradation, its amount in a clean photo, and how to say it."""

    degradation: str
    clean: float
    words: str
    decimals: int


KINDS = {
    "blur": Kind("gaussian_blur", 0, "as soft as a sharp photo blurred by {} px", 1),
    "noise": Kind("white_noise", 0, "as a clean photo with noise of variance {}", 4),
    "jpeg": Kind("jpeg", 100, "as a clean photo saved at JPEG quality {}", 0),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """How much a clean photo must be spoiled to score like this one.

    `middle` is the median over the clean photos; from `low` to `high` lie all of them. `beyond`
    says that even at the ruler's end some don't score so badly.
    """

    middle: float
    low: float
    high: float
    beyond: bool


@dataclass(frozen=True, slots=True, eq=False)
class Ruler:
    """Scores of clean photos as one degradation grows.

    `amounts` is (steps,), the clean photo's first; `scores` is (photos, steps).
    """

    kind: Kind
    amounts: Values
    scores: Values

    @property
    def measures(self) -> bool:
        """Whether the score follows this degradation: down, or up, on every clean photo."""
        moved = self.scores[:, -1] - self.scores[:, 0]
        return bool((moved > 0).all() or (moved < 0).all())

    def read(self, score: float) -> Reading:
        """Return the amount at which clean photos have this score, in proportion between steps.

        Where the score of a clean photo wavers, its worst so far counts.
        """
        sign = 1 if self.scores[0, -1] > self.scores[0, 0] else -1
        rows = np.maximum.accumulate(sign * self.scores, axis=1)
        found = [float(np.interp(sign * score, row, self.amounts)) for row in rows]
        beyond = bool((sign * score > rows[:, -1]).any())
        return Reading(float(np.median(found)), min(found), max(found), beyond)

    def say(self, score: float) -> str:
        """Return the reading as a sentence, with its range."""
        reading = self.read(score)
        low, middle, high = (
            f"{value:.{self.kind.decimals}f}"
            for value in (reading.low, reading.middle, reading.high)
        )
        more = " or worse" if reading.beyond else ""
        return f"{self.kind.words.format(middle)} (between {low} and {high}{more})"


def rulers(
    judge: Judge,
    kind: Kind,
    clean: Sequence[Image],
    *,
    cancel: threading.Event,
    report: Report,
) -> dict[ScoreName, Ruler]:
    """Return a ruler for each of the judge's scores, marked by these clean photos.

    They should be as large as the judge sees photos, since blur is counted in their pixels.
    """
    names = judge.score_names
    levels = DEGRADATIONS[kind.degradation].ranked.levels
    scores = np.empty((len(names), len(clean), 1 + len(levels)))
    for row, photo in enumerate(clean):
        for step, image in enumerate(_spoiled(photo, kind)):
            if cancel.is_set():
                raise Cancelled
            report(Progress("marking a ruler", row * (1 + len(levels)) + step, scores[0].size))
            found = judge.judge(image).scores
            scores[:, row, step] = [found[name] for name in names]
    amounts = np.array([kind.clean, *levels])
    return {name: Ruler(kind, amounts, part) for name, part in zip(names, scores, strict=True)}


def _spoiled(photo: Image, kind: Kind) -> list[Image]:
    """Return a clean photo and its five levels."""
    pixels = torch.from_numpy(photo.copy()).permute(2, 0, 1).unsqueeze(0).float() / 255
    levels = ladder(pixels, kind.degradation)[:, 0].permute(0, 2, 3, 1)
    return [photo, *(levels * 255).round().to(torch.uint8).numpy()]
