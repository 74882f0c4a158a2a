"""A real window on a real library, with a real engine process behind it."""

import threading
from contextlib import contextmanager

import numpy as np
import pytest
from PIL import Image, ImageFilter
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from engine.library import Library
from gui.engine_client import EngineClient
from gui.languages import speak
from gui.main_window import MainWindow

PATIENCE = 60_000
"""Milliseconds that a test waits for the engine before it fails."""


@pytest.fixture(autouse=True, scope="session")
def english(qapp):
    """The window speaks English here, whatever the system of the machine speaks."""
    speak(qapp, "en")


@pytest.fixture(autouse=True)
def no_thread_is_left():
    """Fail the test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    left = [thread.name for thread in set(threading.enumerate()) - before if thread.is_alive()]
    assert not left


@pytest.fixture
def shoot(tmp_path):
    """Ten photos that are ever more blurred; the first is the sharpest."""
    folder = tmp_path / "shoot"
    folder.mkdir()
    sharp = Image.effect_noise((48, 32), 120).resize((480, 320), Image.Resampling.NEAREST)
    for number in range(10):
        blurred = sharp.filter(ImageFilter.GaussianBlur(number * 0.8))
        blurred.convert("RGB").save(folder / f"IMG_{number:04d}.jpg", quality=92)
    return folder


class Desk:
    """What a person sees and touches, for stories to read like a day."""

    def __init__(self, window, client, library, qtbot):
        self.window, self.client, self.library, self.qtbot = window, client, library, qtbot
        self.grid = window.desk.grid

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(QApplication.focusWidget() or self.grid, key, modifier)

    def names(self):
        photos = self.library.photos(self.window.desk.model.ids)
        return [photo.path.rpartition("/")[2] for photo in photos]

    def photo(self, name):
        photos = self.library.photos(self.window.desk.model.ids)
        return next(photo for photo in photos if photo.path.endswith(name))

    def wait_until_scored(self, count=10):
        def scored():
            names = [n for n in self.library.score_names() if n.name == "technical"]
            assert names
            values = self.library.score_values(names[0], self.window.desk.model.ids)
            assert np.isfinite(values).sum() == count
            assert not self.window.desk.shoot.busy

        self.qtbot.waitUntil(scored, timeout=PATIENCE)


@pytest.fixture
def sit_down(tmp_path, qtbot):
    """Open the window on folders, as `cullect FOLDER` does; closing it ends the engine."""

    @contextmanager
    def sit_down(*roots, library_folder=tmp_path / "library"):
        with Library.open(library_folder) as library:
            window = MainWindow()
            window.furnish(library, "measures")
            client = EngineClient(library_folder, window)
            window.closed.connect(client.close)
            window.desk.open([str(root) for root in roots])
            window.show()
            client.start()
            window.desk.connect_engine(client)
            try:
                yield Desk(window, client, library, qtbot)
            finally:
                window.close()
                window.deleteLater()
                # Now, for its timers must not find the library closed.
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    return sit_down
