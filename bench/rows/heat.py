"""Heat maps and the tested judge: what the engine does between a hand and the answer."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from bench.photos import CAMERA_24
from bench.results import Figure, Row
from bench.rows.decode import SIDE
from bench.setting import Setting
from bench.turns import Turn, take_turns
from engine.files.decode import decode
from engine.judge.loading import load_judge, measures_judge
from engine.judge.located import located, reduced
from engine.judge.trying import tried
from engine.messages import Strengths, TryJudge

_LIMIT = 200.0
_READ, _MAP = "read a 24 MP photo for the judge", "map of the starter's quality"
_QUESTION, _MEASURED = "map of one of its questions", "map of measured quality"
_CHECK, _STEP = "whether a map can be believed", "a step of a slider, with its map"
_FAULTS = Strengths(blur=1.3, noise=0.7, compression=2.2, exposure=-1.1)


def run(setting: Setting) -> Row:
    """Measure photos at the size at which they are judged, one thread for torch."""
    paths = setting.photos(CAMERA_24, setting.of(3, 8))
    images = {path: decode(str(path), side=SIDE, thumbnail_side=1).image for path in paths}
    starter, measures = load_judge("starter", Path(), side=SIDE), measures_judge(SIDE)
    asked = TryJudge(1, "starter", SIDE, _FAULTS, "quality", None, "score")
    ways = {
        _READ: lambda path: decode(str(path), side=SIDE, thumbnail_side=16),
        _MAP: lambda path: reduced(located(starter, images[path], "quality", None, "score").values),
        _QUESTION: lambda path: located(starter, images[path], "starter.sharpness", 0, "positive"),
        _MEASURED: lambda path: located(measures, images[path], "technical", None, "score"),
        _CHECK: lambda path: located(starter, images[path], "quality", None, "score").is_reliable(),
        _STEP: lambda path: tried(starter, images[path], asked),
    }
    turns = take_turns(ways, paths)
    answer = sum(_cpu(turns[name]) for name in (_READ, _MAP))
    figures = [
        Figure("read and map, CPU: a photo that is met first", answer, "ms", _LIMIT),
        Figure(f"{_STEP}, CPU", _cpu(turns[_STEP]), "ms", _LIMIT),
        *(Figure(f"{name}, CPU", _cpu(turns[name]), "ms") for name in ways),
        *(Figure(f"{name}, clock", _clock(turns[name]), "ms") for name in (_READ, _MAP, _STEP)),
    ]
    return Row("heat", f"heat maps at {SIDE} px, the engine's part", figures=tuple(figures))


def _cpu(turns: list[Turn]) -> float:
    return 1000 * float(np.median([turn.cpu for turn in turns]))


def _clock(turns: list[Turn]) -> float:
    return 1000 * float(np.median([turn.wall for turn in turns]))
