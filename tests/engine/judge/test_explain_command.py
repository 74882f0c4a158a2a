"""`cullect explain`: answers that add up, the place in the folder, the ruler."""

import json
import threading

import numpy as np
import pytest
from PIL import Image

from engine.cli import run
from engine.judge import load_judge
from engine.judge.kept_rulers import kept_rulers
from engine.judge.ruler import KINDS, Ruler, rulers
from engine.sample.references import reference_photos

TOLD = {"cancel": threading.Event(), "report": lambda _: None}
MEASURED = ("--judge", "measures", "--scorer")


@pytest.fixture
def ruler():
    """Two clean photos whose score falls from 10 and 8; the second wavers."""
    scores = np.array([[10.0, 8, 6, 4, 2, 0], [8.0, 6, 7, 3, 2, 1]])
    return Ruler(KINDS["blur"], np.array([0.0, 1, 2, 3, 4, 5]), scores)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "shoot"
    folder.mkdir()
    random = np.random.default_rng(0)
    for number in range(4):
        blocks = 90 + random.integers(0, 20 + 40 * number, (16, 24, 3))
        large = blocks.astype(np.uint8).repeat(5, axis=0).repeat(5, axis=1)
        Image.fromarray(large).save(folder / f"{number}.png")
    return folder


def explained(capsys, *arguments):
    assert run(["explain", *map(str, arguments), "--json", "-"], None) == 0
    return json.loads(capsys.readouterr().out)


def test_a_reading_lies_between_those_of_the_clean_photos(ruler):
    reading = ruler.read(5)
    assert (reading.low, reading.high) == pytest.approx((7 / 3, 2.5))
    assert reading.middle == pytest.approx(29 / 12)
    assert not reading.beyond
    assert ruler.read(11).high == 0  # better than clean is as good as clean
    assert ruler.read(7).high == pytest.approx(1.5)


def test_a_score_worse_than_the_rulers_end_is_told(ruler):
    assert ruler.read(0.5).beyond
    assert ruler.read(0.5).high == 5
    assert "or worse" in ruler.say(0.5)
    assert "blurred by 2.4 px (between 2.3 and 2.5)" in ruler.say(5)


def test_a_ruler_may_rise_too(ruler):
    risen = Ruler(ruler.kind, ruler.amounts, -ruler.scores)
    assert risen.read(-5) == ruler.read(5)
    assert risen.measures


def test_a_score_that_does_not_follow_has_no_ruler(ruler):
    crossed = np.array([[1.0, 2], [2, 1]])
    assert not Ruler(ruler.kind, np.array([0.0, 1]), crossed).measures


def test_a_clean_photo_reads_as_its_own_blur():
    judge = load_judge("measures", None).only(["sharpness"])
    random = np.random.default_rng(5)
    clean = [random.integers(0, 256, (64, 96, 3), dtype=np.uint8) for _ in range(2)]
    [made] = rulers(judge, KINDS["blur"], clean, **TOLD).values()
    assert made.measures
    assert made.amounts.tolist() == [0, 0.4, 0.5, 1, 2, 5]
    for step, amount in enumerate(made.amounts):
        reading = made.read(made.scores[0, step])
        assert reading.low <= amount + 1e-9
        assert reading.high >= amount - 1e-9


def test_the_clean_photos_are_always_the_same():
    photos = reference_photos(48, **TOLD)
    assert [photo.shape for photo in photos] == [(48, 72, 3)] * 5
    for photo, again in zip(photos, reference_photos(48, **TOLD), strict=True):
        np.testing.assert_array_equal(photo, again)


def test_rulers_are_kept(tmp_path, monkeypatch):
    judge = load_judge("measures", None, side=64).only(["sharpness"])
    first = kept_rulers(judge, "blur", tmp_path, **TOLD)

    def never(*_arguments, **_more):
        raise AssertionError("marked again")

    monkeypatch.setattr("engine.judge.kept_rulers.rulers", never)
    [again] = kept_rulers(judge, "blur", tmp_path, **TOLD).values()
    np.testing.assert_array_equal(again.scores, next(iter(first.values())).scores)
    [file] = (tmp_path / "rulers").iterdir()
    file.write_text("{")
    with pytest.raises(AssertionError, match="marked again"):
        kept_rulers(judge, "blur", tmp_path, **TOLD)


def test_contributions_add_up_to_the_score(judges_home, monkeypatch, folder, capsys):
    monkeypatch.setenv("CULLECT_HOME", str(judges_home))
    photo = folder / "1.png"
    [one] = explained(capsys, photo, "--judge", "seeded", "--size", "64", "--ruler", "none")
    assert len(one["answers"]) == 7
    assert sum(a["contribution"] for a in one["answers"]) == pytest.approx(one["score"], abs=1e-6)
    assert one["answers"][1]["question"] == {
        "positive": "Sharp image.", "negative": "Blurry image.",
    }  # fmt: skip


def test_a_photo_has_its_place_among_those_of_its_folder(folder, capsys):
    photo = folder / "3.png"
    [one] = explained(capsys, photo, *MEASURED, "contrast", "--ruler", "none")
    assert one["place"] is None
    assert run(["score", str(folder), "--judge", "measures"], None) == 0
    capsys.readouterr()
    [one] = explained(capsys, photo, *MEASURED, "contrast", "--ruler", "none")
    assert one["place"] == {"percent": 75, "photos": 4}


def test_all_measures_are_explained_in_words(folder, capsys):
    assert run(["explain", str(folder / "2.png"), *MEASURED, "all", "--size", "64"], None) == 0
    said = capsys.readouterr().out
    assert "as soft as a sharp photo blurred by" in said
    assert "measures colourfulness" in said
    assert "score its folder" in said


def test_a_ruler_may_be_marked_by_ones_own_photos(folder, capsys):
    command = (folder / "2.png", *MEASURED, "sharpness", "--references", folder)
    [one] = explained(capsys, *command)
    assert one["ruler"]["degradation"] == "gaussian_blur"
    assert one["ruler"]["low"] == 0  # it is one of them, and clean by definition
    assert run(["explain", str(folder / "2.png"), "--references", str(folder / "none")], None) == 1
    assert "no photos in" in capsys.readouterr().err


def test_an_unknown_score_lists_those_there_are(folder, capsys):
    assert run(["explain", str(folder / "2.png"), *MEASURED, "beauty"], None) == 1
    assert "technical" in capsys.readouterr().err
