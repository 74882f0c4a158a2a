"""Numbers and dates as a photographer writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QLocale

from engine.files.formats import kind_of
from engine.photos import Flag, Photo, Shot
from gui.engine_words import said
from gui.texts import tr


def number(value: float, digits: int = 0) -> str:
    """A number as it is written in the language of the window: `2,400`, `2.400` in German."""
    return QLocale().toString(float(value), "f", digits)


def mid_sentence(title: str) -> str:
    """A title within a sentence: with a small letter, unless the language keeps those of nouns."""
    if QLocale().language() == QLocale.Language.German:
        return title
    return title[:1].lower() + title[1:]


def photo_count(count: int) -> str:
    """`1 photo`, `2,400 photos`."""
    return tr("%Ln photos", count)


def exposure_line(shot: Shot) -> str:
    """`1/250 s  f/2.8  ISO 400  85 mm`, of what is known."""
    parts = (
        shutter_time(shot.shutter) if shot.shutter else "",
        f"f/{shot.aperture:g}" if shot.aperture else "",
        tr("ISO {iso}").format(iso=shot.iso) if shot.iso else "",
        tr("{length} mm").format(length=f"{shot.focal_length:g}") if shot.focal_length else "",
    )
    return _apart(parts)


def shutter_time(seconds: float) -> str:
    """Short times as a fraction, from 0.3 s on as a decimal, as cameras show them."""
    text = f"{seconds:g}" if seconds >= 0.3 else f"1/{round(1 / seconds)}"
    return tr("{seconds} s").format(seconds=text)


def capture_time(taken_at: str) -> str:
    """The camera's date, time and zone; sub-seconds stay, they tell frames of a burst apart."""
    day, _, time = taken_at.partition("T")
    clock, zone = re.fullmatch(r"([^+\-Z]*)(.*)", time).groups()  # type: ignore[union-attr]
    return _apart((day, clock, zone))


def file_size(count: int) -> str:
    """Bytes in the unit that keeps the number short."""
    size, units = float(count), iter(("B", "KB", "MB", "GB"))
    unit = next(units)
    while size >= 1000 and (larger := next(units, None)):
        size, unit = size / 1000, larger
    return f"{number(size, 0 if size >= 10 or unit == 'B' else 1)} {unit}"


def picture_size(photo: Photo) -> str:
    """`6000 x 4000   24.0 MP   9.1 MB`, of what is known."""
    parts = [file_size(photo.size)]
    if photo.width and photo.height:
        megapixels = number(photo.width * photo.height / 1e6, 1)
        size = f"{photo.width} × {photo.height}"  # noqa: RUF001
        parts[:0] = [size, tr("{count} MP").format(count=megapixels)]
    return _apart(parts)


def focus_words(photo: Photo) -> str:
    """Where the camera focused, by thirds: `Upper left`; nothing where the file doesn't tell."""
    areas = photo.shot.focus
    if not areas:
        return ""
    x = sum(left + width / 2 for left, _, width, _ in areas) / len(areas)
    y = sum(top + height / 2 for _, top, _, height in areas) / len(areas)
    names = (
        (tr("Upper left"), tr("Top"), tr("Upper right")),
        (tr("Left"), tr("Centre"), tr("Right")),
        (tr("Lower left"), tr("Bottom"), tr("Lower right")),
    )
    return names[min(2, int(3 * y))][min(2, int(3 * x))]


def _apart(parts: Iterable[str]) -> str:
    """Parts with space between them, where a line may break; it may not within a part."""
    return "  ".join(part.replace(" ", "\u00a0") for part in parts if part)


def time_left(seconds: float) -> str:
    """A time to wait, no more precise than it can be known."""
    if seconds < 60:
        return tr("{count} s left").format(count=max(1, round(seconds)))
    if seconds < 3600:
        return tr("{count} min left").format(count=round(seconds / 60))
    return tr("{count} h left").format(count=number(seconds / 3600, 1))


def star_words(stars: int | None) -> str:
    """`3 stars`, or `unrated`."""
    return tr("%n stars", stars) if stars else tr("unrated")


def flag_words(flag: Flag) -> str:
    """`picked`, `rejected` or nothing."""
    return {Flag.PICK: tr("picked"), Flag.REJECT: tr("rejected"), Flag.NONE: ""}[flag]


def trouble(reason: str | None) -> str:
    """The reason why a photo can't be read ("is empty") as a sentence; nothing for None."""
    if not reason or reason[:1].isupper():
        return said(reason or "")
    return tr("This file {reason}").format(reason=said(reason))


def joined(parts: Iterable[str | None], by: str = ", ") -> str:
    """The parts that are not empty, in one line."""
    return by.join(part for part in parts if part)


def photo_name(photo: Photo) -> str:
    """The name of a photo's file, and what stands beside it: `IMG_1.JPG + RAW`."""
    return joined((file_name(photo.path), *map(kind_of, photo.partners)), " + ")


def file_name(path: str) -> str:
    """The last part of a path, fit to be shown: bytes that are no text become question marks."""
    name = path.replace("\\", "/").rstrip("/").rpartition("/")[2] or path
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
