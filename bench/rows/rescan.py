"""Rescan: what opening a folder costs when nothing in it has changed."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

from bench.results import Figure, Guard, Row, ratio
from bench.setting import Setting
from bench.trees import bare_scan, tree
from bench.turns import take_turns
from engine.files.scan import scan
from engine.in_flight import InFlight
from engine.judge.judges import Judge
from engine.judge.loading import measures_judge
from engine.library import ComputedStore, PhotoResult
from engine.messages import Finished
from engine.pipeline import Pipeline
from engine.settings import Settings

_OURS = "Cullect: scan, compare, look for unscored"
_BARE = "bare os.scandir + stat"
_COUNT = 10_000
_LIMIT = 1.0  # seconds


def run(setting: Setting) -> Row:
    """Measure the engine's whole run over a scored folder of 10,000 photos."""
    root = tree(_COUNT)
    judge = measures_judge(Settings().judged_side)
    with setting.scratch() as folder, ComputedStore.open(folder) as store:
        _score_all(store, root, judge)
        pipeline = Pipeline(store, InFlight(folder / "in-flight"), lambda _: None, _calm())
        again = partial(_run_again, pipeline, judge)
        turns = take_turns({_OURS: again, _BARE: bare_scan}, [root] * setting.of(3, 9))
    ours = ratio(turns, _OURS, _BARE)
    return Row(
        "rescan",
        f"a folder of {_COUNT:,} photos in which nothing changed",
        (ours,),
        (Figure("scanned, compared, nothing to score", ours.seconds, "s", _LIMIT),),
        (Guard("rescan of 10,000 photos takes less than 1 s", ours.seconds < _LIMIT),),
    )


def _score_all(store: ComputedStore, root: Path, judge: Judge) -> None:
    """Let the library believe that every photo was read and scored."""
    found = scan([str(root)], cancel=threading.Event(), report=lambda _: None)
    ids = store.add_files(list(found))
    scores = dict.fromkeys(judge.score_names, 50.0)
    store.store_results([PhotoResult(i, f"{i:032x}", 6000, 4000, scores=scores) for i in ids])


def _run_again(pipeline: Pipeline, judge: Judge, root: Path) -> Finished:
    finished = pipeline.run(
        [str(root)], lambda: judge, cancel=threading.Event(), report=lambda _: None
    )
    assert (finished.known, finished.scored) == (_COUNT, 0)
    return finished


def _calm() -> threading.Event:
    """Nothing urgent is asked for."""
    calm = threading.Event()
    calm.set()
    return calm
