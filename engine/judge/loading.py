"""From a judge's name to the judge; what is heavy is imported when a judge needs it."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from engine.judge.judges import Judge, Measures
from engine.photos import KnownError

BUILT_IN = ("measures",)


def load_judge(name: str, data_folder: Path, *, side: int | None = 512) -> Judge:
    """Return the judge of this name, looking at photos at `side` (None: their own size).

    Raises KnownError when there is none, or when its file can't be used.
    """
    if name == "measures":
        return measures_judge(side)
    if name == "tiny":
        from engine.judge.tiny import tiny_judge

        return tiny_judge()
    raise KnownError(
        f"There is no judge called “{name}” in {data_folder}. Known are: {', '.join(BUILT_IN)}."
    )


def measures_judge(side: int | None) -> Judge:
    """Return the judge that computes its scores from pixels, with no model."""
    from engine.judge.measures import measure

    names = tuple(measure(np.zeros((1, 1, 3), np.uint8)))
    return Judge("measures", side, measures=Measures(names, measure, size_name(side)))


def size_name(side: int | None) -> str:
    """Return how a judged size is written in a score's variant."""
    return "native" if side is None else str(side)
