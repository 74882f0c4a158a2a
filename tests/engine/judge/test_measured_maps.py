"""Maps of what is measured: the place that has it is found, and doubt is said if there is none."""

import numpy as np
import pytest

from engine.judge.loading import load_judge, measures_judge
from engine.judge.located import LONG_SIDE, located, reduced
from engine.photos import KnownError


@pytest.fixture(scope="module")
def judge():
    return measures_judge(512)


@pytest.fixture
def partly_sharp(photo):
    """Detail in a corner, nothing on the right but a white and a black square."""
    image = np.full((192, 256, 3), 120, np.uint8)
    image[:64, :64] = photo(64, 64)
    image[32:64, 192:224], image[128:160, 192:224] = 255, 0
    return image


@pytest.mark.parametrize(
    ("score", "inside"),
    [
        ("technical", (30, 30)),
        ("sharpness", (30, 30)),
        ("clipped_highlights", (48, 208)),
        ("clipped_shadows", (144, 208)),
        ("brightness", (48, 208)),
    ],
)
def test_the_map_is_highest_where_the_measure_is(judge, partly_sharp, score, inside):
    values = located(judge, partly_sharp, score, None, "score").values
    assert values.shape == (192, 256)
    assert values[inside] > np.quantile(values, 0.9)


def test_a_map_of_sharpness_can_be_believed_where_a_part_is_sharp(judge, partly_sharp):
    assert located(judge, partly_sharp, "sharpness", None, "score").is_reliable()


def test_an_even_photo_has_no_reliable_place(judge):
    even = np.full((96, 128, 3), 120, np.uint8)
    assert not located(judge, even, "technical", None, "score").is_reliable()


def test_the_starters_quality_is_mapped_by_what_it_is_made_of(partly_sharp, tmp_path):
    starter = load_judge("starter", tmp_path)
    best = located(starter, partly_sharp, "quality", None, "score")
    worst = located(starter, partly_sharp, "quality", 0, "negative")
    assert best.values[:48, :48].mean() > best.values[:, 100:].mean() + 0.1
    assert worst.values[:48, :48].mean() < worst.values[:, 100:].mean() - 0.1
    assert best.is_reliable()
    assert worst.is_reliable()


@pytest.mark.parametrize("size", [(1, 1), (20, 40), (33, 31)])
def test_any_photo_has_a_map(judge, size, tmp_path):
    image = np.full((*size, 3), 77, np.uint8)
    for each, score in ((judge, "technical"), (load_judge("starter", tmp_path), "quality")):
        values = located(each, image, score, None, "score").values
        assert values.shape == size
        assert np.isfinite(values).all()


def test_maps_are_sent_small(judge, photo):
    values = located(judge, photo(300, 400), "sharpness", None, "score").values
    assert reduced(values).shape == (72, LONG_SIDE)


def test_a_score_that_the_judge_has_not_is_refused(judge):
    with pytest.raises(KnownError, match="no score called"):
        located(judge, np.zeros((8, 8, 3), np.uint8), "beauty", None, "score")
