"""What a pane needs of a photo: the whole as large as it fits, up close the part in view."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize

from engine.messages import Wish
from gui.loupe.picture import Picture
from gui.loupe.zoom import Zoom, factor_of, fit_factor, placed, seen

_AROUND = 0.25  # of the pane: so much beyond each edge is read too, for the next push


def wishes_for(photo_id: int, size: QSize, picture: Picture, zoom: Zoom, room: QSize) -> list[Wish]:
    """Wishes for a photo of this size, empty if not known; first what one is waiting for.

    `picture` is what is here of it, `room` the pane in device pixels.
    """
    if size.isEmpty():
        return [Wish(photo_id, max(room.width(), room.height()))]
    whole = Wish(photo_id, fitted_side(size, room))
    if not is_close(size, zoom, room):
        return [whole]
    return [Wish(photo_id, 0, _region(size, picture, zoom, room)), whole]


def is_close(size: QSize, zoom: Zoom, room: QSize) -> bool:
    """Whether a photo of this size is shown larger than it fits."""
    return factor_of(zoom, size, room) > fit_factor(size, room)


def fitted_side(size: QSize, room: QSize) -> int:
    """The long side of a photo of this size when all of it is seen."""
    fit = placed(Zoom(), size, room).size()
    return max(fit.width(), fit.height())


def _region(
    size: QSize, picture: Picture, zoom: Zoom, room: QSize
) -> tuple[float, float, float, float]:
    """The part in view with some around it, or what is here already if it will do."""
    view = seen(zoom, size, room)
    if picture.detail is not None and picture.shows(view):
        part, wide, high = picture.part, size.width(), size.height()
        return part.x() / wide, part.y() / high, part.width() / wide, part.height() / high
    across, down = _AROUND * view.width(), _AROUND * view.height()
    around = view.adjusted(-across, -down, across, down) & QRectF(0, 0, 1, 1)
    return around.x(), around.y(), around.width(), around.height()
