"""RN50 without positions against open_clip's own modules, on seeded random weights."""

import copy

import numpy as np
import pytest
import torch
from torch.nn.functional import normalize

from engine.judge.clip_resnet import ClipResNet, normalised, pooled

MEAN = torch.tensor([0.48145466, 0.4578275, 0.40821073]).view(1, 3, 1, 1)
DEVIATION = torch.tensor([0.26862954, 0.26130258, 0.27577711]).view(1, 3, 1, 1)


@pytest.fixture(scope="module")
def encoder(rn50):
    return ClipResNet(copy.deepcopy(rn50.visual), "rn50")


@pytest.fixture(scope="module")
def without_positions(rn50):
    """open_clip's own image half with the positional embedding zeroed: the full attention."""
    visual = copy.deepcopy(rn50.visual)
    visual.attnpool.positional_embedding = torch.nn.Parameter(torch.zeros(1, 2048))
    return visual


def test_a_photo_that_may_not_be_written_to_is_read_without_a_warning(encoder, photo):
    image = photo(64, 64)
    image.flags.writeable = False
    np.testing.assert_array_equal(encoder.encode(image), encoder.encode(photo(64, 64)))


@pytest.mark.parametrize("size", [(224, 224), (225, 225), (333, 517), (31, 31), (40, 301)])
def test_vectors_equal_open_clips(encoder, without_positions, photo, size):
    image = photo(*size)
    pixels = torch.from_numpy(image.astype(np.float32) / 255).permute(2, 0, 1)[None]
    with torch.inference_mode():
        expected = normalize(without_positions((pixels - MEAN) / DEVIATION), dim=-1)[0]
    np.testing.assert_allclose(encoder.encode(image), expected, atol=1e-6)


def test_the_pool_does_not_care_where_tokens_stand(rn50):
    generator = torch.Generator().manual_seed(3)
    features = torch.randn(1, 2048, 6, 9, generator=generator).relu()
    shuffled = features.flatten(2)[:, :, torch.randperm(54, generator=generator)]
    with torch.inference_mode():
        one = pooled(rn50.visual.attnpool, features)
        other = pooled(rn50.visual.attnpool, shuffled.view(1, 2048, 6, 9))
    torch.testing.assert_close(one, other, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize("size", [(1, 1), (30, 30), (2, 100)])
def test_photos_smaller_than_the_network_takes_are_handled(encoder, photo, size):
    assert np.linalg.norm(encoder.encode(photo(*size))) == pytest.approx(1, abs=1e-5)


def test_the_same_photo_twice_gives_the_same_digits(encoder, photo):
    image = photo(64, 96)
    np.testing.assert_array_equal(encoder.encode(image), encoder.encode(image.copy()))


def test_colours_are_normalised_as_clip_was_trained():
    white = normalised(np.full((2, 2, 3), 255, np.uint8))
    torch.testing.assert_close(white[:, :, :1, :1], (1 - MEAN) / DEVIATION)


@pytest.mark.skipif(not torch.cuda.is_available(), reason="no GPU here")
def test_gpu_and_cpu_agree(rn50, encoder, photo):
    image = photo(224, 300)
    on_gpu = ClipResNet(copy.deepcopy(rn50.visual), "rn50", device="cuda")
    np.testing.assert_allclose(on_gpu.encode(image), encoder.encode(image), atol=1e-5)
