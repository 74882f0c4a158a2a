"""`cullect degrade`: spoil a photo in one of 24 ways at one of 5 levels, or show all 120."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from engine.commands.arguments import command
from engine.commands.terminal import photo_at
from engine.photos import KnownError
from engine.training.degradation_sheet import degradation_sheet
from engine.training.degradations import DEGRADATIONS, degrade

if TYPE_CHECKING:
    from torch import Tensor

_EXAMPLES = """
examples:
  cullect degrade PHOTO.jpg --type gaussian_blur --level 3 -o blurred.png
  cullect degrade PHOTO.jpg --type jpeg --level 5 --preset published -o worst.png
  cullect degrade PHOTO.jpg --sheet -o all.png
"""


def degrade_photo(arguments: Sequence[str]) -> int:
    """Do what the arguments say; returns the exit code."""
    chosen = _chosen(arguments)
    _refuse_the_photo_itself(chosen.photo, chosen.output)
    photo = _read(chosen.photo)
    if chosen.sheet:
        picture = degradation_sheet(photo, preset=chosen.preset, seed=chosen.seed)
    else:
        degraded = degrade(photo, chosen.type, chosen.level, preset=chosen.preset, seed=chosen.seed)
        picture = _picture(degraded)
    _save(picture, chosen.output)
    return 0


def _chosen(arguments: Sequence[str]) -> argparse.Namespace:
    parser = command("cullect degrade", "Spoil a copy of a photo, as training does.", _EXAMPLES)
    parser.add_argument("photo", type=Path, metavar="PHOTO")
    parser.add_argument("--type", metavar="TYPE", help=f"one of: {', '.join(DEGRADATIONS)}")
    parser.add_argument("--level", type=int, metavar="N", help="1 (mild) to 5 (strong)")
    parser.add_argument("--sheet", action="store_true", help="all types at all levels on one sheet")
    parser.add_argument("--preset", default="ranked", help="ranked (default) or published levels")
    parser.add_argument("--seed", type=int, default=0, help="another draw of places and noise")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help="the new picture"
    )
    chosen = parser.parse_args(arguments)
    if chosen.sheet == (chosen.type is not None or chosen.level is not None):
        parser.error("say either --sheet, or --type and --level")
    if not chosen.sheet and (chosen.type is None or chosen.level is None):
        parser.error("--type and --level go together")
    return chosen


def _refuse_the_photo_itself(photo: Path, output: Path) -> None:
    """An original is never written to, under whatever name it is given."""
    if output.exists() and photo.exists() and output.samefile(photo):
        raise KnownError(f"{output} is the photo itself, which is only ever read: take another -o.")


def _read(path: Path) -> Tensor:
    """Return the upright photo as (1, 3, height, width) in [0, 1]."""
    import torch

    return torch.tensor(photo_at(path, None)).permute(2, 0, 1)[None].float() / 255


def _picture(images: Tensor) -> Image.Image:
    codes = (images[0] * 255).round().byte().permute(1, 2, 0).numpy()
    return Image.fromarray(np.ascontiguousarray(codes))


def _save(picture: Image.Image, output: Path) -> None:
    """Write the picture in the format of the file's ending; JPEG at quality 95."""
    try:
        picture.save(output, quality=95)  # formats without losses take no notice
    except ValueError as error:
        raise KnownError(
            f"{output} has no ending of a picture: take .png, or .jpg where losses don't matter."
        ) from error
    except OSError as error:
        raise KnownError(f"{output} can't be written: {error.strerror or error}.") from error
