"""Brightness: brighten, darken, mean shift."""

from torch import Tensor

from engine.training.degradations.draws import Draws
from engine.training.degradations.lab import from_lab, to_lab


def brighten(images: Tensor, amount: float) -> Tensor:
    """Lift the middle tones by `amount` / 2: two parts in the channels, one part in Lab lightness.

    KADID-10k, as ported by ARNIQA.
    """
    lightness, colour = to_lab(images)
    lifted = from_lab(100 * _tone_curve(lightness / 100, amount), colour)
    return (2 * _tone_curve(images, amount) + lifted) / 3


def darken(images: Tensor, amount: float) -> Tensor:
    """Lower the middle tones by `amount` / 2 in the channels. KADID-10k, as ported by ARNIQA."""
    return _tone_curve(images, -amount)


def mean_shift(images: Tensor, amount: float, draws: Draws) -> Tensor:
    """Add `amount` to all channels or take it away, as drawn for each image."""
    return images + amount * draws.sign()


def _tone_curve(values: Tensor, amount: float) -> Tensor:
    """The parabola through (0, 0), (1/2, 1/2 + amount / 2), (1, 1), clamped to [0, 1]."""
    return (values + 2 * amount * values * (1 - values)).clamp(0, 1)
