"""Noise: white, white in colour components, impulse, multiplicative."""

import math

import kornia.color
import torch
from torch import Tensor

from engine.training.degradations.draws import Draws


def white_noise(images: Tensor, variance: float, draws: Draws) -> Tensor:
    """Add Gaussian noise of this variance to each channel. KADID-10k."""
    return images + math.sqrt(variance) * draws.normal(*images.shape[1:])


def white_noise_cc(images: Tensor, variance: float, draws: Draws) -> Tensor:
    """Add Gaussian noise of this variance to luma and chroma, in full range YCbCr. KADID-10k."""
    noise = math.sqrt(variance) * draws.normal(*images.shape[1:])
    noisy: Tensor = kornia.color.ycbcr_to_rgb(kornia.color.rgb_to_ycbcr(images) + noise)
    return noisy


def impulse_noise(images: Tensor, density: float, draws: Draws) -> Tensor:
    """Set this share of all channel values to 0 or 1, half of them each. KADID-10k.

    A higher density spoils the same values and more.
    """
    chance = draws.uniform(*images.shape[1:])
    peppered = torch.where(chance < density / 2, 0.0, images)
    return torch.where(chance >= 1 - density / 2, 1.0, peppered)


def multiplicative_noise(images: Tensor, variance: float, draws: Draws) -> Tensor:
    """Multiply each value with Gaussian noise of mean 1 and this variance. KADID-10k."""
    return images * (1 + math.sqrt(variance) * draws.normal(*images.shape[1:]))
