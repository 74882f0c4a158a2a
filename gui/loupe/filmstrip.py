"""One line of tiles below the large photo: where it stands among its neighbours."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QRegion,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from gui.grid.cells import CellView
from gui.grid.geometry import SMALLEST, GridGeometry
from gui.grid.model import TileRole
from gui.grid.thumbnails import Thumbnails
from gui.grid.tile import TilePainter, TileState
from gui.grid.view import GridView
from gui.texts import tr

Index = QModelIndex | QPersistentModelIndex


class Filmstrip(CellView):
    """The grid's photos in one line, with the grid's selection; the current one in the middle.

    Keys stay with the large photo above; a click goes to a photo, with Ctrl or Shift it selects.
    """

    def __init__(
        self, grid: GridView, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._grid, self._thumbnails, self._pressed = grid, thumbnails, False
        self._tile = TilePainter(SMALLEST, self.palette(), self.font())
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._tell_what_is_in_view)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoScroll(False)
        self.setFixedHeight(self._tile.cell_size.height())
        self.setAccessibleName(tr("Filmstrip"))
        self.setModel(grid.model())
        self.setSelectionModel(grid.selectionModel())
        self.view_changed.connect(self._looking.start)
        grid.model().rowsInserted.connect(self.updateGeometries)
        thumbnails.arrived.connect(self._repaint)

    # --- one line ---------------------------------------------------------------------------------

    def cell_size(self, _width: int) -> QSize:
        """Always the smallest tiles of the grid."""
        return self._tile.cell_size

    def updateGeometries(self) -> None:
        """As many columns as there are photos."""
        QAbstractItemView.updateGeometries(self)
        if self.model() is None:
            return
        cell, count = self.cell_size(0), self.model().rowCount()
        width = max(1, count) * cell.width()
        self.cells = GridGeometry(count, width, cell.width(), cell.height(), margin=0)
        bar = self.horizontalScrollBar()
        bar.setRange(0, max(0, self.cells.width - self.viewport().width()))
        bar.setSingleStep(cell.width())
        self.scrollTo(self.currentIndex())
        self.viewport().update()
        self.view_changed.emit()

    def horizontalOffset(self) -> int:
        """How far the line is scrolled, in pixels; a short one stands in the middle."""
        spare = self.viewport().width() - self.cells.width
        return -(spare // 2) if spare > 0 else self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """There is one line only."""
        return 0

    def scrollTo(
        self,
        index: Index,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a photo to the middle."""
        if index.isValid():
            left, _ = self.cells.corner(index.row())
            middle = left + self.cells.cell_width // 2
            self.horizontalScrollBar().setValue(middle - self.viewport().width() // 2)

    def rows_in_view(self) -> range:
        """The photos in sight, in part at least."""
        left, wide = self.horizontalOffset(), self.cells.cell_width
        first = max(0, left // wide)
        last = min(self.cells.count, (left + self.viewport().width() - 1) // wide + 1)
        return range(first, max(first, last))

    def reset(self) -> None:
        """Another list: the grid finds the photos again, whose selection this is."""
        self.updateGeometries()

    # --- painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tiles that need it."""
        area = event.region()
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(event.rect(), self.palette().brush(QPalette.ColorRole.Base))
            for row in self.rows_in_view():
                self._paint_tile(painter, row, area)
            self.paint_band(painter)

    def _paint_tile(self, painter: QPainter, row: int, area: QRegion) -> None:
        cell = self.cell_rect(row)
        if area.intersects(cell):
            index = self.model().index(row, 0)
            tile = index.data(TileRole)
            state = TileState(
                self.selectionModel().isSelected(index), index == self.currentIndex(),
                self._grid.has_number(index),
            )  # fmt: skip
            self._tile.paint(painter, cell, tile, state, self._thumbnails.pixmap(tile.photo.id))

    def lit(self) -> QRegion:
        """Where photos stand."""
        return QRegion(QRect(self.viewport().pos(), self.viewport().size()))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Follow the large photo."""
        super().currentChanged(current, previous)
        # Qt selects where the pointer is once this returns: the line must not move under it.
        if not self._pressed:
            self.scrollTo(current)
        self.viewport().update()

    def _repaint(self, _photo_id: object) -> None:
        if self.isVisible():
            self.viewport().update()

    def _tell_what_is_in_view(self) -> None:
        """Let the thumbnails be loaded, in the size that the grid has them."""
        if self.isVisible():
            rows, ids = self.rows_in_view(), self._grid.photo_ids
            near = ids[rows.stop : rows.stop + len(rows)].tolist()
            before = ids[max(0, rows.start - len(rows)) : rows.start].tolist()
            in_view = ids[rows.start : rows.stop].tolist()
            self._thumbnails.show(in_view, near + before, self._grid.thumbnail_box)

    # --- hands ------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to a photo, or select."""
        self._pressed = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Now the line may move."""
        self._pressed = False
        super().mouseReleaseEvent(event)
        self.scrollTo(self.currentIndex())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the wheel to look along the line."""
        way = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (way.x() or way.y()))
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """The photo may be another one than when this was seen last."""
        super().showEvent(event)
        self.updateGeometries()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of theme or font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._tile = TilePainter(SMALLEST, self.palette(), self.font())
            self.setFixedHeight(self._tile.cell_size.height())
            self.updateGeometries()
