"""Who is ahead between two photos, in what, and by how much."""

import numpy as np
import pytest

from engine.photos import ScoreName
from gui.answers import read_answers
from gui.compare.differences import LEFT, RIGHT, of_answers, of_scores
from gui.grid.standing import Standing
from gui.scores import ScoreWords

SHARP, NOISE, BRIGHT = (
    ScoreName("measures", n, "512") for n in ("sharpness", "noise", "brightness")
)


def differences(left, right, values=range(11)):
    among = Standing(np.array(values, np.float64))
    return of_scores(left, left, right, {SHARP: "Sharpness"}, lambda _name: among)


def test_more_is_ahead_where_more_is_better():
    (found,) = differences({SHARP: 8.0}, {SHARP: 2.0})
    assert (found.title, found.left, found.right, found.by) == ("Sharpness", "8", "2", "+6")
    assert found.ahead == LEFT


def test_less_is_ahead_where_less_is_better():
    (found,) = differences({NOISE: 8.0}, {NOISE: 2.0})
    assert (found.ahead, found.by) == (RIGHT, "\N{MINUS SIGN}6.0")
    assert found.judged


def test_where_neither_end_is_better_more_is_ahead_but_not_judged():
    (found,) = differences({BRIGHT: 2.0}, {BRIGHT: 8.0})
    assert found.ahead == RIGHT
    assert not found.judged


def test_numbers_that_read_the_same_are_a_tie():
    (found,) = differences({SHARP: 5.1}, {SHARP: 5.2})
    assert (found.ahead, found.share, found.by) == (0, 0.0, "")


def test_the_bar_is_as_long_as_the_share_of_photos_in_between():
    (found,) = differences({SHARP: 3.0}, {SHARP: 7.0}, values=range(10))
    assert found.share == pytest.approx(0.4)


def test_a_score_that_one_of_them_lacks_is_left_out():
    assert differences({SHARP: 3.0, NOISE: 1.0}, {SHARP: 7.0})[0].title == "Sharpness"
    assert differences({NOISE: 1.0}, {}) == []


def answers(*parts):
    told = tuple((f"Good {n}.", f"Bad {n}.", 0.2, 0.1, part) for n, part in enumerate(parts))
    return read_answers("qualiclip", sum(parts), told)


def test_answers_add_up_to_the_difference_of_the_scores():
    left, right = answers(0.2, 0.1, 0.05), answers(0.1, 0.1, 0.15)
    found = of_answers(left, right, ScoreWords("Quality", scale=100))
    assert [line.ahead for line in found] == [LEFT, 0, RIGHT]
    assert [line.by for line in found] == ["+10.0", "", "+10.0"]
    assert found[0].title == "Good 0"
    signed = sum(-line.ahead * float(line.by or 0) for line in found)
    assert signed == pytest.approx(100 * (left.score - right.score))


def test_of_many_questions_those_that_part_the_photos_most_are_told_in_their_order():
    left = answers(*(0.01 * n for n in range(12)))
    found = of_answers(left, answers(*([0.0] * 12)), ScoreWords("Quality", scale=100))
    assert [line.title for line in found] == [f"Good {n}" for n in range(5, 12)]
