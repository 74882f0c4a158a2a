"""How similarities become a number: each rule gives the score and what each question added to it.

Similarities are cosines shaped (photos, questions, 2), the positive text first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

Contributions = Callable[[Array], Array]
"""(photos, questions, 2) similarities to what each question adds, (photos, questions)."""

SCALE = 100.0
"""exp(logit_scale) of OpenAI's CLIP models, by which the published methods multiply cosines."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A named way from similarities to contributions; a score is the sum of its contributions."""

    name: str
    contributions: Contributions

    def scores(self, similarities: Array) -> Array:
        """Return (photos,) scores."""
        return np.asarray(self.contributions(similarities).sum(axis=1))


def softmax_pairs(scale: float = SCALE) -> Contributions:
    """Softmax inside each pair, mean of the positive entries: 0 to 1.

    QualiCLIP (Agnolucci et al. 2024, eq. 5) and CLIP-IQA (Wang et al. 2023, eq. 3), with the scale
    that both papers leave out of the equation and both published codes apply.
    """

    def contributions(similarities: Array) -> Array:
        return np.asarray(_sigmoid(scale * _margins(similarities)) / similarities.shape[1])

    return contributions


def mean_then_softmax(scale: float = SCALE) -> Contributions:
    """Mean of the cosines over the pairs, then one softmax: what QualiCLIP's supplement S8.1 says.

    Each question adds an equal part of 0.5, and of the rest in proportion to its margin.
    """

    def contributions(similarities: Array) -> Array:
        margins = _margins(similarities)
        mean = margins.mean(axis=1, keepdims=True)
        gain = np.full_like(mean, scale / 4)  # the slope of the sigmoid where all margins cancel
        np.divide(_sigmoid(scale * mean) - 0.5, mean, out=gain, where=mean != 0)
        return np.asarray((0.5 + gain * margins) / similarities.shape[1], dtype=np.float32)

    return contributions


def difference(scale: float = SCALE) -> Contributions:
    """Scaled cosine to the positive minus cosine to the negative text, mean over the pairs."""

    def contributions(similarities: Array) -> Array:
        return np.asarray(scale * _margins(similarities) / similarities.shape[1])

    return contributions


def best_prompts(scale: float = SCALE) -> Contributions:
    """Scaled cosine to the nearest positive minus that to the nearest negative text.

    Its sign is the published winner-takes-all decision of context-aware prompts (Hentschel et al.
    2022): the single best of all prompts says whether the photo is good.
    """

    def contributions(similarities: Array) -> Array:
        best = similarities.argmax(axis=1)
        photos = np.arange(len(similarities))
        parts = np.zeros(similarities.shape[:2], dtype=np.float32)
        parts[photos, best[:, 0]] += scale * similarities[photos, best[:, 0], 0]
        parts[photos, best[:, 1]] -= scale * similarities[photos, best[:, 1], 1]
        return parts

    return contributions


RULES: dict[str, Callable[[float], Contributions]] = {
    "softmax-pairs": softmax_pairs,
    "temperature-2": lambda scale: softmax_pairs(scale / 2),  # as the author's port to pyiqa
    "mean-then-softmax": mean_then_softmax,
    "raw-cosines": lambda _scale: difference(1.0),
    "difference": difference,
    "best-prompts": best_prompts,
}


def make_rule(name: str, scale: float = SCALE) -> Rule:
    """Return the rule of this name; cosines are multiplied by `scale`."""
    return Rule(name, RULES[name](scale))


def _margins(similarities: Array) -> Array:
    """By how much each positive text is nearer than its negative: (photos, questions)."""
    return similarities[:, :, 0] - similarities[:, :, 1]


def _sigmoid(logits: Array) -> Array:
    """The softmax of a pair is the sigmoid of its difference; tanh never overflows."""
    return np.asarray(0.5 * (1 + np.tanh(0.5 * logits)), dtype=np.float32)
