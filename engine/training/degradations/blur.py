"""Blur: Gaussian, lens (out of focus), motion (shake)."""

import math

import torch
from torch import Tensor

from engine.training.degradations.draws import Draws
from engine.training.degradations.filters import filtered, gaussian


def gaussian_blur(images: Tensor, sigma: float) -> Tensor:
    """Blur with a Gaussian of `sigma` px. KADID-10k."""
    return gaussian(images, sigma)


def lens_blur(images: Tensor, radius: float) -> Tensor:
    """Blur with the even disc that a point out of focus becomes, `radius` in px. KADID-10k."""
    return filtered(images, _disc(radius)[None])


def motion_blur(images: Tensor, length: float, draws: Draws) -> Tensor:
    """Smear along a line `length` px long, its angle drawn for each image. KADID-10k."""
    return filtered(images, _lines(length, math.pi * draws.uniform()))


def _disc(radius: float) -> Tensor:
    """How much of each pixel a disc covers, counted on 16 x 16 points a pixel; the sum is 1."""
    side = 2 * math.ceil(radius) + 1
    places = (torch.arange(16 * side) + 0.5) / 16 - side / 2
    inside = (places[:, None].square() + places.square() <= radius**2).float()
    covered = inside.view(side, 16, side, 16).sum((1, 3))
    return covered / covered.sum()


def _lines(length: float, angles: Tensor) -> Tensor:
    """One antialiased line per angle (radians): a pixel's weight falls to 0 one px away from it.

    Shape (angles, side, side), each of sum 1; MATLAB's `fspecial("motion")` defines the same.
    """
    half = (length - 1) / 2
    reach = math.ceil(half)
    places = torch.arange(-reach, reach + 1, device=angles.device)
    y, x = places[:, None], places[None, :]
    cos, sin = angles.cos()[:, None, None], angles.sin()[:, None, None]
    beyond_end = ((x * cos + y * sin).abs() - half).clamp(min=0)
    weights = (1 - torch.hypot(y * cos - x * sin, beyond_end)).clamp(min=0)
    return weights / weights.sum((1, 2), keepdim=True)
