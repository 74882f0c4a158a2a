"""Faults put into a photo by hand: stronger ones cost more, in small steps as in whole levels."""

from itertools import pairwise

import numpy as np
import pytest
import torch

from engine.judge.loading import load_judge, measures_judge
from engine.judge.trying import spoilt_by, tried
from engine.messages import Strengths, TryJudge
from engine.photos import KnownError
from engine.training.degradations import degrade, degrade_between


@pytest.fixture(scope="module")
def image():
    """Squares with soft edges and some texture."""
    random = np.random.default_rng(5)
    squares = random.integers(40, 215, (12, 16, 3)).repeat(16, 0).repeat(16, 1)
    return np.uint8(np.clip(squares + random.normal(0, 4, squares.shape), 0, 255))


@pytest.mark.parametrize("name", ["gaussian_blur", "white_noise", "jpeg", "brighten", "darken"])
def test_a_whole_strength_is_the_level_that_judges_are_taught(image, name):
    pixels = torch.from_numpy(image.copy()).permute(2, 0, 1)[None].float() / 255
    by_level = degrade(pixels, name, 3, seed=0)
    by_strength = degrade_between(pixels, name, 3.0, clean=0)
    torch.testing.assert_close(by_strength, by_level)
    assert torch.equal(degrade_between(pixels, name, 0, clean=0), pixels)


@pytest.mark.parametrize("fault", ["blur", "noise", "compression"])
def test_more_of_a_fault_takes_the_photo_further_away(image, fault):
    away = [
        float(
            np.square(spoilt_by(image, Strengths(**{fault: strength})) - image.astype(float)).mean()
        )
        for strength in (0, 0.7, 1.5, 2.4, 3.3, 5)
    ]
    assert away[0] == 0
    assert all(a < b for a, b in pairwise(away))


def test_exposure_goes_both_ways(image):
    means = [
        spoilt_by(image, Strengths(exposure=strength)).mean() for strength in (-4, -1, 0, 1, 4)
    ]
    assert means == sorted(means)


def test_the_judge_says_what_it_thinks_of_the_spoilt_photo(image, tmp_path):
    judge = load_judge("starter", tmp_path)
    asked = TryJudge(7, "starter", 512, Strengths(blur=3), "quality", None, "score")
    answer = tried(judge, image, asked)
    scores = {name: value for _, name, _, value in answer.scores}
    as_it_is = {name.name: value for name, value in judge.judge(image).scores.items()}
    assert scores["quality"] < as_it_is["quality"]
    assert scores["starter.sharpness"] < as_it_is["starter.sharpness"]
    width, height, low, high = answer.mapped
    assert low < high
    assert len(answer.payload) == 4 * answer.width * answer.height + width * height
    assert (answer.photo_id, answer.width, answer.height) == (7, 256, 192)


def test_without_a_wish_for_a_map_none_is_made(image):
    answer = tried(measures_judge(512), image, TryJudge(1, "measures", 512, Strengths(noise=2)))
    assert answer.mapped is None
    assert {name: value for _, name, _, value in answer.scores}["noise"] > 5


def test_a_photo_that_is_too_small_is_refused():
    with pytest.raises(KnownError, match="too small"):
        spoilt_by(np.zeros((20, 20, 3), np.uint8), Strengths(blur=1))
