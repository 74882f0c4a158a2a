"""The trainer at its pipe: checks, teaches, rests, reports, and outlives a full disk and a kill."""

import threading
from dataclasses import replace
from multiprocessing import Pipe

import numpy as np
import pytest
from PIL import Image

from engine.judge import load_judge, store
from engine.photos import KnownError
from engine.training import general, loop, teaching_report
from engine.training.lessons import Lesson, checkpoint_file, unfinished
from engine.training.picks import Decided
from engine.training.samples import faults_aside, faults_taught
from engine.training.settings import PRESETS
from engine.training.standards import standard
from engine.training.trainer import Trainer
from engine.training.wire import put, take


@pytest.fixture(scope="module")
def best(tmp_path_factory):
    folder = tmp_path_factory.mktemp("best")
    chance = np.random.default_rng(3)
    for number in range(6):
        pixels = chance.integers(0, 256, (18, 24, 3), dtype=np.uint8)
        picture = Image.fromarray(pixels).resize((96, 72), Image.Resampling.BICUBIC)
        picture.save(folder / f"{number}.png")
    return folder


@pytest.fixture(autouse=True)
def small(monkeypatch, tmp_path):
    """Few steps, two small scenes."""
    few = replace(
        PRESETS["quick"], crops=24, batch=2, side=48, mix="degradations", cross_weight=0,
        checks=3, rate=1e-3,
    )  # fmt: skip
    monkeypatch.setitem(PRESETS, "quick", few)
    monkeypatch.setattr(general, "BURSTS", general.BURSTS[5:7])
    monkeypatch.setattr(general, "_SIZE", (120, 80))
    for module in (loop, teaching_report):
        monkeypatch.setattr(module, "faults_taught", lambda given: faults_taught(given)[:2])
    monkeypatch.setattr(teaching_report, "faults_aside", lambda given: faults_aside(given)[:1])


class Talk:
    """The front end's side of a trainer that runs in a thread of the test."""

    def __init__(self, home) -> None:
        self._pipe, far_end = Pipe()
        self.trainer = Trainer(far_end, home)
        self._thread = threading.Thread(target=self.trainer.run)
        self._thread.start()

    def ask(self, **job) -> None:
        put(self._pipe, job)

    def until(self, *events):
        """All that is said up to one of these, with that one last."""
        said = []
        while not said or said[-1]["event"] not in events:
            assert self._pipe.poll(60), "the trainer says nothing more"
            facts, payload = take(self._pipe)
            said.append({**facts, "payload": payload})
        return said

    def end(self) -> None:
        self.ask(job="quit")
        self._thread.join()


@pytest.fixture
def talk(own_home):
    talk = Talk(own_home)
    yield talk
    talk.end()


def lesson(best, **more):
    photos = tuple(str(path) for path in sorted(best.iterdir()))
    return Lesson(photos, "starter", "mine", **more)


def test_a_lesson_from_check_to_report(talk, best, own_home):
    talk.ask(job="check", roots=[str(best)], base="starter")
    said = talk.until("checked")
    looked = [one for one in said if one["event"] == "looked"]
    assert len(looked) == 6
    assert len(looked[0]["payload"]) == 3 * looked[0]["width"] * looked[0]["height"]
    compare = tuple(Decided(str(path), 1) for path in best.iterdir())
    talk.ask(job="teach", lesson=lesson(best, compare=compare).as_json())
    said = talk.until("report", "failed")
    events = [one["event"] for one in said]
    assert events.index("example") < events.index("progress") < events.index("trained")
    assert "answers" in events
    report = said[-1]
    assert report["compared"] == 6
    kept = next(one for one in said if one["event"] == "trained")["name"]
    if kept:
        assert standard("mine", own_home).report["taught"] == report["taught"]
    assert unfinished(own_home) == []


def test_the_ladders_are_six_pictures_each(talk, best):
    talk.ask(job="examples", lesson=lesson(best).as_json())
    *ladders, _ = talk.until("examples_shown")
    assert {one["path"] for one in ladders} == set(lesson(best).photos[:3])
    assert all(len(one["payload"]) == 6 * 3 * one["side"] ** 2 for one in ladders)
    assert all(len(one["answers"]) == 6 for one in ladders)


