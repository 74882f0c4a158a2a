"""Lights out, and panels that are put away: what is left around the photos."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from gui.main_window import MainWindow

Key, Shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def press(qtbot, desk, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(desk.stage.currentWidget(), key, modifier)


@pytest.fixture
def lights(window, desk):
    desk.grid.setFocus()
    return window.looking.lights


def colour_at(window, widget, point):
    return QColor(window.grab().toImage().pixel(widget.mapTo(window, point)))


def test_l_dims_then_darkens_then_brings_the_light_back(lights, desk, qtbot):
    steps = []
    for _ in range(3):
        press(qtbot, desk, Key.Key_L)
        steps.append((lights.darkness, lights.isVisible()))
    assert steps == [(0.8, True), (1.0, True), (0.0, False)]


def test_with_the_lights_out_all_but_the_photos_is_black(lights, window, desk, qtbot):
    cell = desk.grid.cell_rect(0)
    photo, between = cell.center(), cell.topLeft()
    bright = colour_at(window, desk.grid.viewport(), photo)
    press(qtbot, desk, Key.Key_L)
    press(qtbot, desk, Key.Key_L)
    assert colour_at(window, desk.grid.viewport(), photo) == bright
    assert colour_at(window, desk.grid.viewport(), between) == QColor("black")
    assert colour_at(window, desk.inspector, desk.inspector.rect().center()) == QColor("black")


def test_dimmed_is_darker_than_before_but_not_black(lights, window, desk, qtbot):
    middle = desk.folders.rect().center()
    before = colour_at(window, desk.folders, middle).lightness()
    press(qtbot, desk, Key.Key_L)
    assert 0 < colour_at(window, desk.folders, middle).lightness() < before / 3


def test_the_dark_says_for_a_moment_how_the_light_comes_back(lights, window, desk, qtbot):
    press(qtbot, desk, Key.Key_L)
    press(qtbot, desk, Key.Key_L)
    foot = lights.rect().adjusted(0, lights.height() - 30, 0, 0)

    def brightest():
        picture = window.grab(foot).toImage()
        return max(
            QColor(picture.pixel(x, y)).lightness()
            for x in range(picture.width() // 3, 2 * picture.width() // 3)
            for y in range(picture.height())
        )

    assert brightest() > 100
    lights._end_hint()
    assert brightest() == 0


def test_clicks_go_through_the_dark(lights, desk, window, qtbot):
    press(qtbot, desk, Key.Key_L)
    where = desk.grid.viewport().mapTo(window, desk.grid.cell_rect(3).center())
    assert window.childAt(where) is desk.grid.viewport()


def test_the_dark_grows_with_the_window(lights, window, desk, qtbot):
    press(qtbot, desk, Key.Key_L)
    window.resize(1000, 700)
    assert lights.size() == window.size()


def test_tab_puts_the_side_panels_away_and_back(window, desk, qtbot):
    desk.grid.setFocus()
    before = desk.sizes()
    press(qtbot, desk, Key.Key_Tab)
    assert not desk.folders.isVisible()
    assert not desk.inspector.isVisible()
    assert desk.sort_bar.isVisible()
    press(qtbot, desk, Key.Key_Tab)
    assert desk.sizes() == before


def test_shift_tab_puts_everything_away_and_back(window, desk, qtbot):
    desk.grid.setFocus()
    parts = [desk.folders, desk.inspector, desk.sort_bar, desk.status]
    press(qtbot, desk, Key.Key_Tab, Shift)
    assert not any(part.isVisible() for part in parts)
    press(qtbot, desk, Key.Key_Tab, Shift)
    assert all(part.isVisible() for part in parts)


def test_what_was_hidden_before_stays_hidden(window, desk, qtbot):
    desk.grid.setFocus()
    desk.folders.hide()
    press(qtbot, desk, Key.Key_Tab)
    press(qtbot, desk, Key.Key_Tab)
    assert desk.inspector.isVisible()
    assert desk.folders.isHidden()


def test_tab_after_shift_tab_brings_the_sides_back_alone(window, desk, qtbot):
    desk.grid.setFocus()
    press(qtbot, desk, Key.Key_Tab, Shift)
    press(qtbot, desk, Key.Key_Tab)
    assert desk.inspector.isVisible()
    assert not desk.sort_bar.isVisible()


def test_tab_moves_on_where_no_photos_have_the_keys(window, desk, qtbot):
    desk.inspector.decision.stars[0].setFocus()
    qtbot.keyClick(desk.inspector.decision.stars[0], Key.Key_Tab)
    assert desk.inspector.isVisible()
    assert window.focusWidget() is desk.inspector.decision.stars[1]


def test_f6_takes_the_keys_around_the_window(window, desk, qtbot):
    desk.grid.setFocus()
    panels = [desk.stage, desk.folders, desk.inspector, desk.sort_bar]
    been = []
    for _ in panels:
        qtbot.keyClick(window.focusWidget(), Key.Key_F6)
        been.extend(p for p in panels if p.isAncestorOf(window.focusWidget()))
    assert set(been) == set(panels)
    assert been[-1] is desk.stage
    qtbot.keyClick(window.focusWidget(), Key.Key_F6, Shift)
    assert desk.sort_bar.isAncestorOf(window.focusWidget())


def test_panels_that_were_put_away_are_away_the_next_time(qtbot, library):
    widths = []
    for is_there in (True, False):
        window = MainWindow()
        window.furnish(library, "measures")
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.resize(1280, 800)
        desk, toggle = window.desk, window.looking.surroundings.toggle_sides
        assert desk.inspector.isVisible() is is_there
        if not is_there:
            toggle()
        qtbot.waitUntil(lambda panel=desk.inspector: panel.width() > 200)
        widths.append(desk.inspector.width())
        toggle()
        window.close()
    assert widths[0] == widths[1]
