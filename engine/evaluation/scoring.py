"""Scores of photos that stand in no library: for evaluation, where each list is looked at once."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.ahead import ahead
from engine.evaluation.agreement import Values
from engine.files.judged import judged_image
from engine.files.unreadable import UnreadablePhoto
from engine.judge.encoders import Image
from engine.judge.judges import Judge
from engine.judge.sized import at_side
from engine.photos import Progress, Report, ScoreName


@dataclass(frozen=True, slots=True, eq=False)
class PhotoScores:
    """`values` are (n,) for the photos in `paths`, which lack the `unreadable` ones."""

    paths: tuple[Path, ...]
    values: dict[ScoreName, Values]
    unreadable: dict[Path, str]


def score_photos(
    paths: Sequence[Path], judges: Sequence[Judge], *, cancel: threading.Event, report: Report
) -> PhotoScores:
    """Return what these judges give these photos, each photo being decoded once."""
    sides = [judge.side for judge in judges]
    side = None if None in sides else max((s for s in sides if s is not None), default=None)

    def read(path: Path) -> Image | UnreadablePhoto:
        try:
            return judged_image(str(path), side)
        except UnreadablePhoto as error:
            return error

    rows: list[dict[ScoreName, float]] = []
    readable, unreadable = [], {}
    for done, (path, image) in enumerate(ahead(read, paths, 1, cancel)):
        report(Progress("looking at photos", done, len(paths)))
        if isinstance(image, UnreadablePhoto):
            unreadable[path] = image.reason
            continue
        readable.append(path)
        rows.append(_all_scores(image, judges))
    names = [name for judge in judges for name in judge.score_names]
    values = {name: np.array([row[name] for row in rows], dtype=np.float64) for name in names}
    return PhotoScores(tuple(readable), values, unreadable)


def _all_scores(image: Image, judges: Sequence[Judge]) -> dict[ScoreName, float]:
    return {
        name: value
        for judge in judges
        for name, value in judge.judge(at_side(image, judge.side)).scores.items()
    }
