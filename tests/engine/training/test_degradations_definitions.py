"""Single degradations against what defines them."""

import kornia.color
import numpy as np
import pytest
import torch
from scipy.interpolate import CubicSpline
from skimage.filters import threshold_multiotsu
from torch.testing import assert_close

from engine.training.degradations import degrade
from engine.training.degradations.as_published import linear_contrast
from engine.training.degradations.blur import gaussian_blur, lens_blur, motion_blur
from engine.training.degradations.brightness import brighten, darken
from engine.training.degradations.colour import color_saturation_1
from engine.training.degradations.contrast import nonlinear_contrast
from engine.training.degradations.draws import Draws
from engine.training.degradations.noise import impulse_noise, multiplicative_noise, white_noise
from engine.training.degradations.spatial import pixelate, quantization

GREY = torch.full((1, 3, 96, 96), 0.5)


def draws(images):
    return Draws(range(len(images)), images.device)


def points(count=1, side=41):
    """Black pictures with a white point in the middle, and how far each pixel is from it."""
    images = torch.zeros(count, 3, side, side)
    images[..., side // 2, side // 2] = 1
    places = torch.arange(float(side)) - side // 2
    return images, places[None, :], places[:, None]


def test_gaussian_blur_spreads_a_point_by_its_sigma():
    images, x, y = points()
    spread = gaussian_blur(images, 2)[0, 0]
    within = (x.abs() <= 4) & (y.abs() <= 4)
    bell = torch.where(within, torch.exp(-(x**2 + y**2) / 8), 0)
    assert_close(spread, bell / bell.sum())


def test_lens_blur_spreads_a_point_to_an_even_disc():
    images, x, y = points()
    disc, distance = lens_blur(images, 4)[0, 0], torch.hypot(x, y)
    assert disc[distance < 3.2].numpy() == pytest.approx(1 / (16 * np.pi), rel=0.01)
    assert disc[distance > 4.8].abs().max() < 1e-7


def test_motion_blur_spreads_a_point_to_a_line_of_its_length():
    images, x, y = points(8)
    for line in motion_blur(images, 13, draws(images))[:, 0]:
        moments = [(line * a * b).sum() for a in (x, y) for b in (x, y)]
        across, along = torch.linalg.eigvalsh(torch.stack(moments).view(2, 2)).sqrt()
        assert along == pytest.approx(13 / 12**0.5, rel=0.1)
        assert across < 0.6


def test_middle_grey_moves_by_half_the_amount():
    assert_close(darken(GREY, 0.4), GREY - 0.2)
    brightened = brighten(GREY, 0.4)
    assert_close(brightened, torch.full_like(GREY, float(brightened.mean())))
    assert 0.6 < brightened.mean() < 0.8


def test_mean_shift_goes_up_or_down_by_the_same():
    shifted = degrade(GREY.expand(12, 3, 96, 96), "mean_shift", 2).mean((1, 2, 3))
    assert_close(shifted.unique(), torch.tensor([0.42, 0.58]))


@pytest.mark.parametrize("amount", [0.0, 0.15, -0.4, 0.3, -0.6])
def test_linear_contrast_is_the_published_spline(amount):
    knots = [0, 0.3, 0.5, 0.7, 1], [0, 0.25 - amount / 4, 0.5, 0.75 + amount / 4, 1]
    values = torch.linspace(0, 1, 101)
    expected = np.clip(CubicSpline(*knots)(values.numpy()), 0, 1)
    assert linear_contrast(values, amount).numpy() == pytest.approx(expected, abs=1e-5)


def test_nonlinear_contrast_leaves_the_range_it_is_given():
    ends = nonlinear_contrast(torch.tensor([0.0, 0.5, 1.0]), 0.2)
    assert_close(ends, torch.tensor([0.3, 0.5, 0.7]))


@pytest.mark.parametrize("factor", [0.4, 0.0, -0.4])
def test_first_saturation_is_that_of_hsv(pictures, factor):
    hue, saturation, value = kornia.color.rgb_to_hsv(pictures).unbind(1)
    changed = kornia.color.hsv_to_rgb(torch.stack([hue, factor * saturation, value], 1))
    assert_close(color_saturation_1(pictures, factor), changed, atol=1e-5, rtol=0)


def test_second_saturation_leaves_grey_as_it_was():
    assert_close(degrade(GREY, "color_saturation_2", 5), GREY, atol=1e-3, rtol=0)


def test_colour_shift_moves_green_alone(pictures):
    shifted = degrade(pictures, "color_shift", 5)
    assert torch.equal(shifted[:, ::2], pictures[:, ::2])
    assert (shifted[:, 1] - pictures[:, 1]).abs().amax((1, 2)).min() > 0.02


def test_noise_has_the_variance_it_is_given():
    added = white_noise(GREY, 0.01, draws(GREY)) - GREY
    assert added.var() == pytest.approx(0.01, rel=0.05)
    multiplied = multiplicative_noise(GREY, 0.01, draws(GREY)) - GREY
    assert multiplied.var() == pytest.approx(0.25 * 0.01, rel=0.05)


def test_impulse_noise_sets_its_share_to_black_and_white():
    spoilt = impulse_noise(GREY, 0.03, draws(GREY))
    assert (spoilt == 0).float().mean() == pytest.approx(0.015, rel=0.1)
    assert (spoilt == 1).float().mean() == pytest.approx(0.015, rel=0.1)


def test_pixelate_repeats_rows(pictures):
    rows = pixelate(pictures, 0.5)[0, 0]
    # 72 rows times 0.29 are 20.
    assert len(torch.unique(rows, dim=0)) == 20


def test_patches_are_copies_of_what_was_near(pictures):
    spoilt = degrade(pictures, "non_eccentricity_patch", 5)
    assert not torch.equal(spoilt, pictures)
    for before, after in zip(pictures[:, 0], spoilt[:, 0], strict=True):
        assert torch.isin(after, before).all()


@pytest.mark.parametrize("tones", [3, 4])
def test_quantization_parts_tones_as_multi_otsu_does(pictures, tones):
    codes = (pictures[0] * 255).round().byte().numpy()
    # The other way to count: its thresholds belong to the darker class.
    classes = np.digitize(codes, threshold_multiotsu(codes, classes=tones, nbins=256), right=True)
    means = np.array([codes[classes == number].mean() for number in range(tones)])
    expected = means[classes] / 255
    ours = quantization(pictures[:1], tones)[0].numpy()
    error, least = ((ours - codes / 255) ** 2).mean(), ((expected - codes / 255) ** 2).mean()
    assert len(np.unique(ours)) == tones
    assert error == pytest.approx(least, rel=1e-3)


def test_quantization_keeps_a_picture_of_few_tones():
    two = GREY.clone()
    two[..., :20] = 1
    assert_close(quantization(two, 7), (two * 255).round() / 255)
