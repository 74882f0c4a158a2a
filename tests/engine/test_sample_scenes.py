"""Every scene is a picture: it has a full range of light, colour, and detail to be sharp in."""

import numpy as np
import pytest

from engine.sample.bursts import BURSTS
from engine.sample.film import developed
from engine.sample.paint import colour, coordinates, mix, step
from engine.sample.scenes.skyline import skyline
from engine.sample.terrain import sunlit
from engine.sample.turned import turned


@pytest.mark.parametrize("burst", BURSTS, ids=lambda burst: burst.scene.__name__)
def test_a_scene_is_a_picture_with_light_colour_and_detail(burst):
    size = (240, 160) if burst.orientation == 1 else (160, 240)
    picture = burst.scene(size, np.random.default_rng(7))
    assert picture.shape == (size[1], size[0], 3)
    assert np.isfinite(picture).all()
    pixels = developed(picture).astype(float)
    dark, bright = np.percentile(pixels, [2, 98])
    assert bright - dark > 100
    assert np.ptp(pixels, axis=-1).mean() > 10
    assert np.abs(np.diff(pixels.mean(axis=-1), axis=1)).mean() > 1


def test_another_seed_gives_another_picture():
    first, second = (skyline((120, 80), np.random.default_rng(seed)) for seed in (1, 2))
    assert not np.array_equal(first, second)


def test_mix_shows_the_second_picture_where_its_share_is_one():
    share = np.array([[0.0, 1.0]], np.float32)
    mixed = mix(colour("ff0000"), colour("0000ff"), share)
    assert mixed.tolist() == [[[1, 0, 0], [0, 0, 1]]]


def test_step_falls_when_its_ends_are_swapped():
    values = np.array([0.0, 0.5, 1.0])
    assert step(1.0, 0.0, values).tolist() == [1.0, 0.5, 0.0]


def test_coordinates_count_in_picture_heights():
    x, y = coordinates((30, 20))
    assert (x[0, 0], x[0, -1]) == pytest.approx((0.025, 1.475))
    assert y[-1, 0] == pytest.approx(0.975)


def test_a_peak_throws_its_shadow_away_from_the_sun():
    heights = np.zeros((64, 64), np.float32)
    heights[:, 20:24] = 1.0
    light = sunlit(heights, steepness=0.2, sun=1.0)[32]
    assert light[10] > 0
    assert light[26] == 0
    assert light[60] > 0


def test_a_turned_thing_is_as_wide_as_its_outline():
    drum = turned((100, 100), lambda t: np.full_like(t, 0.25), x=0.5, foot=0.9, height=0.8)
    assert drum.mask.sum() == pytest.approx(40 * 80, rel=0.03)
