"""Picking, rejecting and rating with keys and buttons, and taking it back."""

import pytest
from PySide6.QtCore import Qt

from engine.photos import Changes, Flag
from gui.actions import ACTIONS

Key, Shift, Control = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def photo(desk, row):
    return desk.library.photo(int(desk.model.ids[row]))


def current(desk, row):
    desk.grid.setFocus()
    desk.grid.select_photo(int(desk.model.ids[row]))


def test_a_digit_rates_and_undo_takes_it_back(window, desk, qtbot):
    current(desk, 2)
    qtbot.keyClick(window, Key.Key_4)
    assert photo(desk, 2).stars == 4
    qtbot.keyClick(window, Key.Key_Z, Control)
    assert photo(desk, 2).stars is None
    qtbot.keyClick(window, Key.Key_Z, Control | Shift)
    assert photo(desk, 2).stars == 4


@pytest.mark.parametrize(
    ("key", "flag"), [(Key.Key_P, Flag.PICK), (Key.Key_X, Flag.REJECT), (Key.Key_U, Flag.NONE)]
)
def test_letters_flag_every_selected_photo(window, desk, qtbot, key, flag):
    current(desk, 0)
    qtbot.keyClick(desk.grid, Key.Key_Right, Shift)
    qtbot.keyClick(window, Key.Key_P)
    qtbot.keyClick(window, key)
    assert [photo(desk, row).flag for row in range(3)] == [flag, flag, Flag.NONE]


def test_a_mark_is_on_its_tile_at_once_and_nothing_moves(window, desk, qtbot):
    before = desk.model.ids.tolist()
    current(desk, 5)
    qtbot.keyClick(window, Key.Key_X)
    spoken = desk.model.index(5).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("rejected")
    assert desk.model.ids.tolist() == before


def test_the_menu_names_what_would_be_undone(window, desk, qtbot):
    undo = window.actions_by_name["undo"]
    assert not undo.isEnabled()
    current(desk, 0)
    qtbot.keyClick(desk.grid, Key.Key_End, Shift)
    qtbot.keyClick(window, Key.Key_X)
    assert undo.isEnabled()
    assert undo.text() == "Undo Reject 40 photos"


def test_pressing_the_same_key_twice_is_one_step_of_undo(window, desk, qtbot):
    current(desk, 0)
    qtbot.keyClick(window, Key.Key_P)
    qtbot.keyClick(window, Key.Key_P)
    assert desk.decisions.stack.count() == 1


def test_buttons_rate_and_a_second_press_takes_the_stars_away(desk, qtbot):
    current(desk, 1)
    three = desk.inspector.decision.stars[2]
    qtbot.mouseClick(three, Qt.MouseButton.LeftButton)
    assert photo(desk, 1).stars == 3
    qtbot.mouseClick(three, Qt.MouseButton.LeftButton)
    assert photo(desk, 1).stars is None


def test_in_the_large_view_only_the_photo_that_is_seen_is_marked(window, desk, qtbot):
    desk.grid.selectAll()
    desk.stage.show_large(desk.grid.currentIndex())
    qtbot.keyClick(window, Key.Key_P)
    flags = [photo(desk, row).flag for row in range(40)]
    assert flags.count(Flag.PICK) == 1
    assert flags[desk.grid.currentIndex().row()] is Flag.PICK


def test_counts_follow_what_is_decided(window, desk, qtbot):
    current(desk, 0)
    qtbot.keyClick(window, Key.Key_P)
    current(desk, 1)
    qtbot.keyClick(window, Key.Key_X)
    counts = desk.status.counts
    qtbot.waitUntil(lambda: counts.text() == "40 photos  ·  1 picked  ·  1 rejected")
    qtbot.keyClick(window, Key.Key_Z, Control)
    qtbot.waitUntil(lambda: counts.text() == "40 photos  ·  1 picked")


def test_a_decision_that_could_not_be_stored_says_so(desk, library):
    library.on_write_failed(Changes("Reject 2 photos", ()), OSError("the disk is full"))
    assert "Reject 2 photos" in desk.banner.text.text()
    assert "the disk is full" in desk.banner.text.text()
    assert desk.banner.isVisible()


def test_every_action_of_the_table_works(window):
    assert set(window.actions_by_name) == {action.name for action in ACTIONS}
