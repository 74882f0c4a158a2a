"""The two lines below a framed photo: its part and its name, what was decided, and its score."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.grid.model import Tile
from gui.marks import draw_flag, draw_label, draw_stars, draw_third, label_width
from gui.texts import tr
from gui.theme import STEP, Colours, colours_for
from gui.words import photo_name

_LEAST = 16  # characters of a name that are to be seen
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FrameCaption(QWidget):
    """Says what is known of one photo, at any width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tile: Tile | None = None
        self._part = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_tile(self, tile: Tile, part: str) -> None:
        """Name this photo; `part` says which one of several it is."""
        self._tile, self._part = tile, part
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines of text and a little air."""
        return QSize(0, 2 * QFontMetrics(self.font()).height() + STEP + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name above, decision and score below."""
        if self._tile is None:
            return
        high = QFontMetrics(self.font()).height()
        line = QRect(STEP // 2, STEP // 2, self.width() - STEP, high)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colours = colours_for(self.palette())
            self._draw_name(painter, line, self._tile, colours)
            line.translate(0, high + 2)
            self._draw_decision(painter, line, self._tile, colours)
            self._draw_score(painter, line, self._tile, colours)

    def _draw_name(self, painter: QPainter, line: QRect, tile: Tile, colours: Colours) -> None:
        """Its part in bold if that leaves room for the file name, which is shortened to fit."""
        bold, metrics = _bold(self.font()), QFontMetrics(self.font())
        name, middle = photo_name(tile.photo), Qt.AlignmentFlag.AlignVCenter
        after = QFontMetrics(bold).horizontalAdvance(self._part) + STEP if self._part else 0
        needed = min(metrics.horizontalAdvance(name), metrics.averageCharWidth() * _LEAST)
        if after and after + needed <= line.width():
            painter.setFont(bold)
            painter.setPen(QColor(colours.text))
            painter.drawText(line, middle, self._part)
            line = line.adjusted(after, 0, 0, 0)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.quiet))
        short = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, middle, short)

    def _draw_decision(self, painter: QPainter, line: QRect, tile: Tile, colours: Colours) -> None:
        """Flag, label and stars, side by side; what was not given leaves no gap."""
        side, left, photo = line.height(), float(line.left()), tile.photo
        if photo.flag:
            draw_flag(painter, QRectF(left, line.top(), side, side), photo.flag)
            left += side + STEP // 2
        if photo.label:
            badge = QRectF(left, line.top(), label_width(photo.label, side), side)
            draw_label(painter, badge, photo.label)
            left = badge.right() + STEP // 2
        small = side * 0.8
        top = line.top() + (side - small) / 2
        draw_stars(painter, left, top, small, photo.stars or 0, QColor(colours.text))

    def _draw_score(self, painter: QPainter, line: QRect, tile: Tile, colours: Colours) -> None:
        """The number with its shape; or that there is none yet."""
        if tile.score is None or tile.third is None:
            if not (tile.photo.error or tile.silent):
                painter.setFont(self.font())
                painter.setPen(QColor(colours.quiet))
                painter.drawText(line, _RIGHT, tr("not scored yet"))
            return
        bold = _bold(self.font())
        colour = QColor({1: colours.high, 0: colours.text, -1: colours.low}[tile.third])
        painter.setFont(bold)
        painter.setPen(colour)
        painter.drawText(line, _RIGHT, tile.score)
        side = line.height() * 0.55
        left = line.right() - QFontMetrics(bold).horizontalAdvance(tile.score) - side - 6
        draw_third(painter, left, line.center().y() - side / 2, side, tile.third, colour)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
