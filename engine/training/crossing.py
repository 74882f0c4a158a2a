"""Ranking across photos: one that lost little shall beat one that lost much of another scene.

The published losses compare a photo with itself only, so each scene may keep a scale of its own;
people compare photos with each other. Levels of different faults are not equally bad, and a blurred
sky lost nothing, so photos are compared by what can be seen to be gone (`severity`).
"""

from __future__ import annotations

import torch
from kornia.metrics import ssim
from torch import Tensor

APART = 0.1
"""Photos closer in severity than this are not compared."""

MARGIN = 0.5
"""By how much a margin (cosine) shall differ for a difference of 1 in severity."""

_LUMA = (0.299, 0.587, 0.114)


def severity(spoilt: Tensor, clean: Tensor) -> Tensor:
    """Return how much of each image is gone, 1 - SSIM of the luma (Wang et al. 2004): (n,).

    0 is nothing; `spoilt` and `clean` are (n, 3, H, W) in [0, 1].
    """
    luma = clean.new_tensor(_LUMA).view(3, 1, 1)
    one, other = ((images * luma).sum(1, keepdim=True) for images in (spoilt, clean))
    similarity: Tensor = ssim(one, other, window_size=11)
    return 1 - similarity.mean((1, 2, 3))


def crossing_loss(margins: Tensor, severities: Tensor) -> Tensor:
    """Return how far photos fail to be in order, the mean over all pairs: a scalar.

    `margins`, positive minus negative cosine, and `severities` are (photos, 5, 2): two crops at
    five levels.
    """
    photos, levels, places = margins.shape
    photo = torch.arange(photos, device=margins.device).repeat_interleave(levels * places)
    lost, flat = severities.flatten(), margins.flatten()
    gaps = lost[None, :] - lost[:, None]
    counted = (gaps >= APART) & (photo[:, None] != photo[None, :])
    missing = (flat[None, :] - flat[:, None] + MARGIN * gaps).clamp(min=0)
    return (missing * counted).sum() / counted.sum().clamp(min=1)
