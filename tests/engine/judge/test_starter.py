"""The starter judge: shipped, small, works at any size, and notices what it was taught."""

import csv

import numpy as np
import pytest
import torch
from PIL import Image, ImageFilter

from engine.evaluation.agreement import srcc
from engine.judge import load_judge
from engine.judge.measures import measure
from engine.judge.starter import (
    VECTOR_SHARE,
    joined,
    measured,
    shipped_weights,
    starter_judge,
)
from engine.judge.starter_maps import starter_map
from engine.judge.starter_net import StarterNet
from engine.judge.starter_questions import QUESTIONS


@pytest.fixture(scope="module")
def judge():
    return starter_judge(512)


@pytest.fixture(scope="module")
def photo():
    """Rough ground below a soft sky, as an RGB picture."""
    chance = np.random.default_rng(4)
    tones = sum(
        np.asarray(
            Image.fromarray(chance.integers(0, 256, (side, side, 3), dtype=np.uint8)).resize(
                (384, 256), Image.Resampling.BICUBIC
            ),
            dtype=np.float32,
        )
        * weight
        for side, weight in ((4, 0.4), (24, 0.3), (180, 0.3))
    )
    return Image.fromarray(tones.astype(np.uint8))


def scores(judge, picture):
    return {name.name: score for name, score in judge.judge(np.asarray(picture)).scores.items()}


def test_it_is_shipped_and_small(judge, own_home):
    assert len(shipped_weights()) < 8_000_000
    assert sum(weight.numel() for weight in StarterNet().parameters()) < 3_000_000
    loaded = load_judge("starter", own_home)
    assert loaded.score_names == judge.score_names
    assert loaded.score_names[0].name == "quality"
    assert len(loaded.score_names) == len(QUESTIONS)


@pytest.mark.parametrize("size", [(1, 1), (5, 40), (32, 32), (33, 47), (301, 129)])
def test_photos_of_any_size_get_a_unit_vector_and_scores(judge, photo, size):
    judgement = judge.judge(np.asarray(photo.resize(size)))
    (vector,) = judgement.vectors.values()
    assert vector.shape == (130,)
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)
    assert all(0 <= score <= 1 for score in judgement.scores.values())


def test_the_same_photo_gets_the_same_scores_from_vectors_kept_in_half_precision(judge, photo):
    judgement = judge.judge(np.asarray(photo))
    rows = {
        name: vector[np.newaxis].astype(np.float16) for name, vector in judgement.vectors.items()
    }
    for name, values in judge.scores(rows).items():
        assert values[0] == pytest.approx(judgement.scores[name], abs=5e-3)


def test_blur_costs_quality_and_sharpness(judge, photo):
    soft = [scores(judge, photo.filter(ImageFilter.GaussianBlur(r))) for r in (0, 1, 2, 4)]
    for name in ("quality", "starter.sharpness"):
        values = [one[name] for one in soft]
        assert values == sorted(values, reverse=True)


def test_noise_and_darkness_are_told_apart(judge, photo):
    pixels = np.asarray(photo, dtype=np.float32)
    grain = np.random.default_rng(1).normal(0, 20, pixels.shape)
    clean = scores(judge, photo)
    noisy = scores(judge, Image.fromarray((pixels + grain).clip(0, 255).astype(np.uint8)))
    dark = scores(judge, Image.fromarray((pixels * 0.3).astype(np.uint8)))
    assert noisy["starter.noise"] < clean["starter.noise"] - 0.1
    assert dark["starter.exposure"] < clean["starter.exposure"] - 0.1
    assert dark["quality"] < clean["quality"]


def test_both_parts_of_a_vector_have_their_share(photo):
    seen = np.random.default_rng(2).normal(size=128)
    vector = joined(seen, measured(np.asarray(photo)), VECTOR_SHARE)
    assert np.square(vector[128:]).sum() == pytest.approx(VECTOR_SHARE)


def test_tiles_are_independent_of_what_is_far_away():
    net = StarterNet().eval()
    photo = torch.rand(1, 3, 128, 512, generator=torch.Generator().manual_seed(3))
    changed = photo.clone()
    changed[..., 384:] = 0.5
    with torch.inference_mode():
        one, other = net(photo, 1, 4)[0, 0], net(changed, 1, 4)[0, 0]
    assert torch.allclose(one[:2], other[:2], atol=1e-6)
    assert not torch.allclose(one[3], other[3], atol=1e-3)


def test_the_map_finds_the_blurred_place(judge, photo):
    spoilt = photo.copy()
    box = (64, 64, 192, 192)
    spoilt.paste(photo.crop(box).filter(ImageFilter.GaussianBlur(4)), box)
    (encoder,) = judge.encoders
    sharp = next(s for s in judge.scorers if s.name == "starter.sharpness")
    values = starter_map(encoder, np.asarray(spoilt), sharp.questions)
    assert values.shape == (256, 384)
    inside = np.zeros(values.shape, dtype=bool)
    inside[64:192, 64:192] = True
    assert np.median(values[inside]) < np.quantile(values[~inside], 0.1)


def test_on_photos_that_people_judged_it_is_not_below_plain_sharpness(judge, real_photos):
    folder = real_photos / "clive-dev"
    with (folder / "scores.csv").open() as file:
        rows = list(csv.DictReader(file))
    images = [np.asarray(Image.open(folder / row["image"]).convert("RGB")) for row in rows]
    opinions = np.array([float(row["mos"]) for row in rows])
    angles = np.array([measured(image)[1] for image in images])
    plain = np.array([measure(image)["sharpness"] for image in images])
    assert srcc(angles, opinions) > srcc(plain, opinions)
    assert srcc(angles, opinions) > 0.58
