"""What the colours of the map mean, and how to use it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter

from gui.theme import STEP

_WIDE = 15 * STEP


def draw_scale(
    painter: QPainter, line: QRect, words: tuple[str, str, str], ends: tuple[QColor, QColor]
) -> None:
    """A score's title, its lowest value, its colours and its highest value, from the left on."""
    metrics, middle = QFontMetrics(painter.font()), Qt.AlignmentFlag.AlignVCenter
    title, low, high = words
    for text in (title, low):
        painter.drawText(line, middle, text)
        line.setLeft(line.left() + metrics.horizontalAdvance(text) + STEP)
    gradient = QLinearGradient(line.left(), 0, line.left() + _WIDE, 0)
    gradient.setColorAt(0, ends[0])
    gradient.setColorAt(1, ends[1])
    painter.fillRect(QRect(line.left(), line.center().y() - 2, _WIDE, STEP - 2), gradient)
    line.setLeft(line.left() + _WIDE + STEP)
    painter.drawText(line, middle, high)
