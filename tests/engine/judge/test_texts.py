"""Texts into CLIP's space, and the file that remembers them."""

import threading

import numpy as np
import pytest
import torch

from engine.judge.texts import Texts, encode_texts, tokenised
from engine.photos import Cancelled, KnownError

PROMPTS = ["Good photo.", "A horrible picture, of a #great white shark", "x", "Good photo."]


def quiet(progress):
    pass


def features(texts, prompts):
    return texts.features(prompts, cancel=threading.Event(), report=quiet)


def test_features_equal_open_clips(rn50):
    import open_clip

    tokens = open_clip.get_tokenizer("RN50")(PROMPTS)
    with torch.inference_mode():
        expected = rn50.encode_text(tokens)
    ours = encode_texts(
        rn50, [tokenised(text) for text in PROMPTS], cancel=threading.Event(), report=quiet
    )
    np.testing.assert_allclose(ours, expected, atol=1e-5)


def test_prompts_have_the_published_tokens():
    assert tokenised("Noise-free image.") == [49406, 9307, 268, 1139, 2867, 269, 49407]
    assert tokenised("GOOD photo.") == [49406, 886, 1125, 269, 49407]


def test_a_prompt_over_the_context_length_is_refused():
    tokenised("a " * 75)
    with pytest.raises(KnownError, match=r"“a a a.*too long: it has 78 tokens, and CLIP takes 77"):
        tokenised("a " * 76)


def test_only_new_prompts_load_the_model(rn50, tmp_path):
    loads = []

    def load():
        loads.append(1)
        return rn50

    file = tmp_path / "texts.safetensors"
    first = features(Texts(file, "hash", load), PROMPTS)
    again = features(Texts(file, "hash", load), PROMPTS[::-1])
    assert len(loads) == 1
    np.testing.assert_array_equal(first, again[::-1])
    features(Texts(file, "hash", load), ["new"])
    assert len(loads) == 2


@pytest.mark.parametrize("content", [b"", b"\x08\0\0\0\0\0\0\0{}      ", b"rubbish of some length"])
def test_a_damaged_memory_is_made_again(rn50, tmp_path, content):
    file = tmp_path / "texts.safetensors"
    file.write_bytes(content)
    assert features(Texts(file, "hash", lambda: rn50), ["x"]).shape == (1, 1024)


def test_features_of_other_weights_are_not_used(rn50, tmp_path):
    file = tmp_path / "texts.safetensors"
    features(Texts(file, "one", lambda: rn50), ["x"])
    loads = []
    features(Texts(file, "two", lambda: loads.append(1) or rn50), ["x"])
    assert loads


def test_encoding_can_be_cancelled(rn50, tmp_path):
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        Texts(tmp_path / "t", "h", lambda: rn50).features(["x"], cancel=cancel, report=quiet)
    assert not (tmp_path / "t").exists()


def test_a_folder_that_went_away_is_named(rn50, tmp_path):
    with pytest.raises(KnownError, match=r"texts\.safetensors can't be written"):
        features(Texts(tmp_path / "gone" / "texts.safetensors", "hash", lambda: rn50), ["x"])
