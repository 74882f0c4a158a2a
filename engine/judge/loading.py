"""From a judge's name to the judge; what is heavy is imported when a judge needs it."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np

from engine.judge.judges import Judge, Measures, size_name
from engine.judge.store import Card, card
from engine.photos import Progress, Report


def _quiet(progress: Progress) -> None:
    """Tell nobody."""


def load_judge(
    name: str,
    data_folder: Path,
    *,
    side: int | None = 512,
    rule: str | None = None,
    cancel: threading.Event | None = None,
    report: Report = _quiet,
) -> Judge:
    """Return the judge of this name, looking at photos at `side` (None: their own size).

    `rule` names a variant of QualiCLIP's score. It takes a while only when prompts were changed
    since the judge was added. Raises KnownError when there is no such judge, or when its file
    can't be used.
    """
    if name == "measures":
        return measures_judge(side)
    if name == "starter":
        from engine.judge.device import best_device
        from engine.judge.starter import starter_judge

        return starter_judge(side, best_device())
    if name == "tiny":
        from engine.judge.tiny import tiny_judge

        return tiny_judge()
    return _stored_judge(
        card(name, data_folder), data_folder, side, rule, cancel or threading.Event(), report
    )


def measures_judge(side: int | None) -> Judge:
    """Return the judge that computes its scores from pixels, with no model."""
    from engine.judge.measures import measure

    names = tuple(measure(np.zeros((1, 1, 3), np.uint8)))
    return Judge("measures", side, measures=Measures(names, measure, size_name(side)))


def _stored_judge(
    known: Card,
    data_folder: Path,
    side: int | None,
    rule: str | None,
    cancel: threading.Event,
    report: Report,
) -> Judge:
    from engine.judge.device import best_device
    from engine.judge.kinds import clip_judge, qualiclip_judge

    device = best_device()
    if known.kind == "starter":
        from engine.judge.starter import taught_starter

        return taught_starter(known, data_folder, side, device)
    if known.kind == "qualiclip":
        return qualiclip_judge(known, data_folder, side, device, rule)
    return clip_judge(known, data_folder, side, device, cancel=cancel, report=report)
