"""Edits as changes that can be undone, with titles for the menu."""

from __future__ import annotations

from collections.abc import Iterable

from engine.library.paths import folder_and_name
from engine.photos import Change, Changes, Decision, Flag

_FLAGGED = {Flag.PICK: "Pick", Flag.REJECT: "Reject", Flag.NONE: "Unflag"}


def rating(photos: Iterable[tuple[str, Decision]], stars: int | None) -> Changes:
    """Give these (path, decision) a rating; 0 and None take it away."""
    stars = stars or None
    changes = _changes(photos, stars=stars)
    if stars is None:
        return Changes(f"Unrate {_what(changes)}", changes)
    return Changes(f"Rate {_what(changes)} {stars} star{'s' * (stars > 1)}", changes)


def flagging(photos: Iterable[tuple[str, Decision]], flag: Flag) -> Changes:
    """Pick, reject or unflag these (path, decision)."""
    changes = _changes(photos, flag=flag)
    return Changes(f"{_FLAGGED[flag]} {_what(changes)}", changes)


def labelling(photos: Iterable[tuple[str, Decision]], label: str | None) -> Changes:
    """Give these (path, decision) a label; None takes it away."""
    changes = _changes(photos, label=label)
    if label is None:
        return Changes(f"Unlabel {_what(changes)}", changes)
    return Changes(f"Label {_what(changes)} {label}", changes)


def _changes(photos: Iterable[tuple[str, Decision]], **parts: object) -> tuple[Change, ...]:
    """Photos that are already so are left out: there is nothing to undo for them."""
    every = (Change(path, before, before.with_(**parts)) for path, before in photos)
    return tuple(change for change in every if change.before != change.after)


def _what(changes: tuple[Change, ...]) -> str:
    if len(changes) == 1:
        return folder_and_name(changes[0].path)[1]
    return f"{len(changes)} photos"
