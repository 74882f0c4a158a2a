"""Any CLIP image encoder as it was trained: the photo's middle square at 224, with positions."""

from __future__ import annotations

from typing import Any

import torch
from PIL import Image as Pillow
from torch.nn.functional import normalize

from engine.judge.encoders import Image, Vector


class ClipSquare:
    """For aesthetics, search and axes, which ask what a photo shows rather than how sharp it is."""

    def __init__(self, visual: Any, preprocess: Any, name: str, device: str = "cpu") -> None:
        self.name = name
        self.dimensions = int(visual.output_dim)
        self._visual = visual.to(device)
        self._preprocess = preprocess
        self._device = device

    @torch.inference_mode()
    def encode(self, image: Image) -> Vector:
        """Return the unit vector of a photo; what lies outside its middle square isn't seen."""
        pixels = self._preprocess(Pillow.fromarray(image)).unsqueeze(0).to(self._device)
        vector: Vector = normalize(self._visual(pixels), dim=-1)[0].cpu().numpy()
        return vector
