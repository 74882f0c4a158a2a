"""Two overlapping crops of a photo, and both at all five levels of one degradation."""

import math

import torch
from torch import Tensor

from engine.training.degradations import Preset, ladder


def crop_pair(photo: Tensor, *, side: int = 224, overlap: float = 0.25, seed: int = 0) -> Tensor:
    """Two random crops that share at least `overlap` of their area: (2, 3, side, side).

    `photo` is (3, height, width) with no side below `side`. The first crop lies anywhere; the
    second is at most 1 - sqrt(overlap) of a side away from it, down as well as across. QualiCLIP
    asks for an overlap and doesn't say how large; 0.25 gives 0.56 on average, more near borders.
    """
    source = torch.Generator().manual_seed(seed)
    height, width = photo.shape[-2:]
    if min(height, width) < side:
        raise ValueError(f"a photo of {width} x {height} has no crop of {side} x {side}")
    reach = math.floor(side * (1 - math.sqrt(overlap)))
    tops = _two_places(height - side, reach, source)
    lefts = _two_places(width - side, reach, source)
    crops = [
        photo[:, top : top + side, left : left + side]
        for top, left in zip(tops, lefts, strict=True)
    ]
    return torch.stack(crops)


def ten_crops(
    photo: Tensor,
    name: str,
    *,
    side: int = 224,
    overlap: float = 0.25,
    preset: Preset = "ranked",
    seed: int = 0,
) -> Tensor:
    """A pair of crops at levels 1 to 5 of one degradation: (5, 2, 3, side, side).

    All ten draw the same angle, direction, places and noise, so that they differ by what they show
    and by the level alone.
    """
    pair = crop_pair(photo, side=side, overlap=overlap, seed=seed)
    return ladder(pair, name, preset=preset, seed=(seed, seed))


def _two_places(last: int, reach: int, source: torch.Generator) -> tuple[int, int]:
    """A place from 0 to `last`, and another at most `reach` away."""
    first = _whole_number(0, last, source)
    return first, _whole_number(max(0, first - reach), min(last, first + reach), source)


def _whole_number(low: int, high: int, source: torch.Generator) -> int:
    """Draw a whole number from `low` to `high`, both included."""
    return int(torch.randint(low, high + 1, (), generator=source))
