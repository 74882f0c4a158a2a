"""The loupe: from a key to the sharp photo on the screen, 24 megapixels, beside a bare Qt view."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QEventLoop, QModelIndex, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from bench.photos import CAMERA_24
from bench.results import Figure, Guard, Row
from bench.rows.frames import many_photos
from bench.setting import Setting
from bench.window import idle_engine, open_window
from engine.photos import SortKey
from gui.desk import Desk

_READ_AHEAD, _UNEXPECTED, _CLOSE = 30.0, 150.0, 250.0
_A_FRAME = 16.7
_LEAP = 5  # photos: beyond those that are read ahead

_STEP, _LEAPT, _ZOOMED, _STAR = (
    "next photo, read ahead", "a photo not read ahead", "100 %", "a star in the caption",
)  # fmt: skip
_LIMITS = {_STEP: _READ_AHEAD, _LEAPT: _UNEXPECTED, _ZOOMED: _CLOSE, _STAR: _A_FRAME}


def run(setting: Setting) -> Row:
    """Measure photos of a folder one after the other; the engine has scored them and rests."""
    count = setting.of(40, 120)
    with setting.scratch() as folder:
        photos = many_photos(setting, folder / "photos", count)
        library = folder / "library"
        with open_window(library) as (desk, _), idle_engine(desk, library, photos):
            desk.shoot.sort_by(SortKey.NAME)
            taken = _Loupe(desk).measured(sorted(photos.glob("IMG_*")))
    medians = {what: float(np.median(taken[what])) for what in taken}
    figures = [figure for what, limit in _LIMITS.items() for figure in _said(what, taken, limit)]
    beside = [
        Figure(f"{what}, median / a bare Qt view", medians[what] / medians[f"bare {what}"], "")
        for what in (_LEAPT, _ZOOMED)
    ]
    worst = max(medians[what] / limit for what, limit in _LIMITS.items())
    return Row(
        "loupe",
        f"the large photo, {CAMERA_24.width} x {CAMERA_24.height}",
        figures=(*figures, *beside),
        guards=(Guard("every median within twice its limit", worst <= 2),),
    )


def _said(what: str, taken: dict[str, list[float]], limit: float) -> Iterator[Figure]:
    for name, share in (("median", 50), ("9 of 10", 90)):
        yield Figure(f"{what}: {name}", float(np.percentile(taken[what], share)), "ms", limit)


class _Loupe:
    """The window's large view and a bare one of the same size, measured in turn."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._pane = desk, desk.stage.photo.pane
        desk.grid.step(0)
        desk.stage.show_large(QModelIndex())
        self._settle()
        self._bare = _BareView()
        self._bare.resize(self._pane.size())
        self._bare.show()

    def measured(self, paths: Sequence[Path]) -> dict[str, list[float]]:
        """Milliseconds of each thing, photo by photo."""
        taken: dict[str, list[float]] = {}
        ways = {
            _STEP: partial(self._press, Qt.Key.Key_Right),
            _STAR: partial(self._press, Qt.Key.Key_3),
            _LEAPT: partial(self._desk.grid.step, _LEAP),
            _ZOOMED: partial(self._press, Qt.Key.Key_Z),
        }
        for number in range((len(paths) - 1) // (_LEAP + 1)):
            for what, act in ways.items():
                taken.setdefault(what, []).append(self._timed(act))
                self._settle()
            self._press(Qt.Key.Key_Z)
            self._settle()
            for what, side in ((_LEAPT, self._side()), (_ZOOMED, 0)):
                begun = time.perf_counter()
                self._bare.show_file(paths[number], side)
                taken.setdefault(f"bare {what}", []).append(_since(begun))
        return taken

    def _timed(self, act: Callable[[], object]) -> float:
        """Milliseconds from an act until the photo is painted with all the pixels it can show."""
        begun = time.perf_counter()
        act()
        _wait(self._desk, lambda: self._pane.is_sharp)
        self._pane.repaint()
        QCoreApplication.processEvents()
        return _since(begun)

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._pane, key)

    def _settle(self) -> None:
        """Let the neighbours be read."""
        QCoreApplication.processEvents()
        _wait(self._desk, lambda: not self._desk.pictures.waiting)

    def _side(self) -> int:
        return max(self._pane.room.width(), self._pane.room.height())


class _BareView(QWidget):
    """What Qt alone would do: read the file in the window's thread and paint it."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()

    def show_file(self, path: Path, side: int) -> None:
        """Paint this photo with its long side at `side`, or at 100 % if that is 0."""
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        if side:
            reader.setScaledSize(
                reader.size().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
            )
        self._image = reader.read()
        self.repaint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it, without scaling."""
        with QPainter(self) as painter:
            painter.drawImage(0, 0, self._image)


def _wait(desk: Desk, done: Callable[[], bool]) -> None:
    """Let the window live until something is so, looked at whenever a picture arrives."""
    loop = QEventLoop()
    while not done():
        desk.pictures.arrived.connect(loop.quit)
        loop.exec()


def _since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000
