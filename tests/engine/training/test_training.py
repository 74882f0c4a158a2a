"""The loop on a network of two weights: it learns, repeats itself, stops, resumes and saves."""

import threading
from dataclasses import dataclass, replace

import numpy as np
import pytest
import torch
from PIL import Image
from torch import nn

from engine.photos import Cancelled, KnownError
from engine.training import learner
from engine.training.loop import Training
from engine.training.pictures import pristine
from engine.training.settings import TrainSettings, preset

NEVER = threading.Event()
SETTINGS = TrainSettings(
    epochs=1, crops=16, batch=2, side=48, reduction=1, rate=0.05, checks=2, held_out=0.3
)


class Detail(nn.Module):
    """Fine detail and brightness, weighed."""

    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(2, 2, bias=False)
        self.norm = nn.BatchNorm2d(3)

    def forward(self, images):
        images = self.norm(images)
        detail = images.diff(dim=-1).abs().mean((1, 2, 3))
        return torch.tanh(self.layer(torch.stack([detail, images.mean((1, 2, 3))], dim=1)))


@dataclass
class SmallStudent:
    """Answers "overall" with two numbers."""

    module: nn.Module
    questions: tuple[str, ...] = ("overall",)

    def cosines(self, images):
        return self.module(images)[:, None]

    def stored(self, weights):
        return dict(weights)


@pytest.fixture(scope="session")
def photos(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pristine")
    chance = np.random.default_rng(3)
    for number in range(6):
        pixels = chance.integers(0, 256, (20, 24, 3), dtype=np.uint8)
        Image.fromarray(pixels).resize((96, 80), Image.Resampling.BICUBIC).save(
            folder / f"{number}.png"
        )
    return pristine(folder, side=48, held_out=0.3, cancel=NEVER, report=lambda _: None)


@pytest.fixture
def begin(photos, tmp_path):
    def begin(settings=SETTINGS, name="one"):
        torch.manual_seed(1)
        return Training(
            SmallStudent(Detail()), "nothing", photos, settings, tmp_path / f"{name}.safetensors"
        )

    return begin


def run(training, cancel=NEVER):
    news = []
    trained = training.run(cancel=cancel, report=news.append)
    return trained, news


class AfterSteps:
    """A `cancel` that is set after the training has looked at it so many times."""

    def __init__(self, steps):
        self.left = steps

    def is_set(self):
        self.left -= 1
        return self.left < 0


def test_training_learns_to_rank_photos_it_has_not_seen(begin):
    trained, news = run(begin(replace(SETTINGS, crops=60)))
    assert trained.accuracy > max(trained.before, 0.6)
    assert news[-1].step == news[-1].steps == 30
    assert news[-1].losses["total"] < news[0].losses["total"]
    assert news[-1].seconds_left == 0


def test_the_same_seed_gives_the_same_weights_and_another_others(begin):
    one, _ = run(begin())
    again, _ = run(begin(name="two"))
    other, _ = run(begin(replace(SETTINGS, seed=5), "three"))
    assert all(torch.equal(one.weights[name], again.weights[name]) for name in one.weights)
    assert not torch.equal(one.weights["layer.weight"], other.weights["layer.weight"])


def test_a_training_that_was_stopped_and_resumed_ends_like_one_in_one_go(begin):
    whole = begin(name="whole")
    run(whole)
    broken = begin(name="broken")
    with pytest.raises(Cancelled):
        run(broken, AfterSteps(3))
    resumed = begin(name="broken")
    resumed.resume()
    assert resumed.step == 3
    run(resumed)
    expected, found = whole.student.module.state_dict(), resumed.student.module.state_dict()
    assert all(torch.equal(expected[name], found[name]) for name in expected)
    assert resumed.trained().accuracy == whole.trained().accuracy


def test_cancel_keeps_the_best(begin):
    training = begin(replace(SETTINGS, checks=8))
    with pytest.raises(Cancelled):
        run(training, AfterSteps(4))
    best = training.trained()
    assert best.weights.keys() == training.student.module.state_dict().keys()
    assert best.accuracy >= best.before


def test_what_belongs_to_another_training_is_refused(begin):
    with pytest.raises(Cancelled):
        run(begin(), AfterSteps(1))
    with pytest.raises(KnownError, match="another base, settings or photos"):
        begin(replace(SETTINGS, rate=0.01)).resume()
    with pytest.raises(KnownError, match="no training to go on with"):
        begin(name="never").resume()


def test_a_damaged_checkpoint_is_explained(begin):
    training = begin()
    training.checkpoint.write_bytes(b"\x08\x00\x00\x00\x00\x00\x00\x00{broken!")
    with pytest.raises(KnownError, match="damaged"):
        training.resume()


def test_a_full_disk_leaves_the_checkpoint_before(begin, monkeypatch):
    training = begin()
    training.run(cancel=NEVER, report=lambda _: None)
    before = training.checkpoint.read_bytes()

    def full(*_arguments, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("engine.training.checkpoint.save_file", full)
    with pytest.raises(KnownError, match="No space left"):
        training.save()
    assert training.checkpoint.read_bytes() == before
    assert [path.name for path in training.checkpoint.parent.iterdir()] == ["one.safetensors"]


def test_too_little_memory_halves_the_batch(begin, monkeypatch):
    seen = []
    cost = learner.cost

    def short_of_memory(student, samples, *more):
        seen.append(len(samples))
        if len(samples) > 1:
            raise torch.OutOfMemoryError
        return cost(student, samples, *more)

    monkeypatch.setattr(learner, "cost", short_of_memory)
    run(begin(replace(SETTINGS, batch=4, crops=8)))
    assert seen == [4, 2, 1, 1]


def test_without_room_for_one_photo_the_cpu_is_advised(begin, monkeypatch):
    def no_memory(*_arguments):
        raise torch.OutOfMemoryError

    monkeypatch.setattr(learner, "cost", no_memory)
    with pytest.raises(KnownError, match="--device cpu"):
        run(begin())


def test_frozen_batch_norm_keeps_its_statistics(begin):
    frozen = begin(replace(SETTINGS, batch_norm="frozen"))
    run(frozen)
    assert torch.equal(frozen.student.module.norm.running_mean, torch.zeros(3))
    learning = begin()
    run(learning)
    assert not torch.equal(learning.student.module.norm.running_mean, torch.zeros(3))


def test_the_published_preset_holds_the_printed_values():
    published = preset("published")
    assert (published.side, published.batch, published.rate) == (224, 16, 1e-9)
    assert (published.epochs, published.crops, published.weight_decay) == (3, 140_000, 1e-2)
    assert published.losses.consistency_margin == 2.5e-3
    assert published.losses.ranking_margin == 6.75e-2
    assert published.cross_weight == 0
    with pytest.raises(KnownError, match="no preset"):
        preset("mine")
