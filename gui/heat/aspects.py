"""What heat maps can show of a judge: its score, and each of its questions in both directions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.photos import ScoreName
from gui.scores import in_reading_order, words_for
from gui.texts import tr

if TYPE_CHECKING:
    from gui.explanations import Explanations


@dataclass(frozen=True, slots=True)
class Aspect:
    """All questions of a score together, or one side of one of them.

    `better` is 1 where the photo is good in the places that the map marks, -1 where it is degraded,
    0 where neither is better.
    """

    scorer: str
    question: int | None
    side: str
    title: str
    better: int = 1

    @property
    def ends(self) -> tuple[str, str]:
        """What the low and the high end of the palette mean."""
        if self.better > 0:
            return tr("more degraded"), tr("less")
        if self.better < 0:
            return tr("less degraded"), tr("more")
        return tr("less"), tr("more")


def aspects_of(
    score: ScoreName, others: Sequence[ScoreName], explanations: Explanations
) -> tuple[Aspect, ...]:
    """The score, then its questions; of a score that asks one only, the judge's other scores.

    Both sides of each question, as far as the photo in view was explained.
    """
    answers = explanations.of(score.name)
    whole = Aspect(score.name, None, "score", tr("Whole score"), words_for(score).better)
    if answers is not None and len(answers.all) > 1:
        sides = (
            Aspect(score.name, answer.number, side, text, better)
            for answer in answers.telling
            for side, text, better in _sides(answer.positive, answer.negative)
        )
        return whole, *sides
    whole = Aspect(whole.scorer, None, "score", words_for(score).title, whole.better)
    names = [name for name in in_reading_order(others, score.judge) if name.judge == score.judge]
    parts = (_of_score(name, explanations) for name in names if name != score)
    return whole, *(aspect for part in parts for aspect in part)


def _of_score(name: ScoreName, explanations: Explanations) -> list[Aspect]:
    """Both sides of a score's only question, or what is measured."""
    words, answers = words_for(name), explanations.of(name.name)
    if answers is None:
        return [Aspect(name.name, None, "score", words.title, words.better)]
    if len(answers.all) != 1:
        return []
    answer = answers.all[0]
    return [
        Aspect(name.name, 0, side, text, better if words.better else 0)
        for side, text, better in _sides(answer.positive, answer.negative)
    ]


def _sides(positive: str, negative: str) -> tuple[tuple[str, str, int], tuple[str, str, int]]:
    return ("positive", positive, 1), ("negative", negative, -1)
