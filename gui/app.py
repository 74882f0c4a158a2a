"""Start-up: the window first, and the engine behind it once the window stands."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from engine.library import Library
from engine.settings import data_folder
from gui.errors import ErrorHook
from gui.garbage import GarbagePolicy
from gui.main_window import MainWindow
from gui.theme import Theme


def run(library_folder: Path, roots: list[str], judge: str) -> int:
    """Show the window on these folders and photos until it is closed; returns the exit code.

    Raises KnownError when the library can't be opened.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Cullect")
    hook = ErrorHook(data_folder() / "errors.log", app)
    GarbagePolicy(app)
    Theme(app)
    with Library.open(library_folder) as library:
        window = MainWindow(library, judge)
        hook.happened.connect(window.desk.banner.show_error)
        window.desk.open(roots)
        window.show()
        QTimer.singleShot(0, window, lambda: _start_engine(window, library_folder))
        return app.exec()


def _start_engine(window: MainWindow, library_folder: Path) -> None:
    """Start the engine process and join it to the window; it ends with the application."""
    # What it needs to talk to a process takes longer to load than the window itself.
    from gui.engine_client import EngineClient

    client = EngineClient(library_folder, window)
    window.closed.connect(client.close)
    client.start()
    window.desk.connect_engine(client)
