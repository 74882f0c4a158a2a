"""What a judge's questions say of one photo, and why its score is what it is, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.photos import ScoreName
from gui.grid.standing import Standing
from gui.scores import ScoreWords, words_for

MOST = 8  # of more questions than these, those that say most are shown

_FAULTS = {
    "Blurry image": "Soft",
    "Blurry edges": "Soft",
    "Blurry photo": "Soft",
    "Noisy image": "Noisy",
    "Noisy photo": "Noisy",
    "Low-resolution image": "Coarse",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One question, by its two opposite texts; `part` is what it adds to the score."""

    number: int
    positive: str
    negative: str
    near: float
    far: float
    part: float


@dataclass(frozen=True, slots=True)
class Answers:
    """All questions of one scorer; their parts add up to the score."""

    scorer: str
    score: float
    all: tuple[Answer, ...]

    @property
    def telling(self) -> tuple[Answer, ...]:
        """Those worth showing, in the scorer's order."""
        loudest = sorted(self.all, key=lambda answer: -abs(answer.part))[:MOST]
        return tuple(sorted(loudest, key=lambda answer: answer.number))

    @property
    def fullest(self) -> float:
        """The part that fills a bar: an equal share of 1 where parts are shares of it."""
        if all(answer.part >= 0 for answer in self.all) and self.score <= 1:
            return 1 / max(1, len(self.all))
        return max((abs(answer.part) for answer in self.all), default=1.0) or 1.0


def read_answers(
    scorer: str, score: float, told: tuple[tuple[str, str, float, float, float], ...]
) -> Answers:
    """Take one scorer of `messages.Explained`; the full stops of prompts are left out."""
    return Answers(scorer, score, tuple(
        Answer(number, plain(positive), plain(negative), near, far, part)
        for number, (positive, negative, near, far, part) in enumerate(told)
    ))  # fmt: skip


def plain(text: str) -> str:
    """A prompt as one would say it."""
    return text.strip().rstrip(".")


def place(value: float, among: Standing) -> str:
    """`12th percentile of these 40 photos`."""
    these = f"these {among.values.size:,} photos"
    if among.values.size < 2:
        return "the only photo scored here"
    if among.above(value) == 0:
        return f"the highest of {these}"
    if among.below(value) == 0:
        return f"the lowest of {these}"
    return f"{_ordinal(round(100 * among.below(value)))} percentile of {these}"


def why_of_answers(answers: Answers, value: float, among: Standing) -> str:
    """Why a photo stands where it stands, by the question that speaks loudest."""
    ranked = sorted(answers.all, key=lambda answer: answer.part)
    weakest, strongest = ranked[0], ranked[-1]
    where = place(value, among)
    if len(ranked) == 1:
        nearer = weakest.positive if weakest.near >= weakest.far else weakest.negative
        return f"Nearer to “{nearer}”; {where}."
    third = among.third(value)
    if third < 0:
        fault = _FAULTS.get(weakest.negative, "Low")
        return f"{fault}: “{weakest.positive}” is the weakest answer; {where}."
    if third > 0:
        return f"High: “{strongest.positive}” is the strongest answer; {where}."
    return f"Strongest is “{strongest.positive}”, weakest “{weakest.positive}”; {where}."


_MEASURED = {
    "sharpness": ("Soft", "Sharp", "sharpness"),
    "noise": ("Noisy", "Clean", "noise"),
    "clipped_shadows": ("Blocked shadows", "", "pure black"),
    "clipped_highlights": ("Blown highlights", "", "pure white"),
}
_LOST = 2.0  # per cent of clipped pixels from which it is worth a word


def why_of_measures(
    scores: Mapping[ScoreName, float], standings: Mapping[ScoreName, Standing]
) -> str:
    """Why a photo stands where it stands, from what was measured in it; nothing without that."""
    told = []
    for name, value in scores.items():
        fault, merit, what = _MEASURED.get(name.name, ("", "", ""))
        words, among = words_for(name), standings[name]
        third = among.third(value, words.better)
        if name.name.startswith("clipped") and value >= _LOST:
            told.append(f"{fault}: {words.value(value)} of the picture is {what}.")
        elif what and not name.name.startswith("clipped") and third and among.values.size > 2:
            told.append(f"{fault if third < 0 else merit}: {_compared(what, value, words, among)}.")
    return " ".join(told)


def _compared(what: str, value: float, words: ScoreWords, among: Standing) -> str:
    """`sharpness is higher than in 88 % of these 40 photos`."""
    more = among.below(value) >= among.above(value)
    share = among.below(value) if more else among.above(value)
    return (
        f"{what} ({words.value(value)}) is {'higher' if more else 'lower'} than in "
        f"{100 * share:.0f} % of these {among.values.size:,} photos"
    )


def _ordinal(number: int) -> str:
    """`1st`, `12th`, `23rd`."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 <= number % 100 <= 20 else ending}"
