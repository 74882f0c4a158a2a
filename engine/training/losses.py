"""The losses of QualiCLIP (Agnolucci et al. 2024, arXiv 2403.11176), Equations 1 to 4.

They look at cosines: how alike each crop and a prompt are, without the temperature of CLIP. A
photo has a "ladder" of them, of shape (levels, 2): two crops at rising levels of one degradation.
Leading axes are free, and each loss keeps them: one number per photo, summed and not averaged over
levels and crops, as in the paper.
"""

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor


@dataclass(frozen=True, slots=True)
class LossSettings:
    """Margins and weights; the defaults are those printed in the paper.

    `consistency_margin` (Eq. 1) is how far two crops of one level may differ; `ranking_margin`
    (Eq. 2 and 3) is what any two levels shall differ by, however far apart they are.
    """

    consistency_margin: float = 2.5e-3
    ranking_margin: float = 6.75e-2
    consistency_weight: float = 1
    positive_weight: float = 1
    negative_weight: float = 1


class Losses(NamedTuple):
    """Unweighted parts and their weighted sum, one number per photo each."""

    consistency: Tensor
    positive: Tensor
    negative: Tensor
    total: Tensor


def losses(positive: Tensor, negative: Tensor, settings: LossSettings | None = None) -> Losses:
    """What the ladders' cosines with the positive and the negative prompt cost (Eq. 4)."""
    chosen = settings or LossSettings()
    consistency = consistency_loss(positive, chosen.consistency_margin)
    consistency = consistency + consistency_loss(negative, chosen.consistency_margin)
    falling = ranking_loss(positive, chosen.ranking_margin)
    rising = ranking_loss(-negative, chosen.ranking_margin)
    total = (
        chosen.consistency_weight * consistency
        + chosen.positive_weight * falling
        + chosen.negative_weight * rising
    )
    return Losses(consistency, falling, rising, total)


def consistency_loss(cosines: Tensor, margin: float) -> Tensor:
    """How much more than `margin` the two crops of a level differ, over all levels (Eq. 1)."""
    first, second = cosines.unbind(-1)
    return ((first - second).abs() - margin).clamp(min=0).sum(-1)


def ranking_loss(cosines: Tensor, margin: float) -> Tensor:
    """How far cosines fail to fall by `margin` from each level to each higher one (Eq. 2).

    Every crop is compared with both of the other level. For cosines that shall rise with the
    level (Eq. 3), give them with the opposite sign.
    """
    levels = cosines.shape[-2]
    lower, higher = torch.triu_indices(levels, levels, offset=1, device=cosines.device)
    before, after = cosines[..., lower, :, None], cosines[..., higher, None, :]
    return (after - before + margin).clamp(min=0).sum((-3, -2, -1))
