"""How a place is spoilt to see whether it matters: by the fault that a score is about."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
from PIL import Image as Pillow
from PIL import ImageFilter

from engine.judge.encoders import Image

_BLUR = 8.0
_GRAIN = 25.0
_JPEG = 5
_DARKER = 0.25


def spoilt_for(score: str, image: Image) -> Image:
    """Return the photo with the fault that this score asks about; blurred for all that ask more."""
    return _FAULTS.get(score.rpartition(".")[2], _blurred)(image)


def _blurred(image: Image) -> Image:
    return np.asarray(Pillow.fromarray(image).filter(ImageFilter.GaussianBlur(_BLUR)))


def _noisy(image: Image) -> Image:
    grain = np.random.default_rng(0).normal(0, _GRAIN, image.shape)
    return np.asarray(np.clip(image + grain, 0, 255), dtype=np.uint8)


def _compressed(image: Image) -> Image:
    file = io.BytesIO()
    Pillow.fromarray(image).save(file, "JPEG", quality=_JPEG)
    return np.asarray(Pillow.open(file).convert("RGB"))


def _darkened(image: Image) -> Image:
    return np.asarray(image * _DARKER, dtype=np.uint8)


def _discoloured(image: Image) -> Image:
    """Red for blue and blue for red: a fault of colour that leaves brightness nearly alone."""
    return np.ascontiguousarray(image[..., ::-1])


def _even(image: Image) -> Image:
    """The photo's mean colour everywhere: what a place adds to a measure is gone."""
    mean = image.reshape(-1, 3).mean(axis=0)
    return np.broadcast_to(np.rint(mean).astype(np.uint8), image.shape)


_FAULTS: dict[str, Callable[[Image], Image]] = {
    "compression": _compressed,
    "exposure": _darkened,
    "colour": _discoloured,
    "noise": _noisy,
    "noisiness": _noisy,
    "clipped_shadows": _even,
    "clipped_highlights": _even,
    "brightness": _even,
    "contrast": _even,
    "colourfulness": _even,
}
