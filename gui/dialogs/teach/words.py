"""Faults, doubts, losses and verdicts in a photographer's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gui.texts import mark, tr
from gui.words import file_name, number

_FAULTS = {
    "out_of_focus": mark("Out of focus"),
    "low_light": mark("Low light"),
    "poor_phone": mark("Poor phone camera"),
    "gaussian_blur": mark("Blur"),
    "white_noise": mark("Noise"),
    "jpeg": mark("Compression"),
    "shaken": mark("Camera shake"),
}

_DOUBTS = {
    "unreadable": mark("Can't be read: {detail}"),
    "too_small": mark("Too small: {detail} pixels"),
    "same": mark("The same file as {detail}"),
    "alike": mark("Much like {detail}"),
    "poor": mark("Far below the others: {detail}"),
}

_LONGEST = 18

LOSSES = {
    "positive": mark("Clean side"),
    "negative": mark("Spoilt side"),
    "crossing": mark("Across photos"),
    "consistency": mark("Same photo, same answer"),
}
"""The loss terms that are drawn; the names in the paper are in their tool tip."""

_REASONS = {
    "ranks_better": mark("It puts spoilt copies in the right order more often than before."),
    "picks_better": mark("It agrees better with your picks."),
    "ranks_no_better": mark(
        "It puts spoilt copies in the right order no more often than before, or the gain may be"
        " chance."
    ),
    "untaught_worse": mark("It got worse at faults that this teaching left out."),
    "general_worse": mark("It got worse at the general set of pictures."),
    "picks_worse": mark("It agrees less with your picks."),
}


def fault_words(fault: str) -> str:
    """What a fault is called."""
    return tr(_FAULTS[fault]) if fault in _FAULTS else fault.replace("_", " ").capitalize()


def doubt_words(doubt: str, detail: str) -> str:
    """Why a photo is doubted; nothing where it isn't."""
    if not doubt:
        return ""
    shown = _short(file_name(detail)) if doubt in {"same", "alike"} else detail
    return tr(_DOUBTS[doubt]).format(detail=shown)


def _short(name: str) -> str:
    """A file's name that fits under a thumbnail; its end tells frames apart."""
    return name if len(name) <= _LONGEST else f"\u2026{name[1 - _LONGEST :]}"


def reason_words(reason: str) -> str:
    """A reason of the verdict as a sentence."""
    return tr(_REASONS[reason]) if reason in _REASONS else reason


def share(value: float) -> str:
    """`92.4 %`."""
    return f"{number(100 * value, 1)} %"


def change(value: float) -> str:
    """`+1.2`, in points of a hundred, with a true minus."""
    text = f"{100 * value:+.1f}"
    return "0.0" if text in {"+0.0", "-0.0"} else text.replace("-", "\u2212")


def range_words(found: Mapping[str, Any]) -> str:
    """Between which values a change lies."""
    return tr("{low} to {high}").format(low=change(found["low"]), high=change(found["high"]))
