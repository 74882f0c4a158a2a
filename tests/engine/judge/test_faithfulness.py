"""The report on made cases: shares of known maps, shuffled weights, the command."""

import json
import math
import threading

import numpy as np
import pytest
import torch

from engine.cli import run
from engine.evaluation.faithfulness import FAULTS, faithfulness, share_inside, shuffled
from engine.judge import load_judge

TOLD = {"cancel": threading.Event(), "report": lambda _: None}
PLACE = (slice(0, 2), slice(0, 5))


@pytest.fixture(scope="module")
def judge(judges_home):
    return load_judge("seeded", judges_home)


def test_a_map_has_as_much_inside_as_it_has():
    values = np.ones((10, 10), np.float32)
    assert share_inside(values, PLACE) == pytest.approx(0.1)
    values[PLACE] = 9
    assert share_inside(values, PLACE) == pytest.approx(0.5)
    assert math.isnan(share_inside(0 * values, PLACE))


def test_shuffling_keeps_every_value_and_the_original(judge):
    encoder = judge.encoders[0]
    before = encoder.visual.layer1[0].conv1.weight.clone()
    other = shuffled(encoder, 0)
    after = other.visual.layer1[0].conv1.weight
    assert torch.equal(encoder.visual.layer1[0].conv1.weight, before)
    assert not torch.equal(after, before)
    assert torch.equal(after.flatten().sort().values, before.flatten().sort().values)


def test_the_report_knows_chance_and_what_sharpness_shows(judge, photo):
    photos = [photo(72, 96, seed) for seed in (0, 1)]
    rows = faithfulness(judge.encoders[0], judge.scorers[0].questions, photos, **TOLD)
    assert [row.fault for row in rows] == list(FAULTS)
    blur = rows[0]
    assert blur.chance == pytest.approx(1 / 9, abs=0.01)
    assert blur.sharp < blur.chance < blur.soft  # blurred noise is softer than noise
    shares = [s for row in rows for s in (row.judge, row.shuffled) if s is not None]
    assert all(0 <= share <= 1 for share in shares)


def test_the_command_reports_each_fault(judges_home, monkeypatch, capsys):
    monkeypatch.setenv("CULLECT_HOME", str(judges_home))
    command = ["evaluate", "maps", "--judge", "seeded", "--size", "64", "--json", "-"]
    assert run(command, None) == 0
    assert [row["fault"] for row in json.loads(capsys.readouterr().out)] == list(FAULTS)


def test_a_judge_without_maps_says_so(capsys):
    assert run(["evaluate", "maps", "--judge", "tiny"], None) == 1
    assert "heat maps need" in capsys.readouterr().err
