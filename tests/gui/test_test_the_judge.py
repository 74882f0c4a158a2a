"""Test the judge: sliders below the large photo, and an answer that follows the hand."""

import pytest
from PySide6.QtCore import Qt

from engine.messages import Declined, JudgeTried, Strengths, TryJudge

MEASURED = ("measures", "technical", "512")


def asked(client):
    return [each for each in client.asked if isinstance(each, TryJudge)]


def answer(photo_id, strengths, value=20.0, mapped=None):
    picture = bytes([10, 200, 10, 255]) * 600
    levels = bytes(range(6)) if mapped else b""
    return JudgeTried(photo_id, strengths, ((*MEASURED, value),), 30, 20, mapped, picture + levels)


@pytest.fixture
def testing(window, desk, qtbot):
    """T was pressed on the first photo."""
    desk.grid.select_photo(int(desk.model.ids[0]))
    qtbot.keyClick(desk.grid, Qt.Key.Key_T)
    assert desk.stage.is_large
    assert window.testing.panel.isVisible()
    return window.testing


def middle(desk):
    pane = desk.stage.photo.pane
    return pane.grab().toImage().pixelColor(pane.width() // 2, pane.height() // 2)


def test_moving_a_slider_shows_the_fault_and_what_it_costs(testing, desk, client):
    testing.panel.sliders["blur"].setValue(15)
    [wish] = asked(client)
    assert (wish.judge, wish.strengths, wish.scorer) == ("measures", Strengths(blur=1.5), "")
    client.answered.emit(answer(wish.photo_id, wish.strengths))
    assert middle(desk).getRgb()[:3] == (10, 200, 10)
    assert "The faults take" in testing.panel.note.text()
    assert not testing.panel.first.grab().isNull()


def test_only_the_newest_wish_follows_the_one_on_its_way(testing, client):
    for value in range(1, 30):
        testing.panel.sliders["noise"].setValue(value)
    assert len(asked(client)) == 1
    client.answered.emit(answer(asked(client)[0].photo_id, asked(client)[0].strengths))
    assert [wish.strengths.noise for wish in asked(client)] == [0.1, 2.9]


def test_reset_shows_the_photo_as_it_is(testing, desk, client):
    before = middle(desk)
    testing.panel.sliders["compression"].setValue(50)
    client.answered.emit(answer(asked(client)[0].photo_id, Strengths(compression=5)))
    testing.panel.reset.click()
    assert middle(desk) == before
    assert testing.panel.strengths == Strengths()


def test_as_long_as_the_button_is_held_the_photo_is_as_it_is(testing, desk, client, qtbot):
    before = middle(desk)
    testing.panel.sliders["exposure"].setValue(-30)
    client.answered.emit(answer(asked(client)[0].photo_id, Strengths(exposure=-3)))
    spoilt = middle(desk)
    qtbot.mousePress(testing.panel.as_it_is, Qt.MouseButton.LeftButton)
    assert middle(desk) == before
    qtbot.mouseRelease(testing.panel.as_it_is, Qt.MouseButton.LeftButton)
    assert middle(desk) == spoilt


def test_the_map_follows_where_maps_are_shown(testing, desk, client):
    desk.heat.toggle()
    testing.panel.sliders["blur"].setValue(20)
    wish = asked(client)[-1]
    assert wish.scorer == "technical"
    client.answered.emit(answer(wish.photo_id, wish.strengths, mapped=(3, 2, 0.0, 50.0)))
    assert desk.heat.made(wish.photo_id).high == 50
    assert desk.heat.note == "not checked"
    testing.panel.reset.click()
    assert desk.heat.made(wish.photo_id) is None


def test_the_next_photo_gets_the_same_faults(testing, desk, client):
    testing.panel.sliders["blur"].setValue(20)
    first = asked(client)[0]
    desk.grid.step(1)
    client.answered.emit(answer(first.photo_id, first.strengths))
    last = asked(client)[-1]
    assert last.photo_id == int(desk.model.ids[1])
    assert last.strengths == first.strengths
    assert testing.trial.image is None


def test_t_puts_the_panel_away_and_the_photo_back(testing, window, desk, client):
    testing.panel.sliders["blur"].setValue(20)
    client.answered.emit(answer(asked(client)[0].photo_id, Strengths(blur=2)))
    window.actions_by_name["test_judge"].trigger()
    assert testing.panel.isHidden()
    assert testing.trial.image is None
    assert testing.panel.strengths == Strengths()


def test_why_a_photo_cannot_be_tried_is_said(testing, client):
    testing.panel.sliders["blur"].setValue(20)
    client.answered.emit(Declined("TryJudge", "too small to degrade"))
    assert testing.panel.note.text() == "too small to degrade"


def test_every_control_has_a_name_and_can_be_reached_by_keys(testing):
    panel = testing.panel
    for control in (*panel.sliders.values(), panel.reset, panel.as_it_is, panel.close_button):
        assert control.accessibleName() or control.text()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert control.toolTip()
