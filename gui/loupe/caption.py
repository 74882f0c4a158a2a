"""The line below a large photo: its name, what was decided, and its score."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.grid.model import Tile
from gui.marks import draw_flag, draw_label, draw_stars, draw_third, label_width
from gui.texts import tr
from gui.theme import STEP, colours_for, room
from gui.words import photo_name


class Caption(QWidget):
    """Painted anew for each photo; `zoom` says how large the photo is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tile: Tile | None = None
        self._title = self.zoom = ""
        self.setFixedHeight(room(6))

    def show_tile(self, tile: Tile, title: str) -> None:
        """Say what is known of this photo; `title` names its score."""
        self._tile, self._title = tile, title
        self.update()

    def show_zoom(self, zoom: str) -> None:
        """Say how large the photo is shown."""
        self.zoom = zoom
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name and size on the left, decision in the middle, score on the right."""
        if self._tile is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            strip = self.rect().adjusted(2 * STEP, 0, -2 * STEP, 0)
            self._draw_name(painter, strip, self._tile)
            self._draw_decision(painter, strip, self._tile)
            self._draw_score(painter, strip, self._tile)

    def _draw_name(self, painter: QPainter, strip: QRect, tile: Tile) -> None:
        """The file name, and how large the photo is shown."""
        colours, metrics = colours_for(self.palette()), QFontMetrics(self.font())
        room, left = strip.width() // 3, Qt.AlignmentFlag.AlignVCenter
        zoom = metrics.horizontalAdvance(self.zoom)
        name = metrics.elidedText(
            photo_name(tile.photo), Qt.TextElideMode.ElideMiddle, room - zoom - 2 * STEP
        )
        painter.setFont(self.font())
        painter.setPen(QColor(colours.quiet))
        painter.drawText(strip, left, name)
        painter.setPen(QColor(colours.text))
        after = metrics.horizontalAdvance(name) + 2 * STEP
        painter.drawText(strip.adjusted(after, 0, 0, 0), left, self.zoom)

    def _draw_decision(self, painter: QPainter, strip: QRect, tile: Tile) -> None:
        """Flag and stars, centred under the photo."""
        colour = QColor(colours_for(self.palette()).text)
        side, middle, half = self._side, strip.center(), self._half
        flag = QRectF(middle.x() - half - side - STEP, middle.y() - side / 2, side, side)
        draw_flag(painter, flag, tile.photo.flag)
        star, stars = side * 0.9, tile.photo.stars or 0
        draw_stars(painter, middle.x() - half, middle.y() - star / 2, star, stars, colour)
        if label := tile.photo.label:
            left = flag.left() - STEP - label_width(label, side)
            draw_label(painter, QRectF(left, flag.top(), label_width(label, side), side), label)

    @property
    def _side(self) -> float:
        """How large a mark is, beside text of any size."""
        return max(18.0, QFontMetrics(self.font()).height() * 1.1)

    @property
    def _half(self) -> float:
        """Half the width of five stars."""
        return self._side * 2.5

    def _draw_score(self, painter: QPainter, strip: QRect, tile: Tile) -> None:
        """The number, large, with its shape and what it is called."""
        colours = colours_for(self.palette())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if tile.score is None or tile.third is None:
            if not (tile.photo.error or tile.silent):
                painter.setPen(QColor(colours.quiet))
                painter.drawText(strip, right, tr("not scored yet"))
            return
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 2)
        font.setWeight(QFont.Weight.DemiBold)
        colour = QColor({1: colours.high, 0: colours.text, -1: colours.low}[tile.third])
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(strip, right, tile.score)
        side = QFontMetrics(font).height() * 0.45
        strip = strip.adjusted(0, 0, -QFontMetrics(font).horizontalAdvance(tile.score) - STEP, 0)
        top = strip.top() + (strip.height() - side) / 2
        draw_third(painter, strip.right() - side, top, side, tile.third, colour)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.quiet))
        strip = strip.adjusted(0, 0, -round(side) - STEP, 0)
        free = strip.right() - self.rect().center().x() - round(self._half) - 2 * STEP
        title = QFontMetrics(self.font()).elidedText(
            self._title, Qt.TextElideMode.ElideRight, max(0, free)
        )
        painter.drawText(strip, right, title)
