"""One photo in a pane: the thumbnail at once, the picture when it comes, all pixels up close."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHideEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from engine.messages import Wish
from gui.grid.model import Tile
from gui.heat.maps import HeatMaps
from gui.heat.painting import Greys, draw_heat
from gui.loupe.focus_frames import draw_focus
from gui.loupe.hand import Zoomable
from gui.loupe.picture import Picture
from gui.loupe.pictures import Pictures
from gui.loupe.wishes import fitted_side, is_close, wishes_for
from gui.loupe.zoom import Zoom, factor_of, placed, seen
from gui.texts import tr
from gui.theme import STEP
from gui.words import photo_name, trouble

_PIXELS_FROM = 2.0  # from this factor on pixels are shown as squares: smoothing would be a blur
_SAME = 0.01  # between factors that mean the same
_LARGE = 64  # times the thumbnail: a photo whose size is not known yet


class PhotoPane(Zoomable):
    """Shows one photo of a `Pictures` store at a `Zoom`; never another photo's pixels.

    The zoom is kept from photo to photo. Panes that show photos side by side share it by setting
    it in one when `zoom_changed` tells of another. With `heat` the map of the photo in view lies
    over it.
    """

    shown = Signal()  # another photo, another zoom, or more of its pixels

    def __init__(
        self, pictures: Pictures, heat: HeatMaps | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.tile: Tile | None = None
        self._pictures, self._heat = pictures, heat
        self._frames_focus = False
        self._thumbnail: QImage | None = None
        self._expected: tuple[Tile, ...] = ()
        self._greys = Greys()
        self._stand_in: QImage | None = None
        pictures.arrived.connect(self._take)
        if heat is not None:
            heat.changed.connect(self.update)
        self.setAccessibleName(tr("Large photo"))

    # --- what is shown ----------------------------------------------------------------------------

    def show_tile(
        self, tile: Tile | None, thumbnail: QPixmap | None = None, expected: Sequence[Tile] = ()
    ) -> None:
        """Show this photo; `expected` are those that may be shown next, the likeliest first."""
        another = self.tile is None or tile is None or self.tile.photo.id != tile.photo.id
        self.tile, self._expected = tile, tuple(expected)
        if another or self._thumbnail is None:
            self._thumbnail = thumbnail.toImage() if thumbnail else None
        for each in (*self._expected, *((tile,) if tile else ())):
            self._pictures.meet(each.photo)
        self._refresh()

    def frame_focus(self, wanted: bool) -> None:
        """Show where the camera focused, or no longer."""
        self._frames_focus = wanted
        self.update()

    def stand_in(self, image: QImage | None) -> None:
        """Show this picture in the photo's place; None for the photo itself."""
        self._stand_in = image
        self.update()

    def set_zoom(self, zoom: Zoom) -> None:
        """Look at this place at this size; `zoom_changed` is for hands only."""
        super().set_zoom(zoom)
        self._refresh()

    @property
    def picture(self) -> Picture:
        """What is here of the photo."""
        return self._pictures.of(self.tile.photo.id) if self.tile else Picture()

    @property
    def photo_size(self) -> QSize:
        """The photo's pixels; until they are known, the thumbnail's shape, and large."""
        if self.tile is None:
            return QSize()
        size = self._size_of(self.tile)
        return self._thumbnail.size() * _LARGE if size.isEmpty() and self._thumbnail else size

    @property
    def factor(self) -> float:
        """Screen pixels for each pixel of the photo, as it is shown now."""
        return factor_of(self.zoom, self.photo_size, self.room)

    @property
    def photo_rect(self) -> QRect:
        """Where the photo stands in the pane; the words that are there in its place."""
        if self.trouble or self.photo_size.isEmpty():
            return self.rect()
        return self._place & self.rect()

    @property
    def is_sharp(self) -> bool:
        """Whether all the pixels are here that can be seen at this zoom."""
        size, picture = self._size_of(self.tile) if self.tile else QSize(), self.picture
        if size.isEmpty():
            return False
        if is_close(size, self.zoom, self.room):
            return picture.shows(seen(self.zoom, size, self.room))
        return picture.fits(fitted_side(size, self.room))

    @property
    def is_preview(self) -> bool:
        """Whether the pixels up close are those of a smaller preview, as in some RAW photos."""
        return not self.zoom.fits and self.picture.is_preview

    @property
    def trouble(self) -> str:
        """Why the photo can't be shown, if it can't."""
        known = self.tile.photo.error if self.tile else None
        return known or self.picture.trouble

    @property
    def _place(self) -> QRect:
        """Where the whole photo lies, also beyond the edges."""
        place, ratio = placed(self.zoom, self.photo_size, self.room), self.devicePixelRatioF()
        return QRectF(
            place.x() / ratio, place.y() / ratio, place.width() / ratio, place.height() / ratio
        ).toRect()

    def _size_of(self, tile: Tile) -> QSize:
        known = self._pictures.of(tile.photo.id).full
        return QSize(tile.photo.width or 0, tile.photo.height or 0) if known.isEmpty() else known

    def _in_words(self) -> str:
        if self.tile is None:
            return ""
        percent = tr("whole photo") if self.zoom.fits else f"{round(100 * self.factor)} %"
        return f"{photo_name(self.tile.photo)}, {percent}"

    # --- the pictures -----------------------------------------------------------------------------

    def _ask(self) -> None:
        """Say what is needed for the photo in view, and for those that may follow."""
        if self.tile is None or not self.isVisible():
            self._pictures.leave(self)
            return
        soon = [wish for tile in self._expected for wish in self._wishes(tile)[:1]]
        self._pictures.want(self, self._wishes(self.tile), soon)
        if self._heat is not None and not self.tile.photo.error:
            self._heat.show_in(self, self.tile.photo.id)

    def _wishes(self, tile: Tile) -> list[Wish]:
        if tile.photo.error:
            return []
        picture = self._pictures.of(tile.photo.id)
        return wishes_for(tile.photo.id, self._size_of(tile), picture, self.zoom, self.room)

    def _take(self, photo_id: int) -> None:
        if self.tile is not None and photo_id == self.tile.photo.id:
            self._refresh()

    def _refresh(self) -> None:
        """Something of what is shown changed."""
        self.setAccessibleDescription(self._in_words())
        self._ask()
        self.update()
        self.shown.emit()

    # --- painting ---------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The photo, or why it isn't here."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.palette().brush(QPalette.ColorRole.Base))
            if self.tile is None:
                return
            if self.trouble or self.photo_size.isEmpty():
                self._draw_words(painter)
                return
            self._draw_photo(painter)
            if self._heat is not None and self._heat.on:
                draw_heat(painter, self._place, self.photo_rect, self._heat, self.tile.photo.id)
            elif self._frames_focus:
                draw_focus(painter, self._place, self.tile.photo.shot.focus)

    def _draw_words(self, painter: QPainter) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        text = trouble(self.trouble) or tr("Reading …")
        centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(STEP, STEP, -STEP, -STEP), centred, text)

    def _draw_photo(self, painter: QPainter) -> None:
        """The whole, and over it what is here in all its pixels; drawn in device pixels."""
        size, picture = self.photo_size, self.picture
        place, ratio = placed(self.zoom, size, self.room), self.devicePixelRatioF()
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        whole, detail = picture.whole or self._thumbnail, picture.detail
        if self._stand_in is not None:
            whole, detail = self._stand_in, None
        close = not self.zoom.fits and detail is not None
        if whole is not None and not (close and picture.shows(seen(self.zoom, size, self.room))):
            self._draw_image(painter, QRectF(place), whole)
        if close and detail is not None:
            part, factor = QRectF(picture.part), self.factor
            corner = QPointF(place.topLeft()) + part.topLeft() * factor
            self._draw_image(painter, QRectF(corner, part.size() * factor), detail)
        painter.restore()

    def _draw_image(self, painter: QPainter, place: QRectF, image: QImage) -> None:
        """Draw an image here; its pixels are squares if it is the photo's own that are large."""
        own = abs(place.width() / image.width() - self.factor) < _SAME
        smooth = QPainter.RenderHint.SmoothPixmapTransform
        painter.setRenderHint(smooth, not own or self.factor < _PIXELS_FROM)
        painter.drawImage(place, self._coloured(image))

    def _coloured(self, image: QImage) -> QImage:
        """The image, in grey below a heat map: its own colours would mix with those of the map."""
        if self._heat is None or not self.tile or self._heat.made(self.tile.photo.id) is None:
            return image
        return self._greys.of(image)

    # --- Qt's side --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, more pixels."""
        super().resizeEvent(event)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """What is wanted is asked for once it can be seen."""
        super().showEvent(event)
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._pictures.leave(self)
        if self._heat is not None:
            self._heat.leave(self)
