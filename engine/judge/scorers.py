"""A scorer is a list of questions and a rule; its scores come from vectors, never from photos."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.judge.questions import Answer, Questions
from engine.judge.rules import Rule

_AT_ONCE = 2_000_000
"""How many similarities are held at a time: 8 MB, whatever the number of photos and questions."""


@dataclass(frozen=True, slots=True, eq=False)
class Scorer:
    """One number about a photo: `encoder` names the encoder whose vectors it reads.

    `variant` tells apart scores of one name that must never be mixed: size, rule, weights.
    """

    name: str
    variant: str
    encoder: str
    questions: Questions
    rule: Rule

    def scores(self, vectors: NDArray[np.floating]) -> NDArray[np.float32]:
        """Return the (n,) scores of (n, dimensions) unit vectors in float16 or float32."""
        scores = np.empty(len(vectors), dtype=np.float32)
        step = max(1, _AT_ONCE // (2 * len(self.questions.texts) + vectors.shape[1]))
        for start in range(0, len(vectors), step):
            part = slice(start, start + step)
            scores[part] = self.rule.scores(self.questions.similarities(vectors[part]))
        return scores

    def explain(self, vector: NDArray[np.floating]) -> tuple[Answer, ...]:
        """Return what each question says of one photo; the contributions add up to its score."""
        similarities = self.questions.similarities(vector[np.newaxis])
        parts = self.rule.contributions(similarities)[0]
        return tuple(
            Answer(question, float(positive), float(negative), float(part))
            for question, (positive, negative), part in zip(
                self.questions.texts, similarities[0], parts, strict=True
            )
        )
