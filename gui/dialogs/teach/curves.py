"""A small chart with axes, a few numbers, and lines that differ by their dashes too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import STEP, colours_for

_DASHES: tuple[tuple[float, ...], ...] = ((), (6, 3), (2, 2), (8, 3, 2, 3))


@dataclass(slots=True)
class Line:
    """One line of a chart: points of (step, value)."""

    title: str
    points: list[tuple[float, float]] = field(default_factory=list)


class Curves(QWidget):
    """Lines over steps; the last value of each stands in the legend."""

    def __init__(
        self, title: str, lines: Sequence[str], digits: int, parent: QWidget | None = None,
        scale: float = 1.0, unit: str = "",
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.title, self.lines = title, {name: Line(name) for name in lines}
        self._digits, self._scale, self._unit = digits, scale, unit
        self._last_step = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(22 * STEP)

    def begin(self, steps: int) -> None:
        """Forget all lines; so many steps will come."""
        self._last_step = float(max(1, steps))
        for line in self.lines.values():
            line.points.clear()
        self.update()

    def add(self, name: str, step: float, value: float) -> None:
        """Draw a line further."""
        self.lines[name].points.append((step, value * self._scale))
        self.setAccessibleName(self.title)
        self.setAccessibleDescription(", ".join(map(self._told, self.lines.values())))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide rather than high."""
        return QSize(48 * STEP, 24 * STEP)

    def _told(self, line: Line) -> str:
        """The title with the last value."""
        last = f"{line.points[-1][1]:.{self._digits}f}{self._unit}" if line.points else "\u2013"
        return f"{line.title} {last}"

    def _range(self) -> tuple[float, float]:
        """The lowest and highest value, a little apart."""
        values = [value for line in self.lines.values() for _, value in line.points]
        low, high = (min(values), max(values)) if values else (0.0, 1.0)
        room = max((high - low) * 0.1, 10.0**-self._digits)
        return max(0.0, low - room), high + room

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Title and legend above, then the axes with their numbers, then the lines."""
        metrics = self.fontMetrics()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawText(QPointF(0, metrics.ascent()), self.title)
            top = self._draw_legend(painter)
            low, high = self._range()
            left = metrics.horizontalAdvance(self._number(high)) + STEP
            room = QRectF(left, top, self.width() - left - STEP,
                          self.height() - top - metrics.height() - STEP // 2)  # fmt: skip
            self._draw_axes(painter, room, low, high)
            for number, line in enumerate(self.lines.values()):
                self._draw_line(painter, room, low, high, line, number)

    def _draw_legend(self, painter: QPainter) -> float:
        """A sample of each line with title and last value; returns where the chart may begin."""
        metrics = self.fontMetrics()
        x, y = 0.0, float(metrics.height() + STEP)
        for number, line in enumerate(self.lines.values()):
            told = self._told(line)
            wide = 4 * STEP + metrics.horizontalAdvance(told)
            if x and x + wide > self.width():
                x, y = 0.0, y + metrics.height() + 2
            middle = y + metrics.height() / 2
            painter.setPen(self._pen(number))
            painter.drawLine(QPointF(x, middle), QPointF(x + 3 * STEP, middle))
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            painter.drawText(QPointF(x + 3 * STEP + STEP // 2, y + metrics.ascent()), told)
            x += wide + 2 * STEP
        return y + metrics.height() + STEP

    def _draw_axes(self, painter: QPainter, room: QRectF, low: float, high: float) -> None:
        metrics, colours = self.fontMetrics(), colours_for(self.palette())
        for part in (0.0, 0.5, 1.0):
            y = room.bottom() - part * room.height()
            painter.setPen(QColor(colours.line))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(QColor(colours.quiet))
            number = QRectF(0, y - metrics.height() / 2, room.left() - STEP / 2, metrics.height())
            painter.drawText(number, Qt.AlignmentFlag.AlignRight, self._number(
                low + part * (high - low)
            ))  # fmt: skip
        below = QRectF(room.left(), room.bottom() + 2, room.width(), metrics.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, "0")
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, f"{self._last_step:.0f}")

    def _draw_line(
        self, painter: QPainter, room: QRectF, low: float, high: float, line: Line, number: int
    ) -> None:
        points = [
            QPointF(
                room.left() + room.width() * step / self._last_step,
                room.bottom() - room.height() * (value - low) / (high - low),
            )
            for step, value in line.points
        ]
        painter.setPen(self._pen(number))
        if len(points) == 1:
            painter.drawEllipse(points[0], 2, 2)
        painter.drawPolyline(points)

    def _pen(self, number: int) -> QPen:
        """Each line has a colour and dashes of its own."""
        colours = colours_for(self.palette())
        shades = (colours.frame, colours.high, colours.low, colours.quiet)
        pen = QPen(QColor(shades[number % 4]), 2)
        if _DASHES[number % 4]:
            pen.setDashPattern(_DASHES[number % 4])
        return pen

    def _number(self, value: float) -> str:
        return f"{value:.{self._digits}f}"
