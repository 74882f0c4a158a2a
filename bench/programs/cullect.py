"""The command `cullect`, up to a moment of its start: "painted" or "furnished", the first argument.

Painted is when the window stands on the screen, furnished when its photos are in it.
"""

import os
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import QCoreApplication

import gui.app
from bench.programs import arrived
from gui.__main__ import main
from gui.main_window import MainWindow

_wait_until_shown = gui.app._shown  # noqa: SLF001 - the moments have no other names


def arrive_painted(window: MainWindow) -> bool:
    """Wait until the window is shown, and end."""
    _wait_until_shown(window)
    arrived()
    return False


def arrive_furnished(window: MainWindow, library_folder: Path) -> None:  # noqa: ARG001
    """Take the place of the engine's start, which follows the photos' first painting."""
    window.repaint()
    QCoreApplication.processEvents()
    arrived()


if sys.argv.pop(1) == "painted":
    gui.app._shown = arrive_painted  # noqa: SLF001
else:
    gui.app._start_engine = arrive_furnished  # noqa: SLF001
try:
    main()
except BaseException:  # noqa: BLE001 - printed whole
    traceback.print_exc()
os._exit(1)  # the window's threads would go on
