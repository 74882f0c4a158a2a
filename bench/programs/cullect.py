"""The command `cullect` with these arguments, up to the moment when it would start its engine."""

import os
import traceback
from pathlib import Path

from PySide6.QtCore import QCoreApplication

import gui.app
from bench.programs import arrived
from gui.__main__ import main
from gui.main_window import MainWindow


def paint_and_arrive(window: MainWindow, library_folder: Path) -> None:  # noqa: ARG001
    """Take the place of the engine's start, which follows the first painting."""
    window.repaint()
    QCoreApplication.processEvents()
    arrived()


gui.app._start_engine = paint_and_arrive  # noqa: SLF001 - the moment has no other name
try:
    main()
except BaseException:  # noqa: BLE001 - printed whole
    traceback.print_exc()
os._exit(1)  # the window's threads would go on
