"""What a teaching came to: tested on what was kept aside, on a general set, on one's own picks."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine.files.decode import decode
from engine.files.unreadable import UnreadablePhoto
from engine.judge.judges import Judge
from engine.photos import Cancelled, Progress, Report
from engine.training.general import MARGIN, general_set
from engine.training.held_out import BeforeAfter, compared
from engine.training.picks import Agreement, Decided, Moved, Scores, agreement, moved_most
from engine.training.samples import faults_aside, faults_taught
from engine.training.settings import TrainSettings
from engine.training.students import Student

MOST_COMPARED = 300
"""Photos of the present folder that are looked at again, spread over all; decided ones first."""


@dataclass(frozen=True, slots=True)
class TeachingReport:
    """`taught` and `untaught` are kinds of fault, on photos kept aside; `general` the scenes.

    `reasons` says in codes why it is `better` or not: `ranks_better`, `ranks_no_better`,
    `untaught_worse`, `general_worse`, `picks_worse`, `picks_better`.
    """

    taught: BeforeAfter
    untaught: BeforeAfter | None
    general: BeforeAfter
    picks: Agreement
    moved: tuple[Moved, ...]
    compared: int
    better: bool
    reasons: tuple[str, ...]
    margin: float = MARGIN

    def as_json(self) -> dict[str, Any]:
        """Return it as plain values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Ranking:
    """Rank accuracies before and after: what was taught, what was not, and on the general set."""

    taught: BeforeAfter
    untaught: BeforeAfter | None
    general: BeforeAfter


def ranked(
    old: Student,
    new: Student,
    held_out: Sequence[str],
    settings: TrainSettings,
    device: str,
    scenes: Path,
    *,
    cancel: threading.Event,
    report: Report,
) -> Ranking:
    """Let the network look at spoilt copies as it was and as it is now."""
    taught, aside = faults_taught(settings), faults_aside(settings)
    general = general_set(scenes, cancel=cancel)

    def ask(photos: Sequence[str], faults: Sequence[Any]) -> BeforeAfter | None:
        return compared(
            old, new, photos, faults, settings, device, cancel=cancel, report=report
        )  # fmt: skip

    found, on_scenes = ask(held_out, taught), ask(general, [*taught, *aside])
    # Every student answers "overall", which some fault always teaches.
    assert found is not None
    assert on_scenes is not None
    return Ranking(found, ask(held_out, aside), on_scenes)


def judged(
    photos: Sequence[Decided],
    judges: tuple[Judge, Judge],
    side: int,
    *,
    cancel: threading.Event,
    report: Report,
) -> tuple[Scores, Scores]:
    """Return the headline scores of both judges; NaN where a photo can't be read."""
    names = [judge.score_names[0] for judge in judges]
    values = np.full((2, len(photos)), np.nan)
    for number, photo in enumerate(photos):
        if cancel.is_set():
            raise Cancelled
        report(Progress("looking at the folder", number, len(photos)))
        try:
            image = decode(photo.path, side=side, thumbnail_side=16).image
        except UnreadablePhoto:
            continue
        for row, (judge, name) in enumerate(zip(judges, names, strict=True)):
            values[row, number] = judge.judge(image).scores[name]
    return values[0], values[1]


def spread(photos: Sequence[Decided], most: int = MOST_COMPARED) -> list[Decided]:
    """Return at most so many: those that somebody decided about first, the rest evenly."""
    decided = [photo for photo in photos if photo.kept is not None]
    others = [photo for photo in photos if photo.kept is None]
    chosen = list(_evenly(decided, most))
    return chosen + list(_evenly(others, most - len(chosen)))


def _evenly(photos: Sequence[Decided], most: int) -> Iterator[Decided]:
    """Yield at most so many of these, evenly from first to last."""
    if len(photos) <= most:
        yield from photos
        return
    for k in range(most):
        yield photos[k * len(photos) // most]


def summed(ranking: Ranking, photos: Sequence[Decided], old: Scores, new: Scores) -> TeachingReport:
    """Weigh it all; `old` and `new` are the scores of these photos of the present folder."""
    picks = agreement(photos, old, new)
    better, reasons = verdict(ranking, picks)
    return TeachingReport(
        ranking.taught, ranking.untaught, ranking.general, picks,
        tuple(moved_most(photos, old, new)), int((~np.isnan(new)).sum()), better, reasons,
    )  # fmt: skip


def verdict(ranking: Ranking, picks: Agreement) -> tuple[bool, tuple[str, ...]]:
    """Return whether to recommend the new one, and why, in codes.

    It has to rank what it was taught more rightly, by more than chance, and to lose nowhere else.
    """
    against = []
    if ranking.taught.low <= 0:
        against.append("ranks_no_better")
    if ranking.untaught is not None and ranking.untaught.gain < -MARGIN:
        against.append("untaught_worse")
    if ranking.general.gain < -MARGIN:
        against.append("general_worse")
    if picks.high is not None and picks.high < 0:
        against.append("picks_worse")
    if against:
        return False, tuple(against)
    better = picks.low is not None and picks.low > 0
    return True, ("ranks_better", "picks_better") if better else ("ranks_better",)
