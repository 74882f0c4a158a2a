"""The map of photos: a dot for each, coloured by its score; draw around some to select them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from engine.photos import ScoreName
from gui.colours_of_scores import palette
from gui.grid.loader import Source, decoded
from gui.map.lasso import inside
from gui.map.map_legend import draw_scale
from gui.map.places import Places
from gui.scores import words_for
from gui.texts import tr
from gui.theme import STEP, colours_for

_MARGIN = 4 * STEP
_NEAR = 12.0  # pixels within which a dot counts as under the mouse
_CARD = QSize(22 * STEP, 16 * STEP)
_SHADES = 48


class MapView(QWidget):
    """Hovering shows a photo, a drawn line selects, a click selects one."""

    selected = Signal(object)  # photo ids
    opened = Signal(object)  # photo id

    def __init__(self, places: Places, thumbnail: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Map of photos"))
        self.places, self._thumbnail = places, thumbnail
        self._score: ScoreName | None = None
        self.marked: NDArray[np.int64] = np.empty(0, np.int64)
        self._dots: QPixmap | None = None
        self._under: int | None = None  # position of the photo under the mouse
        self._picture = QPixmap()
        self._lasso: list[QPointF] = []
        places.changed.connect(self._draw_anew)

    def show_score(self, score: ScoreName | None) -> None:
        """Colour photos by this score."""
        self._score = score
        self.places.show_again()

    def show_selection(self, photo_ids: NDArray[np.int64]) -> None:
        """Mark what is selected."""
        self.marked = photo_ids
        self.update()

    # --- geometry ---------------------------------------------------------------------------------

    def points(self) -> NDArray[np.float64]:
        """Where each photo's dot is in the widget, (n, 2); the map keeps its proportions."""
        room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -2 * _MARGIN)
        side = max(1, min(room.width(), room.height()))
        corner = np.array([room.center().x() - side / 2, room.center().y() - side / 2])
        return corner + self.places.at.astype(np.float64) * side

    def _at(self, point: QPointF) -> int | None:
        """The position of the photo under this point, if there is one."""
        if not self.places.ids.size:
            return None
        away = np.hypot(*(self.points() - [point.x(), point.y()]).T)
        nearest = int(away.argmin())
        return nearest if away[nearest] <= _NEAR else None

    # --- painting ---------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The dots from a picture of them, above it what moves."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), self.palette().brush(QPalette.ColorRole.Base))
            if self.places.note:
                painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
                wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(self.rect().adjusted(40, 0, -40, 0), wrapped, self.places.note)
                return
            painter.drawPixmap(0, 0, self._dots or self._drawn_dots())
            self._draw_marked(painter)
            self._draw_lasso(painter)
            self._draw_legend(painter)
            self._draw_card(painter)

    def _drawn_dots(self) -> QPixmap:
        """All dots, drawn once for each change: there may be 100,000."""
        pixmap = QPixmap(self.size() * self.devicePixelRatioF())
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        pixmap.fill(Qt.GlobalColor.transparent)
        points, levels = self.points(), self.places.levels
        shades = np.where(np.isnan(levels), -1, np.nan_to_num(levels) * (_SHADES - 1)).astype(int)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for shade in np.unique(shades).tolist():
                colour = colours_for(self.palette()).line if shade < 0 else self._shade(shade)
                painter.setPen(QPen(QColor(colour), self._dot_size(), Qt.PenStyle.SolidLine,
                                    Qt.PenCapStyle.RoundCap))  # fmt: skip
                painter.drawPoints(QPolygonF([QPointF(x, y) for x, y in points[shades == shade]]))
        self._dots = pixmap
        return pixmap

    def _shade(self, shade: int) -> QColor:
        """The palette without the end that would vanish in the ground."""
        dark = self.palette().color(QPalette.ColorRole.Base).lightness() < 128
        first, last = (80, 255) if dark else (0, 190)
        return palette()[first + (last - first) * shade // (_SHADES - 1)]

    def _dot_size(self) -> float:
        """Fewer photos, larger dots."""
        return float(np.clip(400 / np.sqrt(max(1, self.places.ids.size)), 2, 12))

    def _draw_marked(self, painter: QPainter) -> None:
        """A ring around each selected photo."""
        chosen = self.points()[np.isin(self.places.ids, self.marked)]
        radius = self._dot_size() / 2 + 2
        painter.setPen(QPen(QColor(colours_for(self.palette()).frame), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for x, y in chosen:
            painter.drawEllipse(QPointF(x, y), radius, radius)

    def _draw_lasso(self, painter: QPainter) -> None:
        if len(self._lasso) > 1:
            colour = self.palette().color(QPalette.ColorRole.Text)
            painter.setPen(QPen(colour, 1))
            colour.setAlpha(30)
            painter.setBrush(colour)
            painter.drawPolygon(QPolygonF(self._lasso))

    def _draw_legend(self, painter: QPainter) -> None:
        """Below the map: what the colours say on the left, what one can do on the right."""
        line = self.rect().adjusted(2 * STEP, self.height() - _MARGIN, -2 * STEP, 0)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        count = self.marked.size
        drawn = tr("Draw around photos to select them")
        text = tr("%Ln selected", count) if count > 1 else drawn
        painter.drawText(line, right, f"{text}   ·   {tr('G shows the grid')}")
        if self._score is not None:
            words, places = words_for(self._score), self.places
            told = words.title, words.value(places.low), words.value(places.high)
            draw_scale(painter, line, told, (self._shade(0), self._shade(_SHADES - 1)))

    def _draw_card(self, painter: QPainter) -> None:
        """The photo under the mouse, beside it."""
        if self._under is None or self._picture.isNull() or self._lasso:
            return
        x, y = self.points()[self._under].tolist()
        size = self._picture.deviceIndependentSize().toSize()
        card = QRect(QPoint(round(x) + 2 * STEP, round(y) + 2 * STEP), size)
        if card.right() > self.width():
            card.moveRight(round(x) - 2 * STEP)
        if card.bottom() > self.height():
            card.moveBottom(round(y) - 2 * STEP)
        painter.fillRect(QRectF(card).adjusted(-3, -3, 3, 3), QColor("#101010"))
        painter.drawPixmap(card, self._picture)

    # --- hands ------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A line begins."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._lasso = [event.position()]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The line goes on; without a button the photo under the mouse is shown."""
        if self._lasso:
            self._lasso.append(event.position())
            self.update()
        else:
            self._show_under(self._at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The line closes itself around what is selected; a click selects one photo."""
        lasso, self._lasso = self._lasso, []
        self.update()
        if not lasso:
            return
        if QPolygonF(lasso).boundingRect().width() < _NEAR / 2:
            nearest = self._at(event.position())
            chosen = self.places.ids[[] if nearest is None else [nearest]]
        else:
            corners = np.array([[point.x(), point.y()] for point in lasso])
            chosen = self.places.ids[inside(self.points(), corners)]
        self.selected.emit(chosen)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the photo under the mouse."""
        nearest = self._at(event.position())
        if nearest is not None:
            self.opened.emit(int(self.places.ids[nearest]))

    def _show_under(self, position: int | None) -> None:
        if position == self._under:
            return
        self._under, self._picture = position, QPixmap()
        jpeg = self._thumbnail(int(self.places.ids[position])) if position is not None else None
        ratio = self.devicePixelRatioF()
        box = round(_CARD.width() * ratio), round(_CARD.height() * ratio)
        if jpeg and (image := decoded(jpeg, box)) is not None:
            self._picture = QPixmap.fromImage(image)
            self._picture.setDevicePixelRatio(ratio)
        self.update()

    # --- Qt's side --------------------------------------------------------------------------------

    def _draw_anew(self) -> None:
        self._dots, self._under = None, None
        self.update()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """More room, other places."""
        self._draw_anew()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of theme."""
        super().changeEvent(event)
        self._dots = None

    def showEvent(self, event: QShowEvent) -> None:
        """Photos are placed when one looks."""
        super().showEvent(event)
        self.places.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is under the mouse any more."""
        super().hideEvent(event)
        self._under = None
