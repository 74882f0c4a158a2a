"""Eight hours at the desk in minutes: python -m bench.long_day [--decisions N].

Presses keys in the real window, its engine beside it, over the sample shoot: decisions of all
kinds, views changed every few photos, zoom, filter, undo. Prints how much memory both processes
hold at each tenth, and what has piled up: threads, timers, Qt objects, undo steps. Linux only.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import sys
import tempfile
import threading
from collections.abc import Callable
from multiprocessing import active_children
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.machine import load
from bench.window import idle_engine, open_window
from engine.sample.shoot import make_shoot
from gui.desk import Desk

_MARKS = (
    Qt.Key.Key_P, Qt.Key.Key_X, Qt.Key.Key_U, Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2,
    Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6, Qt.Key.Key_7, Qt.Key.Key_8,
)  # fmt: skip
_VIEWS = (Qt.Key.Key_G, Qt.Key.Key_E, Qt.Key.Key_C, Qt.Key.Key_N, Qt.Key.Key_M)
_MOVES = (Qt.Key.Key_Right, Qt.Key.Key_Left)
_NONE, _CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_A_VIEW, _A_LOOK, _A_REGRET = 25, 40, 60  # decisions between changes of view, looks at 100 %, undos
_REST = 5  # milliseconds after each key: a photographer leaves the window more


def main() -> int:
    """Run the day and print a line of JSON for each tenth of it."""
    options = argparse.ArgumentParser(prog="python -m bench.long_day", description=__doc__)
    options.add_argument("--decisions", type=int, default=20_000)
    decisions: int = options.parse_args().decisions
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="cullect-day-") as scratch:
        photos = Path(scratch) / "photos"
        make_shoot(photos, cancel=threading.Event(), report=lambda _progress: None)
        library = Path(scratch) / "library"
        with open_window(library) as (desk, _), idle_engine(desk, library, photos):
            _day(desk, decisions)
    return 0


def _day(desk: Desk, decisions: int) -> None:
    """Press the key of a mark so often, and tell at each tenth how things stand."""
    chance = random.Random(0)
    for number in range(decisions):
        if number % _A_VIEW == 0:
            _press(chance.choice(_VIEWS))
        if number % _A_LOOK == 0:
            _press(Qt.Key.Key_Z)
            _press(Qt.Key.Key_Z)
        if number % _A_REGRET == 0:
            _press(Qt.Key.Key_Z, _CONTROL)
        _press(chance.choice(_MOVES))
        _press(chance.choice(_MARKS))
        if (number + 1) % max(1, decisions // 10) == 0:
            print(json.dumps({"marks": number + 1} | _standing(desk)), flush=True)


def _press(key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
    """A key to whatever has the focus, and a moment for what follows from it."""
    focus = QApplication.focusWidget() or QApplication.activeWindow()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)
    moment = QEventLoop()
    QTimer.singleShot(_REST, moment.quit)
    moment.exec()
    QCoreApplication.processEvents()


def _standing(desk: Desk) -> dict[str, object]:
    """What is held now; memory in MB."""
    window = desk.window()
    counted: dict[str, Callable[[], object]] = {
        "window_mb": lambda: _resident(os.getpid()),
        "engine_mb": lambda: [_resident(child.pid or 0) for child in active_children()],
        "threads": threading.active_count,
        "qt_objects": lambda: len(window.findChildren(QObject)),
        "timers": lambda: sum(timer.isActive() for timer in window.findChildren(QTimer)),
        "undo_steps": desk.decisions.stack.count,
        "load": load,
    }
    return {name: count() for name, count in counted.items()}


def _resident(process: int) -> float:
    """Megabytes of a process in memory."""
    told = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    found = re.search(r"VmRSS:\s+(\d+)", told)
    return round(int(found[1]) / 1024, 1) if found else 0.0


if __name__ == "__main__":
    sys.exit(main())
