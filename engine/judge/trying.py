"""Testing a judge by hand: a photo is spoilt a little, and judged again."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import numpy as np
import torch

from engine.judge.encoders import Image
from engine.judge.judges import Judge
from engine.judge.located import located, reduced
from engine.library.kept_maps import kept_map
from engine.messages import JudgeTried, Strengths, TryJudge
from engine.photos import KnownError
from engine.training.degradations import degrade_between

if TYPE_CHECKING:
    from engine.judge.heatmaps import Side
    from engine.library.kept_maps import KeptMap


def tried(judge: Judge, image: Image, asked: TryJudge) -> JudgeTried:
    """Return what the judge says of a photo with the faults asked for; KnownError if too small."""
    spoilt = spoilt_by(image, asked.strengths)
    scores = judge.judge(spoilt).scores
    mapped = _map(judge, spoilt, asked)
    opaque = np.full((*spoilt.shape[:2], 1), 255, np.uint8)
    pixels = np.concatenate((spoilt[..., ::-1], opaque), axis=2)
    return JudgeTried(
        asked.photo_id, asked.strengths,
        tuple((name.judge, name.name, name.variant, value) for name, value in scores.items()),
        spoilt.shape[1], spoilt.shape[0],
        (mapped.width, mapped.height, mapped.low, mapped.high) if mapped else None,
        pixels.tobytes() + (mapped.levels if mapped else b""),
    )  # fmt: skip


def _map(judge: Judge, image: Image, asked: TryJudge) -> KeptMap | None:
    """Return the map asked for; None where none was, or the judge can't make it."""
    if not asked.scorer:
        return None
    side = cast("Side", asked.aspect)
    try:
        found = located(judge, image, asked.scorer, asked.question, side)
    except KnownError:
        return None
    return kept_map(reduced(found.values))


def spoilt_by(image: Image, strengths: Strengths) -> Image:
    """Return a photo with faults of these strengths, in the order in which a camera makes them.

    The same faults and levels by which judges are taught, at the size at which the photo is judged.
    KnownError for a photo below 48 px a side.
    """
    pixels = torch.from_numpy(image.copy()).permute(2, 0, 1)[None].float() / 255
    light = "brighten" if strengths.exposure > 0 else "darken"
    for name, strength, clean in (
        (light, abs(strengths.exposure), 0),
        ("gaussian_blur", strengths.blur, 0),
        ("white_noise", strengths.noise, 0),
        ("jpeg", strengths.compression, 95),
    ):
        pixels = degrade_between(pixels, name, strength, clean=clean)
    return np.asarray((pixels[0].permute(1, 2, 0) * 255).round().to(torch.uint8).numpy())
