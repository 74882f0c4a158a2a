"""The map of photos: where the engine placed them, coloured, hovered, drawn around."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from engine.messages import Declined, PlaceAll, Placed
from gui.map.lasso import inside


def placed(ids, at, judge="rn50"):
    return Placed(judge, tuple(ids), np.asarray(at, "<f4").tobytes())


@pytest.fixture
def map_view(window, desk, client, judge_at_hand, qtbot):
    """The map, with four photos in the corners and the rest in the middle."""
    judge_at_hand("rn50", "clip", "MIT")
    desk.judges.read_again()
    qtbot.keyClick(window, Qt.Key.Key_M)
    assert client.asked == [PlaceAll("rn50", 512)]
    ids = desk.model.ids.tolist()
    corners = [(0, 0), (1, 0), (0, 1), (1, 1)]
    client.answered.emit(placed(ids, corners + [(0.5, 0.5)] * (len(ids) - 4)))
    return desk.map


def at(map_view, position, right=0, down=0):
    x, y = map_view.points()[position]
    return QPoint(round(x) + right, round(y) + down)


def draw_around(map_view, *points):
    QTest.mousePress(map_view, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(map_view, point)
    QTest.mouseRelease(map_view, Qt.MouseButton.LeftButton, pos=points[-1])


def test_what_is_drawn_around_is_selected_in_the_grid(map_view, window, desk, qtbot, inspected):
    side = [at(map_view, 0, -9, -9), at(map_view, 0, 20, -9), at(map_view, 2, 20, 9),
            at(map_view, 2, -9, 9)]  # fmt: skip
    draw_around(map_view, *side)
    assert sorted(desk.grid.selected_ids()) == sorted(desk.model.ids[[0, 2]])
    assert inspected().name.text() == "2 photos selected"
    qtbot.keyClick(window, Qt.Key.Key_G)
    assert desk.stage.currentWidget() is desk.grid
    assert desk.grid.selected_ids().size == 2


def test_a_click_selects_and_a_double_click_opens(map_view, desk, qtbot):
    qtbot.mouseClick(map_view, Qt.MouseButton.LeftButton, pos=at(map_view, 1))
    assert desk.grid.selected_ids().tolist() == [int(desk.model.ids[1])]
    qtbot.mouseDClick(map_view, Qt.MouseButton.LeftButton, pos=at(map_view, 3))
    assert desk.stage.is_large
    assert desk.stage.photo.tile.photo.id == int(desk.model.ids[3])


def test_the_photo_under_the_mouse_is_shown(map_view, desk, qtbot):
    map_view._show_under(map_view._at(QPointF(at(map_view, 0, 2, 2))))
    assert not map_view._picture.isNull()
    assert map_view._at(QPointF(at(map_view, 0, 60, 60))) is None
    assert not map_view.grab().isNull()


def test_only_photos_that_are_shown_have_a_dot(map_view, desk, client):
    desk.shoot.show_found(desk.model.ids[:5])
    assert sorted(map_view.places.ids) == sorted(desk.model.ids)
    assert map_view.places.ids.size == 5


def test_colours_follow_the_score_that_sorts(map_view, desk):
    levels = map_view.places.levels
    assert levels[0] == 1.0
    assert np.nanmin(levels) == 0.0
    assert not map_view.grab().isNull()


def test_measures_have_no_map_and_say_so(window, desk, client, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_M)
    assert not client.asked
    assert "Measures place no photos" in desk.map.places.note
    assert not desk.map.grab().isNull()
    qtbot.keyClick(window, Qt.Key.Key_M)
    assert desk.stage.currentWidget() is desk.grid


def test_why_there_is_no_map_is_said(map_view, client):
    client.answered.emit(Declined("PlaceAll", "The judge “rn50” stores no vectors."))
    assert map_view.places.note == "The judge “rn50” stores no vectors."


def test_a_lasso_encloses_what_lies_inside_also_where_it_is_hollow():
    points = np.array([[1.0, 1.0], [5.0, 5.0], [2.0, 3.5]])
    hollow = np.array([[0, 0], [4, 0], [4, 4], [2, 2.5], [0, 4]], dtype=float)
    assert inside(points, hollow).tolist() == [True, False, False]
