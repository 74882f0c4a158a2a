"""Frames: the grid of a large library scrolled, while the engine is idle and while it scores."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from bench.made_library import SCORES
from bench.photos import CAMERA_24
from bench.results import Figure, Guard, Row
from bench.setting import Setting
from bench.turns import Turn
from bench.window import busy_engine, open_window
from engine.files.decode import decode
from engine.library import ComputedStore, Library
from engine.photos import PhotoQuery
from engine.settings import Settings
from gui.desk import Desk

_A_FRAME = 1 / 60
_STEP = 37  # pixels a frame: a brisk, readable scroll
_WITH_THUMBNAIL = 0.2  # of the photos: those that are scrolled over

Frames = dict[str, list[Turn]]


def run(setting: Setting) -> Row:
    """Measure 100,000 photos sorted by a score: a steady scroll, and leaps of the scroll bar."""
    count = setting.of(10_000, 100_000)
    with setting.scratch() as folder:
        library = setting.library(count, folder)
        photos = many_photos(setting, folder / "photos", setting.of(60, 600))
        _add_thumbnails(library, photos)
        with open_window(library) as (desk, _):
            sorting = _sort_times(desk)
            idle = _scroll(desk, setting)
            with busy_engine(desk, library, photos):
                busy = _scroll(desk, setting)
            again = _scroll(desk, setting)
    idle = {way: frames + again[way] for way, frames in idle.items()}
    return _row(count, idle, busy, sorting)


def many_photos(setting: Setting, folder: Path, count: int) -> Path:
    """A folder with so many names for copies of a few photos."""
    folder.mkdir()
    originals = setting.photos(CAMERA_24, setting.of(4, 12))
    # Copied first: a link to a photo of the user's would change its record on the disk.
    copies = [shutil.copy(path, folder / f"COPY_{n:02}.JPG") for n, path in enumerate(originals)]
    for number, copy in zip(range(count), cycle(copies), strict=False):
        (folder / f"IMG_{number:05}.JPG").hardlink_to(copy)
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


def _sort_times(desk: Desk) -> list[float]:
    """Milliseconds from choosing another order until it is painted; ends with the first score."""
    times = []
    for score in (*SCORES, *reversed(SCORES)):
        begun = time.perf_counter()
        desk.shoot.sort_by(score)
        QCoreApplication.processEvents()
        times.append((time.perf_counter() - begun) * 1000)
    return times[len(SCORES) :]


def _scroll(desk: Desk, setting: Setting) -> Frames:
    """What each frame took, by way of scrolling."""
    bar = desk.grid.verticalScrollBar()
    reach = round(bar.maximum() * _WITH_THUMBNAIL * 0.9)
    start = np.random.default_rng(0).integers(reach)
    steady = [int(start + _STEP * n) % reach for n in range(setting.of(120, 600))]
    leaps = np.random.default_rng(1).integers(reach, size=setting.of(60, 200)).tolist()
    return {"steady": _frame_times(desk, steady), "leaps": _frame_times(desk, leaps)}


def _frame_times(desk: Desk, positions: Iterable[int]) -> list[Turn]:
    """Scroll the grid to these positions, one each 1/60 s; what each frame took.

    A frame is all that the window's thread does for it: moving, painting what came into view (the
    whole grid after a leap), and whatever came in meanwhile (thumbnails, news from the engine).
    """
    bar = desk.grid.verticalScrollBar()
    frames = []
    due = time.perf_counter()
    for position in positions:
        cpu, begun = time.thread_time(), time.perf_counter()
        bar.setValue(position)
        QCoreApplication.processEvents()
        now = time.perf_counter()
        frames.append(Turn(now - begun, time.thread_time() - cpu))
        due = max(due + _A_FRAME, now)
        time.sleep(due - now)
    return frames


def _row(count: int, idle: Frames, busy: Frames, sorting: Sequence[float]) -> Row:
    slower = {
        way: float(np.median(_walls(busy[way])) / np.median(_walls(frames)))
        for way, frames in idle.items()
    }
    late = float(np.percentile(_walls(busy["steady"]), 99))
    return Row(
        "frames",
        f"{count:,} photos scrolled, 60 frames a second",
        figures=(
            Figure("sorted by another score and painted", float(np.median(sorting)), "ms"),
            *_figures("engine idle", idle),
            *_figures("engine at work", busy),
            *(Figure(f"{way}, median at work / idle", x, "") for way, x in slower.items()),
        ),
        guards=(
            Guard("a working engine at most doubles the median frame", slower["steady"] <= 2),
            Guard("99 of 100 frames stay under 33 ms while the engine works", late <= 33),
        ),
    )


def _figures(when: str, frames: Frames) -> Iterator[Figure]:
    """Clock times, which other programs lengthen, and the CPU of the window's thread alone."""
    limit = round(_A_FRAME * 1000, 1)
    for way, turns in frames.items():
        title, walls = f"{way}, {when}", _walls(turns)
        cpu = [turn.cpu * 1000 for turn in turns]
        yield Figure(f"{title}: median", float(np.median(walls)), "ms")
        yield Figure(f"{title}: 99 of 100", float(np.percentile(walls, 99)), "ms", limit)
        yield Figure(f"{title}: later than {limit} ms", 100 * float(np.mean(walls > limit)), "%")
        yield Figure(f"{title}: CPU, median", float(np.median(cpu)), "ms")
        yield Figure(f"{title}: CPU, 99 of 100", float(np.percentile(cpu, 99)), "ms")


def _walls(turns: Sequence[Turn]) -> NDArray[np.float64]:
    """The clock's milliseconds of these frames."""
    return np.array([turn.wall * 1000 for turn in turns])
