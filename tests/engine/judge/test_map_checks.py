"""Maps are believed where blurring what they mark moves the answer."""

import numpy as np
import pytest

from engine.judge.encoders import unit
from engine.judge.map_checks import checked_map, sharpness_map
from engine.judge.questions import Question, Questions

SHARP = Questions(
    (Question("Sharp.", "Blurry."),), np.array([[[1, 0], [0, 1]]], dtype=np.float32)
)  # fmt: skip


class CornerEncoder:
    """Sees nothing but how sharp the upper left corner is."""

    name = "corner"
    dimensions = 2

    def encode(self, image):
        corner = image[:20, :20].astype(np.float32)
        return unit(np.array([np.abs(np.diff(corner, axis=1)).mean(), 50]))


@pytest.fixture
def image(photo):
    return photo(60, 80)


def marking(rows, columns):
    heat_map = np.zeros((60, 80), np.float32)
    heat_map[rows, columns] = 1
    return heat_map


def test_a_map_of_the_place_that_counts_is_reliable(image):
    check = checked_map(CornerEncoder(), image, SHARP, marking(slice(20), slice(24)))
    assert check.marked > 0.05
    assert check.reliable


def test_a_map_of_another_place_is_not(image):
    check = checked_map(CornerEncoder(), image, SHARP, marking(slice(40, 60), slice(50, 74)))
    assert check.marked == 0
    assert not check.reliable


def test_an_empty_map_is_not_reliable(image):
    flat = np.full_like(image, 90)
    assert not checked_map(CornerEncoder(), flat, SHARP, marking(slice(0), slice(0))).reliable


def test_one_question_can_be_checked_alone(image):
    opposite = Questions(
        (*SHARP.texts, Question("Blurry.", "Sharp.")),
        np.concatenate([SHARP.directions, SHARP.directions[:, ::-1]]),
    )
    corner = marking(slice(20), slice(24))
    assert checked_map(CornerEncoder(), image, opposite, corner, question=1).reliable
    assert not checked_map(CornerEncoder(), image, opposite, corner).reliable


def test_the_sharpness_map_shows_where_detail_is(photo):
    image = np.full((60, 80, 3), 128, np.uint8)
    image[20:40, 30:60] = photo(20, 30)
    values = sharpness_map(image)
    assert values.shape == (60, 80)
    assert values.max() == 1
    assert values[30, 45] > 0.5
    assert values[5, 5] < 1e-3


@pytest.mark.parametrize("size", [(1, 1), (3, 40), (40, 3)])
def test_any_photo_has_a_sharpness_map(size):
    values = sharpness_map(np.full((*size, 3), 77, np.uint8))
    assert values.shape == size
    assert np.isfinite(values).all()
