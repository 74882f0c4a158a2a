"""The marks on photos: stars, flags, labels, and shapes that tell a score's third."""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from engine.photos import Flag
from gui.labels import look_of


@cache
def star_path(side: float) -> QPainterPath:
    """A five-pointed star that fills a square of this side."""
    path = QPainterPath()
    path.addPolygon(_polygon(side, 10, (1.0, 0.42)))
    path.closeSubpath()
    return path


def _polygon(side: float, points: int, radii: tuple[float, ...]) -> QPolygonF:
    """Points around a centre, the first one on top, at these radii in turn."""
    half = side / 2
    reach = [half * radii[i % len(radii)] for i in range(points)]
    angles = [2 * pi * i / points for i in range(points)]
    return QPolygonF(
        [QPointF(half + r * sin(a), half - r * cos(a)) for r, a in zip(reach, angles, strict=True)]
    )


@cache
def third_path(third: int, side: float) -> QPainterPath:
    """Triangle up for the best third (1), a dot for the middle (0), triangle down for the worst."""
    path = QPainterPath()
    if third == 0:
        path.addEllipse(QRectF(side * 0.2, side * 0.2, side * 0.6, side * 0.6))
        return path
    base, tip = (0.85, 0.1) if third > 0 else (0.15, 0.9)
    corners = ((0.0, base), (1.0, base), (0.5, tip))
    path.addPolygon(QPolygonF([QPointF(side * x, side * y) for x, y in corners]))
    path.closeSubpath()
    return path


def draw_stars(
    painter: QPainter, left: float, top: float, side: float, stars: int, colour: QColor
) -> None:
    """Draw as many solid stars as were given, side by side."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.translate(left, top)
    for _ in range(stars):
        painter.drawPath(star_path(side))
        painter.translate(side * 1.15, 0)
    painter.restore()


def draw_third(
    painter: QPainter, left: float, top: float, side: float, third: int, colour: QColor
) -> None:
    """Draw the shape that belongs to a third: hollow, for solid marks are a person's."""
    painter.save()
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.translate(left, top)
    painter.drawPath(third_path(third, side))
    painter.restore()


def label_width(label: str, height: float) -> float:
    """How wide a label's badge is: a square for a letter, as wide as its text for any other."""
    return max(height, QFontMetricsF(_label_font(height)).horizontalAdvance(_short(label)) + 8)


def draw_label(painter: QPainter, badge: QRectF, label: str, offered: QColor | None = None) -> None:
    """A coloured badge with a letter; where it isn't given an outline, with it in `offered`."""
    look = look_of(label)
    painter.save()
    painter.setFont(_label_font(badge.height()))
    painter.setPen(QPen(QColor(look.colour), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush if offered else QColor(look.colour))
    painter.drawRoundedRect(badge.adjusted(1, 1, -1, -1), 3, 3)
    painter.setPen(offered or QColor(look.ink))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, _short(label))
    painter.restore()


def _short(label: str) -> str:
    """The letter of a label, or the beginning of another program's text."""
    letter = look_of(label).letter
    return letter if len(letter) <= _LABEL_LETTERS else f"{letter[:_LABEL_LETTERS]}…"


_LABEL_LETTERS = 8


def _label_font(height: float) -> QFont:
    """A font that fills a badge of this height."""
    font = QFont()
    font.setPixelSize(round(height * 0.68))
    font.setWeight(QFont.Weight.Bold)
    return font


# White on black with a rim, so that it can be read on any photo and in both themes.
_PICKED, _REJECTED, _RIM = QColor("#ffffff"), QColor("#1a1a1a"), QColor(0, 0, 0, 150)


def draw_flag(painter: QPainter, circle: QRectF, flag: Flag) -> None:
    """A solid disc with a tick for a pick, with a cross for a reject; nothing when undecided."""
    if flag is Flag.NONE:
        return
    disc, stroke = (_PICKED, _REJECTED) if flag is Flag.PICK else (_REJECTED, _PICKED)
    painter.save()
    painter.setPen(QPen(_RIM if flag is Flag.PICK else _PICKED, 1))
    painter.setBrush(QBrush(disc))
    painter.drawEllipse(circle)
    width = max(1.5, circle.width() / 9)
    painter.setPen(QPen(stroke, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.translate(circle.topLeft())
    painter.scale(circle.width(), circle.height())
    pen = painter.pen()
    pen.setWidthF(width / circle.width())
    painter.setPen(pen)
    for stroke_points in _STROKES[flag]:
        painter.drawPolyline(stroke_points)
    painter.restore()


_STROKES = {
    Flag.PICK: (QPolygonF([QPointF(0.28, 0.53), QPointF(0.44, 0.68), QPointF(0.73, 0.34)]),),
    Flag.REJECT: (
        QPolygonF([QPointF(0.33, 0.33), QPointF(0.67, 0.67)]),
        QPolygonF([QPointF(0.67, 0.33), QPointF(0.33, 0.67)]),
    ),
}
