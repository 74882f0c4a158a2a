"""Grad-CAM against a straight reading of it, with hooks on open_clip's own network."""

import copy

import numpy as np
import pytest
import torch
from torch.nn.functional import interpolate, normalize

from engine.judge import load_judge
from engine.judge.heatmaps import heat_map, stretched
from engine.judge.maps import map_of
from engine.judge.questions import Question, Questions
from engine.judge.starter import StarterEncoder
from engine.judge.starter_net import StarterNet


@pytest.fixture(scope="module")
def judge(judges_home):
    return load_judge("seeded", judges_home)


@pytest.fixture(scope="module")
def mapped(judge):
    """Map an image by the judge's encoder and questions."""

    def made(image, **chosen):
        return stretched(heat_map(judge.encoders[0], image, judge.scorers[0].questions, **chosen))

    return made


def hooked_map(rn50, image, direction):
    """The published notebook's way, with the cosine: forward hook, backward pass."""
    visual = copy.deepcopy(rn50.visual)
    visual.attnpool.positional_embedding = torch.nn.Parameter(torch.zeros(1, 2048))
    kept = []
    visual.layer4.register_forward_hook(lambda module, given, output: kept.append(output))
    mean = torch.tensor([0.48145466, 0.4578275, 0.40821073]).view(1, 3, 1, 1)
    deviation = torch.tensor([0.26862954, 0.26130258, 0.27577711]).view(1, 3, 1, 1)
    pixels = torch.from_numpy(image.astype(np.float32) / 255).permute(2, 0, 1)[None]
    pixels = ((pixels - mean) / deviation).requires_grad_()
    cosine = normalize(visual(pixels), dim=-1)[0] @ direction
    (gradient,) = torch.autograd.grad(cosine, kept[0])
    cells = (gradient.mean(dim=(2, 3), keepdim=True) * kept[0]).sum(dim=1, keepdim=True).relu()
    large = interpolate(cells, size=image.shape[:2], mode="bicubic")[0, 0].clamp(min=0)
    return ((large - large.min()) / (large.max() - large.min())).detach().numpy()


@pytest.mark.parametrize(("side", "place"), [("positive", 0), ("negative", 1)])
def test_a_questions_map_is_the_gradient_of_one_cosine(
    mapped, rn50, prompt_features, photo, side, place
):
    image = photo(160, 224)
    expected = hooked_map(rn50, image, prompt_features[2 * 3 + place])
    np.testing.assert_allclose(mapped(image, question=3, side=side), expected, atol=1e-3)


def test_the_score_is_mapped_by_the_mean_margin(mapped, rn50, prompt_features, photo):
    image = photo(128, 96)
    margin = (prompt_features[0::2] - prompt_features[1::2]).mean(dim=0)
    np.testing.assert_allclose(mapped(image), hooked_map(rn50, image, margin), atol=1e-3)


def test_the_sides_are_not_mirrors_of_each_other(mapped, photo):
    image = photo(128, 128)
    positive, negative = (mapped(image, question=3, side=s) for s in ("positive", "negative"))
    assert abs(np.corrcoef(positive.ravel(), negative.ravel())[0, 1]) < 0.99


@pytest.mark.parametrize("size", [(333, 217), (31, 31), (5, 80)])
def test_maps_have_the_size_of_the_photo(mapped, photo, size):
    values = mapped(photo(*size))
    assert values.shape == size
    assert values.min() >= 0
    assert values.max() <= 1
    assert np.isfinite(values).all()


def test_where_both_ends_are_the_same_the_map_is_empty(judge, photo):
    directions = judge.scorers[0].questions.directions[:1, :1].repeat(2, axis=1)
    questions = Questions((Question("same", "same"),), directions)
    assert not heat_map(judge.encoders[0], photo(64, 64), questions).any()


def test_the_starter_and_clip_each_have_their_own_way_to_a_map(judge, photo):
    starter = StarterEncoder(StarterNet(), torch.zeros(3, 130), "starter")
    random = torch.nn.functional.normalize(torch.randn(1, 2, 130), dim=-1).numpy()
    own = Questions((Question("Sharp.", "Blurred."),), random)
    image = photo(96, 128)
    assert map_of(starter, image, own).shape == (96, 128)
    questions = judge.scorers[0].questions
    np.testing.assert_array_equal(
        map_of(judge.encoders[0], image, questions, 2, "negative"),
        stretched(heat_map(judge.encoders[0], image, questions, 2, "negative")),
    )
