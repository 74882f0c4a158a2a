"""CLIP-IQA and aesthetic prompting against their published formulas, on seeded random weights."""

import threading
from functools import cache

import numpy as np
import open_clip
import pytest
import torch
from PIL import Image
from safetensors.torch import save_file
from torch.nn.functional import normalize

from engine.judge import load_judge
from engine.judge.adding import add_judge
from engine.judge.architectures import (
    RN50,
    VIT_B_32,
    _empty,
    image_half,
    preprocessing,
    recognised,
)
from engine.judge.clip_square import ClipSquare
from engine.judge.packs import read_pack
from engine.judge.saved_axes import Axis, remove_axis, save_axis
from engine.photos import KnownError
from tests.engine.judge.conftest import seeded_weights

NOUNS = ("dog", "mountain lake", "cake")
SHARPNESS = ("Sharp photo.", "Blurry photo.")
TOLD = {"cancel": threading.Event(), "report": lambda _: None}


@pytest.fixture(scope="module")
def home(rn50, tmp_path_factory):
    """RN50 as a plain CLIP, with aesthetic prompts over three nouns of the user's own."""
    home = tmp_path_factory.mktemp("home")
    (home / "nouns.txt").write_text("\n".join(NOUNS))
    (home / "prompts").mkdir()
    pack = read_shipped("aesthetic").replace('"imagenet"', f'"{home / "nouns.txt"}"')
    (home / "prompts" / "aesthetic.toml").write_text(pack)
    save_file(rn50.state_dict(), home / "rn50.safetensors")
    add_judge(
        home / "rn50.safetensors", "clip", "rn50", home,
        cancel=threading.Event(), report=lambda _: None,
    )  # fmt: skip
    return home


def read_shipped(name):
    from importlib.resources import files

    return (files("resources") / "prompts" / f"{name}.toml").read_text()


@pytest.fixture(scope="module")
def judge(home):
    return load_judge("rn50", home)


@pytest.fixture(scope="module")
def texts(rn50):
    """open_clip's raw features of texts."""

    @cache
    def one(prompt):
        with torch.inference_mode():
            return rn50.encode_text(open_clip.get_tokenizer("RN50")(prompt))[0]

    return lambda *prompts: torch.stack([one(prompt) for prompt in prompts])


@pytest.fixture(scope="module")
def seen(rn50):
    """open_clip's own unit vector of a photo, its preparation and positions included."""

    def encoded(image):
        pixels = preprocessing("RN50-quickgelu")(Image.fromarray(image)).unsqueeze(0)
        with torch.inference_mode():
            return rn50.encode_image(pixels, normalize=True)[0]

    return encoded


def scores(judge, image):
    return {name.name: value for name, value in judge.judge(image).scores.items()}


def test_clipiqa_is_the_softmax_of_each_pair(judge, rn50, texts, photo):
    image = photo(64, 96)
    vector = torch.from_numpy(judge.encoders[0].encode(image))
    pair = normalize(texts(*SHARPNESS), dim=-1)
    expected = (rn50.logit_scale.exp() * pair @ vector).softmax(dim=0)[0]
    assert scores(judge, image)["clipiqa.sharpness"] == pytest.approx(float(expected), abs=1e-5)


def test_every_published_attribute_has_its_score(judge, photo):
    names = [name.name for name in judge.score_names]
    assert names[0] == "clipiqa.quality"
    assert {
        "clipiqa.brightness", "clipiqa.sharpness", "clipiqa.noisiness", "clipiqa.colorfulness",
        "clipiqa.contrast", "aesthetic.fixed", "aesthetic.context", "aesthetic.ensemble",
    } < set(names)  # fmt: skip
    assert len(set(names)) == len(names) == 17 + 3
    assert set(scores(judge, photo(40, 40))) == set(names)


def test_fixed_aesthetics_are_the_difference_of_two_cosines(judge, texts, seen, photo):
    image = photo(240, 320)
    good, bad = normalize(texts("A outstanding picture", "A atrocious picture"), dim=-1)
    expected = 100 * float((good - bad) @ seen(image))
    assert scores(judge, image)["aesthetic.fixed"] == pytest.approx(expected, abs=1e-4)


def test_context_aware_aesthetics_compare_the_best_prompts(judge, texts, seen, photo):
    image = photo(240, 320)
    best = {
        label: float((normalize(texts(*prompts), dim=-1) @ seen(image)).max())
        for label in ("smashing", "horrible")
        if (prompts := [f"A {label} picture, of a #{noun}" for noun in NOUNS])
    }
    expected = 100 * (best["smashing"] - best["horrible"])
    assert scores(judge, image)["aesthetic.context"] == pytest.approx(expected, abs=1e-4)


