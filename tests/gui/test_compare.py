"""Compare: the select stays, candidates come and go, the winner stays."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from engine.messages import Explain, Explained, Pixels
from engine.photos import Flag, PhotoFilter, PhotoQuery
from gui.compare.differences import LEFT

Key, Shift, Control = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(qtbot, key, modifier=NONE):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


@pytest.fixture
def select(window, desk, qtbot):
    """Select photos by their rows; the first one named is the current one."""

    def select(*rows):
        ids = desk.model.ids[list(rows)]
        desk.grid.setFocus()
        desk.grid.select_photos(ids)
        desk.grid.set_current(int(ids[0]))

    return select


@pytest.fixture
def compare(window, desk, select, qtbot):
    """The first photo compared with its neighbour, by the key."""
    select(0)
    press(qtbot, Key.Key_C)
    return window.looking.side_by_side.compare


def rows(desk, view):
    return [desk.model.ids.tolist().index(photo_id) for photo_id in view.walk.pair.ids]


def flags(desk, *at):
    return [photo.flag for photo in desk.library.photos(desk.model.ids[list(at)])]


def test_c_compares_the_photo_with_its_neighbour(compare, desk):
    assert desk.stage.shown == "compare"
    assert rows(desk, compare) == [0, 1]
    assert [frame.pane.tile.photo.id for frame in compare.frames] == list(compare.walk.pair.ids)


def test_two_selected_photos_are_compared(window, desk, select, qtbot):
    select(7, 3)
    press(qtbot, Key.Key_C)
    assert rows(desk, window.looking.side_by_side.compare) == [7, 3]


def test_c_again_changes_nothing(compare, qtbot):
    press(qtbot, Key.Key_Right)
    before = compare.walk.pair.ids
    press(qtbot, Key.Key_C)
    assert compare.walk.pair.ids == before


def test_arrows_change_only_the_candidate(compare, desk, qtbot):
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Right):
        press(qtbot, key)
    assert rows(desk, compare) == [0, 3]
    press(qtbot, Key.Key_End)
    assert rows(desk, compare) == [0, 39]


def test_of_many_selected_candidates_walk_through_the_selection(window, desk, select, qtbot):
    select(5, 2, 9, 30)
    press(qtbot, Key.Key_C)
    compare = window.looking.side_by_side.compare
    assert rows(desk, compare) == [5, 2]
    press(qtbot, Key.Key_Right)
    press(qtbot, Key.Key_Right)
    assert rows(desk, compare) == [5, 30]
    assert desk.grid.selected_ids().size == 4


def test_up_makes_the_candidate_the_select_and_down_swaps(compare, desk, qtbot):
    press(qtbot, Key.Key_Up)
    assert rows(desk, compare) == [1, 2]
    press(qtbot, Key.Key_Down)
    assert rows(desk, compare) == [2, 1]


def test_decisions_go_to_the_active_photo(compare, desk, qtbot):
    press(qtbot, Key.Key_X)
    press(qtbot, Key.Key_Left, Shift)
    press(qtbot, Key.Key_P)
    press(qtbot, Key.Key_4)
    assert flags(desk, 0, 1, 2) == [Flag.PICK, Flag.REJECT, Flag.NONE]
    assert desk.library.photo(int(desk.model.ids[0])).stars == 4
    assert desk.inspector.decision.stars[3].toolTip().startswith("4 stars")
    assert compare.frames[0].is_active


def test_the_inspector_shows_the_active_photo(compare, desk, qtbot, inspected):
    shown = []
    for modifier in (NONE, Shift):
        if modifier:
            press(qtbot, Key.Key_Right, modifier)
        shown.append(inspected().name.accessibleName())
    names = [desk.library.photo(i).path.rpartition("/")[2] for i in compare.walk.pair.ids]
    assert shown == names[::-1]


def test_a_click_makes_a_photo_active_the_next_one_zooms_both(compare, qtbot):
    select, candidate = (frame.pane for frame in compare.frames)
    middle = QPoint(select.width() // 2, select.height() // 2)
    qtbot.mouseClick(select, Qt.MouseButton.LeftButton, pos=middle)
    assert compare.frames[0].is_active
    assert select.zoom.fits
    qtbot.mouseClick(select, Qt.MouseButton.LeftButton, pos=middle)
    assert select.zoom.factor == candidate.zoom.factor == 1.0


def test_z_zooms_both_and_the_zoom_is_kept_for_the_next_candidate(compare, qtbot):
    press(qtbot, Key.Key_Z)
    press(qtbot, Key.Key_Right)
    assert [frame.pane.zoom.factor for frame in compare.frames] == [1.0, 1.0]


def test_unlinked_photos_are_moved_by_themselves_and_stay_apart_when_linked(compare, qtbot):
    select, candidate = (frame.pane for frame in compare.frames)
    press(qtbot, Key.Key_Z)
    press(qtbot, Key.Key_Z, Shift)
    press(qtbot, Key.Key_Left, Control)
    assert candidate.zoom != select.zoom
    apart = candidate.zoom.x - select.zoom.x
    press(qtbot, Key.Key_Z, Shift)
    before = select.zoom.x
    press(qtbot, Key.Key_Right, Control)
    assert select.zoom.x > before
    assert candidate.zoom.x - select.zoom.x == pytest.approx(apart)
    press(qtbot, Key.Key_Z)
    assert select.zoom.fits
    assert candidate.zoom.fits


def test_the_winner_stays_and_meets_the_next(compare, desk, qtbot):
    press(qtbot, Key.Key_Return)
    assert rows(desk, compare) == [1, 2]
    assert flags(desk, 0, 1, 2) == [Flag.NONE, Flag.PICK, Flag.NONE]
    press(qtbot, Key.Key_Return)
    assert flags(desk, 0, 1, 2) == [Flag.NONE, Flag.NONE, Flag.PICK]
    press(qtbot, Key.Key_Left, Shift)
    press(qtbot, Key.Key_Return)
    assert rows(desk, compare) == [2, 4]


def test_a_loser_can_be_rejected_and_both_flags_are_one_step_of_undo(window, compare, desk, qtbot):
    window.actions_by_name["reject_losers"].trigger()
    press(qtbot, Key.Key_Return)
    assert flags(desk, 0, 1) == [Flag.REJECT, Flag.PICK]
    press(qtbot, Key.Key_Z, Control)
    assert flags(desk, 0, 1) == [Flag.NONE, Flag.NONE]
    assert window.actions_by_name["undo"].isEnabled() is False


def test_what_was_picked_before_the_run_stays_picked_when_it_loses(compare, desk, qtbot):
    press(qtbot, Key.Key_Left, Shift)
    press(qtbot, Key.Key_P)
    press(qtbot, Key.Key_Right, Shift)
    press(qtbot, Key.Key_Return)
    assert flags(desk, 0, 1) == [Flag.PICK, Flag.PICK]


def test_the_last_winner_is_told(compare, desk, qtbot):
    press(qtbot, Key.Key_End)
    press(qtbot, Key.Key_Return)
    name = desk.library.photo(int(desk.model.ids[39])).path.rpartition("/")[2]
    assert desk.status.work.text() == f"{name} has met all photos"
    assert rows(desk, compare) == [0, 39]


def test_undo_in_the_grid_is_seen_in_compare(window, compare, desk, qtbot):
    press(qtbot, Key.Key_P)
    assert compare.frames[1].pane.tile.photo.flag is Flag.PICK
    desk.decisions.stack.undo()
    assert compare.frames[1].pane.tile.photo.flag is Flag.NONE


def test_bars_say_who_is_better_in_the_measures(compare, desk):
    first = compare.bars.rows[0].difference
    assert first.title == "Technical quality"
    assert first.ahead in {LEFT, 0}  # the list is sorted by it, best first
    assert f"{first.left} : {first.right}" in compare.bars.rows[0].accessibleName()
    assert {row.difference.title for row in compare.bars.rows} >= {"Sharpness", "Noise"}


def test_a_hides_the_bars_and_brings_them_back(compare, qtbot):
    press(qtbot, Key.Key_A)
    assert not compare.bars.isVisible()
    press(qtbot, Key.Key_A)
    assert compare.bars.isVisible()
    assert compare.bars.rows[0].isVisible()


def test_ctrl_and_plus_looks_closer_at_both(compare, qtbot):
    press(qtbot, Key.Key_Plus, Control)
    factors = {frame.pane.zoom.factor for frame in compare.frames}
    assert len(factors) == 1
    assert factors != {None}


def explained(photo_id, judge, *parts):
    told = tuple((f"Good {n}.", f"Bad {n}.", 0.2, 0.1, part) for n, part in enumerate(parts))
    return Explained(photo_id, judge, (("qualiclip", sum(parts), told),))


def test_a_judge_is_asked_about_both_photos_one_after_the_other(compare, desk, client, qtbot,
                                                                judge_at_hand):  # fmt: skip
    judge_at_hand("q", licence="MIT")
    desk.judges.read_again()
    desk.judges.choose("q")
    asked = lambda: [q.photo_id for q in client.asked if isinstance(q, Explain)]  # noqa: E731
    qtbot.waitUntil(lambda: len(asked()) == 1)
    client.answered.emit(explained(asked()[0], "q", 0.2, 0.3))
    assert sorted(asked()) == sorted(compare.walk.pair.ids)
    client.answered.emit(explained(asked()[1], "q", 0.1, 0.3))
    said = desk.explanations.said
    assert all(said(photo_id, "qualiclip") for photo_id in compare.walk.pair.ids)
    assert len(asked()) == 2


def test_a_candidate_that_leaves_the_list_is_replaced_by_the_next(compare, desk):
    gone = desk.model.ids[1]
    desk.model.show_found(desk.model.ids[desk.model.ids != gone], desk.model.query)
    assert rows(desk, compare) == [0, 1]
    assert gone not in compare.walk.pair.ids


@pytest.fixture
def show_undecided(desk):
    """Show only photos without a flag, so that one that gets one leaves."""

    def show():
        query = desk.model.query
        desk.model.show(replace(query, filter=PhotoFilter(flags=frozenset({Flag.NONE}))))

    return show


def test_a_candidate_that_the_filter_hides_makes_room_for_the_next(compare, show_undecided, desk,
                                                                   qtbot):  # fmt: skip
    show_undecided()
    second, third = desk.model.ids[1:3].tolist()
    assert compare.walk.pair.candidate == second
    press(qtbot, Key.Key_X)
    assert compare.walk.pair.candidate == third
    press(qtbot, Key.Key_Z, Control)
    assert second in desk.model.ids
    assert compare.walk.pair.candidate == third


def test_a_select_that_the_filter_hides_leaves_the_candidate(window, desk, select, show_undecided,
                                                             qtbot):  # fmt: skip
    show_undecided()
    select(5, 9)
    press(qtbot, Key.Key_C)
    following, candidate = desk.model.ids[[6, 9]].tolist()
    press(qtbot, Key.Key_Left, Shift)
    press(qtbot, Key.Key_X)
    walk = window.looking.side_by_side.compare.walk
    assert walk.pair.ids == (following, candidate)
    assert walk.active_id == following


def test_winners_meet_whoever_the_filter_leaves(window, compare, show_undecided, desk, qtbot):
    window.actions_by_name["reject_losers"].trigger()
    show_undecided()
    before = desk.model.ids.tolist()
    press(qtbot, Key.Key_Return)
    assert compare.walk.pair.candidate == before[3]
    assert compare.walk.pair.select == before[2]


def test_sorting_anew_keeps_the_pair(compare, desk):
    before = compare.walk.pair.ids
    desk.model.show(PhotoQuery(desk.model.query.folders))
    assert compare.walk.pair.ids == before


def test_a_photo_that_cannot_be_read_says_so(compare, client):
    client.pixels.emit(Pixels(compare.walk.pair.candidate, 0, 0, error="is cut off"))
    assert compare.frames[1].pane.trouble == "is cut off"


def test_one_photo_alone_is_told_what_is_missing(compare, desk):
    desk.model.show_found(desk.model.ids[:1], desk.model.query)
    assert compare.too_few.isVisible()
    assert compare.too_few.title.text() == "Two photos are needed to compare"
    assert desk.stage.marked_ids() == []


def test_back_in_the_grid_the_active_photo_is_the_current_one(compare, desk, qtbot):
    press(qtbot, Key.Key_Right)
    press(qtbot, Key.Key_G)
    assert desk.stage.shown == "grid"
    assert desk.grid.currentIndex().row() == 2
    press(qtbot, Key.Key_Right)
    assert desk.grid.currentIndex().row() == 3


def test_screen_readers_hear_which_photo_is_which(compare, desk):
    for frame, part in zip(compare.frames, ("Select", "Candidate"), strict=True):
        assert frame.pane.accessibleName().startswith(f"{part}: IMG_")
        assert "technical quality" in frame.pane.accessibleName()


def test_keys_of_compare_are_free_elsewhere(window, compare, desk, qtbot):
    assert window.actions_by_name["swap"].isEnabled()
    press(qtbot, Key.Key_G)
    assert not window.actions_by_name["swap"].isEnabled()
    press(qtbot, Key.Key_Return)
    assert desk.stage.shown == "large"


def test_both_photos_are_lit_when_the_lights_go_out(compare, desk):
    lit = compare.lit()
    for frame in compare.frames:
        assert lit.contains(frame.mapTo(compare, frame.pane.geometry().center()))
    assert not lit.contains(compare.bars.geometry().center())
