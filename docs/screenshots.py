"""Takes the pictures of these pages: the real window, its engine and the sample shoot, offscreen.

python docs/screenshots.py [--out DIR] [--scene NAME]... [--theme dark|light] [--size 1280x800]
                           [--text 200] [--language de] [--full]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

PATIENCE = 120
"""Seconds that the engine may take."""

WIDE, COLOURS = 960, 128
"""How the pictures of the pages are made small enough to keep: pixels across, colours."""


def _press(*names: str) -> Callable[[Any], None]:
    """Do these actions, one after the other."""

    def act(window: Any) -> None:
        for name in names:
            window.actions_by_name[name].trigger()
            wait(900)

    return act


def _select(window: Any, *rows: int) -> None:
    """Select these photos of the grid, the first of them the current one."""
    from PySide6.QtCore import QItemSelectionModel

    grid, model = window.desk.grid, window.desk.model
    grid.setCurrentIndex(model.index(rows[0], 0))
    for row in rows:
        grid.selectionModel().select(model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)


def _grid(window: Any) -> None:
    _select(window, 1)


def _chosen(window: Any) -> None:
    """Some photos to compare."""
    _select(window, 0, 3)
    _press("compare")(window)


def _surveyed(window: Any) -> None:
    _select(window, 0, 2, 4, 5, 7)
    _press("survey")(window)


def _tested(window: Any) -> None:
    """A fault in the photo in view."""
    from gui.trying.panel import TestPanel

    _press("large", "test_judge")(window)
    for panel in window.findChildren(TestPanel):
        panel.sliders["blur"].setValue(panel.sliders["blur"].maximum() // 2)


def _settings(page: str) -> Callable[[Any], None]:
    return lambda window: window.show_settings(page)


SCENES: dict[str, Callable[[Any], None]] = {
    "grid": _grid,
    "filter": _press("filter_bar"),
    "loupe": _press("large"),
    "heat-map": _press("large", "heat_map"),
    "test-the-judge": _tested,
    "compare": _chosen,
    "survey": _surveyed,
    "map": _press("map"),
    "keys": _press("key_sheet"),
    "commands": _press("commands"),
    "settings-keys": _settings("keys"),
    "settings-photos": _settings("photos"),
    "settings-screen": _settings("screen"),
    "settings-appearance": _settings("appearance"),
    "judges": _press("judges"),
    "axes": _press("axes"),
    "problems": _press("problems"),
    "teach": _press("teach"),
    "export": _press("export"),
    "export-list": _press("export_list"),
    "trash": _press("trash"),
}
"""What is to be seen, and how one gets there from the grid."""


def main() -> int:
    """Write a picture of each scene."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--scene", action="append", choices=SCENES, help="only this; default: all")
    parser.add_argument("--theme", choices=("dark", "light"), default="dark")
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--text", default="100", help="size of text in per cent")
    parser.add_argument("--language", default="en")
    parser.add_argument("--full", action="store_true", help="as on the screen, not made smaller")
    chosen = parser.parse_args()
    os.environ["CULLECT_THEME"] = chosen.theme
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="cullect-shots-") as home:
        os.environ["CULLECT_HOME"] = home
        take(Path(home), chosen)
    return 0


def take(home: Path, chosen: argparse.Namespace) -> None:
    """Open the window on the sample shoot, decide a little, and go from scene to scene."""
    from PySide6.QtWidgets import QApplication

    from engine.library import Library
    from engine.sample.shoot import make_shoot
    from gui.appearance import dress
    from gui.engine_client import EngineClient
    from gui.main_window import MainWindow
    from gui.memory import Memory

    shoot = make_shoot(
        home / "Sample shoot", cancel=threading.Event(), report=lambda progress: None
    )
    app = QApplication([])
    with Library.open(home / "library") as library:
        memory = Memory()
        memory.keep("language", chosen.language)
        memory.keep("text_size", chosen.text)
        dress(app, memory)
        window = MainWindow()
        window.resize(*(int(side) for side in chosen.size.split("x")))
        window.furnish(library, "starter")
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
        _decide(window)
        for name in chosen.scene or SCENES:
            picture = _seen(app, window, SCENES[name])
            _keep(picture, chosen.out / f"{name}.png", small=not chosen.full)
        window.close()
        window.deleteLater()


def _decide(window: Any) -> None:
    """Cull a little with keys, as one does."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    grid = window.desk.grid
    grid.setFocus()
    codes = {"R": Qt.Key.Key_Right, "L": Qt.Key.Key_Left}
    for key in "PR5RXRPR4R9RXLL":
        QTest.keyClick(grid, codes.get(key) or Qt.Key(ord(key)))
    wait(500)


def _seen(app: Any, window: Any, act: Callable[[Any], None]) -> Any:
    """The window in a scene, with the dialog above it if there is one; then back to the grid."""
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QDialog

    act(window)
    wait(2500)
    picture = window.grab()
    dialogs = [top for top in app.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]
    with QPainter(picture) as painter:
        for dialog in dialogs:
            middle = window.rect().center() - dialog.rect().center()
            painter.drawPixmap(middle, dialog.grab())
            painter.drawRect(dialog.rect().translated(middle))
    for dialog in dialogs:
        dialog.reject()
    _go_back(window)
    return picture


def _go_back(window: Any) -> None:
    """As it was before the scene."""
    from gui.trying.panel import TestPanel

    for panel in window.findChildren(TestPanel):
        if panel.isVisible():
            window.actions_by_name["test_judge"].trigger()
    if window.desk.heat.on:
        window.actions_by_name["heat_map"].trigger()
    if window.desk.filtering.bar.isVisible():
        window.actions_by_name["filter_bar"].trigger()
    window.actions_by_name["grid"].trigger()
    wait(500)


def _keep(picture: Any, path: Path, *, small: bool) -> None:
    """Write a PNG; a small one has fewer pixels and colours."""
    picture.save(str(path))
    if small:
        from PIL import Image

        with Image.open(path) as image:
            size = WIDE, round(image.height * WIDE / image.width)
            few = image.convert("RGB").resize(size, Image.Resampling.LANCZOS)
            few.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def wait(milliseconds: int) -> None:
    """Let the window live; QTest.qWait would hold Python's lock and stop the engine's messages."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