def test_the_ensemble_averages_raw_features_before_normalising(judge, texts, seen, photo):
    image = photo(240, 320)
    good, bad = (
        normalize(texts(*[f"A {label} picture, of a #{noun}" for noun in NOUNS]).mean(0), dim=-1)
        for label in ("outstanding", "horrible")
    )
    expected = 100 * float((good - bad) @ seen(image))
    assert scores(judge, image)["aesthetic.ensemble"] == pytest.approx(expected, abs=1e-4)


def test_the_ensemble_is_one_question_however_long_the_list(judge):
    questions = {scorer.name: len(scorer.questions.texts) for scorer in judge.scorers}
    assert questions["aesthetic.ensemble"] == 1
    assert questions["aesthetic.context"] == len(NOUNS)


def test_other_nouns_make_another_variant(home, judge):
    def variant(one):
        return {name.name: name.variant for name in one.score_names}

    before = variant(judge)
    (home / "nouns.txt").write_text("\n".join([*NOUNS, "cat"]))
    after = variant(load_judge("rn50", home))
    (home / "nouns.txt").write_text("\n".join(NOUNS))
    assert after["aesthetic.ensemble"] != before["aesthetic.ensemble"]
    assert after["aesthetic.fixed"] == before["aesthetic.fixed"]


def test_published_prompts_are_shipped(tmp_path):
    plans = {plan.name: plan for plan in read_pack("aesthetic", tmp_path)}
    assert plans["aesthetic.ensemble"].classes == "imagenet"
    (question,) = plans["aesthetic.context"].questions
    assert question.texts == (
        "A smashing picture, of a #{class}", "A horrible picture, of a #{class}",
    )  # fmt: skip


def test_other_networks_see_as_open_clip_lets_them(photo):
    reference = open_clip.model.CLIP(**open_clip.get_model_config("ViT-S-32")).visual.eval()
    weights = seeded_weights(reference)
    del weights["logit_scale"]
    reference.load_state_dict(weights)
    encoder = ClipSquare(image_half("ViT-S-32", weights), preprocessing("ViT-S-32"), "vit")
    image = photo(300, 451)
    pixels = open_clip.image_transform(224, is_train=False)(Image.fromarray(image))
    with torch.inference_mode():
        expected = normalize(reference(pixels.unsqueeze(0)), dim=-1)[0]
    assert encoder.dimensions == 384
    np.testing.assert_allclose(encoder.encode(image), expected, atol=1e-6)


@pytest.mark.parametrize(("architecture", "count"), [(RN50, 12), (VIT_B_32, 24), ("ViT-B-32", 0)])
def test_openais_networks_have_quickgelu(architecture, count):
    found = [m for m in _empty(architecture).modules() if type(m).__name__ == "QuickGELU"]
    assert len(found) == count


def test_openais_networks_are_recognised_by_their_shapes():
    for architecture in (RN50, VIT_B_32):
        assert recognised(_empty(architecture).state_dict()) == architecture


def test_laions_preparation_of_photos_is_kept_where_it_differs():
    white = Image.new("RGB", (224, 224), "white")
    assert preprocessing("ViT-L-14", "laion2b_s32b_b82k")(white).max() == 1
    assert preprocessing("ViT-L-14")(white).max() > 1.5


def test_an_unknown_training_is_refused_with_the_known_ones():
    with pytest.raises(KnownError, match=r"no training “mine” of ViT-L-14.*laion2b_s32b_b82k"):
        preprocessing("ViT-L-14", "mine")


def test_saved_axes_are_scores_of_every_photo(home, photo):
    save_axis(Axis("water", "calm water", "choppy water"), home)
    judge = load_judge("rn50", home)
    remove_axis("water", home)
    name = judge.score_names[-1]
    assert name.name == "axis.water"
    good, bad = judge.texts.features(["calm water", "choppy water"], **TOLD)
    judgement = judge.judge(photo(64, 64))
    vector = judgement.vectors[judge.encoders[-1].name]
    expected = 100 * (vector @ good / np.linalg.norm(good) - vector @ bad / np.linalg.norm(bad))
    assert judgement.scores[name] == pytest.approx(expected, abs=1e-4)
    assert load_judge("rn50", home).score_names[-1].name != "axis.water"
