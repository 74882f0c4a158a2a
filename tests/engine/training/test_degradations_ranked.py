"""Each type of the `ranked` preset gets worse from level to level, on real photos."""

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from skimage.metrics import peak_signal_noise_ratio, structural_similarity

from engine.training.degradations import DEGRADATIONS, ladder

every_type = pytest.mark.parametrize("name", DEGRADATIONS)


def kodak(folder: Path) -> list[np.ndarray]:
    """The 24 Kodak photos, as far as they are here."""
    files = sorted((folder / "pristine").glob("kodak_*.png"))
    if not files:
        pytest.skip("no Kodak photos here")
    return [np.asarray(Image.open(file).convert("RGB")) for file in files]


def check_order(photo: np.ndarray, name: str) -> None:
    """Each level is further from the photo than the one before, by PSNR and by SSIM."""
    image = torch.from_numpy(photo.copy()).permute(2, 0, 1)[None] / 255
    steps = ladder(image, name)[:, 0].permute(0, 2, 3, 1).numpy()
    clean = photo.astype(np.float32) / 255
    psnr = [peak_signal_noise_ratio(clean, step, data_range=1) for step in steps]
    ssim = [structural_similarity(clean, step, data_range=1, channel_axis=2) for step in steps]
    assert (np.diff(psnr) < 0).all(), psnr
    assert (np.diff(ssim) < 0).all(), ssim
    assert psnr[0] < 60, "level 1 is the photo itself"


@every_type
def test_each_level_is_worse_than_the_one_before(name, real_photos):
    for photo in kodak(real_photos)[4:8:2]:
        check_order(photo[150:342, 250:442], name)


@pytest.mark.slow
@pytest.mark.timeout(900)
@every_type
def test_each_level_is_worse_on_all_photos(name, real_photos):
    for photo in kodak(real_photos):
        check_order(photo, name)
