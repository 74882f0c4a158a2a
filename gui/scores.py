"""What the window says about each score: its title, unit, direction and what it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtCore import QLocale

from engine.photos import ScoreName
from engine.settings import Settings
from gui.prompt_words import impression_words
from gui.texts import mark, tr
from gui.words import joined
from gui.words import number as in_words


@dataclass(frozen=True, slots=True)
class ScoreWords:
    """How a score is spoken of; `better` is 1 for more, -1 for less, 0 where neither is better.

    `reading` says what its numbers mean, where several scores have that in common.
    """

    title: str
    unit: str = ""
    better: int = 1
    digits: int = 0
    meaning: str = ""
    reading: str = ""
    scale: float = 1.0

    def value(self, number: float) -> str:
        """The number with its unit, as the window prints it everywhere."""
        return f"{in_words(number * self.scale, self.digits)}{self.unit}"


WORDS: dict[str, ScoreWords] = {
    "technical": ScoreWords(
        mark("Technical quality"),
        meaning=mark("How sharp, clean and well exposed the photo is: 0 to 100, higher is better."),
    ),
    "sharpness": ScoreWords(
        mark("Sharpness"),
        meaning=mark(
            "How strong the finest detail is (variance of the Laplacian of luminance). "
            "Grain counts as detail here, so read it beside the noise."
        ),
    ),
    "noise": ScoreWords(
        mark("Noise"),
        better=-1,
        digits=1,
        meaning=mark("Grain in smooth areas, in levels of 255: lower is cleaner."),
    ),
    "clipped_shadows": ScoreWords(
        mark("Blocked shadows"),
        " %",
        better=-1,
        digits=1,
        meaning=mark("Share of the picture that is pure black and holds no detail."),
    ),
    "clipped_highlights": ScoreWords(
        mark("Blown highlights"),
        " %",
        better=-1,
        digits=1,
        meaning=mark("Share of the picture that is pure white and holds no detail."),
    ),
    "brightness": ScoreWords(
        mark("Brightness"),
        better=0,
        meaning=mark("Mean luminance, 0 black to 255 white. Neither end is better."),
    ),
    "colourfulness": ScoreWords(
        mark("Colourfulness"),
        better=0,
        meaning=mark("How far colours are from grey: 0 is grey, about 60 is vivid."),
    ),
    "contrast": ScoreWords(
        mark("Contrast"),
        better=0,
        meaning=mark("Spread of luminance around its mean. Neither end is better."),
    ),
}

_SHARE = mark("0 to 100: how surely the photo is nearer to the first of two opposite texts.")
_TASTE = mark("Above 0 the photo is nearer to the good text, below 0 to the bad one.")
_HIGHER = mark("0 to 100, higher is better.")


def _starter(title: str, question: str) -> ScoreWords:
    """A score of the judge that comes with the program, by the question it asks."""
    return ScoreWords(title, scale=100, meaning=question, reading=_HIGHER)


WORDS |= {
    "qualiclip": ScoreWords(
        mark("QualiCLIP quality"),
        scale=100,
        meaning=mark(
            "Technical quality in seven questions (QualiCLIP): 0 to 100, higher is better."
        ),
    ),
    "quality": ScoreWords(mark("Quality"), scale=100, reading=_HIGHER),
    "starter.sharpness": _starter(mark("Sharp"), mark("Is it sharp or blurred?")),
    "starter.noise": _starter(mark("Free of noise"), mark("Is it free of noise or noisy?")),
    "starter.compression": _starter(
        mark("Finely saved"), mark("Is it finely saved or compressed too hard?")
    ),
    "starter.exposure": _starter(
        mark("Well exposed"), mark("Is it well exposed, or too dark or too bright?")
    ),
    "starter.colour": _starter(
        mark("Natural colour"), mark("Is it natural or wrong in colour and contrast?")
    ),
    "clipiqa.quality": ScoreWords(
        mark("Quality (CLIP-IQA)"), scale=100, meaning=mark("Good photo?"), reading=_SHARE
    ),
    "clipiqa.noisiness": ScoreWords(
        mark("Cleanness"),
        scale=100,
        meaning=mark("Clean or noisy: high for a clean photo, as in the paper."),
        reading=_SHARE,
    ),
    "clipiqa.colorfulness": ScoreWords(
        mark("Impression: colourful"), scale=100, meaning=mark("Colours?"), reading=_SHARE
    ),
    "aesthetic.ensemble": ScoreWords(
        mark("Aesthetics"), digits=1, meaning=mark("All prompts."), reading=_TASTE
    ),
    "aesthetic.fixed": ScoreWords(
        mark("Aesthetics, one prompt"), digits=1, meaning=mark("One pair of texts."), reading=_TASTE
    ),
    "aesthetic.context": ScoreWords(
        mark("Aesthetics, nearest subject"),
        digits=1,
        meaning=mark("The prompts that fit best."),
        reading=_TASTE,
    ),
}

# The number on the tiles, where a judge has several: the first of these that it gives.
HEADLINES = ("qualiclip", "quality", "clipiqa.quality", "aesthetic.ensemble", "technical")


_STARTER_QUALITY = ScoreWords(
    mark("Technical quality (starter)"),
    scale=100,
    meaning=mark(
        "How sharp, clean and well lit the photo is, by what comes with the program: 0 to 100, "
        "higher is better. It knows nothing of content."
    ),
)


def words_for(name: ScoreName) -> ScoreWords:
    """How to speak of this score; a score that isn't in the table is called by its own name."""
    return _words_in(name, QLocale().name())


