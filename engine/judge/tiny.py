"""A judge without weights: exact, instant, the same everywhere. For tests and the self-test."""

from __future__ import annotations

import numpy as np

from engine.judge.encoders import Image, Vector, extended, unit
from engine.judge.judges import Judge
from engine.judge.questions import Question, Questions
from engine.judge.rules import make_rule
from engine.judge.scorers import Scorer


class TinyEncoder:
    """Sees mean red, green and blue, and how much neighbours differ across and down."""

    name = "tiny"
    dimensions = 6

    def encode(self, image: Image) -> Vector:
        """Return the unit vector of five statistics and a constant that gives it a length."""
        pixels = extended(image, 2).astype(np.float32) / 255
        across = np.abs(np.diff(pixels, axis=1)).mean()
        down = np.abs(np.diff(pixels, axis=0)).mean()
        return unit(np.array([*pixels.mean(axis=(0, 1)), across, down, 0.1]))


def tiny_judge() -> Judge:
    """Return a judge with one score, `lively`, that rises with detail and falls with brightness."""
    encoder = TinyEncoder()
    lively = unit(np.array([0, 0, 0, 1, 1, 0]))
    flat = unit(np.array([1, 1, 1, 0, 0, 0]))
    questions = Questions((Question("Lively.", "Flat."),), np.array([[lively, flat]]))
    scorer = Scorer("lively", "any", encoder.name, questions, make_rule("softmax-pairs"))
    return Judge("tiny", side=64, encoders=(encoder,), scorers=(scorer,))
