"""A contact sheet to print: pages of thumbnails, each with its name, flag, stars and score."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.acts.pdf import Jpeg, Page, jpeg, pdf
from engine.photos import Cancelled, Flag, Photo, Report
from engine.progress import Meter

MILLIMETRE = 72 / 25.4
PAPERS = {"A4": (210 * MILLIMETRE, 297 * MILLIMETRE), "Letter": (8.5 * 72, 11 * 72)}
COLUMNS = 4

_MARGIN = 12 * MILLIMETRE
_GAP = 4 * MILLIMETRE
_NAME_SIZE, _LINE_SIZE, _TITLE_SIZE = 8.0, 8.0, 11.0
_LINE = 10.5
_HEAD = 22.0
_FLAGS = {Flag.PICK: "picked", Flag.REJECT: "rejected", Flag.NONE: ""}
_WIDE = 0.56
"""The width of a letter by its height in Helvetica, on average over file names."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A photo on the sheet; `score` is written as it stands."""

    photo: Photo
    score: str = ""


def contact_pages(
    photos: Sequence[Printed],
    thumbnail: Callable[[int], bytes | None],
    title: str,
    *,
    paper: str = "A4",
    columns: int = COLUMNS,
    cancel: threading.Event,
    report: Report,
) -> bytes:
    """Return the photos as a PDF, in this order; `thumbnail` gives JPEG bytes for an id."""
    layout = _Layout(*PAPERS[paper], columns)
    meter = Meter("contact sheet", len(photos), report)
    pages = []
    count = max(1, -(-len(photos) // layout.each))
    for number in range(count):
        page = Page(layout.width, layout.height)
        layout.head(page, title, f"{number + 1} / {count}")
        for place, one in enumerate(photos[number * layout.each : (number + 1) * layout.each]):
            if cancel.is_set():
                raise Cancelled
            layout.tile(page, place, one, thumbnail(one.photo.id))
            meter.add()
        pages.append(page)
    return pdf(pages, title)


class _Layout:
    """Where things stand on a page."""

    def __init__(self, width: float, height: float, columns: int) -> None:
        self.width, self.height, self._columns = width, height, columns
        self._side = (width - 2 * _MARGIN - (columns - 1) * _GAP) / columns
        self._row = self._side * 0.75 + 2 * _LINE + _GAP
        room = height - 2 * _MARGIN - _HEAD
        self.each = columns * max(1, int((room + _GAP) / self._row))

    def head(self, page: Page, title: str, number: str) -> None:
        """Write what the sheet is, and which page."""
        y = self.height - _MARGIN - _TITLE_SIZE
        width = self.width - 2 * _MARGIN
        page.text(_MARGIN, y, _cut(title, 0.85 * width, _TITLE_SIZE), _TITLE_SIZE, bold=True)
        right = self.width - _MARGIN - len(number) * _LINE_SIZE * _WIDE
        page.text(right, y, number, _LINE_SIZE)

    def tile(self, page: Page, place: int, one: Printed, thumbnail: bytes | None) -> None:
        """Show one photo with two lines below it."""
        x = _MARGIN + place % self._columns * (self._side + _GAP)
        top = self.height - _MARGIN - _HEAD - place // self._columns * self._row
        high = self._side * 0.75
        picture = jpeg(thumbnail) if thumbnail else None
        if picture is None:
            page.box(x, top - high, self._side, high, 0.88)
        else:
            page.picture(picture, *_within(picture, x, top - high, self._side, high))
        name = Path(one.photo.path).name
        page.text(x, top - high - _LINE, _cut(name, self._side, _NAME_SIZE), _NAME_SIZE, bold=True)
        line = _cut(caption(one), self._side, _LINE_SIZE)
        page.text(x, top - high - 2 * _LINE, line, _LINE_SIZE)


def caption(one: Printed) -> str:
    """Return what was decided and judged in one line: `picked   3 stars   62`."""
    photo = one.photo
    stars = f"{photo.stars} star{'s' * (photo.stars > 1)}" if photo.stars else ""
    parts = (_FLAGS[photo.flag], stars, photo.label or "", one.score)
    return "   ".join(part for part in parts if part) or "-"


def _within(
    picture: Jpeg, x: float, y: float, width: float, height: float
) -> tuple[float, float, float, float]:
    """Return the largest rectangle of the picture's shape in the middle of this one."""
    scale = min(width / picture.width, height / picture.height)
    wide, high = picture.width * scale, picture.height * scale
    return x + (width - wide) / 2, y + (height - high) / 2, wide, high


def _cut(text: str, width: float, size: float) -> str:
    """Return text that fits, its middle left out: the ends of file names tell them apart."""
    room = max(8, int(width / (size * _WIDE)))
    if len(text) <= room:
        return text
    return f"{text[: room - room // 2 - 1]}\N{HORIZONTAL ELLIPSIS}{text[-(room // 2) :]}"
