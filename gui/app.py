"""Start-up: the window first, then what is in it, then the engine behind it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from engine.photos import KnownError
from engine.settings import log_folder
from gui.appearance import dress
from gui.engine_words import said
from gui.errors import ErrorHook
from gui.garbage import GarbagePolicy
from gui.main_window import MainWindow
from gui.memory import Memory

if TYPE_CHECKING:
    from engine.library import Library


def run(library_folder: Path, roots: list[str], judge: str) -> int:
    """Show the window on these folders and photos until it is closed; returns the exit code.

    Raises KnownError when the library can't be opened, once the person has read why.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Cullect")
    hook = ErrorHook(log_folder() / "window.log", app)
    garbage = GarbagePolicy(app)
    # Threads that load thumbnails hand Python's lock to the window ten times as soon as usual.
    sys.setswitchinterval(0.0005)
    dress(app, Memory())
    window = MainWindow()
    if not _shown(window):
        return 0
    with open_library(library_folder, partial(QMessageBox.critical, window, "Cullect")) as library:
        window.furnish(library, judge)
        hook.happened.connect(window.desk.banner.show_error)
        for note in library.notes:
            window.desk.banner.show_error(note)
        if roots:
            window.desk.open(roots)
        else:
            window.session.resume()
        garbage.spare_what_stands()
        QTimer.singleShot(0, window, partial(_start_engine, window, library_folder))
        return app.exec()


def open_library(folder: Path, tell: Callable[[str], object]) -> Library:
    """Open the library; where that fails, `tell` why, for there may be no terminal, and raise."""
    # Imported here, for it brings NumPy, and the window should not wait for that.
    from engine.library import Library

    try:
        return Library.open(folder)
    except KnownError as error:
        tell(said(error))
        raise


def _shown(window: MainWindow) -> bool:
    """Show the window and wait until it is painted; whether it wasn't closed at once."""
    standing = QEventLoop()
    window.painted.connect(standing.quit, Qt.ConnectionType.QueuedConnection)
    # A window that starts minimised is never painted.
    QTimer.singleShot(500, standing.quit)
    window.show()
    standing.exec()
    return window.isVisible()


def _start_engine(window: MainWindow, library_folder: Path) -> None:
    """Start the engine process and join it to the window; it ends when the window is closed."""
    # Imported here, for what talks to processes takes long to load, and nobody waits for it.
    from gui.engine_client import EngineClient

    client = EngineClient(library_folder, window)
    window.closed.connect(client.close)
    client.start()
    window.desk.connect_engine(client)
