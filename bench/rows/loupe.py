"""The loupe: from a key to the sharp photo on the screen, 24 megapixels, beside a bare Qt view."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QEventLoop, QModelIndex, Qt, QTimer
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from bench.photos import CAMERA_24
from bench.results import Figure, Guard, Row
from bench.rows.frames import many_photos
from bench.setting import Setting
from bench.window import idle_engine, open_window
from engine.files.views import FullPhoto, view
from engine.photos import SortKey
from gui.desk import Desk

_READ_AHEAD, _UNEXPECTED, _CLOSE = 30.0, 150.0, 250.0
_A_FRAME = 16.7
_A_LOOK = 500  # milliseconds
_LEAP = 5  # photos: beyond those that are read ahead

_STEP, _STAR = "next photo, read ahead", "a star in the caption"
_LEAPT, _AT_ONCE = "a photo not read ahead", "100 % of it at once"
_RESTED = "100 % after a rest"
_CPU, _READ = "{}: CPU of the window's thread", "{}: CPU of the engine to read it"
_LIMITS = {
    _STEP: _READ_AHEAD, _STAR: _A_FRAME, _LEAPT: _UNEXPECTED, _AT_ONCE: _CLOSE, _RESTED: _CLOSE,
}  # fmt: skip
_READINGS = (_LEAPT, _AT_ONCE)


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
        for what in _READINGS
    ]
    names = (*map(_CPU.format, _LIMITS), *map(_READ.format, _READINGS))
    figures += [Figure(f"{name}, median", medians[name], "ms") for name in names]
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
        zoom = partial(self._press, Qt.Key.Key_Z)
        acts = (
            (_STEP, partial(self._press, Qt.Key.Key_Right), True),
            (_STAR, partial(self._press, Qt.Key.Key_3), True),
            (_LEAPT, partial(self._desk.grid.step, _LEAP), False),
            (_AT_ONCE, zoom, True),
        )
        for number in range((len(paths) - 1) // (_LEAP + 2)):
            for what, act, rested in acts:
                self._take(taken, what, act)
                if rested:
                    self._settle()
            for act in (zoom, partial(self._desk.grid.step, 1)):
                act()
                self._settle()
            self._take(taken, _RESTED, zoom)
            zoom()
            self._settle()
            self._read_bare(taken, paths[number])
        return taken

    def _take(self, taken: dict[str, list[float]], what: str, act: Callable[[], object]) -> None:
        """Time an act, and the CPU of the window's thread."""
        cpu = time.thread_time()
        taken.setdefault(what, []).append(self._timed(act))
        taken.setdefault(_CPU.format(what), []).append((time.thread_time() - cpu) * 1000)

    def _read_bare(self, taken: dict[str, list[float]], path: Path) -> None:
        """Show this photo in the bare view, and read it as the engine does."""
        side = max(self._pane.room.width(), self._pane.room.height())
        for what, wanted in zip(_READINGS, (side, 0), strict=True):
            begun = time.perf_counter()
            self._bare.show_file(path, wanted)
            taken.setdefault(f"bare {what}", []).append(_since(begun))
            cpu = self._cpu_to_read(str(path), wanted)
            taken.setdefault(_READ.format(what), []).append(cpu)

    def _timed(self, act: Callable[[], object]) -> float:
        """Milliseconds from an act until the photo is painted with all the pixels it can show."""
        begun = time.perf_counter()
        act()
        _wait(self._desk, lambda: self._pane.is_sharp)
        self._pane.repaint()
        QCoreApplication.processEvents()
        return _since(begun)

    def _cpu_to_read(self, path: str, side: int) -> float:
        """Milliseconds of CPU that the engine needs for this photo's pixels."""
        cpu = time.thread_time()
        if side:
            view(path, side)
        else:
            FullPhoto(path).part((0.4, 0.4, 0.2, 0.2))
        return (time.thread_time() - cpu) * 1000

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._pane, key)

    def _settle(self) -> None:
        """Let the neighbours be read, and look at the photo for a moment, as a person would."""
        QCoreApplication.processEvents()
        _wait(self._desk, lambda: not self._desk.pictures.waiting)
        moment = QEventLoop()
        QTimer.singleShot(_A_LOOK, moment.quit)
        moment.exec()


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
