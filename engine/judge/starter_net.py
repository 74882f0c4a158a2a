"""The starter judge's network: small, fully convolutional, made to see faults and not content.

pixels -> colours and fine detail -> four stages -> mean and spread in each tile -> unit vectors
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import adaptive_avg_pool2d, conv2d, normalize, pad

DIMENSIONS = 128
WIDTHS = (16, 32, 64, 128)

_LUMA = (0.299, 0.587, 0.114)
_LAPLACIAN = ((0.0, 1.0, 0.0), (1.0, -4.0, 1.0), (0.0, 1.0, 0.0))


class StarterNet(nn.Module):
    """Encodes RGB of any size from 32 px; 0.4 million weights."""

    def __init__(self) -> None:
        super().__init__()
        first, second, third, fourth = WIDTHS
        self.stages = nn.ModuleList([
            _layers(_convolution(4, first, side=4, stride=2)),
            _layers([_Halved(first)], _convolution(first, second)),
            _layers([_Halved(second)], _convolution(second, third)),
            _layers([_Halved(third)], _convolution(third, fourth), _convolution(fourth, fourth)),
        ])  # fmt: skip
        self.head = nn.Sequential(
            nn.Linear(2 * sum(WIDTHS), 192), nn.ReLU(), nn.Linear(192, DIMENSIONS)
        )

    def forward(self, pixels: Tensor, rows: int = 1, columns: int = 1) -> Tensor:
        """Return a unit vector for each tile of (n, 3, H, W) in [0, 1]: (n, rows, columns, 128)."""
        return self.vectors(self.features(pixels), rows, columns)

    def features(self, pixels: Tensor) -> list[Tensor]:
        """Return what the four stages see, each at half the size of the one before."""
        seen = [_with_detail(pixels)]
        for stage in self.stages:
            seen.append(stage(seen[-1]))
        return seen[1:]

    def vectors(self, features: list[Tensor], rows: int, columns: int) -> Tensor:
        """Return the unit vectors of a grid of tiles."""
        pooled = torch.cat([_mean_and_spread(stage, rows, columns) for stage in features], dim=1)
        return normalize(self.head(pooled.permute(0, 2, 3, 1)), dim=-1)


class _Halved(nn.Module):
    """Halves the size after a small blur, so that detail doesn't alias (Zhang 2019)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        row = torch.tensor([1.0, 2.0, 1.0]) / 4
        kernel = (row[:, None] * row).expand(channels, 1, 3, 3).contiguous()
        self.register_buffer("kernel", kernel, persistent=False)
        self.kernel: Tensor

    def forward(self, x: Tensor) -> Tensor:
        """Return (n, channels, ceil(H / 2), ceil(W / 2))."""
        return conv2d(
            pad(x, (1, 1, 1, 1), mode="replicate"), self.kernel, stride=2, groups=len(self.kernel)
        )


def _layers(*groups: list[nn.Module]) -> nn.Sequential:
    return nn.Sequential(*(layer for group in groups for layer in group))


def _convolution(before: int, after: int, side: int = 3, stride: int = 1) -> list[nn.Module]:
    return [
        nn.Conv2d(before, after, side, stride, 1, padding_mode="replicate", bias=False),
        nn.BatchNorm2d(after),
        nn.ReLU(inplace=True),
    ]


def _with_detail(pixels: Tensor) -> Tensor:
    """Put the Laplacian of the luma beside the colours, on a scale of its logarithm.

    Fine detail spans three decades, so faint and strong detail are both to be seen.
    """
    laplacian, luma = pixels.new_tensor(_LAPLACIAN), pixels.new_tensor(_LUMA)
    kernel = 255 * luma[:, None, None] * laplacian
    detail = conv2d(pad(pixels, (1, 1, 1, 1), mode="replicate"), kernel[None])
    return torch.cat([4 * (pixels - 0.5), detail.sign() * (1 + detail.abs()).log() / 2], dim=1)


def _mean_and_spread(x: Tensor, rows: int, columns: int) -> Tensor:
    """Return mean and standard deviation of each channel in each tile: (n, 2C, rows, columns)."""
    mean = adaptive_avg_pool2d(x, (rows, columns))
    variance = adaptive_avg_pool2d(x * x, (rows, columns)) - mean * mean
    return torch.cat([mean, (variance.clamp(min=0) + 1e-4).sqrt()], dim=1)
