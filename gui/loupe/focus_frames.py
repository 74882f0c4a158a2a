"""Small frames where the camera focused, visible on light and dark photos alike."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.theme import STEP

_LINE, _RIM = QColor("#ffffff"), QColor(0, 0, 0, 190)
_SMALLEST = 2 * STEP


def draw_focus(
    painter: QPainter, photo: QRect, areas: Iterable[tuple[float, float, float, float]]
) -> None:
    """Frame these parts (left, top, width, height from 0 to 1) of a photo that lies here."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for area in areas:
        frame = framed(photo, area)
        for colour, width in ((_RIM, 3.5), (_LINE, 1.5)):
            painter.setPen(QPen(colour, width))
            painter.drawRect(frame)


def framed(photo: QRect, area: tuple[float, float, float, float]) -> QRectF:
    """Where the frame of an area stands; large enough to be seen."""
    left, top, width, height = area
    wide, high = width * photo.width(), height * photo.height()
    x = photo.left() + left * photo.width() + wide / 2
    y = photo.top() + top * photo.height() + high / 2
    wide, high = max(wide, _SMALLEST), max(high, _SMALLEST)
    return QRectF(x - wide / 2, y - high / 2, wide, high)
