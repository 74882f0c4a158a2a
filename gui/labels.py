"""Colour labels: what each looks like and is called, those of other programs too."""

from __future__ import annotations

from dataclasses import dataclass

from engine.photos import LABELS
from gui.texts import mark, tr
from gui.words import mid_sentence


@dataclass(frozen=True, slots=True)
class Look:
    """A label's colour, the colour of what stands on it (contrast 4.5:1 at least), and its name.

    `letter` tells the label without colour.
    """

    colour: str
    ink: str
    letter: str
    title: str


_LOOKS = dict(
    zip(
        LABELS,
        (
            Look("#c2362b", "#ffffff", mark("R"), mark("Red label")),
            Look("#e3bd2b", "#1a1a1a", mark("Y"), mark("Yellow label")),
            Look("#23783f", "#ffffff", mark("G"), mark("Green label")),
            Look("#2763c4", "#ffffff", mark("B"), mark("Blue label")),
            Look("#8440b5", "#ffffff", mark("P"), mark("Purple label")),
        ),
        strict=True,
    )
)
_OTHER = ("#6a6a6a", "#ffffff")


def look_of(label: str) -> Look:
    """How a label is shown; one of another program's is a neutral mark that bears its text."""
    if label in _LOOKS:
        look = _LOOKS[label]
        return Look(look.colour, look.ink, tr(look.letter), tr(look.title))
    return Look(*_OTHER, label, tr("Label “{text}”").format(text=label))


def label_words(label: str | None) -> str:
    """`red label`, for a sentence; nothing for none."""
    if not label:
        return ""
    return mid_sentence(look_of(label).title)
