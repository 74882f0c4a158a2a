"""The losses against the equations, read word by word."""

import pytest
import torch

from engine.training.losses import LossSettings, consistency_loss, losses, ranking_loss

POSITIVE = torch.tensor([[0.30, 0.29], [0.27, 0.28], [0.22, 0.25], [0.20, 0.18], [0.15, 0.16]])
NEGATIVE = torch.tensor([[0.15, 0.16], [0.18, 0.17], [0.22, 0.20], [0.24, 0.27], [0.30, 0.29]])


def random_cosines(*shape, seed=1):
    source = torch.Generator().manual_seed(seed)
    return torch.rand(*shape, generator=source, dtype=torch.float64) * 0.4


def read_word_by_word(positive, negative, margins=(2.5e-3, 6.75e-2)):
    """Consistency, positive and negative ranking of one photo, in loops."""
    m_cons, m_rank = margins
    consistency = falling = rising = 0.0
    for i in range(5):
        consistency += max(0, abs(positive[i][0] - positive[i][1]) - m_cons)
        consistency += max(0, abs(negative[i][0] - negative[i][1]) - m_cons)
        for j in range(i + 1, 5):
            for k in range(2):
                for q in range(2):
                    falling += max(0, positive[j][k] - positive[i][q] + m_rank)
                    rising += max(0, negative[i][q] - negative[j][k] + m_rank)
    return consistency, falling, rising


def test_worked_example_gives_the_known_numbers():
    cost = losses(POSITIVE, NEGATIVE)
    assert [float(part) for part in cost] == pytest.approx([0.135, 0.575, 0.5825, 1.2925])


def test_losses_equal_the_equations_in_loops():
    positive, negative = random_cosines(6, 5, 2), random_cosines(6, 5, 2, seed=2)
    cost = losses(positive, negative)
    for photo in range(6):
        expected = read_word_by_word(positive[photo].tolist(), negative[photo].tolist())
        assert [float(part[photo]) for part in cost[:3]] == pytest.approx(expected)
        assert float(cost.total[photo]) == pytest.approx(sum(expected))


def test_settings_are_obeyed():
    settings = LossSettings(
        consistency_margin=0.01,
        ranking_margin=0.1,
        consistency_weight=0,
        positive_weight=2,
        negative_weight=3,
    )
    cost = losses(POSITIVE, NEGATIVE, settings)
    expected = read_word_by_word(POSITIVE.tolist(), NEGATIVE.tolist(), (0.01, 0.1))
    assert [float(part) for part in cost[:3]] == pytest.approx(expected)
    assert float(cost.total) == pytest.approx(2 * expected[1] + 3 * expected[2])


def test_well_ordered_ladder_costs_nothing():
    falling = torch.linspace(0.4, 0.1, 5)[:, None].expand(5, 2)
    assert losses(falling, falling.flip(0)).total == 0


def test_gradients_are_right():
    positive, negative = (random_cosines(2, 5, 2, seed=seed).requires_grad_() for seed in (3, 4))
    assert torch.autograd.gradcheck(lambda *cosines: losses(*cosines).total, (positive, negative))


def test_parts_keep_leading_axes_and_take_fewer_levels():
    cosines = random_cosines(3, 4, 3, 2)
    assert consistency_loss(cosines, 0.0025).shape == (3, 4)
    assert ranking_loss(cosines, 0.0675).shape == (3, 4)
