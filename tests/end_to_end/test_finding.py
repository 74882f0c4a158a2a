"""Stories of finding photos again: by their score, and after the window was closed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from engine.photos import Flag

CTRL = Qt.KeyboardModifier.ControlModifier


def test_filter_by_score_and_reject_the_rest(sit_down, shoot):
    with sit_down(shoot) as desk:
        desk.wait_until_scored()
        names = desk.names()
        desk.grid.setFocus()
        desk.press(Qt.Key.Key_Backslash)
        bar = desk.window.desk.filtering.bar
        assert bar.isVisible()
        while QApplication.focusWidget() is not bar.score.slider.high:
            desk.press(Qt.Key.Key_Tab)
        while len(desk.names()) > 5:
            desk.press(Qt.Key.Key_Left)
        left = desk.names()
        desk.window.desk.stage.focus()
        desk.press(Qt.Key.Key_A, CTRL)
        desk.press(Qt.Key.Key_X)
        desk.press(Qt.Key.Key_L, CTRL)
        assert desk.names() == names
        rejected = [name for name in names if desk.photo(name).flag is Flag.REJECT]
        assert rejected == left == names[-len(left) :]
        desk.press(Qt.Key.Key_Z, CTRL)
        assert all(desk.photo(name).flag is Flag.NONE for name in names)


def test_close_while_scoring_and_come_back(sit_down, shoot):
    with sit_down(shoot) as desk:
        desk.qtbot.waitUntil(lambda: len(desk.names()) == 10, timeout=60_000)
        desk.grid.setFocus()
        desk.press(Qt.Key.Key_End)
        desk.press(Qt.Key.Key_P)
        desk.press(Qt.Key.Key_E)
        seen = desk.window.desk.stage.photo.tile.photo.path
        order = desk.names()
    with sit_down() as desk:
        desk.window.session.resume()
        assert desk.window.desk.stage.is_large
        assert desk.window.desk.stage.photo.tile.photo.path == seen
        assert desk.photo(seen).flag is Flag.PICK
        desk.wait_until_scored()
        assert desk.window.desk.stage.photo.tile.photo.path == seen
        assert sorted(desk.names()) == sorted(order)
