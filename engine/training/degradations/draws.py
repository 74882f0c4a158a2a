"""Chance: one random source per image."""

from collections.abc import Sequence

import torch
from torch import Tensor


class Draws:
    """Random numbers for a batch; what an image draws does not depend on its neighbours.

    They are drawn on the CPU, so that a seed gives the same picture on every device.
    """

    def __init__(self, seeds: Sequence[int], device: torch.device) -> None:
        self._sources = [torch.Generator().manual_seed(seed) for seed in seeds]
        self._device = device

    def uniform(self, *shape: int) -> Tensor:
        """Numbers in [0, 1), of shape (images, *shape)."""
        drawn = [torch.rand(shape, generator=source) for source in self._sources]
        return torch.stack(drawn).to(self._device)

    def normal(self, *shape: int) -> Tensor:
        """Gaussian numbers of mean 0 and variance 1, of shape (images, *shape)."""
        drawn = [torch.randn(shape, generator=source) for source in self._sources]
        return torch.stack(drawn).to(self._device)

    def sign(self) -> Tensor:
        """-1 or 1 for each image, to multiply images with: shape (images, 1, 1, 1)."""
        return torch.where(self.uniform(1, 1, 1) < 0.5, -1.0, 1.0)
