"""Faults of place: jitter, displaced patches, big pixels, too few tones, blocks of colour."""

import torch
from torch import Tensor
from torch.nn.functional import interpolate

from engine.training.degradations.draws import Draws
from engine.training.degradations.filters import displaced
from engine.training.degradations.multi_otsu import tone_tables

JITTER_PASSES = 5
PATCH_SIDE = 16
PATCH_MARGIN = 16
BLOCK_SIDE = 32


def jitter(images: Tensor, amount: float, draws: Draws) -> Tensor:
    """Displace each pixel five times over, each time by a Gaussian of `amount` px. KADID-10k."""
    height, width = images.shape[-2:]
    for _ in range(JITTER_PASSES):
        images = displaced(images, amount * draws.normal(height, width, 2))
    return images


def non_eccentricity_patch(images: Tensor, count: float, draws: Draws) -> Tensor:
    """Copy `count` patches of 16 x 16, one after the other, to places up to 8 px away. KADID-10k.

    A higher count begins with the same patches.
    """
    images = images.clone()
    spare = _spare(images, PATCH_SIDE + 2 * PATCH_MARGIN)
    for numbers in draws.uniform(int(count), 2, 2).unbind(1):
        start = PATCH_MARGIN + (numbers[:, 0] * spare).long()
        end = start + ((numbers[:, 1] - 0.5) * PATCH_SIDE).round().long()
        image, rows, columns = _square(start, PATCH_SIDE)
        _, new_rows, new_columns = _square(end, PATCH_SIDE)
        images[image, :, new_rows, new_columns] = images[image, :, rows, columns]
    return images


def pixelate(images: Tensor, strength: float, nearest: str = "nearest-exact") -> Tensor:
    """Reduce the sides to 0.95 - `strength`^0.6 and enlarge again, nearest pixel. KADID-10k."""
    height, width = images.shape[-2:]
    scale = 0.95 - strength**0.6
    small = interpolate(images, (int(height * scale), int(width * scale)), mode=nearest)
    return interpolate(small, (height, width), mode=nearest)


def quantization(images: Tensor, tones: float) -> Tensor:
    """Leave only `tones` tones, chosen for least squared error over all three channels.

    Multi-Otsu, as the paper's supplement asks for; a tone is the mean of its class.
    """
    codes = (images * 255).round().long().flatten(1)
    return tone_tables(codes, int(tones)).gather(1, codes).view_as(images) / 255


def color_block(images: Tensor, count: float, draws: Draws) -> Tensor:
    """Lay `count` squares of 32 x 32 in random even colours over each image. KADID-10k.

    A square lies below those before it, so a higher count only covers more.
    """
    images = images.clone()
    spare = _spare(images, BLOCK_SIDE)
    for numbers in reversed(draws.uniform(int(count), 5).unbind(1)):
        image, rows, columns = _square((numbers[:, 3:] * spare).long(), BLOCK_SIDE)
        images[image, :, rows, columns] = numbers[:, None, None, :3]
    return images


def _spare(images: Tensor, side: int) -> Tensor:
    """How many places, down and across, a square of this side can take."""
    height, width = images.shape[-2:]
    return torch.tensor([height - side + 1, width - side + 1], device=images.device)


def _square(corners: Tensor, side: int) -> tuple[Tensor, Tensor, Tensor]:
    """Indices of image, row and column of one square per image; `corners` is (images, 2)."""
    along = torch.arange(side, device=corners.device)
    image = torch.arange(len(corners), device=corners.device)[:, None, None]
    rows, columns = corners[:, :1] + along, corners[:, 1:] + along
    return image, rows[:, :, None], columns[:, None, :]
