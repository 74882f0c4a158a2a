"""What the window says about each score: its title, unit, direction and what it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from engine.photos import ScoreName
from engine.settings import Settings


@dataclass(frozen=True, slots=True)
class ScoreWords:
    """How a score is spoken of; `better` is 1 for more, -1 for less, 0 where neither is better."""

    title: str
    unit: str = ""
    better: int = 1
    digits: int = 0
    meaning: str = ""
    scale: float = 1.0

    def value(self, number: float) -> str:
        """The number with its unit, as the window prints it everywhere."""
        return f"{number * self.scale:,.{self.digits}f}{self.unit}"


WORDS: dict[str, ScoreWords] = {
    "technical": ScoreWords(
        "Technical quality",
        meaning="How sharp, clean and well exposed the photo is: 0 to 100, higher is better.",
    ),
    "sharpness": ScoreWords(
        "Sharpness",
        meaning="How strong the finest detail is (variance of the Laplacian of luminance). "
        "Grain counts as detail here, so read it beside the noise.",
    ),
    "noise": ScoreWords(
        "Noise",
        better=-1,
        digits=1,
        meaning="Grain in smooth areas, in levels of 255: lower is cleaner.",
    ),
    "clipped_shadows": ScoreWords(
        "Blocked shadows",
        " %",
        better=-1,
        digits=1,
        meaning="Share of the picture that is pure black and holds no detail.",
    ),
    "clipped_highlights": ScoreWords(
        "Blown highlights",
        " %",
        better=-1,
        digits=1,
        meaning="Share of the picture that is pure white and holds no detail.",
    ),
    "brightness": ScoreWords(
        "Brightness",
        better=0,
        meaning="Mean luminance, 0 black to 255 white. Neither end is better.",
    ),
    "colourfulness": ScoreWords(
        "Colourfulness",
        better=0,
        meaning="How far colours are from grey: 0 is grey, about 60 is vivid.",
    ),
    "contrast": ScoreWords(
        "Contrast",
        better=0,
        meaning="Spread of luminance around its mean. Neither end is better.",
    ),
}

_SHARE = " 0 to 100: how surely the photo is nearer to the first of two opposite texts."
_TASTE = " Above 0 the photo is nearer to the good text, below 0 to the bad one."


def _starter(title: str, question: str) -> ScoreWords:
    """A score of the judge that comes with the program, by the question it asks."""
    return ScoreWords(title, scale=100, meaning=f"Is it {question}? 0 to 100, higher is better.")


WORDS |= {
    "qualiclip": ScoreWords(
        "QualiCLIP quality",
        scale=100,
        meaning="Technical quality in seven questions (QualiCLIP): 0 to 100, higher is better.",
    ),
    "quality": ScoreWords("Quality", scale=100, meaning="0 to 100, higher is better."),
    "starter.sharpness": _starter("Sharp", "sharp or blurred"),
    "starter.noise": _starter("Free of noise", "free of noise or noisy"),
    "starter.compression": _starter("Finely saved", "finely saved or compressed too hard"),
    "starter.exposure": _starter("Well exposed", "well exposed, or too dark or too bright"),
    "starter.colour": _starter("Natural colour", "natural or wrong in colour and contrast"),
    "clipiqa.quality": ScoreWords("Quality (CLIP-IQA)", scale=100, meaning="Good photo?" + _SHARE),
    "clipiqa.noisiness": ScoreWords(
        "Cleanness",
        scale=100,
        meaning="Clean or noisy: high for a clean photo, as in the paper." + _SHARE,
    ),
    "clipiqa.colorfulness": ScoreWords(
        "Impression: colourful", scale=100, meaning="Colours?" + _SHARE
    ),
    "aesthetic.ensemble": ScoreWords("Aesthetics", digits=1, meaning="All prompts." + _TASTE),
    "aesthetic.fixed": ScoreWords(
        "Aesthetics, one prompt", digits=1, meaning="One pair of texts." + _TASTE
    ),
    "aesthetic.context": ScoreWords(
        "Aesthetics, nearest subject", digits=1, meaning="The prompts that fit best." + _TASTE
    ),
}

# The number on the tiles, where a judge has several: the first of these that it gives.
HEADLINES = ("qualiclip", "quality", "clipiqa.quality", "aesthetic.ensemble", "technical")


_STARTER_QUALITY = ScoreWords(
    "Technical quality (starter)",
    scale=100,
    meaning="How sharp, clean and well lit the photo is, by what comes with the program: 0 to 100, "
    "higher is better. It knows nothing of content.",
)


def words_for(name: ScoreName) -> ScoreWords:
    """How to speak of this score; a score that isn't in the table is called by its own name."""
    if (name.judge, name.name) == ("starter", "quality"):
        return _STARTER_QUALITY
    if name.name in WORDS:
        return WORDS[name.name]
    family, _, own = name.name.partition(".")
    if family == "clipiqa":
        return ScoreWords(f"Impression: {own}", scale=100, better=0, meaning=_LOOK + _SHARE)
    if family == "axis":
        return ScoreWords(own, digits=1, meaning="An axis of your own: more is nearer to its end.")
    return ScoreWords(_sentence(name.name.replace(".", ": ")), digits=1)


_LOOK = "An impression (CLIP-IQA), neither good nor bad."


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
    return " ".join([f"{size} px" if size.isdecimal() else f"{size} size", *rule])


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
