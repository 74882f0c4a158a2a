"""Key press: from a rating's key to the star on the screen, and to the disk."""

from __future__ import annotations

import time

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
    figures = [*_figures("engine idle", *idle), *_figures("engine at work", *busy)]
    worst = max(figure.value / (figure.limit or 1) for figure in figures)
    return Row(
        "keypress",
        f"one photo rated by key in a library of {count:,}",
        figures=tuple(figures),
        guards=(Guard("on screen and on the disk within twice their limits", worst <= 2),),
    )


def _press(desk: Desk, library: Library, presses: int) -> tuple[list[float], list[float]]:
    """Milliseconds until painted and until durable; each press rates the next photo."""
    painted, durable = [], []
    for number in range(presses):
        desk.grid.step(1)
        _settle()
        key = _KEYS[number % len(_KEYS)]
        begun = time.perf_counter()
        QTest.keyClick(desk.grid, key)
        QCoreApplication.processEvents()
        painted.append((time.perf_counter() - begun) * 1000)
        library.durable()
        durable.append((time.perf_counter() - begun) * 1000)
        photo_id = desk.model.photo_id(desk.grid.currentIndex())
        assert photo_id is not None
        assert library.photo(photo_id).stars == _KEYS.index(key) + 1
    return painted, durable


def _settle() -> None:
    """Let what the last press set off come to rest."""
    QTest.qWait(15)


def _figures(when: str, painted: list[float], durable: list[float]) -> list[Figure]:
    return [
        Figure(f"{what}, {when}: {name}", float(np.percentile(times, share)), "ms", limit)
        for what, times, limit in (
            ("on screen", painted, round(_A_FRAME, 1)),
            ("on the disk", durable, _DURABLE),
        )
        for name, share in (("median", 50), ("99 of 100", 99))
    ]
