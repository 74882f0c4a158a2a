"""A few photos side by side, best first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.grid.loader import decoded
from gui.theme import STEP

COUNT = 6
_WIDE, _HIGH = 14 * STEP, 10 * STEP


class PhotoStrip(QWidget):
    """Thumbnails from the library; an empty place for a photo that has none."""

    def __init__(
        self, thumbnail: Callable[[int], bytes | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbnail = thumbnail
        self.photo_ids: tuple[int, ...] = ()
        self._pixmaps: list[QPixmap] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_photos(self, photo_ids: Sequence[int]) -> None:
        """Show these, as many as there is room for."""
        self.photo_ids = tuple(photo_ids[:COUNT])
        jpegs = (self._thumbnail(photo_id) for photo_id in self.photo_ids)
        box = round(_WIDE * self.devicePixelRatioF()), round(_HIGH * self.devicePixelRatioF())
        images = (decoded(jpeg, box) if jpeg else None for jpeg in jpegs)
        self._pixmaps = [QPixmap.fromImage(image) if image else QPixmap() for image in images]
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all of them, also while there are none: nothing below should jump."""
        return QSize(COUNT * (_WIDE + STEP) - STEP, _HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each photo in the middle of its place."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for place in range(COUNT):
                room = QRect(place * (_WIDE + STEP), 0, _WIDE, _HIGH)
                painter.fillRect(room, self.palette().base())
                if place < len(self._pixmaps) and not self._pixmaps[place].isNull():
                    self._draw(painter, room, self._pixmaps[place])

    def _draw(self, painter: QPainter, room: QRect, pixmap: QPixmap) -> None:
        size = pixmap.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(room.topLeft(), size)
        target.moveCenter(room.center())
        painter.drawPixmap(target, pixmap)
