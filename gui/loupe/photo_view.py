"""One photo, as large as the window allows, with its score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from gui.grid.model import Tile
from gui.loupe.heat_maps import HeatMaps
from gui.loupe.heat_painter import colourless, draw_heat, draw_legend
from gui.marks import draw_flag, draw_label, draw_stars, draw_third, label_width
from gui.theme import STEP, colours_for
from gui.words import file_name, trouble

if TYPE_CHECKING:
    from engine.messages import Pixels

_STRIP = 6 * STEP


class PhotoView(QWidget):
    """Shows what it was given last: the thumbnail at once, the large picture when it comes."""

    pixels_wanted = Signal(object, int)  # photo id, long side in device pixels
    step_wanted = Signal(int)
    grid_wanted = Signal()

    def __init__(self, heat: HeatMaps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heat = heat
        heat.changed.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Large photo")
        self.tile: Tile | None = None
        self._title = ""
        self._pixmap = QPixmap()
        self._grey: tuple[int, QPixmap] | None = None  # key of the photo's pixmap, its grey copy
        self._trouble = ""
        self._loaded: tuple[int, int] | None = None  # photo id and the side that was asked
        # While an arrow is held or the window is drawn larger, only the last wish counts.
        self._ask = QTimer(self, singleShot=True, interval=30)
        self._ask.timeout.connect(self._ask_for_pixels)

    def show_tile(self, tile: Tile, title: str, thumbnail: QPixmap | None) -> None:
        """Show this photo; `title` names its score."""
        another = self.tile is None or self.tile.photo.id != tile.photo.id
        self.tile, self._title = tile, title
        if another:
            self._pixmap, self._loaded = thumbnail or QPixmap(), None
            self._trouble = tile.photo.error or ""
            self._ask.start()
        self.setAccessibleDescription(f"{file_name(tile.photo.path)}, {title} {tile.score or ''}")
        self.update()

    def show_pixels(self, pixels: Pixels) -> None:
        """The engine read the photo; answers for another photo came too late."""
        if self.tile is None or pixels.photo_id != self.tile.photo.id:
            return
        self._trouble = pixels.error or ""
        if not pixels.error:
            image = QImage(
                pixels.payload, pixels.width, pixels.height, 4 * pixels.width,
                QImage.Format.Format_RGBA8888,
            )  # fmt: skip
            self._pixmap = QPixmap.fromImage(image)
        self.update()

    def ask_again(self) -> None:
        """A new engine doesn't know what the one before it was asked."""
        self._loaded = None
        self._ask.start()

    def _ask_for_pixels(self) -> None:
        """Ask for as many pixels as the room has."""
        if self.tile is None or not self.isVisible() or self.tile.photo.error:
            return
        room = self._room().size() * self.devicePixelRatioF()
        wish = self.tile.photo.id, max(room.width(), room.height())
        if wish != self._loaded:
            self._loaded = wish
            self.pixels_wanted.emit(*wish)

    def _room(self) -> QRect:
        """Where the photo may stand: all but the strip below."""
        return self.rect().adjusted(STEP, STEP, -STEP, -_STRIP)

    # --- painting ---------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The photo, and below it what is known and decided."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillRect(self.rect(), self.palette().brush(QPalette.ColorRole.Base))
            if self.tile is not None:
                self._draw_photo(painter)
                self._draw_strip(painter, self.tile)

    def _draw_photo(self, painter: QPainter) -> None:
        """As large as it fits, never larger than its own pixels; or why it isn't here."""
        room = self._room()
        if self._trouble or self._pixmap.isNull():
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            text = trouble(self._trouble) or "Reading …"
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
            return
        size = self._shown_size(room.size())
        left = room.left() + (room.width() - size.width()) // 2
        top = room.top() + (room.height() - size.height()) // 2
        shown = QRect(QPoint(left, top), size)
        if self.heat.on and self.heat.image is not None:
            painter.drawPixmap(shown, self._in_grey())
            draw_heat(painter, shown, self.heat)
        else:
            painter.drawPixmap(shown, self._pixmap)
        if self.heat.on:
            painter.setFont(self.font())
            draw_legend(painter, room, self.heat)

    def _in_grey(self) -> QPixmap:
        """The photo without its colours, made once."""
        key = self._pixmap.cacheKey()
        if self._grey is None or self._grey[0] != key:
            self._grey = key, colourless(self._pixmap)
        return self._grey[1]

    def _shown_size(self, room: QSize) -> QSize:
        """The same size for the thumbnail as for the picture that will take its place."""
        photo = self.tile.photo if self.tile else None
        own = self._pixmap.size()
        if photo and photo.width and photo.height:
            own = QSize(photo.width, photo.height)
        own = own / self.devicePixelRatioF()
        if own.width() <= room.width() and own.height() <= room.height():
            return own
        return own.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def _draw_strip(self, painter: QPainter, tile: Tile) -> None:
        """Name on the left, decision in the middle, score on the right."""
        colours = colours_for(self.palette())
        strip = QRect(2 * STEP, self.height() - _STRIP, self.width() - 4 * STEP, _STRIP)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.quiet))
        name = QFontMetrics(self.font()).elidedText(
            file_name(tile.photo.path), Qt.TextElideMode.ElideMiddle, strip.width() // 3
        )
        painter.drawText(strip, Qt.AlignmentFlag.AlignVCenter, name)
        self._draw_decision(painter, strip, tile, QColor(colours.text))
        self._draw_score(painter, strip, tile)

    def _draw_decision(self, painter: QPainter, strip: QRect, tile: Tile, colour: QColor) -> None:
        """Flag and stars, centred under the photo."""
        side, middle = 18, strip.center()
        flag = QRectF(middle.x() - 68, middle.y() - side / 2, side, side)
        draw_flag(painter, flag, tile.photo.flag)
        draw_stars(painter, middle.x() - 40, middle.y() - 8, 16, tile.photo.stars or 0, colour)
        if label := tile.photo.label:
            left = middle.x() - 76 - label_width(label, side)
            draw_label(painter, QRectF(left, flag.top(), label_width(label, side), side), label)

    def _draw_score(self, painter: QPainter, strip: QRect, tile: Tile) -> None:
        """The number, large, with its shape and what it is called."""
        colours = colours_for(self.palette())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if tile.score is None or tile.third is None:
            if not tile.photo.error:
                painter.setPen(QColor(colours.quiet))
                painter.drawText(strip, right, "not scored yet")
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
        painter.drawText(strip.adjusted(0, 0, -round(side) - STEP, 0), right, self._title)

    # --- hands ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go on and back, Home and End to the ends."""
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
            Qt.Key.Key_Home: -(2**31) + 1, Qt.Key.Key_End: 2**30,
        }  # fmt: skip
        if event.key() in steps:
            self.step_wanted.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Back to the grid, the way one came."""
        self.grid_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, more pixels."""
        super().resizeEvent(event)
        self._ask.start()
