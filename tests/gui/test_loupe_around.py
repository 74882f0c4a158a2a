"""What stands around the large photo: filmstrip, information, the keys to get closer."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt

from engine.messages import Pixels
from engine.photos import Photo, Shot
from gui.loupe.information import information
from gui.main_window import MainWindow

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def loupe(desk, qtbot):
    """The loupe on the eleventh photo."""
    desk.shoot.touch()
    desk.grid.select_photo(int(desk.model.ids[10]))
    desk.stage.show_large(QModelIndex())
    qtbot.waitUntil(desk.stage.photo.filmstrip.isVisible)
    return desk.stage.photo


def click_on(strip, row, qtbot, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(strip.viewport(), LEFT, modifier, strip.cell_rect(row).center())


# --- the filmstrip ----------------------------------------------------------------------------


def test_the_current_photo_stands_in_the_middle_of_the_strip(loupe, desk):
    strip = loupe.filmstrip
    for row in (10, 11, 25):
        desk.grid.go_to(desk.model.index(row))
        assert abs(strip.cell_rect(row).center().x() - strip.viewport().width() // 2) <= 1


def test_a_click_in_the_strip_shows_that_photo_and_selects_it_alone(loupe, desk, qtbot):
    click_on(loupe.filmstrip, 12, qtbot)
    assert loupe.tile.photo.id == desk.model.ids[12]
    assert desk.grid.selected_ids().tolist() == [desk.model.ids[12]]
    strip = loupe.filmstrip
    assert abs(strip.cell_rect(12).center().x() - strip.viewport().width() // 2) <= 1


def test_ctrl_and_a_click_select_one_more(loupe, desk, qtbot):
    click_on(loupe.filmstrip, 12, qtbot, CTRL)
    assert sorted(desk.grid.selected_rows().tolist()) == [10, 12]


def test_keys_stay_with_the_photo_after_a_click_in_the_strip(loupe, desk, qtbot):
    loupe.setFocus()
    click_on(loupe.filmstrip, 12, qtbot)
    qtbot.keyClick(loupe.pane, Qt.Key.Key_Right)
    assert loupe.tile.photo.id == desk.model.ids[13]


def test_another_order_keeps_the_photo_and_its_selection(loupe, desk):
    seen = loupe.tile.photo.id
    desk.shoot.reverse()
    assert loupe.tile.photo.id == seen
    assert desk.grid.selected_ids().tolist() == [seen]
    strip, row = loupe.filmstrip, desk.grid.currentIndex().row()
    assert row in strip.rows_in_view()


def test_the_strip_asks_for_thumbnails_in_view_and_no_more_than_around_it(loupe, desk, qtbot):
    rows = loupe.filmstrip.rows_in_view()
    assert 10 in rows
    qtbot.waitUntil(lambda: desk.thumbnails.pixmap(int(desk.model.ids[rows.start])) is not None)
    assert len(rows) < 40


def test_a_short_strip_stands_in_the_middle(loupe, desk):
    desk.shoot.show_found(desk.model.ids[:2])
    strip = loupe.filmstrip
    left, right = strip.cell_rect(0).left(), strip.cell_rect(1).right()
    assert abs(left - (strip.viewport().width() - 1 - right)) <= 2


def test_the_strip_can_be_put_away_and_stays_so(loupe, window, desk, library, qtbot):
    window.actions_by_name["filmstrip"].trigger()
    assert not loupe.filmstrip.isVisible()
    again = MainWindow()
    qtbot.addWidget(again)
    again.furnish(library, "measures")
    assert not again.actions_by_name["filmstrip"].isChecked()
    assert again.desk.stage.photo.filmstrip.isHidden()
    again.close()


# --- information ------------------------------------------------------------------------------


def test_i_tells_more_then_all_then_nothing(loupe, window, qtbot):
    seen = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_I)
        seen.append((loupe.information.isVisible(), loupe.information.text().count("\n")))
    assert seen[0][0]
    assert seen[1][1] > seen[0][1]
    assert not seen[2][0]


def test_information_is_about_the_photo_in_view(loupe, window, desk, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_I)
    desk.grid.step(1)
    name = desk.library.photo(int(desk.model.ids[11])).path.rpartition("/")[2]
    assert loupe.information.text().startswith(name)


def test_what_is_not_known_takes_no_line():
    bare = Photo(1, "/made/IMG_1.JPG", 1000, 0)
    assert information(bare, "short") == "IMG_1.JPG"
    shot = Shot("2024-05-01T07:30:00", "Made Camera", None, 400, 2.8, 0.004, 50.0)
    full = information(Photo(1, "/made/IMG_1.JPG", 1000, 0, shot=shot), "full").split("\n")
    assert len(full) == 5
    assert full[3] == "Made Camera"


# --- keys -------------------------------------------------------------------------------------


def test_larger_and_smaller_zoom_in_the_loupe(loupe, window, desk):
    side = desk.grid.tile_side
    window.actions_by_name["larger"].trigger()
    assert not loupe.pane.zoom.fits
    window.actions_by_name["smaller"].trigger()
    assert loupe.pane.zoom.fits
    assert desk.grid.tile_side == side


def test_the_key_to_hold_is_that_of_its_action(loupe, window, qtbot):
    loupe.setFocus()
    qtbot.keyPress(loupe.pane, Qt.Key.Key_Space)
    assert loupe.pane.zoom.factor == 1.0
    qtbot.keyRelease(loupe.pane, Qt.Key.Key_Space)
    assert loupe.pane.zoom.fits
    window.keyboard.bind("hold_zoom", ("F7",))
    qtbot.keyPress(loupe.pane, Qt.Key.Key_Space)
    assert loupe.pane.zoom.fits


def test_ctrl_with_arrows_looks_elsewhere_and_stays_with_the_photo(loupe, qtbot):
    seen = loupe.tile.photo.id
    loupe.pane.toggle_zoom()
    before = loupe.pane.zoom
    qtbot.keyClick(loupe.pane, Qt.Key.Key_Right, CTRL)
    assert loupe.pane.zoom.x > before.x
    assert loupe.tile.photo.id == seen


def test_the_caption_says_how_close(loupe, qtbot):
    loupe.pane.toggle_zoom()
    assert loupe.caption.zoom == "100 %"
    loupe.pane.toggle_zoom()
    assert loupe.caption.zoom == "Fit"


def test_the_caption_says_that_only_a_preview_is_there(loupe, desk, client):
    loupe.pane.toggle_zoom()
    photo_id = loupe.tile.photo.id
    client.pixels.emit(Pixels(
        photo_id, 4, 3, None, 0, (0.0, 0.0, 1.0, 1.0), (80, 60), (0, 0, 80, 60), bytes(48)
    ))  # fmt: skip
    assert loupe.caption.zoom == "100 %, of a preview"


def test_putting_all_panels_away_takes_the_strip_too_and_brings_it_back(loupe, window):
    window.looking.surroundings.toggle_all()
    assert not loupe.filmstrip.isVisible()
    window.looking.surroundings.toggle_all()
    assert loupe.filmstrip.isVisible()


def test_a_double_click_goes_back_to_the_grid(loupe, desk, qtbot):
    qtbot.mouseDClick(loupe.pane, LEFT, pos=QPoint(200, 200))
    assert desk.stage.shown == "grid"
