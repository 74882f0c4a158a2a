"""Ranking across photos: a mildly spoilt photo shall beat a strongly spoilt one of another scene.

The published losses compare a photo with itself only, so each scene may keep a scale of its own;
people compare photos with each other.
"""

from __future__ import annotations

import torch
from torch import Tensor

APART = 2
"""Levels of different faults are not equally bad, so only those so far apart are compared."""

MARGIN = 0.05
"""By how much a margin (cosine) shall differ for each level of difference."""


def crossing_loss(margins: Tensor) -> Tensor:
    """Return how far photos fail to be in order, the mean over all pairs: a scalar.

    `margins` is (photos, 5, 2): positive minus negative cosine of two crops at five levels.
    """
    photos, levels, places = margins.shape
    photo, level, _ = torch.meshgrid(
        *(torch.arange(n, device=margins.device) for n in (photos, levels, places)), indexing="ij"
    )
    photo, level, flat = photo.flatten(), level.flatten(), margins.flatten()
    gaps = level[None, :] - level[:, None]
    counted = (gaps >= APART) & (photo[:, None] != photo[None, :])
    missing = (flat[None, :] - flat[:, None] + MARGIN * gaps).clamp(min=0)
    return (missing * counted).sum() / counted.sum().clamp(min=1)
