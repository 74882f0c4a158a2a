"""The interface of an encoder, and how a photo is brought into the range networks take.

photo -> Encoder.encode -> unit vector -> (Question, Rule) -> score
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
"""An upright sRGB photo, height x width x 3."""

Vector = NDArray[np.float32]
"""What an encoder says of a photo: a unit vector."""


class Encoder(Protocol):
    """Turns a photo into a unit vector in a space where questions have a direction."""

    @property
    def name(self) -> str:
        """Identity: equal names promise equal vectors. Safe as a file name."""

    @property
    def dimensions(self) -> int:
        """Length of the vectors."""

    def encode(self, image: Image) -> Vector:
        """Return the unit vector of one photo of any size, (dimensions,) float32."""


def extended(image: Image, least: int) -> Image:
    """Return the photo with each side at least `least` pixels.

    A small photo keeps its own pixels and gets more of its last row and column: enlarging it would
    change how sharp it is.
    """
    height, width = image.shape[:2]
    below, right = max(0, least - height), max(0, least - width)
    if not below and not right:
        return image
    return np.pad(image, ((0, below), (0, right), (0, 0)), mode="edge")


def unit(vectors: NDArray[np.floating]) -> NDArray[np.float32]:
    """Return vectors of length one along the last axis; ValueError for one without length."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    if not np.all(np.isfinite(lengths)) or np.any(lengths == 0):
        raise ValueError("a vector without length or with values that are not numbers")
    return np.asarray(vectors / lengths, dtype=np.float32)
