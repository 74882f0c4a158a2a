"""Axes of the user's own ("calm water" against "choppy water") and search, over stored vectors."""

from __future__ import annotations

import threading

import numpy as np
from numpy.typing import NDArray

from engine.judge.building import built_scorer
from engine.judge.encoders import unit
from engine.judge.judges import Judge, size_name
from engine.judge.packs import Plan
from engine.judge.questions import Question
from engine.judge.saved_axes import Axis, read_axis, write_axis
from engine.judge.scorers import Scorer
from engine.judge.texts import Texts
from engine.photos import KnownError, Report

__all__ = ["Axis", "axis_scorer", "read_axis", "search", "spread", "write_axis"]

_ENOUGH = 20_000
"""So many photos, evenly taken, tell how far an axis spreads a library of any size."""


def axis_scorer(axis: Axis, judge: Judge, *, cancel: threading.Event, report: Report) -> Scorer:
    """Return the scorer `axis.<name>` over the judge's vectors: 100 (cos+ - cos-).

    Raises KnownError for a judge that knows no texts, an empty text or one that is too long.
    """
    if not (axis.positive.strip() and axis.negative.strip()):
        raise KnownError(f"The axis “{axis.name}” needs a text at each end.")
    plan = Plan(f"axis.{axis.name}", "difference", (Question(axis.positive, axis.negative),))
    texts = _texts(judge)
    return built_scorer(
        plan,
        lambda words: texts.features(words, cancel=cancel, report=report),
        encoder=judge.encoders[-1].name,
        size=size_name(judge.side),
    )


def spread(scorer: Scorer, vectors: NDArray[np.floating]) -> float:
    """Return how far an axis spreads these photos: 1 is as far as an arbitrary direction does.

    Standard deviation of (n, dimensions) vectors along the axis, over the root of their mean
    variance in all directions. Below 1 the axis doesn't separate these photos; 0 for fewer than
    two, or for an axis whose ends mean the same.
    """
    positive, negative = scorer.questions.directions[0]
    length = float(np.linalg.norm(positive - negative))
    rows = np.asarray(vectors[:: 1 + len(vectors) // _ENOUGH], dtype=np.float32)
    everywhere = float(np.sqrt(rows.var(axis=0).mean())) if len(rows) > 1 else 0.0
    if length < 1e-6 or everywhere == 0:
        return 0.0
    return float((rows @ ((positive - negative) / length)).std()) / everywhere


def search(
    text: str,
    judge: Judge,
    vectors: NDArray[np.floating],
    *,
    cancel: threading.Event,
    report: Report,
) -> NDArray[np.float32]:
    """Return the (n,) cosines of stored vectors with a text: the higher, the more it fits."""
    if not text.strip():
        raise KnownError("Say what to look for.")
    direction = unit(_texts(judge).features([text], cancel=cancel, report=report))[0]
    return np.asarray(vectors.astype(np.float32, copy=False) @ direction)


def _texts(judge: Judge) -> Texts:
    if judge.texts is None:
        raise KnownError(
            f"The judge “{judge.name}” knows no words. Search and axes need a CLIP judge."
        )
    return judge.texts
