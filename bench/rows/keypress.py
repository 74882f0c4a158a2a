"""Key press: from a rating's key to the star on the screen, and to the disk."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from bench.results import Figure, Guard, Row
from bench.rows.frames import many_photos
from bench.setting import Setting
from bench.window import busy_engine, open_window
from engine.library import Library
from gui.desk import Desk

_A_FRAME = 1000 / 60
_DURABLE = 50.0
_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)


class _Press(NamedTuple):
    """Seconds until painted, until durable, and of CPU until painted."""

    painted: float
    durable: float
    cpu: float


def run(setting: Setting) -> Row:
    """Measure one photo after the other in a library of 100,000, engine idle and at work."""
    count = setting.of(10_000, 100_000)
    presses = setting.of(40, 200)
    with setting.scratch() as folder:
        library_folder = setting.library(count, folder)
        photos = many_photos(setting, folder / "photos", setting.of(60, 600))
        with open_window(library_folder) as (desk, library):
            idle = _press(desk, library, presses)
            with busy_engine(desk, library_folder, photos):
                busy = _press(desk, library, presses)
    figures = [*_figures("engine idle", idle), *_figures("engine at work", busy)]
    worst = max(figure.value / figure.limit for figure in figures if figure.limit)
    return Row(
        "keypress",
        f"one photo rated by key in a library of {count:,}",
        figures=tuple(figures),
        guards=(Guard("on screen and on the disk within twice their limits", worst <= 2),),
    )


def _press(desk: Desk, library: Library, presses: int) -> list[_Press]:
    """Rate one photo after the other, each by a key."""
    taken = []
    for number in range(presses):
        desk.grid.step(1)
        _settle()
        key = _KEYS[number % len(_KEYS)]
        cpu, begun = time.thread_time(), time.perf_counter()
        QTest.keyClick(desk.grid, key)
        # Paints what the key changed, and leaves the panels to the timers that they wait for.
        QCoreApplication.sendPostedEvents()
        painted, cpu = time.perf_counter() - begun, time.thread_time() - cpu
        library.durable()
        taken.append(_Press(painted, time.perf_counter() - begun, cpu))
        photo_id = desk.model.photo_id(desk.grid.currentIndex())
        assert photo_id is not None
        assert library.photo(photo_id).stars == _KEYS.index(key) + 1
    return taken


def _settle() -> None:
    """Let what the last press set off come to rest."""
    QTest.qWait(15)


def _figures(when: str, presses: list[_Press]) -> Iterator[Figure]:
    for what, limit, seconds in (
        ("on screen", round(_A_FRAME, 1), [press.painted for press in presses]),
        ("on the disk", _DURABLE, [press.durable for press in presses]),
        ("CPU of the window's thread", None, [press.cpu for press in presses]),
    ):
        for name, share in (("median", 50), ("99 of 100", 99)):
            value = float(np.percentile(seconds, share)) * 1000
            yield Figure(f"{what}, {when}: {name}", value, "ms", limit)
