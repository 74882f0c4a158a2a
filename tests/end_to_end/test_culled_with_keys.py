"""A shoot of forty frames is culled with keys alone, and all of it is undone."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from engine.photos import Decision, Flag
from gui.dialogs.palette import Palette

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def forty_frames(tmp_path):
    folder = tmp_path / "shoot"
    folder.mkdir()
    random = np.random.default_rng(0)
    for number in range(40):
        pixels = random.integers(0, 255, (64, 96, 3), np.uint8)
        Image.fromarray(pixels).save(folder / f"IMG_{number:04d}.jpg")
    return folder


def decisions(desk):
    return [photo.decision for photo in desk.library.photos(desk.window.desk.model.ids)]


def test_forty_frames_are_culled_with_keys_only_and_all_is_undone(sit_down, forty_frames):
    with sit_down(forty_frames) as desk:
        desk.wait_until_scored(40)
        desk.grid.setFocus()
        desk.press(Key.Key_Home)
        first_round(desk)
        in_the_large_view(desk)
        the_rest_in_one_act(desk)
        done = decisions(desk)
        assert done[:10] == [Decision(Flag.PICK), Decision(Flag.REJECT)] * 5
        assert done[10:20] == [Decision(Flag.PICK, 4)] * 5 + [Decision(label="Red")] * 5
        assert done[20:] == [Decision(Flag.REJECT, None, "Blue")] * 20
        undo_everything(desk)
        assert decisions(desk) == [Decision()] * 40


def first_round(desk):
    """Pick and reject in turn; Shift goes on to the next frame."""
    for _ in range(5):
        desk.press(Key.Key_P, SHIFT)
        desk.press(Key.Key_X, SHIFT)


def in_the_large_view(desk):
    """Five picks with stars, then five red labels with the way on switched on."""
    desk.press(Key.Key_E)
    for _ in range(5):
        desk.press(Key.Key_4)
        desk.press(Key.Key_P, SHIFT)
    command(desk, "go on after")
    for _ in range(5):
        desk.press(Key.Key_6)
    command(desk, "go on after")
    desk.press(Key.Key_G)


def the_rest_in_one_act(desk):
    """From the current frame to the end: rejected, and labelled from the palette."""
    desk.press(Key.Key_End, SHIFT)
    desk.press(Key.Key_X)
    assert desk.window.actions_by_name["undo"].text() == "Undo Reject 20 photos"
    command(desk, "blue label")
    assert desk.window.actions_by_name["undo"].text() == "Undo Blue label 20 photos"


def command(desk, words):
    """Type the words of a command into the palette, and press Enter."""
    desk.press(Key.Key_K, CTRL)
    palette = desk.window.findChild(Palette)
    desk.qtbot.waitUntil(lambda: QApplication.focusWidget() is palette.words)
    desk.qtbot.keyClicks(palette.words, words)
    desk.press(Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.window.findChild(Palette) is None)
    desk.window.activateWindow()  # as a window manager does
    desk.qtbot.waitUntil(lambda: QApplication.activeWindow() is desk.window)


def undo_everything(desk):
    """Ctrl+Z until there is nothing left."""
    undo = desk.window.actions_by_name["undo"]
    while undo.isEnabled():
        desk.press(Key.Key_Z, CTRL)
