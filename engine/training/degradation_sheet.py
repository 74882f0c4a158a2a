"""All 24 degradations at all five levels of one photo, as one picture with names."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from torch import Tensor
from torch.nn.functional import interpolate

from engine.training.degradations import DEGRADATIONS, MINIMUM_SIDE, Preset, ladder

TILE = 192
GAP = 8
LABEL = 176

_SURROUND = (38, 38, 38)
_TEXT = (225, 225, 225)
_QUIET = (160, 160, 160)


def degradation_sheet(photo: Tensor, *, preset: Preset = "ranked", seed: int = 0) -> Image.Image:
    """Return a row for each type, mildest level first; `photo` is (1, 3, height, width) in [0, 1].

    The middle of the photo is shown pixel for pixel, since fine faults vanish when reduced.
    """
    middle = _middle(photo)
    width = LABEL + 5 * (TILE + GAP) + GAP
    sheet = Image.new("RGB", (width, len(DEGRADATIONS) * (TILE + GAP) + GAP), _SURROUND)
    draw = ImageDraw.Draw(sheet)
    for row, degradation in enumerate(DEGRADATIONS.values()):
        y = GAP + row * (TILE + GAP)
        _label(draw, y, degradation.name, f"{degradation.unit}:", degradation.recipe(preset).levels)
        for level, image in enumerate(ladder(middle, degradation.name, preset=preset, seed=seed)):
            codes = (image[0] * 255).round().byte().permute(1, 2, 0).numpy()
            tile = Image.fromarray(np.ascontiguousarray(codes))
            sheet.paste(tile, (LABEL + GAP + level * (TILE + GAP), y))
    return sheet


def _middle(photo: Tensor) -> Tensor:
    """Cut the middle out; a smaller photo is enlarged, unless it is too small to be degraded."""
    height, width = photo.shape[-2:]
    short = min(height, width)
    if MINIMUM_SIDE <= short < TILE:
        height, width = (max(TILE, round(side * TILE / short)) for side in (height, width))
        photo = interpolate(photo, (height, width), mode="bicubic", antialias=True).clamp(0, 1)
    top, left = max(0, (height - TILE) // 2), max(0, (width - TILE) // 2)
    return photo[..., top : top + TILE, left : left + TILE]


def _label(
    draw: ImageDraw.ImageDraw, y: int, name: str, unit: str, levels: tuple[float, ...]
) -> None:
    draw.text((GAP, y + 4), name, _TEXT, ImageFont.load_default(14))
    draw.text((GAP, y + 26), unit, _QUIET, ImageFont.load_default(11))
    draw.text(
        (GAP, y + 44), "  ".join(f"{n:g}" for n in levels), _QUIET, ImageFont.load_default(11)
    )
