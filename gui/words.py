"""Numbers and dates as a photographer writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.files.formats import kind_of
from engine.photos import Flag, Photo, Shot
from gui.texts import tr


def count_of(count: int, one: str, many: str | None = None) -> str:
    """`1 photo`, `2,400 photos`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def exposure_line(shot: Shot) -> str:
    """`1/250 s  f/2.8  ISO 400  85 mm`, of what is known."""
    parts = (
        shutter_time(shot.shutter) if shot.shutter else "",
        f"f/{shot.aperture:g}" if shot.aperture else "",
        f"ISO {shot.iso}" if shot.iso else "",
        f"{shot.focal_length:g} mm" if shot.focal_length else "",
    )
    return _apart(parts)


def shutter_time(seconds: float) -> str:
    """Short times as a fraction, from 0.3 s on as a decimal, as cameras show them."""
    return f"{seconds:g} s" if seconds >= 0.3 else f"1/{round(1 / seconds)} s"


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
    return f"{size:.0f} {unit}" if size >= 10 or unit == "B" else f"{size:.1f} {unit}"


def picture_size(photo: Photo) -> str:
    """`6000 x 4000   24.0 MP   9.1 MB`, of what is known."""
    parts = [file_size(photo.size)]
    if photo.width and photo.height:
        megapixels = photo.width * photo.height / 1e6
        parts[:0] = [f"{photo.width} × {photo.height}", f"{megapixels:.1f} MP"]  # noqa: RUF001
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
        return f"{max(1, round(seconds))} s left"
    if seconds < 3600:
        return f"{round(seconds / 60)} min left"
    return f"{seconds / 3600:.1f} h left"


def star_words(stars: int | None) -> str:
    """`3 stars`, or `unrated`."""
    return count_of(stars, "star") if stars else "unrated"


def flag_words(flag: Flag) -> str:
    """`picked`, `rejected` or nothing."""
    return {Flag.PICK: "picked", Flag.REJECT: "rejected", Flag.NONE: ""}[flag]


def trouble(reason: str | None) -> str:
    """The reason why a photo can't be read ("is empty") as a sentence; nothing for None."""
    return f"This file {reason}" if reason else ""


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
