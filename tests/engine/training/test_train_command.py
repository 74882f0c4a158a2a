"""`cullect train` from the command line, with the starter's network and very few steps."""

import json
import signal
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from engine.commands import train as command
from engine.commands.train import train
from engine.judge import load_judge
from engine.photos import Cancelled, KnownError
from engine.training.settings import PRESETS


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "best"
    folder.mkdir()
    chance = np.random.default_rng(3)
    for number in range(5):
        pixels = chance.integers(0, 256, (18, 24, 3), dtype=np.uint8)
        picture = Image.fromarray(pixels).resize((96, 72), Image.Resampling.BICUBIC)
        picture.save(folder / f"{number}.png")
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 this is no photo")
    return folder


@pytest.fixture(autouse=True)
def few_steps(monkeypatch):
    small = replace(
        PRESETS["starter"],
        epochs=1,
        crops=30,
        batch=5,
        side=48,
        mix="degradations",
        cross_weight=0,
        checks=2,
    )
    monkeypatch.setitem(PRESETS, "starter", small)


def arguments(folder, *more):
    return [str(folder), "--judge", "starter", "--fresh", "--name", "mine", *more]


def lines(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_taught_judge_can_be_used(folder, own_home, capsys):
    assert train(arguments(folder, "--progress", "json")) == 0
    said = lines(capsys)
    assert [line["event"] for line in said] == ["left_out", "progress", "done"]
    assert said[0]["path"].endswith("broken.jpg")
    assert said[1].keys() >= {"losses", "accuracy", "photos_per_second", "seconds_left"}
    assert said[2]["name"] == "mine"
    assert said[2]["after"] >= said[2]["before"]
    judge = load_judge("mine", own_home)
    scores = judge.judge(np.asarray(Image.open(folder / "0.png"))).scores
    assert all(0 <= score <= 1 for score in scores.values())
    assert not list((own_home / "training").iterdir())


def test_the_name_must_be_free_and_the_base_known(folder, own_home):
    for name, base, complaint in (
        ("starter", "starter", "can't be called"),
        ("mine", "nobody", "no judge called “nobody”"),
        ("mine", "measures", "can't be taught"),
    ):
        with pytest.raises(KnownError, match=complaint):
            train([str(folder), "--judge", base, "--name", name])
    assert not (own_home / "judges").exists()


def test_the_shipped_starter_is_taught_further_at_a_lower_rate(folder, monkeypatch):
    few = replace(PRESETS["starter"], rate=1e-4)
    monkeypatch.setitem(PRESETS, "further", few)
    begun = []
    monkeypatch.setattr(command.Training, "run", lambda self, **_more: begun.append(self))
    assert train([str(folder), "--judge", "starter", "--name", "mine"]) == 1  # nothing was learned
    (training,) = begun
    assert (training.base, training.settings) == ("starter", few)


def test_numbers_begin_at_one(folder, capsys):
    with pytest.raises(SystemExit):
        train(arguments(folder, "--epochs", "0"))
    assert "begin at 1" in capsys.readouterr().err


def test_a_stop_before_the_training_is_no_crash(folder, monkeypatch):
    def stopped(*_arguments, **_more):
        raise Cancelled

    monkeypatch.setattr(command, "pristine", stopped)
    with pytest.raises(KnownError, match="before the training began"):
        train(arguments(folder))


def test_a_gpu_that_is_not_there_is_explained(folder, monkeypatch):
    monkeypatch.setattr(command, "best_device", lambda: "cpu")
    with pytest.raises(KnownError, match="--device cpu"):
        train(arguments(folder, "--device", "cuda"))


def test_a_stopped_training_keeps_the_best_and_goes_on(folder, own_home, capsys, monkeypatch):
    run = command.Training.run

    def stopped(self, *, cancel, report):
        signal.raise_signal(signal.SIGINT)
        return run(self, cancel=cancel, report=report)

    monkeypatch.setattr(command.Training, "run", stopped)
    train(arguments(folder, "--progress", "json"))
    assert lines(capsys)[-1]["event"] == "stopped"
    assert (own_home / "training" / "mine.safetensors").is_file()
    monkeypatch.setattr(command.Training, "run", run)
    assert train(arguments(folder, "--progress", "json", "--resume")) == 0
    assert lines(capsys)[-1]["event"] == "done"
    assert load_judge("mine", own_home).name == "mine"


def test_what_got_no_better_is_not_kept(folder, own_home, capsys, monkeypatch):
    still = replace(PRESETS["starter"], rate=0.0, batch_norm="frozen", crops=5)
    monkeypatch.setitem(PRESETS, "starter", still)
    assert train(arguments(folder)) == 1
    assert "nothing is kept" in capsys.readouterr().out
    assert not (own_home / "judges").exists()


def test_people_are_told_in_sentences(folder, capsys):
    assert train(arguments(folder)) == 0
    said = capsys.readouterr().out
    assert "broken.jpg" in said
    assert "rank accuracy" in said
    assert "Kept as “mine”" in said
