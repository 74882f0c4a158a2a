"""Takes the pictures of these pages: the real window, its engine and the sample shoot, offscreen.

python docs/screenshots.py [--out DIR] [--theme dark|light] [--size 1280x800]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

PATIENCE = 120
"""Seconds that the engine may take."""


def main() -> int:
    """Write window.png and photo.png."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--theme", choices=("dark", "light"), default="dark")
    parser.add_argument("--size", default="1280x800")
    chosen = parser.parse_args()
    os.environ["CULLECT_THEME"] = chosen.theme
    width, height = (int(side) for side in chosen.size.split("x"))
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="cullect-shots-") as home:
        os.environ["CULLECT_HOME"] = home
        take(Path(home), chosen.out, width, height)
    return 0


def take(home: Path, out: Path, width: int, height: int) -> None:
    """Open the window on the sample shoot, decide a little, and take its picture."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from engine.library import Library
    from engine.sample.shoot import make_shoot
    from gui.engine_client import EngineClient
    from gui.main_window import MainWindow
    from gui.theme import Theme

    shoot = make_shoot(
        home / "Sample shoot", cancel=threading.Event(), report=lambda progress: None
    )
    app = QApplication([])
    theme = Theme(app)  # noqa: F841 - it keeps the colours
    with Library.open(home / "library") as library:
        window = MainWindow()
        window.resize(width, height)
        window.furnish(library, "measures")
        client = EngineClient(home / "library", window)
        window.closed.connect(client.close)
        finished: list[object] = []
        client.finished.connect(finished.append)
        window.desk.open([str(shoot.folder)])
        window.show()
        client.start()
        window.desk.connect_engine(client)
        began = time.monotonic()
        while not finished and time.monotonic() - began < PATIENCE:
            wait(100)
        wait(2000)
        window.desk.hint.hide()  # an offer that is made once
        grid = window.desk.grid
        grid.setFocus()
        for key in "PR5RXRPR4RXLL":
            codes = {"R": Qt.Key.Key_Right, "L": Qt.Key.Key_Left}
            QTest.keyClick(grid, codes.get(key) or Qt.Key(ord(key)))
        wait(500)
        window.grab().save(str(out / "window.png"))
        QTest.keyClick(grid, Qt.Key.Key_E)
        wait(3000)
        window.grab().save(str(out / "photo.png"))
        window.close()
        window.deleteLater()


def wait(milliseconds: int) -> None:
    """Let the window live; QTest.qWait would hold Python's lock and stop the engine's messages."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
