"""Filters over whole images; what lies beyond the border repeats the border."""

import math

import kornia.filters
import torch
from torch import Tensor
from torch.nn.functional import affine_grid, grid_sample


def gaussian(images: Tensor, sigma: float, side: int | None = None) -> Tensor:
    """Blur with a Gaussian of `sigma` px; the kernel reaches two sigma unless `side` is given."""
    side = side or 2 * math.ceil(2 * sigma) + 1
    blurred: Tensor = kornia.filters.gaussian_blur2d(
        images, (side, side), (sigma, sigma), border_type="replicate"
    )
    return blurred


def filtered(images: Tensor, kernels: Tensor) -> Tensor:
    """Filter each image with its kernel, all with one where only one is given: (n, side, side)."""
    result: Tensor = kornia.filters.filter2d(
        images, kernels.to(images.device), border_type="replicate"
    )
    return result


def gradient_strength(planes: Tensor) -> Tensor:
    """How steep each plane is at each pixel, by central differences."""
    gradient: Tensor = kornia.filters.spatial_gradient(planes, mode="diff")
    return gradient.square().sum(2).sqrt()


def displaced(images: Tensor, offsets: Tensor) -> Tensor:
    """Take each pixel from `offsets` px away (right, down), bilinear between pixels.

    `offsets` is (images, height, width, 2), or has 1 where all rows or columns move alike.
    """
    batch, _, height, width = images.shape
    unmoved = torch.eye(2, 3, device=images.device).expand(batch, 2, 3)
    places = affine_grid(unmoved, list(images.shape), align_corners=True)
    one_px = torch.tensor([2 / (width - 1), 2 / (height - 1)], device=images.device)
    return grid_sample(images, places + one_px * offsets, padding_mode="border", align_corners=True)
