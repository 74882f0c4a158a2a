"""Colour: diffusion, shift, saturation in HSV and in Lab."""

import math

import kornia.color
import torch
from torch import Tensor

from engine.training.degradations.draws import Draws
from engine.training.degradations.filters import displaced, gaussian, gradient_strength
from engine.training.degradations.lab import from_lab, to_lab


def color_diffusion(images: Tensor, amount: float) -> Tensor:
    """Blur Lab colour with a Gaussian of 1.5 `amount` + 2 px and multiply it by `amount`.

    KADID-10k: not only diffusion, but a strong gain in saturation too.
    """
    lightness, colour = to_lab(images)
    return from_lab(lightness, amount * gaussian(colour, 1.5 * amount + 2))


def color_shift(images: Tensor, distance: float, draws: Draws) -> Tensor:
    """Shift green by `distance` px, its direction drawn for each image, most where edges are.

    KADID-10k. The blend grows with the distance and is full at 4 px: in fine regular texture a
    longer shift alone can look better than a shorter one.
    """
    mask = edge_mask(images, clipped=0.01) * math.sqrt(distance / 4)
    return shift_green(images, offsets(distance, draws), mask)


def color_saturation_1(images: Tensor, factor: float) -> Tensor:
    """Multiply HSV saturation. KADID-10k: what loses colour becomes as bright as its maximum."""
    value = images.amax(1, keepdim=True)
    return value - factor * (value - images)


def color_saturation_2(images: Tensor, factor: float) -> Tensor:
    """Multiply Lab colour, which keeps the lightness. KADID-10k."""
    lightness, colour = to_lab(images)
    return from_lab(lightness, factor * colour)


def edge_mask(images: Tensor, clipped: float) -> Tensor:
    """Where edges are near, from 0 to 1, this share `clipped` at each end: (images, 1, h, w)."""
    grey: Tensor = kornia.color.rgb_to_grayscale(images)
    edges = gaussian(gradient_strength(grey), sigma=4)
    values = edges.flatten(1)
    count = values.shape[1]
    beyond = int(clipped * count)
    low = values.kthvalue(1 + beyond).values.view(-1, 1, 1, 1)
    high = values.kthvalue(count - beyond).values.view(-1, 1, 1, 1)
    return ((edges - low) / (high - low).clamp(min=1e-6)).clamp(0, 1)


def offsets(distance: float, draws: Draws) -> Tensor:
    """`distance` px in each image's direction, right and down: (images, 1, 1, 2)."""
    angle = 2 * math.pi * draws.uniform(1, 1, 1)
    return distance * torch.cat([angle.cos(), angle.sin()], dim=-1)


def shift_green(images: Tensor, moved: Tensor, mask: Tensor) -> Tensor:
    """Blend green with itself moved by these px, as the mask says."""
    green = images[:, 1:2]
    mixed = torch.lerp(green, displaced(green, moved), mask)
    return torch.cat([images[:, :1], mixed, images[:, 2:]], dim=1)
