"""One score against opinions, with all its numbers; and two scores against each other."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from engine.evaluation.agreement import Agreement, Values, accuracy, agreement
from engine.evaluation.bootstrap import Difference, Interval, difference, intervals
from engine.photos import Report, ScoreName


@dataclass(frozen=True, slots=True)
class Threshold:
    """A photo is called good when its opinion, or its score, is above these."""

    opinion: float
    score: float


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """How well one score agrees with opinions of the same photos, both (n,).

    `accuracy` is None where no threshold was asked for, or none is known for the score.
    """

    name: ScoreName
    scores: Values
    opinions: Values
    agreement: Agreement
    intervals: dict[str, Interval]
    threshold: Threshold | None = None
    accuracy: float | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """By how much the SRCC of `name` is above that of `baseline`, on the same photos."""

    name: ScoreName
    baseline: ScoreName
    difference: Difference


def evaluate_score(
    name: ScoreName,
    scores: Values,
    opinions: Values,
    threshold: Threshold | None = None,
    *,
    times: int,
    cancel: threading.Event,
    report: Report,
) -> Evaluation:
    """Return all numbers of one score; intervals from `times` redrawn sets of photos.

    Raises KnownError where nothing can be compared, as when all scores are the same.
    """
    agreed = agreement(scores, opinions)
    surely = intervals(scores, opinions, times=times, cancel=cancel, report=report)
    share = None
    if threshold is not None:
        share = accuracy(
            scores, opinions, score_above=threshold.score, opinion_above=threshold.opinion
        )
    return Evaluation(name, scores, opinions, agreed, surely, threshold, share)


def compared(
    evaluations: Sequence[Evaluation], *, times: int, cancel: threading.Event, report: Report
) -> list[Comparison]:
    """Return how each evaluation stands to the first one."""
    if not evaluations:
        return []
    first, *others = evaluations
    return [
        Comparison(
            other.name,
            first.name,
            difference(
                other.scores, first.scores, first.opinions,
                times=times, cancel=cancel, report=report,
            ),
        )
        for other in others
    ]  # fmt: skip
