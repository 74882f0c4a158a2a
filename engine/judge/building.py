"""From a plan's words to a scorer: texts become directions in the encoder's space."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.judge.classes import read_classes
from engine.judge.encoders import unit
from engine.judge.packs import CLASS, Plan
from engine.judge.questions import Question, Questions
from engine.judge.rules import SCALE, make_rule
from engine.judge.scorers import Scorer

Features = Callable[[Sequence[str]], NDArray[np.float32]]
"""Texts to their raw features, (texts, dimensions)."""


def all_texts(plans: Iterable[Plan]) -> list[str]:
    """Return every text that these plans ask of, so that they can be encoded in one go."""
    return [text for plan in plans for question in _expanded(plan) for text in question.texts]


def built_scorer(
    plan: Plan, features: Features, *, encoder: str, size: str, own_scale: float = SCALE
) -> Scorer:
    """Return the scorer of a plan; `size` is the judged size as variants write it."""
    asked = _expanded(plan)
    raw = features([text for question in asked for text in question.texts])
    raw = raw.reshape(len(asked), 2, -1)
    questions = _averaged(plan, raw) if plan.averaged else Questions(asked, unit(raw))
    rule = make_rule(plan.rule, own_scale if plan.own_scale else SCALE)
    return Scorer(plan.name, variant(size, rule.name, encoder, asked), encoder, questions, rule)


def variant(size: str, rule: str, encoder: str, asked: Iterable[Question]) -> str:
    """Return what tells scores of one name apart: size, rule, and a hash of encoder and texts."""
    words = "\n".join([encoder, *(text for question in asked for text in question.texts)])
    return f"{size},{rule},{hashlib.sha256(words.encode()).hexdigest()[:8]}"


def _expanded(plan: Plan) -> tuple[Question, ...]:
    """Return the questions with each class in its place."""
    if not plan.classes:
        return plan.questions
    return tuple(
        Question(question.positive.replace(CLASS, noun), question.negative.replace(CLASS, noun))
        for question in plan.questions
        for noun in read_classes(plan.classes)
    )


def _averaged(plan: Plan, raw: NDArray[np.float32]) -> Questions:
    """Mean of the raw features, then to length one, as the code of Hentschel et al. 2022 does."""
    means = raw.mean(axis=0, dtype=np.float64, keepdims=True)
    first = plan.questions[0]
    shown = Question(
        *(text.replace(CLASS, f"(any of {len(raw)}: {plan.classes})") for text in first.texts)
    )
    return Questions((shown,), unit(means))
