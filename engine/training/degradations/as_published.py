"""What the published code does otherwise, where its numbers can't be met without.

Only the `published` preset uses these. Each says what is odd; `docs/degradations.md` has the list.
"""

from collections.abc import Callable

import torch
from torch import Tensor

from engine.training.degradations import colour, contrast, spatial
from engine.training.degradations.draws import Draws


def high_sharpen(images: Tensor, gain: float) -> Tensor:
    """A radius of 3 is doubled for the reach of the kernel, and the reach is used as sigma."""
    return contrast.high_sharpen(images, gain, sigma=6)


def color_diffusion(images: Tensor, amount: float) -> Tensor:
    """Lab of the channels in reverse."""
    return _careless(colour.color_diffusion, images, amount)


def color_saturation_2(images: Tensor, factor: float) -> Tensor:
    """Lab of the channels in reverse; level 1 changes nothing but the rounding."""
    return _careless(colour.color_saturation_2, images, factor)


def color_shift(images: Tensor, distance: float, draws: Draws) -> Tensor:
    """By whole pixels and a full blend, with a mask from its least to its greatest value."""
    whole = colour.offsets(distance, draws).round()
    return colour.shift_green(images, whole, colour.edge_mask(images, clipped=0))


def mean_shift(images: Tensor, amount: float) -> Tensor:
    """Add `amount`: nothing at level 1, and up and down in turn."""
    return images + amount


def linear_contrast(images: Tensor, amount: float) -> Tensor:
    """The S-curve counted from -0.2, where it is a straight line."""
    return contrast.s_curve(images, amount + 0.2)


def pixelate(images: Tensor, strength: float) -> Tensor:
    """Reduce and enlarge by the pixel above and to the left instead of the nearest."""
    return spatial.pixelate(images, strength, nearest="nearest")


def quantization(images: Tensor, tones: float) -> Tensor:
    """Equal bins instead of Multi-Otsu, pure black one of its own, stretched to the full range."""
    limits = torch.linspace(0, 255, int(tones) + 1, device=images.device).long()
    limits[-1] = 256
    classes = torch.bucketize(images * 255, limits).float()
    low, high = classes.amin((1, 2, 3), keepdim=True), classes.amax((1, 2, 3), keepdim=True)
    return (classes - low) / (high - low).clamp(min=1)


def _careless(function: Callable[[Tensor, float], Tensor], images: Tensor, amount: float) -> Tensor:
    """Take RGB for BGR, and cut the result down to eight bits instead of rounding it."""
    return (function(images.flip(1), amount).flip(1) * 255).trunc() / 255
