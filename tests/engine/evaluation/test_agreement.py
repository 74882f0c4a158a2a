"""Agreement with people: the check vector of the evaluation protocol, and the corners."""

import threading

import numpy as np
import pytest

from engine.evaluation.agreement import accuracy, agreement, krcc, pearson, srcc
from engine.evaluation.bootstrap import difference, intervals
from engine.evaluation.opinions import read_opinions
from engine.photos import Cancelled, KnownError

TOLD = {"cancel": threading.Event(), "report": lambda _: None}


@pytest.fixture(scope="module")
def check():
    """200 scores and opinions on a noisy logistic, with known results."""
    random = np.random.default_rng(0)
    scores = random.random(200)
    opinions = 20 + 60 / (1 + np.exp(-(scores - 0.5) / 0.1)) + random.normal(0, 5, 200)
    return scores, opinions


def test_the_check_vector_gives_the_known_numbers(check):
    result = agreement(*check)
    assert result.n == 200
    assert result.srcc == pytest.approx(0.923222, abs=1e-6)
    assert result.raw_plcc == pytest.approx(0.945188, abs=1e-6)
    assert result.plcc == pytest.approx(0.976990, abs=1e-6)
    curve = result.curve
    assert (curve.top, curve.bottom) == pytest.approx((78.591, 20.744), abs=1e-3)
    assert (curve.middle, curve.width) == pytest.approx((0.50118, 0.09068), abs=1e-5)
    assert result.rmse == pytest.approx(np.sqrt(np.mean((curve(check[0]) - check[1]) ** 2)))


def test_ranks_agree_with_scipy_where_there_are_ties():
    from scipy.stats import spearmanr

    random = np.random.default_rng(1)
    one, other = random.integers(0, 5, (2, 60)).astype(float)
    assert srcc(one, other) == pytest.approx(spearmanr(one, other).statistic, abs=1e-12)


def test_kendall_counts_pairs():
    assert krcc(np.arange(4.0), np.array([0, 1, 3, 2.0])) == pytest.approx((5 - 1) / 6)


def test_what_does_not_vary_explains_nothing():
    assert pearson(np.ones(5), np.arange(5.0)) == 0


def test_scores_that_say_nothing_still_get_their_numbers():
    random = np.random.default_rng(2)
    result = agreement(random.random(100), random.random(100))
    assert abs(result.srcc) < 0.3
    assert np.isfinite([result.plcc, result.rmse]).all()


def test_scores_where_lower_is_better_correlate_negatively(check):
    assert agreement(-check[0], check[1]).srcc == pytest.approx(-0.923222, abs=1e-6)


def test_accuracy_is_the_share_of_equal_verdicts():
    scores, opinions = np.array([-1, 2, 3, -4.0]), np.array([4, 6, 5, 9.0])
    assert accuracy(scores, opinions, score_above=0, opinion_above=5) == 0.5


@pytest.mark.parametrize(
    ("scores", "opinions", "reason"),
    [
        ([1, 2, 3], [1, 2, 3], "too few"),
        ([1, 1, 1, 1, 1], [1, 2, 3, 4, 5], "All scores are the same"),
        ([1, 2, 3, 4, 5], [1, 1, 1, 1, 1], "All opinions are the same"),
        ([1, 2, np.nan, 4, 5], [1, 2, 3, 4, 5], "Some scores are not numbers"),
    ],
)
def test_what_can_not_be_compared_is_said(scores, opinions, reason):
    with pytest.raises(KnownError, match=reason):
        agreement(np.array(scores, float), np.array(opinions, float))


def test_intervals_hold_the_number_and_narrow_with_more_photos(check):
    scores, opinions = check
    result = agreement(scores, opinions)
    found = intervals(scores, opinions, times=100, **TOLD)
    for name, interval in found.items():
        assert interval.low < getattr(result, name) < interval.high
    few = intervals(scores[:40], opinions[:40], times=100, **TOLD)
    assert few["srcc"].high - few["srcc"].low > found["srcc"].high - found["srcc"].low


def test_a_real_difference_is_told_from_none(check):
    scores, opinions = check
    random = np.random.default_rng(3)
    worse = scores + random.normal(0, 0.3, 200)
    real = difference(scores, worse, opinions, times=200, **TOLD)
    assert real.value > 0
    assert real.interval.low > 0
    assert real.p < 0.05
    none = difference(scores, scores * 2, opinions, times=50, **TOLD)
    assert (none.value, none.p) == (0, 1)


def test_drawing_can_be_cancelled(check):
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        intervals(*check, cancel=cancel, report=lambda _: None)


def test_opinions_are_read_by_the_names_of_their_columns(tmp_path):
    (tmp_path / "a.jpg").touch()
    (tmp_path / "scores.csv").write_text("id,MOS, image\n1, 3.5 ,a.jpg\n2,4,b.jpg\n\n", "utf-8-sig")
    opinions = read_opinions(tmp_path / "scores.csv", tmp_path)
    assert opinions.by_image == {tmp_path / "a.jpg": 3.5}
    assert opinions.missing == ("b.jpg",)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b"image,mos\na.jpg,3\na.jpg,good\n", "line 3: “good” is not a number"),
        (b"image,mos\na.jpg,nan\n", "line 2: “nan”"),
        (b"image,mos\nb.jpg,3\n", "None of the 1 images"),
        (b"image,beauty\na.jpg,3\n", "no column “mos”.*image, beauty"),
        (b"", "no column “image”.*nothing"),
        (b"image,mos\na.jpg\n", "too few columns"),
        (b"image,mos\n\xff\xfe,3\n", "not a CSV file"),
    ],
)
def test_a_mistake_in_a_table_is_named(tmp_path, text, reason):
    (tmp_path / "a.jpg").touch()
    (tmp_path / "scores.csv").write_bytes(text)
    with pytest.raises(KnownError, match=reason):
        read_opinions(tmp_path / "scores.csv", tmp_path)


def test_an_absent_table_is_named(tmp_path):
    with pytest.raises(KnownError, match=r"scores\.csv can't be read"):
        read_opinions(tmp_path / "scores.csv", tmp_path)


def test_real_opinions_can_be_read(real_photos):
    opinions = read_opinions(real_photos / "clive-dev" / "scores.csv")
    assert len(opinions.by_image) == 290
    assert not opinions.missing


def test_the_folder_may_be_named_in_the_table_and_by_the_caller(tmp_path):
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a.png").touch()
    (tmp_path / "scores.csv").write_text("image,mos\nimages/a.png,3\n")
    for folder in (None, tmp_path, tmp_path / "images"):
        read = read_opinions(tmp_path / "scores.csv", folder)
        assert read.by_image == {tmp_path / "images" / "a.png": 3.0}
