"""What a judge's questions say of one photo, and why its score is what it is, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.photos import ScoreName
from gui.grid.standing import Standing
from gui.prompt_words import prompt_words
from gui.scores import ScoreWords, words_for
from gui.texts import mark, tr

MOST = 8  # of more questions than these, those that say most are shown

_FAULTS = {
    "Blurry image": mark("Soft"),
    "Blurry edges": mark("Soft"),
    "Blurry photo": mark("Soft"),
    "Noisy image": mark("Noisy"),
    "Noisy photo": mark("Noisy"),
    "Low-resolution image": mark("Coarse"),
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
        Answer(number, prompt_words(positive), prompt_words(negative), near, far, part)
        for number, (positive, negative, near, far, part) in enumerate(told)
    ))  # fmt: skip


def place(value: float, among: Standing) -> str:
    """`12th percentile of these 40 photos`."""
    count, percent = among.values.size, round(100 * among.below(value))
    if count < 2:
        return tr("the only photo scored here")
    if among.above(value) == 0:
        return tr("the highest of these %Ln photos", count)
    if among.below(value) == 0:
        return tr("the lowest of these %Ln photos", count)
    told = tr("{place} percentile of these %Ln photos", count)
    return told.format(place=_ordinal(percent))


def why_of_answers(answers: Answers, value: float, among: Standing) -> str:
    """Why a photo stands where it stands, by the question that speaks loudest."""
    ranked = sorted(answers.all, key=lambda answer: answer.part)
    weakest, strongest = ranked[0], ranked[-1]
    texts = {"where": place(value, among), "weak": weakest.positive, "strong": strongest.positive}
    if len(ranked) == 1:
        nearer = weakest.positive if weakest.near >= weakest.far else weakest.negative
        return tr("Nearer to “{text}”; {where}.").format(text=nearer, **texts)
    third = among.third(value)
    if third < 0:
        told = tr("{fault}: “{weak}” is the weakest answer; {where}.")
        return told.format(fault=_fault(weakest), **texts)
    if third > 0:
        return tr("High: “{strong}” is the strongest answer; {where}.").format(**texts)
    return tr("Strongest is “{strong}”, weakest “{weak}”; {where}.").format(**texts)


def _fault(answer: Answer) -> str:
    """What is wrong where this answer is weak, in a word."""
    named = (tr(fault) for text, fault in _FAULTS.items() if prompt_words(text) == answer.negative)
    return next(named, tr("Low"))


_ASKED = {
    "starter.sharpness": (mark("Soft"), mark("Sharp"), mark("sharpness")),
    "starter.noise": (mark("Noisy"), mark("Clean"), mark("freedom from noise")),
    "starter.compression": (
        mark("Coarsely saved"), mark("Finely saved"), mark("fineness of saving"),
    ),
    "starter.exposure": (mark("Badly exposed"), mark("Well exposed"), mark("exposure")),
    "starter.colour": (mark("Off in colour"), mark("Natural"), mark("colour and contrast")),
}  # fmt: skip


def why_of_scores(
    value: float,
    among: Standing,
    scores: Mapping[ScoreName, float],
    standings: Mapping[ScoreName, Standing],
) -> str:
    """Why a photo stands where it stands, from the judge's other scores, each a question.

    Of a low photo the one that stands lowest in this shoot, of a high one the highest, else both;
    nothing where it asked none that is known.
    """
    asked = [name for name in scores if name.name in _ASKED]
    if not asked or among.values.size < 2:
        return ""
    ranked = sorted(asked, key=lambda name: standings[name].below(scores[name]))
    third = among.third(value)

    def said(name: ScoreName, text: str) -> str:
        fault, merit, what = (tr(word) for word in _ASKED[name.name])
        where = place(scores[name], standings[name])
        return text.format(fault=fault, merit=merit, what=what, where=where)

    if third < 0:
        return said(ranked[0], tr("{fault}: {what} is the lowest of its questions, {where}."))
    if third > 0:
        return said(ranked[-1], tr("{merit}: {what} is the highest of its questions, {where}."))
    weak = said(ranked[0], tr("Lowest of its questions is {what}, {where}."))
    return f"{weak} {said(ranked[-1], tr('Highest is {what}, {where}.'))}"


Reading = tuple[float, float, float, bool]
"""Blur in px that brings a clean photo to a score, its lowest, its highest, whether more may be."""

_UNSEEN = 0.1  # px of blur that nobody sees


def ruler_words(reading: Reading | None) -> str:
    """`Scores like a pristine photo blurred by 1.4 px (1.1 to 1.8).`; nothing for None."""
    if reading is None:
        return ""
    middle, low, high, beyond = reading
    if high < _UNSEEN:
        return tr("Scores like a pristine photo.")
    text = tr("Scores like a pristine photo blurred by {middle} px ({low} to {high}).")
    if beyond:
        text = tr("Scores like a pristine photo blurred by {middle} px ({low} to {high} or more).")
    return text.format(middle=f"{middle:.1f}", low=f"{low:.1f}", high=f"{high:.1f}")


_MEASURED = {
    "sharpness": (mark("Soft"), mark("Sharp"), mark("sharpness")),
    "noise": (mark("Noisy"), mark("Clean"), mark("noise")),
}
_CLIPPED = {
    "clipped_shadows": mark("Blocked shadows: {share} of the picture is pure black."),
    "clipped_highlights": mark("Blown highlights: {share} of the picture is pure white."),
}
_LOST = 2.0  # per cent of clipped pixels from which it is worth a word


def why_of_measures(
    scores: Mapping[ScoreName, float], standings: Mapping[ScoreName, Standing]
) -> str:
    """Why a photo stands where it stands, from what was measured in it; nothing without that."""
    told = []
    for name, value in scores.items():
        words, among = words_for(name), standings[name]
        third = among.third(value, words.better)
        if name.name in _CLIPPED and value >= _LOST:
            told.append(tr(_CLIPPED[name.name]).format(share=words.value(value)))
        elif name.name in _MEASURED and third and among.values.size > 2:
            fault, merit, what = map(tr, _MEASURED[name.name])
            verdict = fault if third < 0 else merit
            told.append(f"{verdict}: {_compared(what, value, words, among)}.")
    return " ".join(told)


def _compared(what: str, value: float, words: ScoreWords, among: Standing) -> str:
    """`sharpness is higher than in 88 % of these 40 photos`."""
    count, below, above = among.values.size, among.below(value), among.above(value)
    told = (
        tr("{what} ({value}) is higher than in {share} % of these %Ln photos", count)
        if below >= above
        else tr("{what} ({value}) is lower than in {share} % of these %Ln photos", count)
    )
    share = round(100 * max(below, above))
    return told.format(what=what, value=words.value(value), share=share)


def _ordinal(number: int) -> str:
    """`1st`, `12th`, `23rd`."""
    endings = {1: mark("{number}st"), 2: mark("{number}nd"), 3: mark("{number}rd")}
    usual = mark("{number}th")
    ending = usual if 10 <= number % 100 <= 20 else endings.get(number % 10, usual)
    return tr(ending).format(number=number)
