"""Camera faults get worse with the level, repeat themselves, and teach questions that exist."""

import pytest
import torch

from engine.judge.starter_questions import QUESTIONS
from engine.training.accuracy import rank_accuracy
from engine.training.crossing import APART, MARGIN, crossing_loss
from engine.training.faults import REAL, SINGLE


@pytest.mark.parametrize("fault", REAL, ids=lambda fault: fault.name)
def test_each_level_is_further_from_the_photo_than_the_one_before(fault, pictures):
    ladder = fault.ladder(pictures, (1, 2, 3))
    assert ladder.shape == (5, *pictures.shape)
    assert ladder.min() >= 0
    assert ladder.max() <= 1
    errors = (ladder - pictures).square().mean((1, 2, 3, 4))
    assert (errors.diff() > 0).all()
    assert torch.equal(fault.ladder(pictures, (1, 2, 3)), ladder)


def test_only_known_questions_are_taught():
    for fault in REAL + SINGLE:
        assert set(fault.questions) <= set(QUESTIONS)
    taught = {question for fault in REAL + SINGLE for question in fault.questions}
    assert taught == set(QUESTIONS)


def read_word_by_word(margins):
    """The crossing loss in loops."""
    costs = []
    photos, levels, places = margins.shape
    crops = [(p, i, k) for p in range(photos) for i in range(levels) for k in range(places)]
    for one in crops:
        for other in crops:
            gap = other[1] - one[1]
            if one[0] != other[0] and gap >= APART:
                costs.append(max(0.0, float(margins[other] - margins[one]) + MARGIN * gap))
    return sum(costs) / len(costs)


def test_the_crossing_loss_equals_its_loops():
    margins = torch.rand(3, 5, 2, generator=torch.Generator().manual_seed(4)) - 0.5
    assert float(crossing_loss(margins)) == pytest.approx(read_word_by_word(margins))


def test_photos_in_order_and_single_photos_cost_nothing():
    falling = torch.linspace(1, -1, 5)[None, :, None].expand(3, 5, 2)
    assert crossing_loss(falling) == 0
    assert crossing_loss(-falling[:1]) == 0
    assert crossing_loss(falling[:0]) == 0


def test_rank_accuracy_counts_pairs_in_order():
    margins = torch.tensor([5.0, 4, 3, 1, 2])[:, None].expand(5, 2)
    assert rank_accuracy(margins) == pytest.approx(0.9)
    assert rank_accuracy(torch.zeros(5, 2)) == 0
