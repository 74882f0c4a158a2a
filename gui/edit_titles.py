"""What an edit is called in the menu, and what is said once it was made."""

from __future__ import annotations

from collections.abc import Sequence

from engine.photos import Change, Changes, Flag
from gui.labels import look_of
from gui.texts import mark, tr
from gui.words import file_name, photo_count, star_words

Part = tuple[str, object]
"""A part of a decision and its value: ("flag", Flag.PICK), ("stars", None), ("label", "Red")."""

_TITLES = {
    Flag.PICK: mark("Pick {photos}"),
    Flag.REJECT: mark("Reject {photos}"),
    Flag.NONE: mark("Unflag {photos}"),
}
_TOLD = {
    Flag.PICK: mark("Picked {photos}"),
    Flag.REJECT: mark("Rejected {photos}"),
    Flag.NONE: mark("Unflagged {photos}"),
}


def edit_title(changes: Changes) -> str:
    """`Reject 12 photos`, `Red label 3 photos`; what does several things has a title of its own."""
    parts = {_changed_part(change) for change in changes.changes}
    part = parts.pop() if len(parts) == 1 else None
    if part is None:
        return changes.title
    photos = photo_words([change.path for change in changes.changes])
    match part:
        case "flag", Flag() as flag:
            return tr(_TITLES[flag]).format(photos=photos)
        case "stars", int(stars):
            return tr("Rate {photos} {stars}").format(photos=photos, stars=star_words(stars))
        case "label", str(label):
            return tr("{label} {photos}").format(label=look_of(label).title, photos=photos)
        case "stars", None:
            return tr("Unrate {photos}").format(photos=photos)
    return tr("Unlabel {photos}").format(photos=photos)


def told(part: Part, photos: str) -> str:
    """What a key did to these: `Picked DSC_0012.JPG`, `3 stars: 12 photos`."""
    match part:
        case "flag", Flag() as flag:
            return tr(_TOLD[flag]).format(photos=photos)
        case "stars", int(stars):
            return tr("{stars}: {photos}").format(stars=star_words(stars), photos=photos)
        case "label", str(label):
            return tr("{label}: {photos}").format(label=look_of(label).title, photos=photos)
        case "stars", None:
            return tr("No stars: {photos}").format(photos=photos)
    return tr("No label: {photos}").format(photos=photos)


def photo_words(paths: Sequence[str]) -> str:
    """The name of one photo, or how many they are."""
    return file_name(paths[0]) if len(paths) == 1 else photo_count(len(paths))


def _changed_part(change: Change) -> Part | None:
    """The part of a decision that this changed; None if it was more than one."""
    before, after = change.before, change.after
    parts = [
        (name, getattr(after, name))
        for name in ("flag", "stars", "label")
        if getattr(after, name) != getattr(before, name)
    ]
    return parts[0] if len(parts) == 1 else None
