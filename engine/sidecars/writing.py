"""From a decision to properties, for all who read it; what says the same already is left as it is.

Properties of other programs (`photomechanic:*`, `MicrosoftPhoto:Rating`, `photoshop:LabelColor`,
`darktable:colorlabels`) are kept in step where they are present, and not brought in.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from engine.photos import LABELS, Decision, Flag
from engine.sidecars import names
from engine.sidecars.labels import DARKTABLE, DIGIKAM, PHOTO_MECHANIC, label_of, number_of
from engine.sidecars.properties import Properties
from engine.sidecars.reading import changed_at, found_in
from engine.sidecars.stars import REJECTED, UnknownRatingError, percentage, rating_of

_PICK_LABELS = {Flag.PICK: "3", Flag.NONE: "0", Flag.REJECT: "1"}


def put_decision(
    properties: Properties,
    decision: Decision,
    *,
    now: datetime,
    by: str = "",
    reject_as_rating: bool = False,
) -> bool:
    """Make the properties say this decision; returns whether anything had to be written.

    `by` is the library whose decision it is.

    `reject_as_rating` writes a rejection as `xmp:Rating` -1, too, for programs that know no other
    sign; without stars it is always so written. The stars are kept in our own namespace.
    """
    if found_in(properties).decision == decision:
        return False
    _put_flag(properties, decision.flag)
    _put_rating(properties, decision, reject_as_rating)
    _put_label(properties, decision.label)
    _put_prefs(properties, decision)
    _note(properties, decision, by)
    properties.put(names.METADATA_DATE, _later(changed_at(properties), now))
    return True


def _put_flag(properties: Properties, flag: Flag) -> None:
    if flag is Flag.NONE:
        properties.put_where_present(names.PICK, "0")
        properties.put(names.GOOD, None)
        properties.put_where_present(names.PICK_LABEL, "0")
    else:
        properties.put(names.PICK, str(int(flag)))
        properties.put(names.GOOD, str(flag is Flag.PICK))
        properties.put(names.PICK_LABEL, _PICK_LABELS[flag])
    properties.put_where_present(names.TAGGED, str(flag is Flag.PICK))


def _put_rating(properties: Properties, decision: Decision, reject_as_rating: bool) -> None:
    """Write stars, or the rejection; 4.5 for five stars stays 4.5."""
    rejected = decision.flag is Flag.REJECT and (reject_as_rating or decision.stars is None)
    wanted = REJECTED if rejected else decision.stars
    if _rating(properties) != wanted:
        properties.put(names.RATING, "-1" if rejected else str(decision.stars or 0))
    for name in (names.MICROSOFT_RATING, names.MICROSOFT_RATING_BARE):
        properties.put_where_present(name, percentage(decision.stars))


def _rating(properties: Properties) -> int | str | None:
    """Return what the rating means now; nonsense is told from all that may be wanted."""
    try:
        return rating_of(properties.text(names.RATING) or "0")
    except UnknownRatingError:
        return ""


def _put_label(properties: Properties, label: str | None) -> None:
    """Write the label and its colours; "Rot" for Red stays "Rot"."""
    if label_of(properties.text(names.LABEL) or "") != label:
        properties.put(names.LABEL, label)
    _put_number(properties, names.COLOUR_LABEL, label, DIGIKAM)
    if properties.text(names.COLOUR_CLASS) is not None:
        _put_number(properties, names.COLOUR_CLASS, label, PHOTO_MECHANIC)
    if properties.text(names.LABEL_COLOUR) is not None:
        properties.put(names.LABEL_COLOUR, label.lower() if label in LABELS else None)
    if properties.has_namespace(names.DARKTABLE_COLOURS):
        _put_darktable_colour(properties, number_of(label, DARKTABLE))


def _put_number(
    properties: Properties, name: str, label: str | None, table: dict[int, str]
) -> None:
    """Write a label as a number; a text that has none leaves nothing there."""
    if label is None:
        properties.put_where_present(name, "0")
    else:
        number = number_of(label, table)
        properties.put(name, None if number is None else str(number))


def _put_darktable_colour(properties: Properties, colour: int | None) -> None:
    """A photo that has this colour among others in darktable keeps them all."""
    colours = properties.items(names.DARKTABLE_COLOURS) or []
    if colour is None or str(colour) not in colours:
        properties.put_items(names.DARKTABLE_COLOURS, [] if colour is None else [str(colour)])


def _put_prefs(properties: Properties, decision: Decision) -> None:
    """Photo Mechanic's summary, tagged:colour:stars:frame."""
    parts = (properties.text(names.PREFS) or "").split(":")
    if len(parts) == 4:
        colour = number_of(decision.label, PHOTO_MECHANIC)
        parts[0] = str(int(decision.flag is Flag.PICK))
        parts[1] = str(colour or 0)
        parts[2] = str(decision.stars or 0)
        properties.put(names.PREFS, ":".join(parts))


def _note(properties: Properties, decision: Decision, by: str) -> None:
    """Note what was written, to see later what another program changed."""
    properties.put(names.OUR_FLAG, str(int(decision.flag)))
    properties.put(names.OUR_STARS, str(decision.stars or 0))
    properties.put(names.OUR_LABEL, decision.label or "")
    properties.put(names.OUR_LIBRARY, by or None)
    properties.put(names.OUR_RATING, properties.text(names.RATING) or "")


def _later(before: datetime | None, now: datetime) -> str:
    """Return now with its zone; a second after the last time if the clock was set back."""
    if before is not None and before >= now:
        try:
            now = before + timedelta(seconds=1)
        except OverflowError:
            now = before
    return now.isoformat(timespec="seconds")
