"""How large a photo stands in its pane and which part of it is seen: arithmetic, no widgets.

All lengths are device pixels, so that at 100 % a pixel of the photo is a pixel of the screen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize

LARGEST = 16.0
_NOTCH = 1.25


@dataclass(frozen=True, slots=True)
class Zoom:
    """Screen pixels for each pixel of a photo, None for as large as fits; and where one looks.

    `x` and `y` are the point of the photo that stands in the middle of the pane, in 0 to 1. They
    are kept while the whole photo is seen, so that the next look at 100 % is at the same place.
    Panes that share a value look at the same place at the same size.
    """

    factor: float | None = None
    x: float = 0.5
    y: float = 0.5

    @property
    def fits(self) -> bool:
        """Whether the whole photo is to be seen."""
        return self.factor is None

    def to_fit(self) -> Zoom:
        """The whole photo, remembering the place."""
        return replace(self, factor=None)

    def at(self, factor: float) -> Zoom:
        """The same place at this size."""
        return replace(self, factor=factor)


def fit_factor(photo: QSize, room: QSize) -> float:
    """The factor at which the whole photo is seen, never enlarged."""
    if photo.isEmpty():
        return 1.0
    fit: float = min(room.width() / photo.width(), room.height() / photo.height())
    return min(1.0, fit)


def factor_of(zoom: Zoom, photo: QSize, room: QSize) -> float:
    """The factor that a zoom means for this photo in this room: never less than what fits."""
    return max(zoom.factor or 0.0, fit_factor(photo, room))


def placed(zoom: Zoom, photo: QSize, room: QSize) -> QRect:
    """Where the whole photo lies: centred where there is room to spare, else without a gap."""
    factor = factor_of(zoom, photo, room)
    width, height = max(1, round(photo.width() * factor)), max(1, round(photo.height() * factor))
    return QRect(
        _start(zoom.x, width, room.width()), _start(zoom.y, height, room.height()), width, height
    )


def _start(centre: float, length: int, room: int) -> int:
    if length <= room:
        return (room - length) // 2
    return min(0, max(room - length, round(room / 2 - centre * length)))


def seen(zoom: Zoom, photo: QSize, room: QSize) -> QRectF:
    """The part of the photo that is in the pane, in 0 to 1."""
    place = placed(zoom, photo, room)
    shown = place & QRect(0, 0, room.width(), room.height())
    return QRectF(
        (shown.left() - place.left()) / place.width(),
        (shown.top() - place.top()) / place.height(),
        shown.width() / place.width(),
        shown.height() / place.height(),
    )


def zoomed_at(zoom: Zoom, factor: float, point: QPointF, photo: QSize, room: QSize) -> Zoom:
    """Change the size so that what is under this point of the pane stays there."""
    place = placed(zoom, photo, room)
    x = (point.x() - place.left()) / place.width()
    y = (point.y() - place.top()) / place.height()
    width, height = photo.width() * factor, photo.height() * factor
    return settled(
        Zoom(factor, x + (room.width() / 2 - point.x()) / width,
             y + (room.height() / 2 - point.y()) / height),
        photo, room,
    )  # fmt: skip


def moved(zoom: Zoom, by: QPointF, photo: QSize, room: QSize) -> Zoom:
    """Push the photo by so many pixels, as far as there is more of it to see."""
    place = placed(zoom, photo, room)
    x, y = zoom.x - by.x() / place.width(), zoom.y - by.y() / place.height()
    return settled(replace(zoom, x=x, y=y), photo, room)


def settled(zoom: Zoom, photo: QSize, room: QSize) -> Zoom:
    """The same view with the place that is truly in the middle, so that no push is lost."""
    part = seen(replace(zoom, x=_in_one(zoom.x), y=_in_one(zoom.y)), photo, room)
    centre = part.center()
    return replace(
        zoom,
        x=centre.x() if part.width() < 1 else _in_one(zoom.x),
        y=centre.y() if part.height() < 1 else _in_one(zoom.y),
    )


def notched(factor: float, notches: float) -> float:
    """The factor after so many notches of the wheel."""
    wanted: float = factor * _NOTCH**notches
    return min(max(wanted, 1 / LARGEST), LARGEST)


def _in_one(value: float) -> float:
    return min(max(value, 0.0), 1.0)
