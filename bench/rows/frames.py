"""Frames: the grid of a large library scrolled, while the engine is idle and while it scores."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from itertools import cycle
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication

from bench.made_library import SCORES
from bench.photos import CAMERA_24
from bench.results import Figure, Guard, Row
from bench.setting import Setting
from bench.window import busy_engine, open_window
from engine.files.decode import decode
from engine.library import ComputedStore, Library
from engine.photos import PhotoQuery
from engine.settings import Settings
from gui.main_window import MainWindow

_A_FRAME = 1000 / 60
_STEP = 37  # pixels a frame: a brisk, readable scroll
_WITH_THUMBNAIL = 0.2  # of the photos: those that are scrolled over

Times = dict[str, list[float]]


def run(setting: Setting) -> Row:
    """Measure 100,000 photos sorted by a score: a steady scroll, and leaps of the scroll bar."""
    count = setting.of(10_000, 100_000)
    with setting.scratch() as folder:
        library = setting.library(count, folder)
        photos = many_photos(setting, folder / "photos", setting.of(60, 600))
        _add_thumbnails(library, photos)
        with open_window(library) as (window, _):
            sorting = _sort_times(window)
            idle = _scroll(window, setting)
            with busy_engine(window, library, photos):
                busy = _scroll(window, setting)
            again = _scroll(window, setting)
    idle = {way: times + again[way] for way, times in idle.items()}
    return _row(count, idle, busy, sorting)


def many_photos(setting: Setting, folder: Path, count: int) -> Path:
    """A folder with so many names for a few real photos."""
    folder.mkdir()
    originals = setting.photos(CAMERA_24, setting.of(4, 12))
    for number, original in zip(range(count), cycle(originals), strict=False):
        (folder / f"IMG_{number:05}.JPG").hardlink_to(original)
    return folder


def _add_thumbnails(library: Path, photos: Path) -> None:
    """Give real thumbnails to the photos that come first by score."""
    side, small = Settings().judged_side, Settings().thumbnail_side
    some = sorted(photos.iterdir())[:8]
    jpegs = [decode(str(path), side=side, thumbnail_side=small).thumbnail for path in some]
    with Library.open(library) as opened:
        ids = opened.photo_ids(PhotoQuery(sort=SCORES[0], descending=True))
    shown = ids[: round(len(ids) * _WITH_THUMBNAIL)].tolist()
    with ComputedStore.open(library) as store:
        store.store_thumbnails(dict(zip(shown, cycle(jpegs), strict=False)))


def _sort_times(window: MainWindow) -> list[float]:
    """Milliseconds from choosing another order until it is painted; ends with the first score."""
    times = []
    for score in (*SCORES, *reversed(SCORES)):
        begun = time.perf_counter()
        window.shoot.sort_by(score)
        window.grid.viewport().repaint()
        QCoreApplication.processEvents()
        times.append((time.perf_counter() - begun) * 1000)
    return times[len(SCORES) :]


def _scroll(window: MainWindow, setting: Setting) -> Times:
    """Frame times in milliseconds, by way of scrolling."""
    bar = window.grid.verticalScrollBar()
    reach = round(bar.maximum() * _WITH_THUMBNAIL * 0.9)
    start = np.random.default_rng(0).integers(reach)
    steady = [int(start + _STEP * n) % reach for n in range(setting.of(120, 600))]
    leaps = np.random.default_rng(1).integers(reach, size=setting.of(60, 200)).tolist()
    return {"steady": _frame_times(window, steady), "leaps": _frame_times(window, leaps)}


def _frame_times(window: MainWindow, positions: Iterable[int]) -> list[float]:
    """Scroll the grid to these positions, one each 1/60 s; milliseconds for each frame.

    A frame is all that the window's thread does for it: moving, painting the whole grid, and
    whatever came in meanwhile (thumbnails, news from the engine).
    """
    bar, viewport = window.grid.verticalScrollBar(), window.grid.viewport()
    times = []
    due = time.perf_counter()
    for position in positions:
        begun = time.perf_counter()
        bar.setValue(position)
        viewport.repaint()
        QCoreApplication.processEvents()
        now = time.perf_counter()
        times.append((now - begun) * 1000)
        due = max(due + _A_FRAME / 1000, now)
        time.sleep(due - now)
    return times


def _row(count: int, idle: Times, busy: Times, sorting: Sequence[float]) -> Row:
    figures = [Figure("sorted by another score and painted", float(np.median(sorting)), "ms")]
    for name, all_times in (("idle", idle), ("at work", busy)):
        for way, times in all_times.items():
            p50, p99 = np.percentile(times, [50, 99])
            over = 100 * np.mean(np.array(times) > _A_FRAME)
            title = f"{way}, engine {name}"
            figures += [
                Figure(f"{title}: median", float(p50), "ms"),
                Figure(f"{title}: 99 of 100 frames", float(p99), "ms", round(_A_FRAME, 1)),
                Figure(f"{title}: later than 16.7 ms, %", float(over), ""),
            ]
    slower = {way: float(np.median(busy[way]) / np.median(idle[way])) for way in idle}
    figures += [Figure(f"{way}, median at work / idle", x, "") for way, x in slower.items()]
    p99 = float(np.percentile(busy["steady"], 99))
    return Row(
        "frames",
        f"{count:,} photos scrolled, 60 frames a second",
        figures=tuple(figures),
        guards=(
            Guard("a working engine at most doubles the median frame", slower["steady"] <= 2),
            Guard("99 of 100 frames stay under 33 ms while the engine works", p99 <= 33),
        ),
    )  # fmt: skip