@cache
def _words_in(name: ScoreName, _language: str) -> ScoreWords:
    """Kept, for tiles and bars ask for them whenever they are painted."""
    if (name.judge, name.name) == ("starter", "quality"):
        return _in_language(_STARTER_QUALITY)
    if name.name in WORDS:
        return _in_language(WORDS[name.name])
    family, _, own = name.name.partition(".")
    if family == "clipiqa":
        title = tr("Impression: {what}").format(what=impression_words(own))
        look = tr("An impression (CLIP-IQA), neither good nor bad.")
        return ScoreWords(title, scale=100, better=0, meaning=f"{look} {tr(_SHARE)}")
    if family == "axis":
        meaning = tr("An axis of your own: more is nearer to its end.")
        return ScoreWords(own, digits=1, meaning=meaning)
    return ScoreWords(_sentence(name.name.replace(".", ": ")), digits=1)


def _in_language(words: ScoreWords) -> ScoreWords:
    """Words of the table in the language of the window."""
    meaning = joined((tr(words.meaning), tr(words.reading)), " ")
    return replace(words, title=tr(words.title), meaning=meaning)


def _sentence(name: str) -> str:
    """A name as a title."""
    plain = name.replace("_", " ")
    return plain[:1].upper() + plain[1:]


def titles(
    names: Iterable[ScoreName],
    terms: Callable[[str], str] = lambda _judge: "",
    own: str = "measures",
) -> dict[ScoreName, str]:
    """A title for each score that no other has: with its judge, and its size where that differs.

    Scores of the judge `own`, which is in use, go without its name. `terms` gives the licence that
    has to stand beside each score of a judge.
    """
    names = list(names)
    short = Counter(name.name for name in names)
    with_judge = Counter((name.judge, name.name) for name in names)
    found = {}
    for name in names:
        is_plain = name.judge in {own, "measures"} and short[name.name] == 1
        of_judge = "" if is_plain else name.judge
        size = _size(name) if with_judge[name.judge, name.name] > 1 else ""
        parts = (words_for(name).title, of_judge, size, terms(name.judge))
        found[name] = " · ".join(part for part in parts if part)
    return found


def _size(name: ScoreName) -> str:
    """At which size a score was taken, and by which rule."""
    size, *rule = name.variant.split(",")
    return " ".join(
        [(tr("{size} px") if size.isdecimal() else tr("{size} size")).format(size=size), *rule]
    )


def headline(names: Iterable[ScoreName], judge: str) -> ScoreName | None:
    """The score of this judge that speaks for the whole photo; None when it scored nothing yet."""
    own = sorted((name for name in names if name.judge == judge), key=_by_size)
    by_name = {name.name: name for name in own}
    chosen = next((by_name[name] for name in HEADLINES if name in by_name), None)
    return chosen or next(iter(by_name.values()), None)


def _by_size(name: ScoreName) -> tuple[bool, ScoreName]:
    """Last, for the last one counts, those taken at the size at which the window lets judge."""
    return name.variant.split(",")[0] == str(Settings().judged_side), name


def in_reading_order(names: Iterable[ScoreName], judge: str) -> list[ScoreName]:
    """The judge's headline and other scores, then those of other judges; in the table's order."""
    names = list(names)
    first, table = headline(names, judge), list(WORDS)
    return sorted(
        names,
        key=lambda name: (
            name != first,
            name.judge != judge,
            name.judge,
            table.index(name.name) if name.name in table else len(table),
            name,
        ),
    )
