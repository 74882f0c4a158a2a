"""How two photos differ: in each score, or in each answer that makes up a score."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from engine.photos import ScoreName
from gui.answers import Answers
from gui.grid.standing import Standing
from gui.scores import ScoreWords, words_for
from gui.texts import tr

LEFT, RIGHT = -1, 1
_MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class Difference:
    """One line: both numbers as they are printed, and what the photo ahead has more (or less).

    `ahead` is `LEFT`, `RIGHT`, or 0 for a tie; `judged` says whether ahead is better, or merely
    more. `share` is the length of the bar, 0 to 1, and `measure` says what that length is.
    """

    title: str
    left: str
    right: str
    by: str
    ahead: int
    share: float
    judged: bool = True
    measure: str = ""


def of_scores(
    names: Iterable[ScoreName],
    left: Mapping[ScoreName, float],
    right: Mapping[ScoreName, float],
    titles: Mapping[ScoreName, str],
    standing: Callable[[ScoreName], Standing],
) -> list[Difference]:
    """A line for each score that both photos have; its bar is as long as they stand apart."""
    return [
        _of_score(words_for(name), titles.get(name, ""), (left[name], right[name]), standing(name))
        for name in names
        if name in left and name in right
    ]


def _of_score(
    words: ScoreWords, title: str, values: tuple[float, float], among: Standing
) -> Difference:
    """Apart by the share of the photos shown that stand between the two."""
    left, right = (words.value(value) for value in values)
    ahead = _ahead(*values, words.better) if left != right else 0
    share = abs(among.below(values[0]) - among.below(values[1])) if ahead else 0.0
    by = _signed(values, ahead, words.value(abs(values[0] - values[1])))
    return Difference(
        title or words.title, left, right, by, ahead, share, bool(words.better),
        tr("The bar is as long as the share of photos that stand between the two."),
    )  # fmt: skip


def of_answers(left: Answers, right: Answers, words: ScoreWords) -> list[Difference]:
    """A line for each question, of what it adds to the score; these add up to the difference.

    Of many questions those that part the photos most are told.
    """
    theirs = {answer.number: answer for answer in right.all}
    pairs = [(answer, theirs[answer.number]) for answer in left.all if answer.number in theirs]
    loudest = sorted(pairs, key=lambda pair: -abs(pair[0].part - pair[1].part))[:_MOST]
    full = max(left.fullest, right.fullest)
    return [
        _of_answer(mine.positive, (mine.part, other.part), full, words.scale)
        for mine, other in sorted(loudest, key=lambda pair: pair[0].number)
    ]


_MOST = 7


def _of_answer(title: str, parts: tuple[float, float], full: float, scale: float) -> Difference:
    left, right = (f"{part * scale:+.1f}" for part in parts)
    ahead = _ahead(*parts, 1) if left != right else 0
    apart = abs(parts[0] - parts[1])
    share = min(1.0, apart / full) if ahead else 0.0
    by = _signed(parts, ahead, f"{apart * scale:.1f}")
    return Difference(
        title, left, right, by, ahead, share,
        measure=tr("What the answer adds to the score; all of them add up to the difference."),
    )  # fmt: skip


def _signed(values: tuple[float, float], ahead: int, apart: str) -> str:
    """How much more, or less where that is better, the photo ahead has; nothing for a tie."""
    more = (values[0] > values[1]) == (ahead == LEFT)
    return ("+" if more else _MINUS) + apart if ahead else ""


def _ahead(left: float, right: float, better: int) -> int:
    """Who has more, or less where less is better."""
    more = LEFT if left > right else RIGHT
    return -more if better < 0 else more
