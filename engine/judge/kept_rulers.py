"""Rulers marked by the sample shoot's clean scenes, kept since marking one takes a while."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import threading
from pathlib import Path

import numpy as np

from engine import __version__
from engine.judge.judges import Judge
from engine.judge.ruler import KINDS, Ruler, rulers
from engine.photos import Report, ScoreName
from engine.sample.references import reference_photos

_NATIVE_SIDE = 512
"""The short side of the clean photos for a judge that looks at photos in their own size."""


def kept_rulers(
    judge: Judge, kind: str, data_folder: Path, *, cancel: threading.Event, report: Report
) -> dict[ScoreName, Ruler]:
    """Return the rulers of the judge's scores, found from an earlier time or marked now.

    `kind` is one of `KINDS`.
    """
    file = data_folder / "rulers" / f"{_key(judge, kind)}.json"
    known = _read(file, kind)
    if known.keys() >= set(judge.score_names):
        return known
    clean = reference_photos(judge.side or _NATIVE_SIDE, cancel=cancel, report=report)
    made = rulers(judge, KINDS[kind], clean, cancel=cancel, report=report)
    _write(file, made)
    return made


def _key(judge: Judge, kind: str) -> str:
    """Return what is another whenever other numbers would come out."""
    named = "\n".join([kind, __version__, str(judge.side), *map(str, judge.score_names)])
    return hashlib.sha256(named.encode()).hexdigest()[:16]


def _read(file: Path, kind: str) -> dict[ScoreName, Ruler]:
    """Return the rulers of a file; one that is absent or damaged counts as none."""
    try:
        found = json.loads(file.read_text("utf-8"))
        amounts = np.array(found["amounts"])
        return {
            ScoreName(*name): Ruler(KINDS[kind], amounts, np.array(scores))
            for name, scores in found["scores"]
        }
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def _write(file: Path, made: dict[ScoreName, Ruler]) -> None:
    """Keep rulers; where there is no room they are marked again next time."""
    first = next(iter(made.values()))
    scores = [
        [[name.judge, name.name, name.variant], ruler.scores.tolist()]
        for name, ruler in made.items()
    ]
    draft = file.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps({"amounts": first.amounts.tolist(), "scores": scores}), "utf-8")
        draft.replace(file)
