"""What the window says about each score: its title, unit, direction and what it means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from engine.photos import ScoreName


@dataclass(frozen=True, slots=True)
class ScoreWords:
    """How a score is spoken of; `better` is 1 for more, -1 for less, 0 where neither is better."""

    title: str
    unit: str = ""
    better: int = 1
    digits: int = 0
    meaning: str = ""

    def value(self, number: float) -> str:
        """The number with its unit, as the window prints it everywhere."""
        return f"{number:,.{self.digits}f}{self.unit}"


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

# The number on the tiles, where a judge has several: the first of these that it gives.
HEADLINES = ("qualiclip", "technical")


def words_for(name: ScoreName) -> ScoreWords:
    """How to speak of this score; a score that isn't in the table is called by its own name."""
    plain = name.name.replace("_", " ").replace(".", ": ")
    return WORDS.get(name.name) or ScoreWords(plain[:1].upper() + plain[1:], digits=1)


def headline(names: Iterable[ScoreName]) -> ScoreName | None:
    """The score that speaks for the whole photo; None when nothing was scored yet."""
    by_name = {name.name: name for name in names}
    chosen = next((by_name[name] for name in HEADLINES if name in by_name), None)
    return chosen or next(iter(by_name.values()), None)


def in_reading_order(names: Iterable[ScoreName]) -> list[ScoreName]:
    """The headline first, then in the order of the table, then by name."""
    names = list(names)
    first, table = headline(names), list(WORDS)
    return sorted(
        names,
        key=lambda name: (
            name != first,
            table.index(name.name) if name.name in table else len(table),
            name,
        ),
    )
