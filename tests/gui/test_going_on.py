"""From mark to mark: going on, toggles, a star more or less, undecided photos, and undo."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from engine.photos import Flag, PhotoFilter, PhotoQuery
from gui.going_on import GoingOn

Key = Qt.Key
None_, Shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
Ctrl, Alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def photo(desk, row):
    return desk.library.photos([int(desk.model.ids[row])])[0]


@pytest.fixture
def row(desk):
    """The row of the current photo; the story begins at the sixth."""
    desk.grid.go_to(desk.model.index(5))
    return lambda: desk.grid.currentIndex().row()


def test_shift_marks_and_goes_on(window, desk, qtbot, row):
    for key in (Key.Key_P, Key.Key_3, Key.Key_7):
        qtbot.keyClick(window, key, Shift)
    assert row() == 8
    assert desk.grid.selected_ids().size == 1
    assert photo(desk, 5).stars is None
    assert (photo(desk, 5).flag, photo(desk, 6).stars, photo(desk, 7).label) == (
        Flag.PICK,
        3,
        "Yellow",
    )
    qtbot.keyClick(window, Key.Key_P)
    assert row() == 8


def test_going_on_can_be_switched_on_and_is_remembered(window, desk, qtbot, row):
    window.actions_by_name["go_on"].trigger()
    qtbot.keyClick(window, Key.Key_X)
    assert row() == 6
    assert window.memory.text("go_on")
    window.actions_by_name["go_on"].trigger()
    qtbot.keyClick(window, Key.Key_X)
    assert row() == 6


def test_caps_lock_goes_on(window, desk, row):
    QApplication.sendEvent(desk.grid, QKeyEvent(QEvent.Type.KeyPress, Key.Key_P.value, None_, "P"))
    assert photo(desk, 5).flag is Flag.PICK
    assert row() == 6


def test_caps_lock_is_seen_with_digits_too(qapp):
    going_on, caps = GoingOn(), 0x2  # as X11 tells it
    for native, wanted in ((caps, True), (0, False)):
        going_on.see(QKeyEvent(QEvent.Type.KeyPress, Key.Key_2.value, None_, 11, 0, native, "2"))
        assert going_on.wanted is wanted


def test_after_several_the_next_one_beyond_them_is_shown(window, desk, qtbot, row):
    qtbot.keyClick(desk.grid, Key.Key_Left, Shift)
    qtbot.keyClick(window, Key.Key_X, Shift)
    assert [photo(desk, r).flag for r in (4, 5)] == [Flag.REJECT] * 2
    assert row() == 6


def test_it_goes_on_in_the_large_view(window, desk, qtbot, row):
    qtbot.keyClick(window, Key.Key_E)
    qtbot.keyClick(window, Key.Key_P, Shift)
    assert row() == 6
    assert desk.stage.is_large


def test_backtick_toggles_the_flag(window, desk, qtbot, row):
    qtbot.keyClick(window, Key.Key_QuoteLeft)
    assert photo(desk, 5).flag is Flag.PICK
    qtbot.keyClick(window, Key.Key_QuoteLeft)
    assert photo(desk, 5).flag is Flag.NONE


def test_stars_go_up_and_down_by_one_for_each_photo(window, desk, qtbot, row):
    qtbot.keyClick(window, Key.Key_5)
    qtbot.keyClick(desk.grid, Key.Key_Right, Shift)
    qtbot.keyClick(window, Key.Key_Down, Alt)
    assert [photo(desk, r).stars for r in (5, 6)] == [4, None]
    qtbot.keyClick(window, Key.Key_Up, Alt)
    assert [photo(desk, r).stars for r in (5, 6)] == [5, 1]
    assert window.actions_by_name["undo"].text() == "Undo One star more for 2 photos"


def test_undecided_photos_are_found_in_both_directions(window, desk, qtbot, row):
    for r in (6, 7):
        desk.decisions.rate([photo(desk, r).id], 1)
    qtbot.keyClick(window, Key.Key_BracketRight)
    assert row() == 8
    qtbot.keyClick(window, Key.Key_BracketLeft)
    assert row() == 5
    desk.decisions.flag(desk.model.ids.tolist(), Flag.PICK)
    qtbot.keyClick(window, Key.Key_BracketRight)
    assert "No undecided" in desk.status.moment.text()


def test_what_a_key_did_is_said(window, desk, qtbot, row):
    name = photo(desk, 5).path.rpartition("/")[2]
    said = {
        Key.Key_P: f"Picked {name}", Key.Key_4: f"4 stars: {name}", Key.Key_0: f"No stars: {name}",
        Key.Key_6: f"Red label: {name}",
    }  # fmt: skip
    for key, text in said.items():
        qtbot.keyClick(window, key)
        assert desk.status.moment.text() == text
    qtbot.keyClick(window, Key.Key_Z, Ctrl)
    assert desk.status.moment.text() == f"Taken back: Red label {name}"


def test_undo_shows_the_photo_that_it_was_about(window, desk, qtbot, row):
    qtbot.keyClick(window, Key.Key_X, Shift)
    qtbot.keyClick(window, Key.Key_X, Shift)
    assert row() == 7
    qtbot.keyClick(window, Key.Key_Z, Ctrl)
    assert row() == 6
    qtbot.keyClick(window, Key.Key_Z, Ctrl | Shift)
    assert photo(desk, 6).flag is Flag.REJECT


@pytest.fixture
def undecided_only(desk, row):
    """Show the photos that have no flag yet."""
    query = desk.model.query
    unflagged = PhotoFilter(flags=frozenset({Flag.NONE}))
    desk.model.show(PhotoQuery(query.folders, query.sort, query.descending, unflagged))
    desk.grid.go_to(desk.model.index(5))


def test_the_next_photo_takes_the_place_of_one_that_the_filter_hides(
    window, desk, qtbot, row, undecided_only
):
    bar, ids = desk.grid.verticalScrollBar(), desk.model.ids.tolist()
    bar.setValue(40)
    qtbot.keyClick(window, Key.Key_X)
    assert row() == 5
    assert desk.model.ids.tolist() == ids[:5] + ids[6:]
    assert desk.stage.marked_ids() == [ids[6]]
    assert bar.value() == 40
    qtbot.keyClick(window, Key.Key_P, Shift)
    assert desk.stage.marked_ids() == [ids[7]]


def test_a_photo_that_is_shown_again_comes_back_to_its_place(
    window, desk, qtbot, row, undecided_only
):
    ids = desk.model.ids.tolist()
    qtbot.keyClick(window, Key.Key_X)
    qtbot.keyClick(window, Key.Key_X)
    for _ in range(2):
        qtbot.keyClick(window, Key.Key_Z, Ctrl)
    assert desk.model.ids.tolist() == ids
    assert desk.stage.marked_ids() == [ids[5]]


def test_in_the_large_view_the_next_photo_comes_by_itself(window, desk, qtbot, row, undecided_only):
    ids = desk.model.ids.tolist()
    qtbot.keyClick(window, Key.Key_E)
    qtbot.keyClick(window, Key.Key_X)
    assert desk.stage.is_large
    assert desk.stage.photo.tile.photo.id == ids[6]


def test_the_last_one_leaves_the_one_before_and_then_nothing(
    window, desk, qtbot, row, undecided_only
):
    desk.decisions.flag(desk.model.ids[:38].tolist(), Flag.PICK)
    desk.grid.go_to(desk.model.index(1))
    qtbot.keyClick(window, Key.Key_X)
    assert row() == 0
    qtbot.keyClick(window, Key.Key_X)
    assert not desk.model.ids.size
    assert desk.stage.currentWidget() is desk.stage.empty
    qtbot.keyClick(window, Key.Key_Z, Ctrl)
    assert desk.stage.currentWidget() is desk.grid


def test_undo_of_several_edits_in_one_step_shows_their_photos(window, desk, qtbot, row):
    ids = desk.model.ids[[2, 7]].tolist()
    desk.decisions.stack.beginMacro("Winner and loser")
    for photo_id, flag in zip(ids, (Flag.PICK, Flag.REJECT), strict=True):
        desk.decisions.flag([photo_id], flag)
    desk.decisions.stack.endMacro()
    qtbot.keyClick(window, Key.Key_Z, Ctrl)
    assert desk.grid.selected_ids().tolist() == ids


def test_in_compare_the_next_candidate_comes(window, desk, qtbot, row):
    ids = desk.model.ids.tolist()
    qtbot.keyClick(window, Key.Key_C)
    assert desk.stage.marked_ids() == [ids[6]]
    qtbot.keyClick(window, Key.Key_X, Shift)
    assert desk.stage.marked_ids() == [ids[7]]
    qtbot.keyClick(window, Key.Key_7)
    assert [photo(desk, r).flag for r in (5, 6)] == [Flag.NONE, Flag.REJECT]
    assert photo(desk, 7).label == "Yellow"


def test_in_compare_a_candidate_that_the_filter_hides_makes_way(
    window, desk, qtbot, row, undecided_only
):
    ids = desk.model.ids.tolist()
    qtbot.keyClick(window, Key.Key_C)
    qtbot.keyClick(window, Key.Key_X)
    assert desk.stage.shown == "compare"
    assert desk.stage.marked_ids() == [ids[7]]


def test_in_a_survey_a_photo_that_the_filter_hides_makes_way(
    window, desk, qtbot, row, undecided_only
):
    for _ in range(3):
        qtbot.keyClick(desk.grid, Key.Key_Right, Shift)
    surveyed = desk.grid.selected_ids().tolist()
    qtbot.keyClick(window, Key.Key_N)
    gone = desk.stage.marked_ids()
    qtbot.keyClick(window, Key.Key_X)
    assert desk.stage.shown == "survey"
    assert desk.stage.views["survey"].widget.ids == tuple(i for i in surveyed if i not in gone)
