"""From properties to a decision: who says what, and who is believed.

Programs write the same wish into different properties, and change only those they know. Each part
of a decision has its witnesses, in order of trust:

    flag    xmpDM:pick, xmpDM:good, digiKam:PickLabel, xmp:Rating (-1, 6), photomechanic:Tagged
    stars   xmp:Rating, MicrosoftPhoto:Rating
    label   xmp:Label (one of ours), photoshop:LabelColor, darktable:colorlabels,
            digiKam:ColorLabel, photomechanic:ColorClass, xmp:Label (other text), photoshop:Urgency

1. Cullect notes what it wrote. A witness that says otherwise now was changed by another program,
   and the first such witness is believed, also when it says "none".
2. Where Cullect never wrote, the first witness that says more than "none" is believed.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TypeVar

from engine.photos import Decision, Flag
from engine.sidecars import names
from engine.sidecars.found import FoundDecision
from engine.sidecars.labels import (
    DARKTABLE,
    DIGIKAM,
    PHOTO_MECHANIC,
    URGENCIES,
    is_known,
    label_of,
)
from engine.sidecars.packet import Packet
from engine.sidecars.properties import Properties
from engine.sidecars.stars import REJECTED, UnknownRatingError, rating_of, stars_of_percentage

_Part = TypeVar("_Part")

_PICKS = {"1": Flag.PICK, "0": Flag.NONE, "-1": Flag.REJECT}
_GOODS = {"true": Flag.PICK, "false": Flag.REJECT}
_PICK_LABELS = {"0": Flag.NONE, "1": Flag.REJECT, "2": Flag.NONE, "3": Flag.PICK}


def read_packet(data: bytes) -> FoundDecision:
    """Return what this XMP packet says; raises UnusablePacketError and nothing else."""
    return found_in(Properties(Packet.parse(data)))


def found_in(properties: Properties) -> FoundDecision:
    """Return what these properties say."""
    notes: list[str] = []
    ours = _what_we_wrote(properties)
    flag = _believed(_flags(properties, ours, notes), ours.flag if ours else None, Flag.NONE)
    stars = _stars(properties, ours, notes)
    label = _believed(_labels(properties, ours, notes), _our_label(ours), "") or None
    decision = Decision(flag, stars, label)
    written_by = properties.text(names.OUR_LIBRARY) if decision == ours else None
    return FoundDecision(decision, changed_at(properties), written_by, tuple(dict.fromkeys(notes)))


def changed_at(properties: Properties) -> datetime | None:
    """Return when the packet was written last; times without zone count as local."""
    with contextlib.suppress(ValueError, OverflowError, OSError):
        return datetime.fromisoformat(properties.text(names.METADATA_DATE) or "").astimezone()
    return None


def _what_we_wrote(properties: Properties) -> Decision | None:
    """Return the decision that Cullect noted, None where it never wrote."""
    flag, stars = properties.text(names.OUR_FLAG), properties.text(names.OUR_STARS)
    with contextlib.suppress(ValueError):
        label = properties.text(names.OUR_LABEL) or None
        return Decision(Flag(int(flag or "")), int(stars or "") or None, label)
    return None


def _our_label(ours: Decision | None) -> str | None:
    return (ours.label or "") if ours else None


def _believed(witnesses: Iterable[_Part], noted: _Part | None, none: _Part) -> _Part:
    """Return what is believed by the two rules above; `noted` is None where we never wrote."""
    if noted is not None:
        return next((said for said in witnesses if said != noted), noted)
    return next((said for said in witnesses if said != none), none)


def _flags(properties: Properties, ours: Decision | None, notes: list[str]) -> Iterator[Flag]:
    """Say what each witness of the flag says, in order of trust."""
    pick = properties.text(names.PICK)
    if pick is not None and pick in _PICKS:
        yield _PICKS[pick]
    elif pick is None and ours is not None:
        yield Flag.NONE  # we always write it with a flag: another program took it away
    good = (properties.text(names.GOOD) or "").lower()
    if good in _GOODS:
        yield _GOODS[good]
    pick_label = properties.text(names.PICK_LABEL)
    if pick_label in _PICK_LABELS:
        yield _PICK_LABELS[pick_label]
    yield from _rating_as_flag(properties, ours, notes)
    yield from _tag_as_flag(properties, ours)


def _rating_as_flag(
    properties: Properties, ours: Decision | None, notes: list[str]
) -> Iterator[Flag]:
    """-1 rejects; another number in the place of a -1 that we wrote takes the rejection back."""
    if _rating(properties, notes) == REJECTED:
        yield Flag.REJECT
    elif ours is not None and _same_number(properties.text(names.OUR_RATING), "-1"):
        yield Flag.NONE


def _tag_as_flag(properties: Properties, ours: Decision | None) -> Iterator[Flag]:
    """Photo Mechanic knows tagged and not tagged, so "not tagged" may still be a reject."""
    tagged = (properties.text(names.TAGGED) or "").lower()
    if tagged == "true":
        yield Flag.PICK
    elif tagged == "false" and ours is not None and ours.flag is Flag.PICK:
        yield Flag.NONE


def _stars(properties: Properties, ours: Decision | None, notes: list[str]) -> int | None:
    """Return the stars; a rejection written as rating leaves those that we noted."""
    rating = _rating(properties, notes)
    windows = _windows_stars(properties, notes)
    if ours is None:
        known = properties.text(names.RATING) is not None
        stars = rating if known else windows
        return stars if isinstance(stars, int) else None
    written = properties.text(names.OUR_RATING)
    if _same_number(properties.text(names.RATING), written) or rating == REJECTED:
        says_otherwise = _has_windows_stars(properties) and windows != ours.stars
        return windows if says_otherwise else ours.stars
    return rating if isinstance(rating, int) else None


def _rating(properties: Properties, notes: list[str]) -> int | str | None:
    text = properties.text(names.RATING)
    try:
        return rating_of(text) if text else None
    except UnknownRatingError as error:
        notes.append(str(error))
        return None


def _has_windows_stars(properties: Properties) -> bool:
    return properties.text(names.MICROSOFT_RATING, names.MICROSOFT_RATING_BARE) is not None


def _windows_stars(properties: Properties, notes: list[str]) -> int | None:
    text = properties.text(names.MICROSOFT_RATING, names.MICROSOFT_RATING_BARE)
    try:
        return stars_of_percentage(text) if text else None
    except UnknownRatingError as error:
        notes.append(str(error))
        return None


def _same_number(one: str | None, other: str | None) -> bool:
    """Whether two ratings are the same: 3 and 3.0 are, and so are none and nothing."""
    try:
        return float(one or 0) == float(other or 0)
    except ValueError:
        return one == other


def _labels(properties: Properties, ours: Decision | None, notes: list[str]) -> Iterator[str]:
    """Say what each witness of the label says, "" for none, in order of trust."""
    text = properties.text(names.LABEL)
    label = label_of(text) or "" if text is not None else None
    if is_known(label) or (label is not None and ours is not None):
        yield label or ""
    elif label is None and ours is not None:
        yield ""  # another program took ours away
    colour = properties.text(names.LABEL_COLOUR)
    if colour is not None and is_known(label_of(colour)):
        yield label_of(colour) or ""
    yield from _darktable_colours(properties, ours, notes)
    yield from _numbered(properties.text(names.COLOUR_LABEL), DIGIKAM)
    yield from _numbered(properties.text(names.COLOUR_CLASS), PHOTO_MECHANIC)
    if label and ours is None:
        yield label
    if ours is None:
        yield from _numbered(properties.text(names.URGENCY), URGENCIES)


def _numbered(text: str | None, table: dict[int, str]) -> Iterator[str]:
    """Say which label a number stands for, nothing where it is none of the table's."""
    if text == "0":
        yield ""
    elif text and text.isdecimal() and int(text) in table:
        yield table[int(text)]


def _darktable_colours(
    properties: Properties, ours: Decision | None, notes: list[str]
) -> Iterator[str]:
    """Darktable gives a photo several colours; the one that we know of counts, else the first."""
    items = properties.items(names.DARKTABLE_COLOURS)
    colours = [DARKTABLE[int(i)] for i in items or () if i.isdecimal() and int(i) in DARKTABLE]
    if len(colours) > 1:
        notes.append(f"darktable gave it several colours: {', '.join(colours)}")
    if ours is not None and ours.label in colours:
        yield ours.label or ""
    elif colours:
        yield colours[0]
    elif items is not None:
        yield ""
