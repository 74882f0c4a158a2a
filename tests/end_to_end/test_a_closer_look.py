"""A photographer decides at 100 %: the same place on every frame, with a real engine behind it."""

from PySide6.QtCore import QPoint, Qt

from engine.photos import Flag


def pane_of(desk):
    return desk.window.desk.stage.photo.pane


def wait_until_sharp(desk):
    desk.qtbot.waitUntil(lambda: pane_of(desk).is_sharp, timeout=60_000)


def test_zoom_and_place_are_kept_from_frame_to_frame(sit_down, shoot):
    with sit_down(shoot) as desk:
        desk.wait_until_scored()
        desk.window.resize(900, 700)
        desk.grid.setFocus()
        desk.press(Qt.Key.Key_Home)
        desk.press(Qt.Key.Key_E)
        wait_until_sharp(desk)
        pane = pane_of(desk)
        pane.setMaximumSize(200, 150)
        desk.qtbot.waitUntil(lambda: pane.width() <= 200)
        desk.qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=QPoint(150, 100))
        wait_until_sharp(desk)
        place, seen = pane.zoom, [pane.tile.photo.path]
        assert place.factor == 1.0
        for _ in range(4):
            desk.press(Qt.Key.Key_Right)
            wait_until_sharp(desk)
            assert pane.zoom == place
            seen.append(pane.tile.photo.path)
        assert [path.rpartition("/")[2] for path in seen] == desk.names()[:5]
        desk.press(Qt.Key.Key_P)
        assert desk.photo(desk.names()[4]).flag is Flag.PICK
        desk.press(Qt.Key.Key_Z)
        assert pane.zoom.fits


def test_a_key_that_is_held_shows_every_pixel_and_then_the_whole_again(sit_down, shoot):
    with sit_down(shoot) as desk:
        desk.wait_until_scored()
        desk.grid.setFocus()
        desk.press(Qt.Key.Key_Home)
        desk.press(Qt.Key.Key_Return)
        wait_until_sharp(desk)
        pane = pane_of(desk)
        desk.qtbot.keyPress(pane, Qt.Key.Key_Space)
        wait_until_sharp(desk)
        assert pane.factor == 1.0
        desk.qtbot.keyRelease(pane, Qt.Key.Key_Space)
        assert pane.zoom.fits
