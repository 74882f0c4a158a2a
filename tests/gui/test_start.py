"""The start of the window, in a process of its own; and this PySide's habits."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from engine.photos import KnownError
from gui.app import open_library
from gui.errors import ErrorHook
from gui.garbage import GarbagePolicy

HEAVY = ("torch", "torchvision", "open_clip", "PIL", "sqlite_utils", "rich", "scipy")

_SHOW = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from gui import app
from gui.main_window import MainWindow
from gui.theme import Theme
qt = QApplication([])
Theme(qt)
window = MainWindow()
assert app._shown(window)
print("numpy" in sys.modules)
from engine.library import Library
with Library.open(Path(sys.argv[1])) as library:
    window.furnish(library, "measures")
    qt.processEvents()
    print([name for name in sys.argv[2:] if name in sys.modules])
    window.close()
"""


def test_the_window_stands_before_anything_heavy_is_loaded(library_folder):
    shown = subprocess.run(
        [sys.executable, "-c", _SHOW, str(library_folder), *HEAVY],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
    )
    assert shown.stdout.split("\n")[:2] == ["False", "[]"]


def test_why_the_library_cannot_be_opened_is_told_before_the_end(tmp_path):
    told = []
    (tmp_path / "library").write_text("a file where the folder should be")
    with pytest.raises(KnownError) as error:
        open_library(tmp_path / "library", told.append)
    assert told == [str(error.value)]


def test_this_pyside_survives_many_signals(qapp):
    class Sender(QObject):
        sent = Signal()

    sender, references = Sender(), sys.getrefcount(True)
    for _ in range(100):
        sender.sent.emit()
    assert sys.getrefcount(True) >= references


@pytest.fixture
def hooks_put_back(monkeypatch):
    import threading

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


def test_a_mistake_of_ours_is_shown_and_logged(qtbot, tmp_path, hooks_put_back, capsys):
    hook = ErrorHook(tmp_path / "logs" / "errors.log")
    with qtbot.waitSignal(hook.happened) as told:
        try:
            raise ValueError("an odd number")
        except ValueError as error:
            sys.excepthook(ValueError, error, error.__traceback__)
    assert "an odd number" in told.args[0]
    assert "an odd number" in (tmp_path / "logs" / "errors.log").read_text()
    assert "Traceback" in capsys.readouterr().err


def test_garbage_is_collected_by_the_windows_thread(qtbot):
    owner = QObject()
    try:
        policy = GarbagePolicy(owner)
        assert not gc.isenabled()
        knots = [[] for _ in range(2000)]
        for knot in knots:
            knot.append(knot)
        del knot, knots
        policy._collect()
        assert gc.get_count()[0] < 2000
    finally:
        gc.enable()
