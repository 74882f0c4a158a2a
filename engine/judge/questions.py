"""A question is asked of a photo by two opposite texts: "Sharp image." / "Blurry image."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Question:
    """A pair of antonyms, in the user's words."""

    positive: str
    negative: str

    @property
    def texts(self) -> tuple[str, str]:
        """Both texts, the positive first."""
        return self.positive, self.negative


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question says of one photo.

    The similarities are cosines; the contributions of all answers add up to the score.
    """

    question: Question
    positive: float
    negative: float
    contribution: float


@dataclass(frozen=True, slots=True, eq=False)
class Questions:
    """Questions with their directions: `directions` is (questions, 2, dimensions), unit vectors."""

    texts: tuple[Question, ...]
    directions: NDArray[np.float32]

    def __post_init__(self) -> None:
        if self.directions.ndim != 3 or self.directions.shape[:2] != (len(self.texts), 2):
            raise ValueError(f"{len(self.texts)} questions, directions {self.directions.shape}")
        lengths = np.linalg.norm(self.directions, axis=-1)
        if not np.allclose(lengths, 1, atol=1e-2):
            raise ValueError("each direction must be a unit vector")

    def similarities(self, vectors: NDArray[np.floating]) -> NDArray[np.float32]:
        """Return the cosines of (n, dimensions) unit vectors as (n, questions, 2)."""
        flat = self.directions.reshape(-1, self.directions.shape[-1])
        cosines = np.asarray(vectors, dtype=np.float32) @ flat.T
        return cosines.reshape(-1, len(self.texts), 2)


def pairs(texts: Sequence[tuple[str, str]]) -> tuple[Question, ...]:
    """Return (positive, negative) texts as questions."""
    return tuple(Question(positive, negative) for positive, negative in texts)
