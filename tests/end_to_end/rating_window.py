"""A real window that rates by key presses and says what is on the disk; made to be killed."""

import itertools
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.library import Library
from gui.engine_client import EngineClient
from gui.main_window import MainWindow


def main(library_folder: Path, photos: str) -> None:
    """Press star keys for ever, with the engine scoring behind; print each durable decision."""
    app = QApplication([])
    with Library.open(library_folder) as library:
        window = MainWindow()
        window.furnish(library, "measures")
        client = EngineClient(library_folder, window)
        window.desk.open([photos])
        window.show()
        client.start()
        window.desk.connect_engine(client)
        while window.desk.model.rowCount() < 10:
            app.processEvents()
        grid = window.desk.grid
        for turn in itertools.count():
            app.processEvents()
            stars = (turn + turn // 10 + os.getpid()) % 5 + 1  # other ones in each round and run
            QTest.keyClick(grid, Qt.Key.Key_Right if turn % 10 else Qt.Key.Key_Home)
            QTest.keyClick(grid, Qt.Key(Qt.Key.Key_0.value + stars))
            library.durable()
            photo = library.photo(window.desk.model.photo_id(grid.currentIndex()))
            print(f"{photo.stars} {photo.path}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
