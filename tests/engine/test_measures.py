"""The measures: exact on made pictures, and on the right side for faults of known strength."""

import csv
import math
from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageFilter
from scipy.stats import spearmanr

from engine.files.decode import decode
from engine.judge.measures import measure, technical

NAMES = [
    "technical", "sharpness", "noise", "clipped_shadows", "clipped_highlights",
    "brightness", "contrast", "colourfulness",
]  # fmt: skip


def flat(colour, size=(64, 64)):
    return np.full((*size, 3), colour, np.uint8)


def with_noise(image, sigma, seed=0):
    """The same noise in all three channels, so that the luminance has just this sigma."""
    grain = np.random.default_rng(seed).normal(0, sigma, (*image.shape[:2], 1))
    return np.clip(np.rint(image + grain), 0, 255).astype(np.uint8)


@pytest.mark.parametrize("size", [(1, 1), (1, 9), (9, 1), (2, 2), (3, 3), (16, 17), (5, 200)])
def test_every_size_has_every_measure(size):
    result = measure(flat((10, 200, 90), size))
    assert list(result) == NAMES
    assert all(isinstance(value, float) and math.isfinite(value) for value in result.values())


def test_a_flat_picture_has_neither_detail_nor_contrast():
    result = measure(flat((100, 100, 100)))
    assert result["brightness"] == pytest.approx(100, abs=1e-3)
    others = {name: value for name, value in result.items() if name != "brightness"}
    assert others == pytest.approx(dict.fromkeys(others, 0), abs=1e-3)


def test_brightness_is_that_of_bt_601():
    for colour, weight in (((255, 0, 0), 0.299), ((0, 255, 0), 0.587), ((0, 0, 255), 0.114)):
        assert measure(flat(colour))["brightness"] == pytest.approx(255 * weight, abs=0.01)


def test_sharpness_is_the_variance_of_the_laplacian():
    y = np.random.default_rng(0).integers(0, 256, (30, 40))
    laplacian = [
        y[i - 1, j] + y[i + 1, j] + y[i, j - 1] + y[i, j + 1] - 4 * y[i, j]
        for i in range(1, 29)
        for j in range(1, 39)
    ]
    image = np.repeat(y[..., None], 3, axis=2).astype(np.uint8)
    assert measure(image)["sharpness"] == pytest.approx(np.var(laplacian), rel=1e-4)


@pytest.mark.parametrize("sigma", [2, 5, 10, 20])
def test_noise_is_found_on_a_gradient(sigma):
    gradient = np.repeat(np.linspace(60, 190, 256)[None, :, None], 256, axis=0).repeat(3, axis=2)
    assert measure(with_noise(gradient, sigma))["noise"] == pytest.approx(sigma, rel=0.15)


def test_noise_is_not_sought_in_black_and_white():
    half = flat((128, 128, 128), (64, 64))
    half[:, :33] = 0  # so that the edge lies between two blocks
    assert measure(with_noise(half, 6))["noise"] == pytest.approx(6, rel=0.25)
    assert measure(flat((255, 255, 255)))["noise"] == 0


def test_clipping_counts_pixels():
    image = flat((100, 100, 100), (10, 10))
    image[0] = 1
    image[1] = (255, 254, 100)
    image[2] = (255, 100, 100)
    result = measure(image)
    assert (result["clipped_shadows"], result["clipped_highlights"]) == (10.0, 10.0)


def test_contrast_is_the_deviation_of_the_luminance():
    image = flat((0, 0, 0))
    image[:32] = 200
    assert measure(image)["contrast"] == pytest.approx(100)


def test_colourfulness_is_that_of_hasler_and_suesstrunk():
    image = flat((255, 0, 0))
    image[:32] = (0, 255, 0)
    # rg is +-255, yb is 127.5 everywhere: 255 + 0.3 * 127.5
    assert measure(image)["colourfulness"] == pytest.approx(255 + 0.3 * 127.5)


def test_technical_quality_stays_between_0_and_100():
    assert technical(1e9, 0, 0) == 100
    assert technical(100, 50, 0) == 0
    assert technical(1000, 0, 150) == 0
    assert technical(999, 0, 50) == pytest.approx(37.5)


def _blurred(image, radius):
    return np.asarray(Image.fromarray(image).filter(ImageFilter.GaussianBlur(radius)))


def _compressed(image, quality):
    file = BytesIO()
    Image.fromarray(image).save(file, "JPEG", quality=quality)
    return np.asarray(Image.open(file))


def _exposed(image, stops):
    linear = (image / 255.0) ** 2.2 * 2.0**stops
    return np.rint(np.clip(linear, 0, 1) ** (1 / 2.2) * 255).astype(np.uint8)


# The share of clean photos that each fault must put below themselves: not all, as a dark scene
# gains by exposure and a smooth one gets edges from JPEG's blocks.
FAULTS = {
    "blur of 1 pixel": (lambda image: _blurred(image, 1), 1.0),
    "blur of 3 pixels": (lambda image: _blurred(image, 3), 1.0),
    "noise of 8 levels": (lambda image: with_noise(image, 8), 0.8),
    "noise of 25 levels": (lambda image: with_noise(image, 25), 0.8),
    "3 stops over": (lambda image: _exposed(image, 3), 0.8),
    "3 stops under": (lambda image: _exposed(image, -3), 0.8),
    "JPEG of quality 5": (lambda image: _compressed(image, 5), 0.8),
}


def test_faults_lower_the_technical_quality_of_clean_photos(real_photos):
    paths = sorted((real_photos / "pristine").glob("kodak_*"))[::4]
    clean = [decode(str(path), side=512, thumbnail_side=8).image for path in paths]
    before = [measure(image)["technical"] for image in clean]
    for fault, (spoil, share) in FAULTS.items():
        after = [measure(spoil(image))["technical"] for image in clean]
        assert np.mean(np.less(after, before)) >= share, fault


def test_technical_quality_agrees_with_people_at_least_as_sharpness_does(real_photos):
    with (real_photos / "clive-dev" / "scores.csv").open() as file:
        rated = [(row["image"], float(row["mos"])) for row in csv.DictReader(file)][::3]
    measured = [
        measure(decode(str(real_photos / "clive-dev" / name), side=512, thumbnail_side=8).image)
        for name, _ in rated
    ]
    opinions = [mos for _, mos in rated]
    technical_, sharpness = (
        spearmanr([m[name] for m in measured], opinions).statistic
        for name in ("technical", "sharpness")
    )
    assert technical_ >= sharpness - 0.01
    assert sharpness > 0.45
