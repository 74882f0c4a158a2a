"""Multi-Otsu: the few tones that stand best for many."""

import torch
from torch import Tensor
from torch.nn.functional import pad

CODES = 256


def tone_tables(codes: Tensor, tones: int) -> Tensor:
    """For each image the tone that replaces each code, so that the squared error is least.

    `codes` (images, n) are whole numbers from 0 to 255; the result (images, 256) has at most
    `tones` different values in a row. The criterion is Otsu's for several classes (Liao, Chen,
    Chung 2001, J. Inf. Sci. Eng. 17); dynamic programming finds its optimum.
    """
    ones = torch.ones(codes.shape, dtype=torch.float64, device=codes.device)
    counts = ones.new_zeros(len(codes), CODES).scatter_add_(1, codes, ones)
    weights = counts * torch.arange(CODES, device=codes.device)
    classes = _classes(_running_sum(counts), _running_sum(weights), tones)
    zeros = counts.new_zeros(len(codes), tones)
    sizes = zeros.scatter_add(1, classes, counts)
    means = zeros.scatter_add(1, classes, weights) / sizes.clamp(min=1)
    return means.gather(1, classes).float()


def _classes(counts: Tensor, weights: Tensor, tones: int) -> Tensor:
    """The class of each code, 0 to `tones` - 1: (images, 256), from running sums (images, 257)."""
    gains = _gains(counts, weights)
    best, starts = gains[:, 0], []
    for _ in range(tones - 1):
        best, start = (best[:, :, None] + gains).max(dim=1)
        starts.append(start)
    limits = []
    limit = torch.full((len(gains), 1), CODES, device=gains.device)
    for start in reversed(starts):
        limit = start.gather(1, limit)
        limits.append(limit)
    codes = torch.arange(CODES, device=gains.device).repeat(len(gains), 1)
    return torch.searchsorted(torch.cat(limits[::-1], 1), codes, right=True)


def _gains(counts: Tensor, weights: Tensor) -> Tensor:
    """What a class of the codes from i up to before j adds to Otsu's criterion: (images, i, j)."""
    size = counts[:, None, :] - counts[:, :, None]
    weight = weights[:, None, :] - weights[:, :, None]
    backwards = torch.ones_like(size[0], dtype=torch.bool).tril(-1)
    return (weight.square() / size.clamp(min=1)).masked_fill(backwards, -torch.inf)


def _running_sum(values: Tensor) -> Tensor:
    """Sums of the values before each place; one longer than `values`."""
    return pad(values.cumsum(1), (1, 0))
