"""What holds for every degradation."""

from itertools import pairwise

import pytest
import torch
from torch.testing import assert_close

from engine.photos import KnownError
from engine.training.degradations import DEGRADATIONS, MINIMUM_SIDE, degrade, ladder

PRESETS = ("published", "ranked")
DRAWN = {
    "mean_shift",
    "motion_blur",
    "jitter",
    "non_eccentricity_patch",
    "color_block",
    "white_noise",
    "white_noise_cc",
    "impulse_noise",
    "multiplicative_noise",
    "color_shift",
    "linear_contrast",
}

every_type = pytest.mark.parametrize("name", DEGRADATIONS)
both_presets = pytest.mark.parametrize("preset", PRESETS)


def test_there_are_24_in_seven_groups_of_five_levels():
    assert (
        " ".join(DEGRADATIONS) == "brighten darken mean_shift gaussian_blur lens_blur motion_blur"
        " jitter non_eccentricity_patch pixelate quantization color_block white_noise"
        " white_noise_cc impulse_noise multiplicative_noise color_diffusion color_shift"
        " color_saturation_1 color_saturation_2 jpeg2000 jpeg high_sharpen nonlinear_contrast"
        " linear_contrast"
    )
    assert len({kind.group for kind in DEGRADATIONS.values()}) == 7
    for kind in DEGRADATIONS.values():
        assert len(kind.ranked.levels) == len(kind.published.levels) == 5


@every_type
@both_presets
def test_result_stays_in_range_and_input_as_it_was(pictures, name, preset):
    given = pictures.clone()
    degraded = degrade(given, name, 5, preset=preset)
    assert torch.equal(given, pictures)
    assert degraded.shape == pictures.shape
    assert degraded.dtype == torch.float32
    assert degraded.amin() >= 0
    assert degraded.amax() <= 1
    assert not torch.equal(degraded, pictures)


@every_type
def test_same_seed_gives_the_same_and_other_seeds_others_where_drawn(pictures, name):
    first = degrade(pictures, name, 4, seed=3)
    assert torch.equal(degrade(pictures, name, 4, seed=3), first)
    others = [degrade(pictures, name, 4, seed=seed) for seed in (30, 60)]
    assert any(not torch.equal(other, first) for other in others) == (name in DRAWN)


@every_type
def test_image_does_not_depend_on_its_neighbours(pictures, name):
    together = degrade(pictures, name, 3, seed=7)
    assert_close(degrade(pictures[1:2], name, 3, seed=8), together[1:2])
    assert_close(degrade(pictures[[1, 1]], name, 3, seed=(8, 8)), together[[1, 1]])


@every_type
@both_presets
def test_smallest_pictures_can_be_degraded(name, preset):
    grey = torch.full((1, 3, MINIMUM_SIDE, MINIMUM_SIDE), 0.5)
    assert ladder(grey, name, preset=preset).isfinite().all()


@every_type
def test_layout_and_precision_of_the_input_do_not_matter(pictures, name):
    turned = pictures.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2)
    assert_close(degrade(turned.double(), name, 2), degrade(pictures, name, 2))


@pytest.mark.skipif(not torch.cuda.is_available(), reason="no GPU here")
@both_presets
def test_gpu_makes_the_same_pictures(pictures, preset):
    for name in DEGRADATIONS:
        on_gpu = degrade(pictures.cuda(), name, 3, preset=preset)
        assert on_gpu.is_cuda
        assert (on_gpu.cpu() - degrade(pictures, name, 3, preset=preset)).abs().mean() < 1e-3, name


def test_ladder_holds_the_five_levels_in_order(pictures):
    steps = ladder(pictures, "impulse_noise", seed=4)
    assert steps.shape == (5, *pictures.shape)
    assert torch.equal(steps[3], degrade(pictures, "impulse_noise", 4, seed=4))


@pytest.mark.parametrize("name", ["impulse_noise", "color_block"])
def test_stronger_level_spoils_the_same_places_and_more(pictures, name):
    spoilt = [step != pictures for step in ladder(pictures, name)]
    for milder, stronger in pairwise(spoilt):
        assert (stronger | ~milder).all()


@pytest.mark.parametrize("level", [0, 6, -1])
def test_level_outside_one_to_five_is_refused(pictures, level):
    with pytest.raises(KnownError, match=f"no level {level}: choose 1"):
        degrade(pictures, "jpeg", level)


def test_unknown_name_lists_the_known_ones(pictures):
    with pytest.raises(KnownError, match=r"no degradation 'blurr'.* gaussian_blur, lens_blur"):
        degrade(pictures, "blurr", 1)


def test_unknown_preset_is_refused(pictures):
    with pytest.raises(KnownError, match=r"no preset 'printed'.*published"):
        degrade(pictures, "jpeg", 1, preset="printed")


def test_picture_below_the_smallest_side_is_refused():
    with pytest.raises(KnownError, match=r"60 x 47 is too small.* 48 pixels"):
        degrade(torch.zeros(1, 3, 47, 60), "jpeg", 1)


@pytest.mark.parametrize("shape", [(3, 64, 64), (1, 1, 64, 64)])
def test_other_shapes_are_refused(shape):
    with pytest.raises(ValueError, match="images must be"):
        degrade(torch.zeros(shape), "jpeg", 1)


def test_seeds_must_be_as_many_as_images(pictures):
    with pytest.raises(ValueError, match="2 seeds for 3 images"):
        degrade(pictures, "jpeg", 1, seed=(1, 2))
