"""Paints one tile: photo, flag, stars, score, and what to say when one of them is missing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache, partial

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QStaticText,
)

from engine.photos import Flag
from gui.grid.model import Tile
from gui.labels import look_of
from gui.marks import draw_flag, draw_label, draw_stars, draw_third, label_width
from gui.texts import tr
from gui.theme import STEP, Colours, colours_for
from gui.words import photo_name, trouble

_TEXTS = 1024  # kept for each tile size
_WITH_NAME = 144  # smaller tiles leave the file name out
_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Numbers(StrEnum):
    """On which tiles scores stand; on hover means under the pointer, and on the current photo."""

    ALWAYS = "always"
    HOVER = "hover"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class TileState:
    """What the view knows of a tile."""

    selected: bool = False
    current: bool = False
    number: bool = True  # whether its score is shown


class TilePainter:
    """Paints tiles of one size in one palette and font; made anew when any of them changes."""

    def __init__(self, side: int, palette: QPalette, font: QFont) -> None:
        self.side = side
        self._colours = colours_for(palette)
        self._pens = {name: QColor(getattr(self._colours, name)) for name in Colours.__slots__}
        self._font, self._bold = QFont(font), QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetrics(font)
        self._line = self._metrics.height()
        # Laying out text takes longer than anything else here, and the same texts come again.
        self._name = lru_cache(_TEXTS)(self._laid_out_name)
        self._number = lru_cache(_TEXTS)(partial(_laid_out, font=self._bold))

    @property
    def picture_size(self) -> QSize:
        """The room for the photo: 4:3, so that frames in both formats come out large."""
        return QSize(self.side, self.side * 3 // 4)

    @property
    def cell_size(self) -> QSize:
        """The whole tile with the space around it."""
        lines = 2 if self.side >= _WITH_NAME else 1
        return QSize(
            self.side + 2 * STEP,
            self.picture_size.height() + lines * (self._line + 2) + 3 * STEP,
        )

    def picture_room(self, cell: QRect) -> QRect:
        """The part of a cell that a photo is fitted into."""
        return QRect(cell.topLeft() + QPoint(STEP, STEP), self.picture_size)

    def paint(
        self, painter: QPainter, cell: QRect, tile: Tile, state: TileState, pixmap: QPixmap | None
    ) -> None:
        """Paint a tile into its cell."""
        picture = self.picture_room(cell)
        self._draw_card(painter, cell, state)
        shown = self._draw_picture(painter, picture, tile, pixmap)
        self._draw_label(painter, shown, tile.photo.label)
        self._draw_flag(painter, shown, tile)
        footer = QRect(picture.left(), picture.bottom() + 6, self.side, self._line)
        if self.side >= _WITH_NAME:
            self._draw_name(painter, footer, tile)
            footer.translate(0, self._line + 2)
        self._draw_stars(painter, footer, tile)
        if state.number or tile.score is None:
            self._draw_score(painter, footer, tile)

    def _draw_card(self, painter: QPainter, cell: QRect, state: TileState) -> None:
        """A lighter card when selected, a frame around the current photo."""
        card = cell.adjusted(2, 2, -2, -2)
        if state.selected:
            painter.fillRect(card, self._pens["raised"])
        if state.current:
            painter.setPen(QPen(self._pens["frame"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(card)

    def _draw_picture(
        self, painter: QPainter, room: QRect, tile: Tile, pixmap: QPixmap | None
    ) -> QRect:
        """The photo in the middle of its room, rejected ones faintly; returns where it stands."""
        if tile.photo.error or pixmap is None:
            self._draw_placeholder(painter, room, tile)
            return room
        target = fitted(pixmap, room)
        painter.setOpacity(0.35 if tile.photo.flag is Flag.REJECT else 1.0)
        # Scaling costs ten times as much as copying: only until the right size has been loaded.
        exact = abs(pixmap.width() - target.width() * painter.device().devicePixelRatio()) <= 1
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not exact)
        painter.drawPixmap(target, pixmap)
        painter.setOpacity(1.0)
        return target

    def _draw_placeholder(self, painter: QPainter, room: QRect, tile: Tile) -> None:
        """Why there is no photo to see: it can't be read, it is gone, or it is on its way."""
        painter.setPen(QPen(self._pens["line"], 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(room.adjusted(0, 0, -1, -1))
        if not tile.photo.error:
            return
        painter.setFont(self._font)
        painter.setPen(self._pens["quiet"])
        text = trouble(tile.photo.error) if self.side >= _WITH_NAME else tr("can't be read")
        wrapped = _CENTRE | Qt.TextFlag.TextWordWrap
        painter.drawText(room.adjusted(6, 6, -6, -6), wrapped, text)

    def _draw_flag(self, painter: QPainter, shown: QRect, tile: Tile) -> None:
        """The person's decision, solid, in the corner of the photo."""
        side = 16 if self.side < _WITH_NAME else 20
        draw_flag(painter, QRectF(shown.left() + 6, shown.top() + 6, side, side), tile.photo.flag)

    def _draw_label(self, painter: QPainter, shown: QRect, label: str | None) -> None:
        """A frame around the photo in the label's colour, and its letter in the lower corner."""
        if not label:
            return
        painter.setPen(QPen(QColor(look_of(label).colour), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(shown.adjusted(-2, -2, 1, 1))
        side = 16 if self.side < _WITH_NAME else 20
        width = min(label_width(label, side), shown.width() - 12)
        draw_label(painter, QRectF(shown.left() + 6, shown.bottom() - side - 5, width, side), label)

    def _draw_name(self, painter: QPainter, line: QRect, tile: Tile) -> None:
        """The file name, shortened in the middle where its number is not."""
        name = photo_name(tile.photo)
        painter.setFont(self._font)
        painter.setPen(self._pens["quiet"])
        painter.drawStaticText(line.topLeft(), self._name(name))

    def _laid_out_name(self, name: str) -> QStaticText:
        middle = Qt.TextElideMode.ElideMiddle
        return _laid_out(self._metrics.elidedText(name, middle, self.side), self._font)

    def _draw_stars(self, painter: QPainter, line: QRect, tile: Tile) -> None:
        """As many stars as the person gave; smaller ones where large text leaves little room."""
        if tile.photo.stars:
            side = min(self._line * 0.72, (line.width() - self._score_width(tile)) / 6)
            top = line.top() + (line.height() - side) / 2
            draw_stars(painter, line.left(), top, side, tile.photo.stars, self._pens["text"])

    def _score_width(self, tile: Tile) -> float:
        """The room that number and shape take."""
        return self._number(tile.score).size().width() + self._line if tile.score else 0.0

    def _draw_score(self, painter: QPainter, line: QRect, tile: Tile) -> None:
        """The number, with a shape that tells its third without colour."""
        if tile.score is None or tile.third is None:
            self._draw_unscored(painter, line, tile)
            return
        colour = {1: "high", 0: "text", -1: "low"}[tile.third]
        painter.setFont(self._bold)
        painter.setPen(self._pens[colour])
        number = self._number(tile.score)
        left = line.left() + line.width() - number.size().width()
        painter.drawStaticText(QPointF(left, line.top()), number)
        side = self._line * 0.55
        left -= side + 5
        top = line.top() + (line.height() - side) / 2
        draw_third(painter, left, top, side, tile.third, self._pens[colour])

    def _draw_unscored(self, painter: QPainter, line: QRect, tile: Tile) -> None:
        """Say that a number is still to come; a photo that can't be read gets none."""
        said = "" if tile.photo.error or tile.silent else tr("not scored yet")
        text = tr("missing") if tile.photo.missing else said
        short = "–" if text else ""  # noqa: RUF001 - a dash, as in tables
        painter.setFont(self._font)
        painter.setPen(self._pens["quiet"])
        fits = self.side >= _WITH_NAME and not tile.photo.stars
        painter.drawText(line, _RIGHT, text if fits else short)


def _laid_out(text: str, font: QFont) -> QStaticText:
    """A text that is ready to be drawn."""
    laid_out = QStaticText(text)
    laid_out.setTextFormat(Qt.TextFormat.PlainText)
    laid_out.prepare(font=font)
    return laid_out


def fitted(pixmap: QPixmap, room: QRect) -> QRect:
    """The largest rectangle of the pixmap's shape in the middle of this room."""
    size = pixmap.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = room.left() + (room.width() - size.width()) // 2
    top = room.top() + (room.height() - size.height()) // 2
    return QRect(QPoint(left, top), size)
