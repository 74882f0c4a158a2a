"""The `published` preset against measurements of the published code, on one well-known photo."""

import csv
from pathlib import Path

import numpy as np
import pytest
import torch
from skimage.data import astronaut

from engine.training.degradations import DEGRADATIONS, degrade

SEEDS = 10
TOLERANCE = 1.0
THEIR_NAMES = {
    "mean_shift": "meanshift",
    "gaussian_blur": "gaublur",
    "lens_blur": "lensblur",
    "motion_blur": "motionblur",
    "non_eccentricity_patch": "noneccpatch",
    "color_block": "colorblock",
    "white_noise": "whitenoise",
    "white_noise_cc": "whitenoiseCC",
    "impulse_noise": "impulsenoise",
    "multiplicative_noise": "multnoise",
    "color_diffusion": "colordiff",
    "color_shift": "colorshift",
    "color_saturation_1": "colorsat1",
    "color_saturation_2": "colorsat2",
    "high_sharpen": "highsharpen",
    "nonlinear_contrast": "nonlincontrchange",
    "linear_contrast": "lincontrchange",
}


@pytest.fixture(scope="module")
def reference(real_photos: Path) -> dict[tuple[str, int], tuple[float, float]]:
    """The least and the greatest PSNR over ten seeds, by type and level."""
    table = real_photos.parent / "research" / "distortion_reference.csv"
    if not table.exists():
        pytest.skip("no reference measurements here")
    with table.open() as file:
        rows = [row for row in csv.DictReader(file) if row["image"] == "astronaut_crop224"]
    return {
        (row["distortion"], int(row["level"])): (float(row["psnr_min"]), float(row["psnr_max"]))
        for row in rows
    }


@pytest.fixture(scope="module")
def photo() -> torch.Tensor:
    crop = astronaut()[32:256, 144:368]
    return torch.from_numpy(crop.copy()).permute(2, 0, 1)[None] / 255


def psnr(degraded: torch.Tensor, photo: torch.Tensor) -> np.ndarray:
    """Decibels, 99 for identical pictures."""
    error = (degraded - photo).double().square().mean((1, 2, 3)).numpy()
    return -10 * np.log10(np.maximum(error, 10**-9.9))


@pytest.mark.parametrize("name", DEGRADATIONS)
def test_every_level_is_as_far_from_the_photo_as_published(name, photo, reference):
    for level in range(1, 6):
        # Where nothing is drawn, one seed stands for all.
        drawn = degrade(photo.expand(2, -1, -1, -1), name, level, preset="published")
        count = SEEDS if not torch.equal(drawn[0], drawn[1]) else 1
        images = photo.expand(count, -1, -1, -1)
        mean = psnr(degrade(images, name, level, preset="published"), photo).mean()
        least, greatest = reference[THEIR_NAMES.get(name, name), level]
        assert least - TOLERANCE <= mean <= greatest + TOLERANCE
