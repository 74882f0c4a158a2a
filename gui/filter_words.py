"""A filter as a person would say it: `Picks, at least 3 stars, sharpness 40 to 80`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.photos import LABELS, Flag, PhotoFilter, ScoreName, ScoreRange
from gui.scores import words_for
from gui.texts import mark, tr
from gui.words import joined, mid_sentence

FLAGS = {Flag.PICK: mark("picks"), Flag.NONE: mark("undecided"), Flag.REJECT: mark("rejects")}
LABEL_NAMES = dict(
    zip(
        LABELS,
        (mark("Red"), mark("Yellow"), mark("Green"), mark("Blue"), mark("Purple")),
        strict=True,
    )
)


def filter_words(wanted: PhotoFilter, titles: Mapping[ScoreName, str]) -> str:
    """The parts that are set, in the order of the filter bar; `titles` name scores uniquely."""
    flags = [tr(text) for flag, text in FLAGS.items() if flag in wanted.flags]
    parts = [
        _listed(flags),
        _stars(*wanted.stars),
        _labels(wanted.labels),
        *(_score(each, titles) for each in wanted.scores),
        tr("“{text}” in the name").format(text=wanted.text.strip()) if wanted.text.strip() else "",
        _unfinished(wanted),
        _named(wanted.cameras, tr("no camera told")),
        _named(wanted.lenses, tr("no lens told")),
        _iso(*wanted.iso),
    ]
    said = joined(parts)
    return said[:1].upper() + said[1:]


def label_name(label: str | None) -> str:
    """A label in the language of the window; other programs' texts as they are."""
    if label is None:
        return tr("no label")
    return tr(LABEL_NAMES[label]) if label in LABEL_NAMES else label


def _listed(texts: Iterable[str]) -> str:
    """`picks`, `picks and rejects`, `red, green and blue`."""
    *first, last = [*texts] or [""]
    return tr("{first} and {last}").format(first=joined(first), last=last) if first else last


def _stars(fewest: int, most: int) -> str:
    if (fewest, most) == PhotoFilter().stars:
        return ""
    if fewest == most:
        return tr("exactly %n stars", fewest) if fewest else tr("unrated")
    if most == 5:
        return tr("at least %n stars", fewest)
    if fewest == 0:
        return tr("at most %n stars", most)
    return tr("{fewest} to {most} stars").format(fewest=fewest, most=most)


def _labels(labels: Iterable[str | None]) -> str:
    chosen = set(labels)
    known = [
        label for label in (*LABELS, *sorted(filter(None, chosen - set(LABELS)))) if label in chosen
    ]
    named = [mid_sentence(label_name(label)) for label in known]
    return _listed([*named, label_name(None)] if None in chosen else named)


def _score(wanted: ScoreRange, titles: Mapping[ScoreName, str]) -> str:
    """`technical quality 40 to 80`, with what becomes of photos without this score if they go."""
    words = words_for(wanted.score)
    title = titles.get(wanted.score, words.title)
    title = mid_sentence(title)
    low = "" if wanted.low is None else words.value(wanted.low)
    high = "" if wanted.high is None else words.value(wanted.high)
    if low and high:
        said = tr("{score} {low} to {high}").format(score=title, low=low, high=high)
    elif low:
        said = tr("{score} at least {low}").format(score=title, low=low)
    elif high:
        said = tr("{score} at most {high}").format(score=title, high=high)
    else:
        said = title
    return said if wanted.unscored else tr("{score}, scored only").format(score=said)


def _unfinished(wanted: PhotoFilter) -> str:
    return _listed(
        [tr("not scored yet")] * (wanted.unscored is not None)
        + [tr("unreadable")] * wanted.unreadable
    )


def _named(names: Iterable[str | None], unknown: str) -> str:
    known = sorted(name for name in names if name is not None)
    return _listed([*known, unknown] if None in set(names) else known)


def _iso(lowest: int | None, highest: int | None) -> str:
    if lowest is None and highest is None:
        return ""
    if lowest == highest:
        return f"ISO {lowest}"
    if highest is None:
        return tr("ISO {lowest} and more").format(lowest=lowest)
    if lowest is None:
        return tr("ISO {highest} and less").format(highest=highest)
    return tr("ISO {lowest} to {highest}").format(lowest=lowest, highest=highest)
