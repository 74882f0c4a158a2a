"""Survey: a few photos at once, fewer and fewer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from engine.photos import Flag

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
LEFT_BUTTON = Qt.MouseButton.LeftButton


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


@pytest.fixture
def survey_of(window, desk, qtbot):
    """Survey the photos in these rows, by the key."""

    def survey_of(*rows):
        desk.grid.setFocus()
        desk.grid.select_photos(desk.model.ids[list(rows)])
        press(qtbot, Key.Key_N)
        return window.looking.side_by_side.survey

    return survey_of


def rows(desk, photo_ids):
    return [desk.model.ids.tolist().index(photo_id) for photo_id in photo_ids]


def active(desk, view):
    return rows(desk, [view.active])[0]


def test_n_shows_the_selected_photos_and_the_first_is_active(survey_of, desk):
    survey = survey_of(2, 5, 7)
    assert desk.stage.shown == "survey"
    assert rows(desk, survey.ids) == [2, 5, 7]
    assert [frame.is_active for frame in survey.table.frames] == [True, False, False]
    assert all(frame.isVisible() for frame in survey.table.frames)


@pytest.mark.parametrize("count", [1, 13])
def test_too_few_or_too_many_are_told_what_to_do(survey_of, desk, count):
    survey = survey_of(*range(count))
    assert survey.too_few.isVisible()
    assert survey.too_few.title.text() == "Select 2 to 12 photos to survey them"
    assert survey.too_few.hint.text() == f"Selected now: {count}. Back to the grid: G"
    assert desk.stage.marked_ids() == []


def test_arrows_move_the_active_photo_and_stop_at_the_ends(survey_of, desk, qtbot):
    survey = survey_of(2, 5, 7)
    been = []
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Home):
        press(qtbot, key)
        been.append(active(desk, survey))
    assert been == [5, 7, 7, 5, 2]


def test_up_and_down_go_to_the_nearest_photo_of_the_next_line(survey_of, desk, qtbot):
    survey = survey_of(*range(6))
    lines = {frame.y() + frame.height() for frame in survey.table.frames}
    assert len(lines) > 1
    press(qtbot, Key.Key_Down)
    below = survey.table.frames[rows(desk, survey.ids).index(active(desk, survey))]
    assert below.geometry().center().y() > survey.table.frames[0].geometry().center().y()
    press(qtbot, Key.Key_Up)
    press(qtbot, Key.Key_Up)
    assert active(desk, survey) == 0


def test_decisions_go_to_the_active_photo_alone(survey_of, desk, qtbot):
    survey_of(2, 5, 7)
    press(qtbot, Key.Key_Right)
    press(qtbot, Key.Key_X)
    press(qtbot, Key.Key_2)
    flags = [photo.flag for photo in desk.library.photos(desk.model.ids[[2, 5, 7]])]
    assert flags == [Flag.NONE, Flag.REJECT, Flag.NONE]
    press(qtbot, Key.Key_Z, Control)
    press(qtbot, Key.Key_Z, Control)
    assert desk.library.photo(int(desk.model.ids[5])).flag is Flag.NONE


def test_a_key_takes_a_photo_out_and_decides_nothing(survey_of, desk, qtbot):
    survey = survey_of(2, 5, 7)
    press(qtbot, Key.Key_Right)
    press(qtbot, Key.Key_Slash)
    assert rows(desk, survey.ids) == [2, 7]
    assert active(desk, survey) == 7
    assert rows(desk, desk.grid.selected_ids().tolist()) == [2, 7]
    assert desk.decisions.stack.count() == 0


def test_the_cross_takes_its_photo_out(survey_of, desk, qtbot):
    survey = survey_of(2, 5, 7)
    qtbot.mouseClick(survey.table.frames[0].cross, LEFT_BUTTON)
    assert rows(desk, survey.ids) == [5, 7]
    assert active(desk, survey) == 5


def test_the_last_one_stays_until_it_is_taken_out_too(survey_of, desk, qtbot):
    survey = survey_of(2, 5)
    press(qtbot, Key.Key_Slash)
    assert rows(desk, survey.ids) == [5]
    assert not survey.too_few.isVisible()
    press(qtbot, Key.Key_Slash)
    assert survey.too_few.isVisible()


def test_a_click_makes_a_photo_active_the_next_one_zooms_all(survey_of, desk, qtbot):
    survey = survey_of(2, 5, 7)
    pane = survey.table.frames[2].pane
    qtbot.mouseClick(pane, LEFT_BUTTON, pos=QPoint(20, 20))
    assert active(desk, survey) == 7
    assert pane.zoom.fits
    qtbot.mouseClick(pane, LEFT_BUTTON, pos=QPoint(20, 20))
    assert {frame.pane.zoom.factor for frame in survey.table.frames} == {1.0}
    press(qtbot, Key.Key_Z)
    assert all(frame.pane.zoom.fits for frame in survey.table.frames)


def test_space_looks_closer_while_it_is_held(survey_of, qtbot):
    survey = survey_of(2, 5)
    focus = QApplication.focusWidget()
    qtbot.keyPress(focus, Key.Key_Space)
    assert {frame.pane.zoom.factor for frame in survey.table.frames} == {1.0}
    qtbot.keyRelease(focus, Key.Key_Space)
    assert all(frame.pane.zoom.fits for frame in survey.table.frames)


def test_a_photo_that_joins_later_looks_where_the_others_look(survey_of, desk, qtbot):
    survey = survey_of(2, 5)
    press(qtbot, Key.Key_Z)
    desk.grid.select_photos(desk.model.ids[[2, 5, 9]])
    assert {frame.pane.zoom for frame in survey.table.frames} == {survey.table.frames[0].pane.zoom}
    assert len(survey.table.frames) == 3


def test_frames_fill_the_room_again_when_the_window_is_resized(survey_of, window, desk):
    survey = survey_of(0, 1, 2, 3)
    before = [frame.geometry() for frame in survey.table.frames]
    window.resize(1000, 700)
    after = [frame.geometry() for frame in survey.table.frames]
    assert before != after
    assert all(survey.rect().contains(place) for place in after)


def test_the_inspector_follows_the_active_photo(survey_of, desk, qtbot, inspected):
    survey = survey_of(2, 5)
    press(qtbot, Key.Key_Right)
    path = desk.library.photo(survey.active).path
    assert path.endswith(inspected().name.accessibleName())


def test_back_in_the_grid_those_that_were_left_are_selected(survey_of, desk, qtbot):
    survey_of(2, 5, 7)
    press(qtbot, Key.Key_Slash)
    press(qtbot, Key.Key_G)
    assert rows(desk, desk.grid.selected_ids().tolist()) == [5, 7]


def test_screen_readers_hear_which_of_how_many(survey_of):
    survey = survey_of(2, 5)
    assert survey.table.frames[1].pane.accessibleName().startswith("2 of 2: IMG_")
    assert survey.table.frames[1].cross.accessibleName() == "Remove from the survey"
    assert survey.table.frames[1].cross.toolTip().endswith("(/)")


def test_a_photo_that_leaves_the_list_leaves_the_survey(survey_of, desk):
    survey = survey_of(2, 5, 7)
    gone = desk.model.ids[5]
    desk.model.show_found(desk.model.ids[desk.model.ids != gone], desk.model.query)
    assert len(survey.ids) == 2
    assert gone not in survey.ids
