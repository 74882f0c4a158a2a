"""Draws a heat map over its photo, and the legend that says what it shows."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QLinearGradient, QPainter

from gui.colours_of_scores import palette
from gui.loupe.heat_maps import HeatMaps
from gui.theme import STEP

_GROUND, _TEXT, _QUIET = QColor(20, 20, 20, 215), QColor("#f4f4f4"), QColor("#c8c8c8")
_SCALE = 15 * STEP


class Greys:
    """Photos in grey, since their own colours would mix with those of the map; each made once."""

    def __init__(self) -> None:
        self._made: OrderedDict[int, QImage] = OrderedDict()

    def of(self, image: QImage) -> QImage:
        """This image without its colours; the last two are kept, a whole photo and a part of it."""
        key = image.cacheKey()
        if key not in self._made:
            self._made[key] = image.convertToFormat(QImage.Format.Format_Grayscale8)
        self._made.move_to_end(key)
        while len(self._made) > 2:
            self._made.popitem(last=False)
        return self._made[key]


def draw_heat(painter: QPainter, photo: QRect, heat: HeatMaps) -> None:
    """Lay the map over the photo."""
    if heat.image is not None:
        painter.drawImage(photo, heat.image)


def draw_legend(painter: QPainter, room: QRect, heat: HeatMaps) -> None:
    """What the map shows, from less to more, in the lower left corner of the room."""
    metrics = QFontMetrics(painter.font())
    has_scale = heat.image is not None
    texts = [heat.aspect.title if has_scale else "Heat map", heat.note]
    wide = max(_SCALE if has_scale else 0, *(metrics.horizontalAdvance(text) for text in texts))
    wide = min(wide + 2, room.width() - 4 * STEP)
    lines = [text for text in texts if text]
    high = len(lines) * (metrics.height() + 2) + (metrics.height() + STEP if has_scale else 0)
    box = QRect(room.left() + STEP, room.bottom() - high - 3 * STEP, wide + 2 * STEP,
                high + 2 * STEP)  # fmt: skip
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    painter.drawRoundedRect(box, 4, 4)
    line = QRect(box.left() + STEP, box.top() + STEP, wide, metrics.height())
    for number, text in enumerate(lines):
        painter.setPen(_TEXT if number == 0 else _QUIET)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, metrics.elidedText(
            text, Qt.TextElideMode.ElideRight, wide
        ))  # fmt: skip
        line.translate(0, metrics.height() + 2)
    if has_scale:
        _draw_scale(
            painter, QRect(line.left(), line.top() + 2, _SCALE, metrics.height() + STEP),
            heat.reliable,
        )  # fmt: skip


def _draw_scale(painter: QPainter, room: QRect, reliable: bool) -> None:
    """The palette above the words for its ends."""
    gradient = QLinearGradient(room.left(), 0, room.right(), 0)
    for stop in range(0, 256, 51):
        colour = palette()[stop] if reliable else QColor(stop, stop, stop)
        gradient.setColorAt(stop / 255, colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)
    painter.drawRect(QRectF(room.left(), room.top(), room.width(), STEP - 2))
    words = room.adjusted(0, STEP, 0, 0)
    painter.setPen(_QUIET)
    painter.drawText(words, Qt.AlignmentFlag.AlignLeft, "less")
    painter.drawText(words, Qt.AlignmentFlag.AlignRight, "more")
