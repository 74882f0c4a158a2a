"""Pairs of crops, and the ten crops of a photo."""

import pytest
import torch

from engine.training.crops import crop_pair, ten_crops


def numbered(height, width):
    """A photo whose channels hold the row and the column of each pixel."""
    rows = torch.arange(float(height))[:, None].expand(height, width)
    columns = torch.arange(float(width)).expand(height, width)
    return torch.stack([rows, columns, torch.zeros(height, width)])


def corners(pair):
    return [(int(crop[0, 0, 0]), int(crop[1, 0, 0])) for crop in pair]


@pytest.mark.parametrize("overlap", [0.25, 0.7])
def test_crops_overlap_by_the_share_asked_for(overlap):
    shares, places = [], set()
    for seed in range(100):
        pair = crop_pair(numbered(300, 200), side=100, overlap=overlap, seed=seed)
        assert pair.shape == (2, 3, 100, 100)
        (top, left), (other_top, other_left) = corners(pair)
        shares.append((100 - abs(top - other_top)) * (100 - abs(left - other_left)) / 100**2)
        places.add((top, left))
    assert min(shares) >= overlap
    assert max(shares) > min(shares) + 0.1
    assert len(places) > 90


def test_full_overlap_gives_the_same_crop_twice():
    first, second = crop_pair(numbered(300, 200), side=100, overlap=1)
    assert torch.equal(first, second)


def test_photo_of_the_size_of_a_crop_is_taken_whole():
    photo = numbered(64, 64)
    assert torch.equal(crop_pair(photo, side=64), torch.stack([photo, photo]))


def test_same_seed_gives_the_same_crops():
    pairs = [crop_pair(numbered(300, 200), side=100, seed=seed) for seed in (1, 1, 2)]
    assert torch.equal(pairs[0], pairs[1])
    assert not torch.equal(pairs[0], pairs[2])


def test_photo_smaller_than_a_crop_is_refused():
    with pytest.raises(ValueError, match="300 x 200 has no crop of 224 x 224"):
        crop_pair(numbered(200, 300))


def test_ten_crops_are_the_pair_at_five_levels():
    photo = torch.full((3, 120, 100), 0.5)
    ten = ten_crops(photo, "white_noise", side=64, seed=3)
    assert ten.shape == (5, 2, 3, 64, 64)
    spread = ten.std((2, 3, 4))
    assert (spread.diff(dim=0) > 0).all()


def test_ten_crops_share_what_they_draw():
    grey = torch.full((3, 120, 100), 0.5)
    ten = ten_crops(grey, "color_block", side=64, seed=3)
    assert torch.equal(ten[:, 0], ten[:, 1])
