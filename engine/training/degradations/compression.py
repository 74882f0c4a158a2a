"""Compression: through a real codec and back, on the CPU wherever the images are."""

import io
from typing import Any

import numpy as np
import torch
from PIL import Image
from torch import Tensor


def jpeg(images: Tensor, quality: float) -> Tensor:
    """Save as JPEG of this quality, with halved colour resolution. KADID-10k."""
    return _through(images, format="JPEG", quality=int(quality))


def jpeg2000(images: Tensor, ratio: float) -> Tensor:
    """Save as JPEG 2000, compressed 1 to `ratio`, in 8 resolutions or as many as fit. KADID-10k."""
    resolutions = min(8, min(images.shape[-2:]).bit_length())
    return _through(
        images,
        format="JPEG2000",
        quality_mode="rates",
        quality_layers=[ratio],
        num_resolutions=resolutions,
        progression="LRCP",
    )


def _through(images: Tensor, **options: Any) -> Tensor:
    """Encode each image with these options and decode it again."""
    codes = (images * 255).round().byte().permute(0, 2, 3, 1).cpu().numpy()
    decoded = np.stack([_through_codec(picture, options) for picture in codes])
    return (torch.from_numpy(decoded).permute(0, 3, 1, 2) / 255).to(images.device)


def _through_codec(picture: np.ndarray, options: dict[str, Any]) -> np.ndarray:
    """Encode and decode one picture of bytes (height, width, 3)."""
    encoded = io.BytesIO()
    Image.fromarray(picture).save(encoded, **options)
    with Image.open(encoded) as decoded:
        return np.asarray(decoded)
