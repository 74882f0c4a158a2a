"""Frames of different shapes fill a room without touching."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from gui.compare.packing import packed

GAP, FOOT = 8, 30
ROOM = QSize(1200, 800)


@given(st.lists(st.sampled_from([1.5, 2 / 3, 1.0, 16 / 9, 3.0, 4 / 5]), min_size=1, max_size=12))
def test_frames_keep_their_shape_stay_in_the_room_and_apart(shapes):
    places = packed(shapes, ROOM, GAP, FOOT)
    room = QRect(0, 0, ROOM.width(), ROOM.height())
    with_foot = [place.adjusted(0, 0, 0, FOOT) for place in places]
    assert len(places) == len(shapes)
    assert all(room.contains(place) for place in with_foot)
    assert not any(a.intersects(b) for a, b in combinations(with_foot, 2))
    for place, shape in zip(places, shapes, strict=True):
        assert place.width() / place.height() == pytest.approx(shape, rel=0.05)


@given(st.lists(st.sampled_from([1.5, 2 / 3, 1.0]), min_size=2, max_size=12))
def test_all_frames_have_the_same_area(shapes):
    areas = [place.width() * place.height() for place in packed(shapes, ROOM, GAP, FOOT)]
    assert max(areas) < 1.05 * min(areas)


def test_two_landscapes_stand_side_by_side_in_a_wide_room_and_stacked_in_a_high_one():
    wide = packed([1.5, 1.5], QSize(1200, 500), GAP, FOOT)
    high = packed([1.5, 1.5], QSize(500, 1200), GAP, FOOT)
    assert wide[0].top() == wide[1].top()
    assert high[0].left() == high[1].left()


def test_one_frame_fills_the_room():
    (place,) = packed([1.5], QSize(900, 630), GAP, FOOT)
    assert place.size() == QSize(900, 600)


def test_no_frames_need_no_room():
    assert packed([], ROOM, GAP, FOOT) == []
