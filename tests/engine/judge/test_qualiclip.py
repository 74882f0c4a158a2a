"""QualiCLIP against a straight reading of its published formula, on seeded random weights."""

import copy
import threading

import numpy as np
import pytest
import torch
from torch.nn.functional import multi_head_attention_forward, normalize

from engine.judge import load_judge
from engine.judge.adding import _qualiclip_weights
from engine.judge.rules import RULES
from engine.judge.store import NON_COMMERCIAL, judge_folder
from engine.judge.weights import stored_part
from engine.photos import KnownError

SIZES = [(224, 224), (225, 225), (333, 517), (384, 384), (400, 600)]


def published_score(visual, prompts, image, scale=100.0):
    """The method step by step, with the attention pool of the original, all tokens asking."""
    mean = torch.tensor([0.48145466, 0.4578275, 0.40821073]).view(1, 3, 1, 1)
    deviation = torch.tensor([0.26862954, 0.26130258, 0.27577711]).view(1, 3, 1, 1)
    x = torch.from_numpy(image.astype(np.float32) / 255).permute(2, 0, 1).unsqueeze(0)
    x = visual.stem((x - mean) / deviation)
    x = visual.layer4(visual.layer3(visual.layer2(visual.layer1(x))))
    tokens = x.flatten(2).permute(2, 0, 1)
    tokens = torch.cat([tokens.mean(dim=0, keepdim=True), tokens])
    pool = visual.attnpool
    attended, _ = multi_head_attention_forward(
        tokens, tokens, tokens, 2048, 32, None,
        torch.cat([pool.q_proj.bias, pool.k_proj.bias, pool.v_proj.bias]),
        None, None, False, 0.0, pool.c_proj.weight, pool.c_proj.bias,
        training=False, need_weights=False, use_separate_proj_weight=True,
        q_proj_weight=pool.q_proj.weight, k_proj_weight=pool.k_proj.weight,
        v_proj_weight=pool.v_proj.weight,
    )  # fmt: skip
    cosines = normalize(attended[0], dim=-1) @ prompts.T
    probabilities = (scale * cosines).view(1, 7, 2).softmax(dim=-1)
    return float(probabilities[..., 0].mean())


@pytest.fixture(scope="module")
def judge(judges_home):
    return load_judge("seeded", judges_home, side=None)


def only(scores):
    (score,) = scores.values()
    return score


@pytest.mark.parametrize("size", SIZES)
def test_scores_equal_the_published_formula(judge, rn50, prompt_features, photo, size):
    image = photo(*size)
    with torch.inference_mode():
        expected = published_score(rn50.visual, prompt_features, image)
    assert only(judge.judge(image).scores) == pytest.approx(expected, abs=1e-5)


def test_scores_differ_from_photo_to_photo(judge, photo):
    dark = photo(64, 64) // 4
    assert abs(only(judge.judge(photo(64, 64)).scores) - only(judge.judge(dark).scores)) > 1e-4


def test_a_score_does_not_depend_on_what_else_is_scored(judge, photo):
    images = [photo(96, 128, seed) for seed in range(3)]
    judgements = [judge.judge(image) for image in images]
    (name,) = judge.score_names
    (encoder,) = judge.encoders
    stacked = np.stack([judgement.vectors[encoder.name] for judgement in judgements])
    together = judge.scores({encoder.name: stacked})[name]
    np.testing.assert_allclose(together, [j.scores[name] for j in judgements], atol=1e-6)


def test_the_answers_are_the_seven_pairs_and_add_up(judge, photo):
    judgement = judge.judge(photo(64, 96))
    (scorer,) = judge.scorers
    answers = scorer.explain(judgement.vectors[scorer.encoder])
    assert [answer.question.negative for answer in answers] == [
        "Bad photo.", "Blurry image.", "Blurry edges.", "Low-resolution image.",
        "Noisy image.", "Low-quality image.", "Bad picture.",
    ]  # fmt: skip
    total = sum(answer.contribution for answer in answers)
    assert total == pytest.approx(only(judgement.scores), abs=1e-6)


def test_variants_never_share_a_name(judges_home):
    names = {
        name
        for side, rule in [(None, None), *((512, rule) for rule in RULES)]
        for name in load_judge("seeded", judges_home, side=side, rule=rule).score_names
    }
    assert len(names) == 1 + len(RULES)
    assert all(name.name == "qualiclip" for name in names)


def test_pyiqas_temperature_is_a_variant(judges_home, rn50, prompt_features, photo):
    judge = load_judge("seeded", judges_home, rule="temperature-2")
    image = photo(64, 64)
    with torch.inference_mode():
        expected = published_score(rn50.visual, prompt_features, image, scale=50.0)
    assert only(judge.judge(image).scores) == pytest.approx(expected, abs=1e-5)


def test_an_unknown_variant_is_refused_with_the_known_ones(judges_home):
    with pytest.raises(KnownError, match=r"“mean”.*mean-then-softmax"):
        load_judge("seeded", judges_home, rule="mean")


def test_the_judge_carries_its_licence(judge):
    assert judge.licence == NON_COMMERCIAL


def understood(weights, tmp_path):
    """The weights that a judge is made of, from these as they came out of a file."""
    return _qualiclip_weights(weights, tmp_path / "file", threading.Event(), lambda _: None)


def test_all_layouts_give_the_same_weights(rn50, judges_home, prompt_features, tmp_path):
    official = stored_part(judge_folder("seeded", judges_home) / "model.safetensors", "")
    plain = dict(rn50.state_dict()) | {"prompts_features": prompt_features}
    openais = {k: v for k, v in plain.items() if not k.endswith("num_batches_tracked")}
    openais["input_resolution"] = torch.tensor(224)
    for layout in (plain, openais):
        weights = understood(copy.copy(layout), tmp_path)
        assert weights.keys() == official.keys()
        assert all(
            torch.equal(weights[name], official[name])
            for name in weights
            if not name.endswith("num_batches_tracked")
        )


def test_a_plain_clip_gets_its_prompt_features_from_its_own_text_half(rn50, tmp_path):
    import open_clip

    weights = understood(dict(rn50.state_dict()), tmp_path)
    tokens = open_clip.get_tokenizer("RN50")(["Good photo.", "Bad photo."])
    with torch.inference_mode():
        expected = normalize(rn50.encode_text(tokens), dim=-1)
    torch.testing.assert_close(weights["prompts_features"][:2], expected, atol=1e-6, rtol=0)


@pytest.mark.parametrize(
    ("features", "reason"),
    [
        (torch.ones(13, 1024) / 32, r"\(13, 1024\), not \(14, 1024\)"),
        (torch.ones(14, 1024), "not unit vectors"),
        (torch.full((14, 1024), torch.nan), "not numbers"),
    ],
)
def test_wrong_prompt_features_are_refused(rn50, tmp_path, features, reason):
    weights = dict(rn50.state_dict()) | {"prompts_features": features}
    with pytest.raises(KnownError, match=reason):
        understood(weights, tmp_path)
