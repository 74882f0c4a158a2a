"""Questions, rules and scorers on vectors small enough to follow by hand."""

import math

import numpy as np
import pytest

from engine.judge.encoders import extended, unit
from engine.judge.questions import Question, Questions
from engine.judge.rules import RULES, make_rule
from engine.judge.scorers import Scorer


def made_questions(count: int, dimensions: int, seed: int = 0) -> Questions:
    directions = unit(np.random.default_rng(seed).normal(size=(count, 2, dimensions)))
    texts = tuple(Question(f"good {i}", f"bad {i}") for i in range(count))
    return Questions(texts, directions)


def made_vectors(count: int, dimensions: int, seed: int = 1) -> np.ndarray:
    return unit(np.random.default_rng(seed).normal(size=(count, dimensions)))


def scorer(rule: str, count: int = 3, dimensions: int = 16) -> Scorer:
    return Scorer("test", "any", "encoder", made_questions(count, dimensions), make_rule(rule))


def test_softmax_pairs_is_the_mean_of_each_pairs_softmax():
    one = scorer("softmax-pairs")
    vectors = made_vectors(5, 16)
    for vector, score in zip(vectors, one.scores(vectors), strict=True):
        probabilities = []
        for positive, negative in one.questions.directions:
            good, bad = math.exp(100 * positive @ vector), math.exp(100 * negative @ vector)
            probabilities.append(good / (good + bad))
        assert score == pytest.approx(np.mean(probabilities), abs=1e-6)


def test_variants_differ_and_follow_their_formulas():
    vectors = made_vectors(1, 16)
    margins = np.diff(scorer("difference").questions.similarities(vectors)[0], axis=1)[:, 0] * -1

    def sigmoid(x):
        return 1 / (1 + np.exp(-x))

    expected = {
        "temperature-2": sigmoid(50 * margins).mean(),
        "mean-then-softmax": sigmoid(100 * margins.mean()),
        "raw-cosines": margins.mean(),
        "difference": 100 * margins.mean(),
    }
    for rule, value in expected.items():
        assert scorer(rule).scores(vectors)[0] == pytest.approx(value, abs=1e-5)


def test_best_prompts_takes_the_nearest_of_each_side():
    one = scorer("best-prompts", count=7)
    vectors = made_vectors(4, 16)
    cosines = one.questions.similarities(vectors)
    expected = 100 * (cosines[:, :, 0].max(axis=1) - cosines[:, :, 1].max(axis=1))
    np.testing.assert_allclose(one.scores(vectors), expected, atol=1e-5)


@pytest.mark.parametrize("rule", RULES)
def test_contributions_add_up_to_the_score(rule):
    one = scorer(rule, count=5)
    for vector in made_vectors(6, 16):
        answers = one.explain(vector)
        assert [answer.question.positive for answer in answers] == [f"good {i}" for i in range(5)]
        total = sum(answer.contribution for answer in answers)
        assert total == pytest.approx(one.scores(vector[np.newaxis])[0], abs=1e-5)


def test_mean_then_softmax_holds_where_margins_cancel():
    directions = unit(np.array([[[1.0, 0], [0, 1]], [[0, 1], [1, 0]]]))
    questions = Questions((Question("a", "b"), Question("b", "a")), directions)
    one = Scorer("test", "any", "encoder", questions, make_rule("mean-then-softmax"))
    answers = one.explain(unit(np.array([1.0, 0])))
    assert [answer.contribution for answer in answers] == pytest.approx([12.75, -12.25])
    assert one.scores(unit(np.array([[1.0, 0]])))[0] == pytest.approx(0.5)


def test_extreme_similarities_stay_finite():
    directions = np.array([[[1.0, 0], [-1, 0]]], dtype=np.float32)
    one = Scorer(
        "t", "", "e", Questions((Question("a", "b"),), directions), make_rule("softmax-pairs")
    )
    assert one.scores(np.array([[1, 0], [-1, 0]], np.float16)).tolist() == [1.0, 0.0]


def test_scores_do_not_depend_on_how_many_are_asked_for(monkeypatch):
    one = scorer("softmax-pairs")
    vectors = made_vectors(50, 16)
    whole = one.scores(vectors)
    monkeypatch.setattr("engine.judge.scorers._AT_ONCE", 60)
    np.testing.assert_allclose(one.scores(vectors), whole, atol=1e-6)


def test_stored_half_precision_moves_scores_only_a_little():
    one = scorer("softmax-pairs", dimensions=1024)
    vectors = made_vectors(200, 1024)
    halved = one.scores(vectors.astype(np.float16))
    np.testing.assert_allclose(halved, one.scores(vectors), atol=2e-3)


def test_no_vectors_give_no_scores():
    assert scorer("softmax-pairs").scores(np.empty((0, 16), np.float16)).shape == (0,)


def test_directions_must_fit_their_questions():
    with pytest.raises(ValueError, match="2 questions"):
        Questions((Question("a", "b"), Question("c", "d")), unit(np.ones((1, 2, 4))))
    with pytest.raises(ValueError, match="unit vector"):
        Questions((Question("a", "b"),), np.ones((1, 2, 4), np.float32))


def test_a_vector_without_length_is_refused():
    with pytest.raises(ValueError, match="without length"):
        unit(np.zeros((2, 3)))


def test_small_photos_are_extended_by_their_last_row_and_column():
    image = np.arange(12, dtype=np.uint8).reshape(2, 2, 3)
    larger = extended(image, 4)
    assert larger.shape == (4, 4, 3)
    np.testing.assert_array_equal(larger[:2, :2], image)
    np.testing.assert_array_equal(larger[3, 3], image[1, 1])
    assert extended(larger, 3) is larger
