"""The grid of photos: tiles, thumbnails, and a selection that survives every re-sort."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QRegion,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from gui.grid.cells import CellView
from gui.grid.for_readers import let_readers_in, tell_current
from gui.grid.geometry import USUAL, filled
from gui.grid.model import PhotoModel, TileRole
from gui.grid.thumbnails import Thumbnails
from gui.grid.tile import Numbers, TilePainter, TileState, fitted
from gui.texts import tr
from gui.theme import STEP

Index = QModelIndex | QPersistentModelIndex


class GridView(CellView):
    """Shows a `PhotoModel` as tiles that fill each line."""

    current_photo = Signal(object)  # id, None when there is none
    selection_moved = Signal()
    seen = Signal(object)  # the photos in view, none while the grid is not
    touched = Signal()  # a key, a click or a turn of the wheel

    def __init__(
        self, model: PhotoModel, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._photos, self._thumbnails = model, thumbnails
        self.pixmap_of = thumbnails.pixmap  # what stands on a tile
        self.numbers = Numbers.ALWAYS
        self._pointed_at = -1  # the row under the pointer
        self._wanted_side = USUAL
        self._tile = TilePainter(USUAL, self.palette(), self.font())
        self._kept = self._places = np.empty(0, np.int64)
        self._current_row = -1
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._tell_what_is_in_view)
        self.setAccessibleName(tr("Photos"))
        let_readers_in(self)
        self.view_changed.connect(self._looking.start)
        self.setModel(model)
        # After setModel, so that Qt's own reset has been done when the photos are found again.
        model.modelAboutToBeReset.connect(self._remember_photos)
        model.modelReset.connect(self._find_photos_again)
        model.rowsInserted.connect(self.updateGeometries)
        model.dataChanged.connect(self._describe_again)
        thumbnails.arrived.connect(self.repaint_photo)

    # --- what the window asks ---------------------------------------------------------------------

    @property
    def tile_side(self) -> int:
        """The width of photos that is wanted; theirs comes near it, so that lines are full."""
        return self._wanted_side

    @property
    def photo_ids(self) -> NDArray[np.int64]:
        """The photos in the order shown."""
        return self._photos.ids

    @property
    def thumbnail_box(self) -> tuple[int, int]:
        """Width and height that thumbnails are fitted into, in device pixels."""
        ratio, room = self.devicePixelRatioF(), self._tile.picture_size
        return round(room.width() * ratio), round(room.height() * ratio)

    def set_tile_side(self, side: int) -> None:
        """Show photos larger or smaller; the current one stays in view."""
        if side != self._wanted_side:
            self._wanted_side = side
            self.updateGeometries()
            self.scrollTo(self.currentIndex())

    def selected_ids(self) -> NDArray[np.int64]:
        """The selected photos in the order shown."""
        return self._photos.ids[self.selected_rows()]

    def select_photo(self, photo_id: int | None) -> None:
        """Make this the current photo and the only selected one."""
        self.go_to(self._photos.index_of(photo_id))

    def go_to(self, index: Index) -> None:
        """Make this the current photo and the only selected one, whichever keys are held."""
        if index.isValid():
            only = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, only)

    def select_photos(self, photo_ids: NDArray[np.int64]) -> None:
        """Select these photos; the first of them in order becomes the current one."""
        rows = self._photos.rows_of(photo_ids.tolist())
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(self.selection_of(_runs(rows)), flag.ClearAndSelect)
        if rows.size:
            index = self._photos.index(int(rows[0]))
            self.selectionModel().setCurrentIndex(index, flag.NoUpdate)

    def set_current(self, photo_id: int) -> None:
        """Make this the current photo and leave the selection as it is."""
        index = self._photos.index_of(photo_id)
        if index.isValid():
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(index, no_update)

    def deselect(self, photo_id: int) -> None:
        """Take this photo out of the selection."""
        deselect = QItemSelectionModel.SelectionFlag.Deselect
        self.selectionModel().select(self._photos.index_of(photo_id), deselect)

    def step(self, by: int) -> None:
        """Go on by so many photos, as far as there are any."""
        row = min(max(self.currentIndex().row() + by, 0), self.cells.count - 1)
        if row >= 0:
            self.go_to(self._photos.index(row))

    # --- photos through changes of the list -------------------------------------------------------

    def _remember_photos(self) -> None:
        """The list will be another one: keep what was selected, by photo.

        An empty list keeps what was there before: a filter that hid all is soon taken back.
        """
        if not self._photos.ids.size:
            return
        self._kept, self._places = self.selected_ids(), self._photos.ids
        self._current_row = self.currentIndex().row()

    def _find_photos_again(self) -> None:
        """Select the same photos in the new list and keep the current one in view.

        If that one left, the next takes its place: the eye stays where it is.
        """
        self.updateGeometries()
        rows = np.flatnonzero(np.isin(self._photos.ids, self._kept))
        index = self._successor()
        if not rows.size and index.isValid() and self._kept.size:
            rows = np.array([index.row()])
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(self.selection_of(_runs(rows)), flag.ClearAndSelect)
        self.selectionModel().setCurrentIndex(index, flag.NoUpdate)
        self.scrollTo(index)

    def _successor(self) -> QModelIndex:
        """The current photo in the new list, else the next one that is there, else the last."""
        if self._current_row < 0:
            return QModelIndex()
        here = np.flatnonzero(np.isin(self._places[self._current_row :], self._photos.ids))
        if here.size:
            return self._photos.index_of(int(self._places[self._current_row + here[0]]))
        before = np.flatnonzero(np.isin(self._places[: self._current_row], self._photos.ids))
        return (
            self._photos.index_of(int(self._places[before[-1]])) if before.size else QModelIndex()
        )

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Qt scrolls to the current photo; the rest of the window hears of it."""
        super().currentChanged(current, previous)
        for index in (previous, current):
            self.viewport().update(self.visualRect(index))
        self._describe(current)
        self.current_photo.emit(self._photos.photo_id(current))

    def _describe(self, current: Index) -> None:
        """Let screen readers read out the current photo."""
        self.setAccessibleDescription(current.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        tell_current(self, current.row())

    def _describe_again(self, first: QModelIndex, last: QModelIndex) -> None:
        """The current photo may have been decided, or scored."""
        if first.row() <= self.currentIndex().row() <= last.row():
            self._describe(self.currentIndex())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Repaint and tell."""
        super().selectionChanged(selected, deselected)
        for part in (selected, deselected):
            self.viewport().update(self.visualRegionForSelection(part))
        self.selection_moved.emit()

    # --- painting ---------------------------------------------------------------------------------

    def cell_size(self, width: int) -> QSize:
        """As large as the tiles that fill a line of this width."""
        side = filled(width, self._wanted_side + 2 * STEP) - 2 * STEP
        if side != self._tile.side:
            self._tile = TilePainter(side, self.palette(), self.font())
        return self._tile.cell_size

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells that need it, in one pass."""
        area, around, offset = event.region(), event.rect(), self.verticalOffset()
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(around, self.palette().brush(QPalette.ColorRole.Base))
            for row in self.cells.rows_between(around.top() + offset, around.bottom() + offset):
                self._paint_tile(painter, row, area)
            self.paint_band(painter)

    def _paint_tile(self, painter: QPainter, row: int, area: QRegion) -> None:
        """Paint one tile, if it lies in the area that needs it: after scrolling a new line only."""
        cell = self.cell_rect(row)
        if not area.intersects(cell):
            return
        index = self._photos.index(row)
        tile = index.data(TileRole)
        state = TileState(
            selected=self.selectionModel().isSelected(index),
            current=index == self.currentIndex(),
            number=self.has_number(index),
        )
        self._tile.paint(painter, cell, tile, state, self.pixmap_of(tile.photo.id))

    def show_numbers(self, numbers: Numbers) -> None:
        """Show scores on these tiles from now on."""
        self.numbers = numbers
        self.viewport().setMouseTracking(numbers is Numbers.HOVER)
        self.viewport().update()

    def has_number(self, index: Index) -> bool:
        """Whether the score of this tile is shown."""
        if self.numbers is Numbers.HOVER:
            return index == self.currentIndex() or index.row() == self._pointed_at
        return self.numbers is Numbers.ALWAYS

    def _point_at(self, row: int) -> None:
        """Another tile is under the pointer, -1 for none."""
        if self.numbers is Numbers.HOVER and row != self._pointed_at:
            self._pointed_at = row
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The tile under the pointer may have something to say."""
        super().mouseMoveEvent(event)
        self._point_at(self.indexAt(event.position().toPoint()).row())

    def viewportEvent(self, event: QEvent) -> bool:
        """Once the pointer has left, nothing is under it."""
        if event.type() == QEvent.Type.Leave:
            self._point_at(-1)
        return super().viewportEvent(event)

    def lit(self) -> QRegion:
        """Where photos stand, which stay bright when the lights go out."""
        region = QRegion()
        for row in self.rows_in_view():
            room = self._tile.picture_room(self.cell_rect(row))
            pixmap = self._thumbnails.pixmap(int(self._photos.ids[row]))
            region += fitted(pixmap, room) if pixmap else room
        return (region & self.viewport().rect()).translated(self.viewport().pos())

    def repaint_photo(self, photo_id: int) -> None:
        """Repaint a photo if it is in view."""
        in_view = self.rows_in_view()
        rows = np.flatnonzero(self._photos.ids[in_view.start : in_view.stop] == photo_id)
        if rows.size:
            self.update(self._photos.index(in_view.start + int(rows[0])))

    def _tell_what_is_in_view(self) -> None:
        """Let the thumbnails be loaded: those in view, then a screen below and one above."""
        if not self.isVisible():
            return
        rows, ids = self.rows_in_view(), self._photos.ids
        below = ids[rows.stop : rows.stop + len(rows)].tolist()
        above = ids[max(0, rows.start - len(rows)) : rows.start].tolist()
        in_view = ids[rows.start : rows.stop].tolist()
        self._thumbnails.show(in_view, below + above, self.thumbnail_box)
        self.seen.emit(in_view)

    # --- hands ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt moves and selects; what can be typed is for actions and never searches."""
        self.touched.emit()
        if event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select."""
        self.touched.emit()
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll."""
        self.touched.emit()
        super().wheelEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """What is in view may have changed while another view was in front."""
        super().showEvent(event)
        self._looking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks at tiles."""
        super().hideEvent(event)
        self.seen.emit([])

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of theme or font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._tile = TilePainter(self._tile.side, self.palette(), self.font())
            self.updateGeometries()


def _runs(rows: NDArray[np.intp]) -> list[range]:
    """Ascending rows as runs of neighbours."""
    if not rows.size:
        return []
    parts = np.split(rows, np.flatnonzero(np.diff(rows) > 1) + 1)
    return [range(int(part[0]), int(part[-1]) + 1) for part in parts]
