"""Where in a photo any score comes from: of a judge that asks questions, or of what is measured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.judge.judges import Judge
from engine.judge.scorers import Scorer
from engine.photos import KnownError

if TYPE_CHECKING:
    from engine.judge.encoders import Image
    from engine.judge.heatmaps import HeatMap, Side

LONG_SIDE = 96
"""Pixels of a map to be sent and kept: it has cells of 32 px of the photo, so no more is in it."""


@dataclass(frozen=True, slots=True, eq=False)
class Located:
    """A map with the values of its method, (height, width), and a look whether it can be believed.

    The look takes several times as long as the map.
    """

    values: HeatMap
    is_reliable: Callable[[], bool]


def located(judge: Judge, image: Image, score: str, question: int | None, side: Side) -> Located:
    """Return where one side of a score's question, or of all, comes from.

    KnownError where the judge has no such score, or can't show places.
    """
    if judge.measures is not None and score in judge.measures.names:
        return _measured(image, score)
    return _asked(judge, scorer_called(judge, score), image, question, side)


def scorer_called(judge: Judge, name: str) -> Scorer:
    """Return this scorer; KnownError when there is none."""
    for scorer in judge.scorers:
        if scorer.name == name:
            return scorer
    raise KnownError(f"The judge “{judge.name}” has no score called “{name}”.")


def reduced(values: HeatMap) -> HeatMap:
    """Return a map at the size at which it is sent."""
    from PIL import Image as Pillow

    height, width = values.shape
    share = min(1.0, LONG_SIDE / max(height, width))
    size = max(1, round(width * share)), max(1, round(height * share))
    return np.asarray(Pillow.fromarray(values).resize(size, Pillow.Resampling.BOX))


def _asked(judge: Judge, scorer: Scorer, image: Image, question: int | None, side: Side) -> Located:
    from engine.judge.map_checks import checked_map
    from engine.judge.maps import mapped_encoder, raw_map_of

    encoder = mapped_encoder(judge, scorer)
    values = raw_map_of(encoder, image, scorer.questions, question, side)

    def is_reliable() -> bool:
        return checked_map(
            encoder, image, scorer.questions, values, question, side, score=scorer.name
        ).reliable

    return Located(values, is_reliable)


def _measured(image: Image, name: str) -> Located:
    from engine.judge.map_checks import checked
    from engine.judge.measured_maps import enlarged, measured_cells
    from engine.judge.measures import measure
    from engine.judge.spoiling import spoilt_for

    values = enlarged(measured_cells(image, name), image.shape)

    def is_reliable() -> bool:
        spoilt = spoilt_for(name, image)
        return checked(lambda seen: measure(seen)[name], image, spoilt, values).reliable

    return Located(values, is_reliable)
