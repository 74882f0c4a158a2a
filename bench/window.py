"""The real window, offscreen, with its engine idle or at work."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.library import Library
from engine.messages import PhotosChanged
from gui.desk import Desk
from gui.engine_client import EngineClient
from gui.garbage import GarbagePolicy
from gui.main_window import MainWindow
from gui.theme import Theme


@contextmanager
def open_window(library_folder: Path) -> Iterator[tuple[Desk, Library]]:
    """The desk of a window on all photos of a library, with the policies of the program."""
    os.environ["CULLECT_HOME"] = str(library_folder / "home")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    GarbagePolicy(app)
    Theme(app)
    with Library.open(library_folder) as library:
        window = MainWindow()
        window.furnish(library, "measures")
        window.resize(1600, 1000)
        window.desk.open([])
        window.show()
        window.activateWindow()
        window.desk.grid.setFocus()
        QTest.qWaitForWindowActive(window)
        try:
            yield window.desk, library
        finally:
            window.close()


@contextmanager
def busy_engine(desk: Desk, library_folder: Path, photos: Path) -> Iterator[None]:
    """An engine process that scores this folder into the window's library, from its first result.

    The window goes on showing all photos. Raises RuntimeError when the folder was done too early.
    """
    client = EngineClient(library_folder, desk)
    scored: list[int] = []
    finished: list[object] = []
    client.photos_changed.connect(lambda news: scored.extend(_ids(news)))
    client.finished.connect(finished.append)
    client.start()
    desk.connect_engine(client)
    client.open([str(photos)], "measures")
    try:
        wait_until(lambda: bool(scored))
        yield
    finally:
        client.close()
    if finished:
        raise RuntimeError("the engine had nothing left to do: the folder needs more photos")


@contextmanager
def idle_engine(desk: Desk, library_folder: Path, photos: Path) -> Iterator[None]:
    """An engine process that has scored this folder, which the window shows."""
    client = EngineClient(library_folder, desk)
    finished: list[object] = []
    client.finished.connect(finished.append)
    desk.open([str(photos)])
    client.start()
    desk.connect_engine(client)
    try:
        wait_until(lambda: bool(finished))
        yield
    finally:
        client.close()


def wait_until(done: Callable[[], bool], seconds: float = 120) -> None:
    """Let the window live until something is so; raises TimeoutError."""
    latest = time.monotonic() + seconds
    while not done():
        if time.monotonic() > latest:
            raise TimeoutError
        QTest.qWait(10)


def _ids(news: PhotosChanged) -> tuple[int, ...]:
    return news.photo_ids
