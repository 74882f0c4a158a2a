"""Sharpness and contrast: too much sharpening, less contrast, an S-curve."""

from torch import Tensor

from engine.training.degradations.draws import Draws
from engine.training.degradations.filters import gaussian
from engine.training.degradations.lab import from_lab, to_lab


def high_sharpen(images: Tensor, gain: float, sigma: float = 3) -> Tensor:
    """Add to lightness `gain` times what a 13 x 13 Gaussian takes from it. KADID-10k."""
    lightness, colour = to_lab(images)
    detail = lightness - gaussian(lightness, sigma, side=13)
    return from_lab(lightness + gain * detail, colour)


def nonlinear_contrast(images: Tensor, offset: float) -> Tensor:
    """Squeeze all values evenly into 0.5 - `offset` to 0.5 + `offset`. KADID-10k.

    Linear in spite of its name; the names of the two were swapped when they were published.
    """
    return 0.5 + 2 * offset * (images - 0.5)


def linear_contrast(images: Tensor, amount: float, draws: Draws) -> Tensor:
    """Bend the tones into an S that is `amount` / 4 off at 0.3 and 0.7; up or down as drawn.

    KADID-10k has the same curves, with the strength 0.2 taken from `amount`.
    """
    return s_curve(images, amount * draws.sign())


def s_curve(images: Tensor, amount: Tensor | float) -> Tensor:
    """The cubic through (0, 0), (0.3, 0.3 - a/4), (1/2, 1/2), (0.7, 0.7 + a/4), (1, 1).

    The not-a-knot spline through these five points is this one cubic, as they are symmetric.
    """
    from_middle = images - 0.5
    bend = from_middle * (0.25 - from_middle.square()) / (0.2 * (0.25 - 0.2**2))
    return (images + amount / 4 * bend).clamp(0, 1)
