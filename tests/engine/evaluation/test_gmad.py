"""gMAD pairs of two judges."""

import numpy as np
import pytest

from engine.evaluation.gmad import duels


def test_pairs_are_equal_to_the_defender_and_far_apart_to_the_attacker():
    defender = np.array([0, 0.1, 0.2, 5, 5.1, 5.2])
    attacker = np.array([1, 9, 4, 3, 2, 7.0])
    low, high = duels(defender, attacker, levels=2)
    assert (low.better, low.worse) == (1, 0)
    assert (high.better, high.worse) == (5, 4)
    assert low.gap == pytest.approx(8 / attacker.std())


def test_judges_that_agree_have_small_gaps():
    scores = np.random.default_rng(0).random(600)
    assert all(duel.gap < 1 for duel in duels(scores, scores))
    assert all(duel.gap > 2 for duel in duels(scores, np.random.default_rng(1).random(600)))


def test_few_photos_give_few_pairs():
    assert duels(np.array([1.0]), np.array([1.0])) == ()
    assert len(duels(np.arange(4.0), np.arange(4.0), levels=2)) == 2
    assert duels(np.ones(2), np.ones(2), levels=1)[0].gap == 0
