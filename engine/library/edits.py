"""Edits as changes that can be undone, with titles for the menu."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from engine.library.paths import folder_and_name
from engine.photos import Change, Changes, Decision, Flag

Item = Sequence[tuple[str, Decision]]
"""The files that are one item (a RAW and its JPEG) with their decisions, the shown one first."""

_FLAGGED = {Flag.PICK: "Pick", Flag.REJECT: "Reject", Flag.NONE: "Unflag"}


def rating(items: Iterable[Item], stars: int | None) -> Changes:
    """Give these photos a rating; 0 and None take it away."""
    stars = stars or None
    what, changes = _changes(items, stars=stars)
    if stars is None:
        return Changes(f"Unrate {what}", changes)
    return Changes(f"Rate {what} {stars} star{'s' * (stars > 1)}", changes)


def flagging(items: Iterable[Item], flag: Flag) -> Changes:
    """Pick, reject or unflag these photos."""
    what, changes = _changes(items, flag=flag)
    return Changes(f"{_FLAGGED[flag]} {what}", changes)


def labelling(items: Iterable[Item], label: str | None) -> Changes:
    """Give these photos a label; None takes it away."""
    what, changes = _changes(items, label=label)
    if label is None:
        return Changes(f"Unlabel {what}", changes)
    return Changes(f"Label {what} {label}", changes)


def _changes(items: Iterable[Item], **parts: object) -> tuple[str, tuple[Change, ...]]:
    """What is changed, for the title, and how; there is nothing to undo where it is so already."""
    changes: list[Change] = []
    names = []
    for item in items:
        every = (Change(path, before, before.with_(**parts)) for path, before in item)
        changed = [change for change in every if change.before != change.after]
        if changed:
            changes += changed
            names.append(folder_and_name(item[0][0])[1])
    what = names[0] if len(names) == 1 else f"{len(names)} photos"
    return what, tuple(changes)
