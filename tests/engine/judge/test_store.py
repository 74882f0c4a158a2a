"""The judges one has."""

import hashlib
import threading

import pytest

from engine.judge import load_judge
from engine.judge.adding import add_judge
from engine.judge.store import Card, card, free_name, judge_folder, judges, remove_judge
from engine.photos import Cancelled, KnownError


@pytest.fixture
def noted(tmp_path):
    """A data folder with a judge's card and no weights."""
    folder = judge_folder("mine", tmp_path)
    folder.mkdir(parents=True)
    (folder / "card.toml").write_text(
        'name = "mine"\nkind = "clip"\narchitecture = "RN50-quickgelu"\nsource = "here"\n'
        'licence = "MIT"\nsize = 3\nsha256 = "abc"\nscores = ["clipiqa.quality"]\ntag = ""\n'
    )
    return tmp_path


def test_an_added_judge_has_a_card(judges_home):
    (found,) = judges(judges_home)
    assert found == card("seeded", judges_home)
    weights = judge_folder("seeded", judges_home) / "model.safetensors"
    assert found.size == weights.stat().st_size
    assert found.sha256 == hashlib.sha256(weights.read_bytes()).hexdigest()
    assert (found.kind, found.scores) == ("qualiclip", ("qualiclip",))
    assert found.source.endswith("qualiclip.pth")


def test_adding_leaves_nothing_but_the_judge(judges_home):
    assert [path.name for path in (judges_home / "judges").iterdir()] == ["seeded"]


def test_a_taken_name_is_refused(judges_home, official_checkpoint):
    with pytest.raises(KnownError, match="“seeded” already"):
        add_judge(
            official_checkpoint, "qualiclip", "seeded", judges_home,
            cancel=threading.Event(), report=lambda _: None,
        )  # fmt: skip


def test_cards_are_read_back(noted):
    assert judges(noted) == [
        Card(
            "mine", "clip", "RN50-quickgelu", "here", "MIT", 3, "abc", ("clipiqa.quality",)
        )
    ]  # fmt: skip


def test_without_judges_there_are_none(tmp_path):
    assert judges(tmp_path) == []


def test_a_removed_judge_is_gone(noted):
    remove_judge("mine", noted)
    assert judges(noted) == []
    with pytest.raises(KnownError, match="no judge called “mine”"):
        remove_judge("mine", noted)


@pytest.mark.parametrize("name", ["..", "../mine", "", "mine/../mine", "a b", "measures", ".x"])
def test_names_that_are_no_folder_names_are_refused(noted, name):
    for refuse in (free_name, remove_judge):
        with pytest.raises(KnownError):
            refuse(name, noted)
    assert [each.name for each in judges(noted)] == ["mine"]


@pytest.mark.parametrize("text", ["", "name = 3", "name = [", "\0"])
def test_a_damaged_card_is_named(noted, text):
    (judge_folder("mine", noted) / "card.toml").write_text(text)
    with pytest.raises(KnownError, match=r"card.toml is damaged"):
        load_judge("mine", noted)


def test_a_judge_without_its_weights_says_so(noted):
    with pytest.raises(KnownError, match=r"model.safetensors is damaged or gone"):
        load_judge("mine", noted)


def test_a_cancelled_addition_leaves_nothing(rn50, tmp_path):
    from safetensors.torch import save_file

    save_file(rn50.state_dict(), tmp_path / "rn50.safetensors")
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        add_judge(
            tmp_path / "rn50.safetensors", "clip", "rn50", tmp_path,
            cancel=cancel, report=lambda _: None,
        )  # fmt: skip
    assert list((tmp_path / "judges").iterdir()) == []
