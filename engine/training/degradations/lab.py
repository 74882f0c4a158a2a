"""To CIE Lab and back, with lightness apart from colour."""

import kornia.color
import torch
from torch import Tensor


def to_lab(images: Tensor) -> tuple[Tensor, Tensor]:
    """Lightness in [0, 100] (images, 1, h, w) and colour around 0 (images, 2, h, w), for D65."""
    lab: Tensor = kornia.color.rgb_to_lab(images)
    return lab[:, :1], lab[:, 1:]


def from_lab(lightness: Tensor, colour: Tensor) -> Tensor:
    """The RGB images with this lightness and colour; what no screen can show is clipped."""
    images: Tensor = kornia.color.lab_to_rgb(torch.cat([lightness, colour], dim=1))
    return images
