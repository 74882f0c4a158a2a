"""A standard is renamed, shared as a file, and refused where it doesn't fit."""

import json

import numpy as np
import pytest
import torch
from safetensors.torch import load, load_file, save_file

from engine.commands.standards import standards as command
from engine.judge import load_judge, store
from engine.judge.adding import store_weights
from engine.judge.starter import shipped_weights
from engine.judge.starter_questions import NAME, QUESTIONS
from engine.photos import KnownError
from engine.training.standard_files import export_standard, import_standard
from engine.training.standards import (
    Standard,
    base_sha256,
    remove_standard,
    rename_standard,
    standard,
    standards,
    write_standard,
)

PHOTO = np.random.default_rng(0).integers(0, 256, (64, 80, 3), dtype=np.uint8)


@pytest.fixture
def mine(own_home):
    """A standard that differs from the starter in one tensor."""
    tensors = load(shipped_weights())
    name = next(name for name, tensor in tensors.items() if tensor.is_floating_point())
    tensors[name] = tensors[name] + 0.01
    scores = tuple(score for score, _ in QUESTIONS.values())
    folder = store.judge_folder("mine", own_home)
    store_weights(folder, tensors, store.Card("mine", NAME, NAME, "a test", "", 0, "", scores))
    report = {"better": True, "moved": [{"path": "/made/secret.jpg", "old": 1, "new": 2}]}
    card = Standard(NAME, base_sha256(NAME, own_home), 40, 8, "2026-11-21", 90, report=report)
    write_standard("mine", card, own_home)
    return "mine"


def score(name, home):
    return next(iter(load_judge(name, home).judge(PHOTO).scores.values()))


def test_a_file_holds_what_differs_and_comes_back_the_same(mine, own_home, tmp_path):
    file = export_standard(mine, tmp_path / "shared", own_home)
    assert file.name == "shared.cullect-standard"
    assert len(load_file(file)) == 1
    assert import_standard(file, own_home, "hers") == "hers"
    assert score("hers", own_home) == score(mine, own_home)
    assert standard("hers", own_home).photos == 40


def test_a_shared_file_names_none_of_ones_photos(mine, own_home, tmp_path):
    file = export_standard(mine, tmp_path / "shared", own_home)
    assert b"secret" not in file.read_bytes()
    assert standard(mine, own_home).report["moved"]  # at home it stays


def test_a_file_is_never_written_over_another(mine, own_home, tmp_path):
    file = tmp_path / "a.cullect-standard"
    file.write_text("something dear")
    with pytest.raises(KnownError, match="there already"):
        export_standard(mine, file, own_home)
    assert file.read_text() == "something dear"


def test_a_standard_for_another_base_says_so_and_leaves_nothing(mine, own_home, tmp_path):
    other = standard(mine, own_home)
    file = export_standard(mine, tmp_path / "shared", own_home)
    tensors = load_file(file)
    from dataclasses import asdict, replace

    card = {"name": "x", "kind": NAME, "architecture": NAME, "source": "", "licence": "",
            "size": 0, "sha256": "", "scores": ["quality"]}  # fmt: skip
    stranger = replace(other, base="qualiclip", base_sha256="f" * 64)
    metadata = {"cullect-standard": json.dumps(asdict(stranger)), "cullect-judge": json.dumps(card)}
    save_file(tensors, tmp_path / "b.cullect-standard", metadata=metadata)
    with pytest.raises(KnownError, match="from “qualiclip” with the fingerprint ffffffffffff"):
        import_standard(tmp_path / "b.cullect-standard", own_home)
    assert store.names(own_home) == ["mine"]


@pytest.mark.parametrize("content", [b"", b"no tensors", b'\x10\0\0\0\0\0\0\0{"a":1}       '])
def test_what_is_no_standard_is_refused(content, own_home, tmp_path):
    file = tmp_path / "bad.cullect-standard"
    file.write_bytes(content)
    with pytest.raises(KnownError, match="not a standard"):
        import_standard(file, own_home)


def test_tensors_that_do_not_fit_the_base_are_refused(mine, own_home, tmp_path):
    file = export_standard(mine, tmp_path / "shared", own_home)
    from safetensors import safe_open

    with safe_open(file, "pt") as opened:
        metadata = opened.metadata()
    for tensors, complaint in (
        ({"surprise": torch.zeros(3)}, "does not fit"),
        ({"anchors": torch.full((6, 2, 128), float("nan"))}, "not numbers"),
    ):
        wrong = tmp_path / f"{complaint[:4]}.cullect-standard"
        save_file(tensors, wrong, metadata=metadata)
        with pytest.raises(KnownError, match=complaint):
            import_standard(wrong, own_home, "hers")
    assert store.names(own_home) == ["mine"]


def test_a_standard_can_be_renamed_and_removed(mine, own_home):
    before = score(mine, own_home)
    rename_standard(mine, "weddings", own_home)
    assert (list(standards(own_home)), score("weddings", own_home)) == (["weddings"], before)
    with pytest.raises(KnownError, match="can't be called"):
        rename_standard("weddings", "starter", own_home)
    remove_standard("weddings", own_home)
    assert standards(own_home) == {}


def test_a_judge_that_was_not_taught_is_no_standard(mine, own_home):
    (store.judge_folder(mine, own_home) / "standard.json").unlink()
    with pytest.raises(KnownError, match="not taught"):
        remove_standard(mine, own_home)
    assert store.names(own_home) == [mine]


@pytest.mark.parametrize("card", ["[]", "{}", '{"base": 3}', "no json"])
def test_a_damaged_card_is_explained_and_left_out_of_the_list(card, mine, own_home):
    (store.judge_folder(mine, own_home) / "standard.json").write_text(card)
    assert standards(own_home) == {}
    with pytest.raises(KnownError, match="damaged"):
        standard(mine, own_home)


def test_the_command_shows_renames_and_shares(mine, own_home, tmp_path, capsys):
    assert command(["list"]) == 0
    assert "mine: from starter, 40 photos, 2026-11-21, got better" in capsys.readouterr().out
    command(["export", "mine", str(tmp_path / "a")])
    command(["rename", "mine", "yours"])
    command(["import", str(tmp_path / "a.cullect-standard")])
    command(["show", "yours", "--json"])
    assert '"photos": 40' in capsys.readouterr().out
    command(["remove", "yours"])
    assert list(standards(own_home)) == ["mine"]
