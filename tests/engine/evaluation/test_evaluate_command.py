"""`cullect evaluate SCORES.csv`: numbers, JSON, page, and lists that are not in order."""

import csv
import json
import re
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from PIL import Image

from engine.cli import run
from engine.evaluation.agreement import srcc

BLURS = np.linspace(0.1, 1, 12)


@pytest.fixture
def folder(tmp_path):
    """Twelve photos from flat to lively, with opinions that mostly agree."""
    random = np.random.default_rng(1)
    opinions = BLURS * 60 + random.normal(0, 8, len(BLURS))
    for number, contrast in enumerate(BLURS):
        blocks = 20 + random.integers(0, 200, (8, 12, 3)) * contrast
        large = blocks.repeat(5, axis=0).repeat(5, axis=1)
        Image.fromarray(large.astype(np.uint8)).save(tmp_path / f"{number}.png")
    write_table(tmp_path, [(f"{n}.png", f"{mos:.3f}") for n, mos in enumerate(opinions)])
    return tmp_path


def write_table(folder, rows):
    with (folder / "scores.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("image", "mos"), *rows])


def evaluated(folder, *options):
    judge = [] if "--judge" in options else ["--judge", "measures"]
    return run(["evaluate", str(folder / "scores.csv"), "--draws", "30", *judge, *options], None)


def test_the_numbers_are_those_of_the_scores(folder, capsys):
    assert evaluated(folder, "--scorer", "contrast", "--json", "-") == 0
    captured = capsys.readouterr()
    found = json.loads(captured.out)
    run(["score", str(folder), "--json", "-"], None)
    scores = {r["path"]: r["scores"] for r in json.loads(capsys.readouterr().out)}
    with (folder / "scores.csv").open() as file:
        rows = list(csv.DictReader(file))
    expected = srcc(
        np.array([scores[str(folder / row["image"])]["contrast"] for row in rows]),
        np.array([float(row["mos"]) for row in rows]),
    )
    [one] = found["scores"]
    assert one["srcc"] == pytest.approx(expected)
    assert (one["judge"], one["name"], one["n"]) == ("measures", "contrast", 12)
    assert one["intervals"]["srcc"][0] <= one["srcc"] <= one["intervals"]["srcc"][1]
    assert one["curve"].keys() == {"top", "bottom", "middle", "width"}
    assert "contrast" in captured.err


def test_judges_stand_side_by_side_with_their_difference(folder, capsys):
    random = np.random.default_rng(2)
    for number, contrast in enumerate(BLURS):  # dots, to which the tiny judge is not indifferent
        dots = (random.random((40, 60, 1)) < 0.37) * 255 * contrast
        Image.fromarray(dots.astype(np.uint8).repeat(3, axis=2)).save(folder / f"{number}.png")
    judges = (
        "--judge",
        "measures",
        "--judge",
        "tiny",
        "--scorer",
        "contrast",
        "--scorer",
        "lively",
    )
    assert evaluated(folder, *judges, "--threshold", "30", "--json", "-") == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["judge"] for one in found["scores"]] == ["measures", "tiny"]
    [difference] = found["differences"]
    assert difference["baseline"]["judge"] == "measures"
    assert 0 <= difference["difference"]["p"] <= 1
    measures, tiny = found["scores"]
    assert measures["accuracy"] is None  # a measure has no middle of its own
    assert tiny["threshold"] == {"opinion": 30, "score": 0.5}
    assert 0 <= tiny["accuracy"] <= 1


def test_every_measure_can_be_evaluated_and_constant_ones_are_named(folder, capsys):
    assert evaluated(folder, "--scorer", "all") == 1
    said = capsys.readouterr().out
    assert "measures sharpness" in said
    assert "not evaluated: measures clipped_highlights (512): All scores are the same (0)" in said


def test_the_page_stands_alone(folder, tmp_path):
    assert evaluated(folder, "--html", str(tmp_path / "page.html")) == 0
    text = (tmp_path / "page.html").read_text("utf-8")
    assert "<script" not in text
    assert "http" not in text
    [drawing] = re.findall(r"<svg.*?</svg>", text, re.DOTALL)
    circles = list(ET.fromstring(drawing).iter("circle"))
    assert len(circles) == len(BLURS)
    assert all(0 <= float(circle.get("cx")) <= 460 for circle in circles)


def test_missing_and_unreadable_photos_are_named_and_the_rest_counts(folder, capsys):
    (folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    rows = [(f"{n}.png", n) for n in range(12)]
    write_table(folder, [*rows, ("gone.png", 3), ("broken.png", 4)])
    assert evaluated(folder) == 1
    said = capsys.readouterr().out
    assert "not in the folder: gone.png" in said
    assert "broken.png" in said
    assert re.search(r"technical\s+12", said)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([("0.png", "good")], "line 2: “good” is not a number"),
        ([("nowhere.png", 1)], "None of the 1 images"),
        ([("0.png", 1)], "too few"),
    ],
)
def test_a_list_that_can_not_be_evaluated_says_why(folder, capsys, rows, reason):
    write_table(folder, rows)
    assert evaluated(folder) == 1
    captured = capsys.readouterr()
    assert reason in captured.err + captured.out


def test_an_unknown_score_lists_those_there_are(folder, capsys):
    assert evaluated(folder, "--scorer", "beauty") == 1
    assert "sharpness" in capsys.readouterr().err