def weights(name, home):
    return (store.judge_folder(name, home) / "model.safetensors").read_bytes()


def test_a_rest_changes_nothing(best, own_home, tmp_path, monkeypatch):
    monkeypatch.setattr(loop, "_FEW_STEPS", 1)
    results = []
    for name, rests in (("straight", False), ("rested", True)):
        talk = Talk(own_home)
        talk.ask(job="teach", lesson=replace(lesson(best), name=name).as_json())
        if rests:
            talk.until("progress")
            talk.ask(job="pause")
            talk.until("paused")
            assert checkpoint_file(name, own_home).is_file()
            talk.ask(job="go_on")
        results.append(talk.until("trained")[-1])
        talk.until("report")
        talk.end()
    assert results[0]["after"] == results[1]["after"]
    assert results[0]["step"] == results[1]["step"]
    if results[0]["step"]:
        assert weights("straight", own_home) == weights("rested", own_home)


def test_a_full_disk_makes_it_rest_and_nothing_is_lost(talk, best, own_home, monkeypatch):
    monkeypatch.setattr(loop, "SAVED_EVERY", 0.0)
    write, full = loop.write_checkpoint, [True]

    def sometimes(*arguments):
        if full.pop() if full else False:
            raise KnownError("The training can't be saved. Make room.")
        write(*arguments)

    monkeypatch.setattr(loop, "write_checkpoint", sometimes)
    talk.ask(job="teach", lesson=lesson(best).as_json())
    trouble = talk.until("trouble")[-1]
    assert (trouble["step"], trouble["text"]) == (1, "The training can't be saved. Make room.")
    talk.ask(job="go_on")
    assert not talk.until("trained", "failed")[-1]["stopped"]
    talk.until("report")


def test_stopping_keeps_what_is_best_and_the_checkpoint(talk, best, own_home, monkeypatch):
    monkeypatch.setattr(loop, "_FEW_STEPS", 1)
    talk.ask(job="teach", lesson=lesson(best).as_json())
    talk.until("progress")
    talk.ask(job="stop")
    assert talk.until("trained")[-1]["stopped"]
    talk.until("report")
    assert [left.name for left in unfinished(own_home)] == ["mine"]


def test_what_is_wrong_is_told_and_the_next_job_is_done(talk, best, tmp_path):
    few = replace(lesson(best), photos=lesson(best).photos[:3])
    for job, words in (
        ({"job": "check", "roots": [str(best)], "base": "gone"}, "no judge called “gone”"),
        ({"job": "teach", "lesson": few.as_json()}, "training needs 4"),
        ({"job": "teach", "lesson": replace(few, name="starter").as_json()}, "can't be called"),
        ({"job": "import", "file": str(tmp_path / "none")}, "There is no file"),
    ):
        talk.ask(**job)
        failed = talk.until("failed")[-1]
        assert words in failed["text"]
        assert failed["job"] == job["job"]


def test_a_mistake_of_ours_is_logged_and_told_without_its_insides(talk, monkeypatch, caplog):
    talk.ask(job="check", roots=None, base="starter")
    assert "mistake of its own" in talk.until("failed")[-1]["text"]
    assert "the trainer failed" in caplog.text


def test_quitting_in_the_midst_saves_and_keeps_nothing_yet(best, own_home, monkeypatch):
    monkeypatch.setattr(loop, "_FEW_STEPS", 1)
    talk = Talk(own_home)
    talk.ask(job="teach", lesson=lesson(best).as_json())
    talk.until("progress")
    talk.end()
    assert [left.name for left in unfinished(own_home)] == ["mine"]
    assert store.names(own_home) == []
    (again,) = unfinished(own_home)
    talk = Talk(own_home)
    talk.ask(job="teach", lesson=again.as_json())
    assert not talk.until("trained", "failed")[-1]["stopped"]
    talk.until("report")
    talk.end()
    assert load_judge("starter", own_home).name == "starter"
