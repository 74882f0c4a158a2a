"""Axes of the user's own and search, on a space small enough to follow."""

import threading

import numpy as np
import pytest

from engine.judge.axes import Axis, axis_scorer, read_axis, search, spread, write_axis
from engine.judge.encoders import unit
from engine.judge.judges import Judge
from engine.judge.tiny import TinyEncoder, tiny_judge
from engine.photos import KnownError

TOLD = {"cancel": threading.Event(), "report": lambda _: None}
CALM = Axis("water", "calm water", "choppy water")


class Words:
    """Texts whose direction is how often each of six letters occurs."""

    def features(self, texts, *, cancel, report):
        return np.array([[text.count(c) + 0.1 for c in "almchp"] for text in texts], np.float32)


@pytest.fixture
def judge():
    return Judge("words", 512, encoders=(TinyEncoder(),), texts=Words())


@pytest.fixture
def vectors():
    return unit(np.random.default_rng(0).normal(size=(400, 6))).astype(np.float16)


def test_an_axis_is_the_difference_of_two_cosines(judge, vectors):
    scorer = axis_scorer(CALM, judge, **TOLD)
    good, bad = unit(Words().features(["calm water", "choppy water"], **TOLD))
    rows = vectors.astype(np.float32)
    np.testing.assert_allclose(scorer.scores(vectors), 100 * (rows @ (good - bad)), atol=1e-4)
    assert (scorer.name, scorer.encoder) == ("axis.water", "tiny")
    assert axis_scorer(Axis("water", "calm water", "wild"), judge, **TOLD).variant != scorer.variant


def test_an_axis_that_separates_is_told_from_one_that_does_not(judge, vectors):
    scorer = axis_scorer(CALM, judge, **TOLD)
    assert spread(scorer, vectors) == pytest.approx(1, abs=0.15)
    along = np.subtract(*scorer.questions.directions[0])
    along /= np.linalg.norm(along)
    rows = vectors.astype(np.float32)
    flattened = rows - np.outer(rows @ along, along)
    assert spread(scorer, unit(flattened)) < 0.01
    assert spread(scorer, unit(flattened * 0.3 + np.outer(rows @ along, along))) > 1.5


def test_a_large_librarys_spread_is_taken_of_a_part(judge, vectors, monkeypatch):
    scorer = axis_scorer(CALM, judge, **TOLD)
    monkeypatch.setattr("engine.judge.axes._ENOUGH", 100)
    assert spread(scorer, vectors) == spread(scorer, vectors[::5])


def test_an_axis_without_a_difference_or_photos_has_no_spread(judge, vectors):
    same = axis_scorer(Axis("same", "calm", "calm"), judge, **TOLD)
    assert spread(same, vectors) == 0
    assert spread(axis_scorer(CALM, judge, **TOLD), vectors[:1]) == 0


def test_search_finds_the_vector_of_its_text(judge, vectors):
    wanted = unit(Words().features(["hippo"], **TOLD))
    rows = np.concatenate([vectors, wanted]).astype(np.float16)
    assert search("hippo", judge, rows, **TOLD).argmax() == len(vectors)


@pytest.mark.parametrize("axis", [Axis("a", "", "b"), Axis("a", "b", "  ")])
def test_an_axis_needs_both_ends(judge, axis):
    with pytest.raises(KnownError, match="a text at each end"):
        axis_scorer(axis, judge, **TOLD)


def test_an_empty_search_is_refused(judge, vectors):
    with pytest.raises(KnownError, match="what to look for"):
        search(" ", judge, vectors, **TOLD)


def test_a_judge_without_words_says_so(vectors):
    with pytest.raises(KnownError, match="“tiny” knows no words"):
        axis_scorer(CALM, tiny_judge(), **TOLD)


def test_axes_can_be_shared(tmp_path):
    axis = Axis("wasser", 'ruhiges "Wasser"', "Wellen\\é\n")
    write_axis(axis, tmp_path / "axes" / "wasser.toml")
    assert read_axis(tmp_path / "axes" / "wasser.toml") == axis


@pytest.mark.parametrize(
    "text", ["", "name = 1", 'name="a"\npositive="b"\nnegative=3', 'name="a"\nsize=3', "\udc00"]
)
def test_a_file_that_is_no_axis_is_named(tmp_path, text):
    path = tmp_path / "a.toml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(KnownError, match=r"a\.toml is not an axis"):
        read_axis(path)
