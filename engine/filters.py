"""Filters as JSON, and those that a person named: `filters.json` in the data folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

from engine.photos import Flag, PhotoFilter, ScoreName, ScoreRange
from engine.settings import data_folder

_USUAL = PhotoFilter()


def filter_to_json(wanted: PhotoFilter) -> dict[str, Any]:
    """Return the parts that are set, as JSON has them."""
    return {
        field.name: _plain(getattr(wanted, field.name))
        for field in fields(wanted)
        if getattr(wanted, field.name) != getattr(_USUAL, field.name)
    }


def filter_from_json(kept: object) -> PhotoFilter:
    """Return what `filter_to_json` was given; parts that make no sense count as not set."""
    found: dict[str, Any] = {}
    for name, read in _READ.items():
        if isinstance(kept, dict) and name in kept:
            try:
                found[name] = read(kept[name])
            except (TypeError, ValueError):
                continue
    return PhotoFilter(**found)


class SavedFilters:
    """The filters that have a name; each change is stored at once, which may raise OSError."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or data_folder() / "filters.json"
        self._by_name: dict[str, PhotoFilter] = {}
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return
        if isinstance(kept, dict):
            self._by_name = {name: filter_from_json(parts) for name, parts in kept.items()}

    @property
    def all(self) -> dict[str, PhotoFilter]:
        """The filters by name, in order of name."""
        return dict(sorted(self._by_name.items(), key=lambda pair: pair[0].casefold()))

    def save(self, name: str, wanted: PhotoFilter) -> None:
        """Keep a filter under this name, in the place of another of that name."""
        self._store({**self._by_name, name: wanted})

    def rename(self, old: str, new: str) -> None:
        """Call a filter otherwise; one that has the new name already is replaced."""
        rest = {name: kept for name, kept in self._by_name.items() if name != old}
        self._store({**rest, new: self._by_name[old]})

    def remove(self, name: str) -> None:
        """Forget a filter."""
        self._store({other: kept for other, kept in self._by_name.items() if other != name})

    def _store(self, filters: dict[str, PhotoFilter]) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        new = self._file.with_suffix(".new")
        plain = {name: filter_to_json(wanted) for name, wanted in filters.items()}
        new.write_text(json.dumps(plain, indent=2, ensure_ascii=False), encoding="utf-8")
        new.replace(self._file)
        self._by_name = filters


def _plain(value: object) -> object:
    """Return a part of a filter in JSON's kinds; sets in an order of their own."""
    match value:
        case frozenset():
            return sorted(value, key=lambda each: (each is not None, each))
        case ScoreName():
            return [value.judge, value.name, value.variant]
        case ScoreRange():
            return [_plain(value.score), value.low, value.high, value.unscored]
        case tuple():
            return [_plain(each) for each in value]
    return value


def _texts(kept: Any) -> frozenset[str | None]:
    return frozenset(None if text is None else str(text) for text in list(kept))


def _stars(kept: Any) -> tuple[int, int]:
    fewest, most = kept
    return min(max(int(fewest), 0), 5), min(max(int(most), 0), 5)


def _iso(kept: Any) -> tuple[int | None, int | None]:
    lowest, highest = (None if end is None else int(end) for end in kept)
    return lowest, highest


def _score_name(kept: Any) -> ScoreName:
    judge, name, variant = map(str, kept)
    return ScoreName(judge, name, variant)


def _score_range(kept: Any) -> ScoreRange:
    score, low, high, unscored = kept
    low, high = (None if end is None else float(end) for end in (low, high))
    return ScoreRange(_score_name(score), low, high, bool(unscored))


_READ: dict[str, Callable[[Any], object]] = {
    "flags": lambda kept: frozenset(map(Flag, kept)),
    "stars": _stars,
    "labels": _texts,
    "cameras": _texts,
    "lenses": _texts,
    "iso": _iso,
    "text": str,
    "scores": lambda kept: tuple(map(_score_range, kept)),
    "unscored": _score_name,
    "unreadable": bool,
}
