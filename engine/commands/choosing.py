"""Choosing photos on the command line, with the filters of the window."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

from engine.filters import SavedFilters
from engine.photos import Flag, KnownError, PhotoFilter, ScoreName, ScoreRange

if TYPE_CHECKING:
    from engine.library import Library

_FLAGS = {"picks": Flag.PICK, "rejects": Flag.REJECT, "undecided": Flag.NONE}


def add_filter(parser: argparse.ArgumentParser) -> None:
    """Let a command choose among photos; read with `chosen_filter`."""
    group = parser.add_argument_group("which photos (all by default; several options narrow it)")
    for flag in _FLAGS:
        group.add_argument(f"--{flag}", action="store_true", help=f"{flag} only, or also")
    group.add_argument("--stars", metavar="N", help="3 exactly, 3+ at least, 0-2 from to")
    group.add_argument("--label", action="append", metavar="NAME", help="Red, Yellow ...; or none")
    group.add_argument("--camera", action="append", metavar="NAME", help="as the file calls it")
    group.add_argument("--lens", action="append", metavar="NAME", help="as the file calls it")
    group.add_argument("--iso", metavar="N", help="400 exactly, 400+ at least, 100-800 from to")
    group.add_argument("--named", metavar="TEXT", help="each word occurs in the file name")
    about = "technical=40-80, technical=60+; what has no such score is left out"
    group.add_argument("--score", action="append", metavar="NAME=RANGE", help=about)
    group.add_argument("--unreadable", action="store_true", help="only what can't be read")
    group.add_argument("--filter", metavar="NAME", help="a filter that was saved in the window")


def chosen_filter(chosen: argparse.Namespace, library: Library) -> PhotoFilter:
    """Return the filter of these arguments; raises KnownError for what makes no sense."""
    wanted = _saved(chosen.filter) if chosen.filter else PhotoFilter()
    flags = frozenset(flag for name, flag in _FLAGS.items() if getattr(chosen, name))
    lowest, highest = _ends("--iso", chosen.iso)
    fewest, most = _ends("--stars", chosen.stars)
    named = {"labels": chosen.label, "cameras": chosen.camera, "lenses": chosen.lens}
    parts: dict[str, object] = {part: _texts(texts) for part, texts in named.items() if texts}
    parts |= {"flags": flags} if flags else {}
    parts |= {"iso": (_whole(lowest), _whole(highest))} if chosen.iso else {}
    parts |= {"stars": (int(fewest or 0), 5 if most is None else int(most))} if chosen.stars else {}
    parts |= {"text": chosen.named} if chosen.named else {}
    parts |= {"unreadable": True} if chosen.unreadable else {}
    ranges = tuple(_score_range(text, library) for text in chosen.score or ())
    return wanted.with_(**parts, scores=wanted.scores + ranges)


def _saved(name: str) -> PhotoFilter:
    saved = SavedFilters().all
    if name not in saved:
        known = ", ".join(f"“{each}”" for each in saved) or "none yet"
        raise KnownError(f"There is no filter called “{name}”. Saved are: {known}.")
    return saved[name]


def _texts(texts: list[str]) -> frozenset[str | None]:
    return frozenset(None if text.lower() == "none" else text for text in texts)


def _score_range(text: str, library: Library) -> ScoreRange:
    """Read `technical=40-80`; the score's judge may stand before it, `measures:technical=60+`."""
    name, _, range_ = text.partition("=")
    low, high = _ends("--score", range_ or "-")
    return ScoreRange(_score_name(name, library), low, high, unscored=False)


def _score_name(text: str, library: Library) -> ScoreName:
    judge, _, name = text.rpartition(":")
    known = library.score_names()
    found = [each for each in known if each.name == name and judge in {"", each.judge}]
    if not found:
        names = ", ".join(sorted({each.name for each in known})) or "none; score the photos first"
        raise KnownError(f"No photo has a score called “{text}”. There are: {names}.")
    return found[-1]


def _ends(option: str, text: str | None) -> tuple[float | None, float | None]:
    """Read `3`, `3+` or `0-2`."""
    if text is None:
        return None, None
    number = r"\d+(?:\.\d+)?"
    found = re.fullmatch(rf"({number})(?:(\+)|-({number}))?", text)
    if found is None:
        raise KnownError(f"{option} {text} is no range. Write 3, 3+ or 0-2.")
    low, open_end, high = found.groups()
    return float(low), None if open_end else float(high or low)


def _whole(end: float | None) -> int | None:
    return None if end is None else int(end)
