"""A view of equal cells that computes where each one is instead of laying them out.

QListView lays out every row; this one does arithmetic, so 100,000 photos open as fast as ten.
Selection, keyboard and focus stay Qt's own. What a cell looks like is for the view built on it.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPalette, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from gui.grid.geometry import GridGeometry

Index = QModelIndex | QPersistentModelIndex
Move = QAbstractItemView.CursorAction


class CellView(QAbstractItemView):
    """Cells of one size in lines, left to right, scrolled by pixels."""

    view_changed = Signal()  # other cells may be on screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = GridGeometry(0, 1, 1, 1)
        self._band: QRect | None = None
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        # What is opaque can be moved when scrolling; anything else is painted all over again.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def cell_size(self, width: int) -> QSize:
        """How large cells are in a view of this width."""
        raise NotImplementedError

    # --- geometry ---------------------------------------------------------------------------------

    def updateGeometries(self) -> None:
        """Count the cells anew and set the scroll bar to them."""
        super().updateGeometries()
        if self.model() is None:
            return
        viewport = self.viewport()
        cell = self.cell_size(viewport.width())
        count = self.model().rowCount()
        self.cells = GridGeometry(count, viewport.width(), cell.width(), cell.height())
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self.cells.height - viewport.height()))
        bar.setPageStep(max(cell.height(), viewport.height() - cell.height() // 2))
        bar.setSingleStep(max(16, cell.height() // 4))
        viewport.update()
        self.view_changed.emit()

    def visualRect(self, index: Index) -> QRect:
        """A cell in the viewport."""
        return self.cell_rect(index.row()) if index.isValid() else QRect()

    def cell_rect(self, row: int) -> QRect:
        """The cell of a row in the viewport."""
        left, top = self.cells.corner(row)
        corner = QPoint(left, top) - self._scrolled
        return QRect(corner, QSize(self.cells.cell_width, self.cells.cell_height))

    @property
    def _scrolled(self) -> QPoint:
        """What of the content is at the viewport's corner."""
        return QPoint(self.horizontalOffset(), self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """What is under a point of the viewport."""
        at = point + self._scrolled
        row = self.cells.row_at(at.x(), at.y())
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into view, moving no more than needed."""
        if not index.isValid():
            return
        cell, height = self.visualRect(index), self.viewport().height()
        bar = self.verticalScrollBar()
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + cell.center().y() - height // 2)
        elif cell.top() < 0 or hint == QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(bar.value() + cell.top() - self.cells.margin)
        elif cell.bottom() > height:
            bar.setValue(bar.value() + cell.bottom() - height + self.cells.margin)

    def horizontalOffset(self) -> int:
        """The grid is never wider than the window."""
        return 0

    def verticalOffset(self) -> int:
        """How far the content is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:  # noqa: ARG002 - Qt's signature
        """What is in the model is shown."""
        return False

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is drawn already, so that only the new lines are painted."""
        self.viewport().scroll(dx, dy)
        self.view_changed.emit()

    def rows_in_view(self) -> range:
        """The rows on screen, in part at least."""
        top = self.verticalOffset()
        return self.cells.rows_between(top, top + self.viewport().height() - 1)

    # --- selection --------------------------------------------------------------------------------

    def moveCursor(self, action: Move, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where a key leads from the current cell."""
        cells, row = self.cells, self.currentIndex().row()
        if not cells.count:
            return QModelIndex()
        page = max(1, self.viewport().height() // cells.cell_height) * cells.columns
        steps = {
            Move.MoveLeft: -1,
            Move.MovePrevious: -1,
            Move.MoveRight: 1,
            Move.MoveNext: 1,
            Move.MoveUp: -cells.columns,
            Move.MoveDown: cells.columns,
            Move.MovePageUp: -page,
            Move.MovePageDown: page,
            Move.MoveHome: -row,
            Move.MoveEnd: cells.count - 1 - row,
        }
        return self.model().index(cells.moved(row, steps[action]) if row >= 0 else 0, 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select what a drawn band touches; with keys and clicks all from one to the other."""
        dragging = self.state() == QAbstractItemView.State.DragSelectingState
        self._draw_band(rect.normalized() if dragging else None)
        rows = self._rows_touched(rect.normalized()) if dragging else [self._rows_from_to(rect)]
        self.selectionModel().select(self.selection_of(rows), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """The part of the viewport that a selection covers."""
        region = QRegion()
        in_view = self.rows_in_view()
        for part in selection.toList():
            for row in range(max(part.top(), in_view.start), min(part.bottom() + 1, in_view.stop)):
                region += self.visualRect(self.model().index(row, 0))
        return region

    def _rows_touched(self, band: QRect) -> list[range]:
        """The runs of cells under a band drawn with the mouse."""
        band = band.translated(self._scrolled)
        return self.cells.runs_within(band.left(), band.top(), band.right(), band.bottom())

    def _rows_from_to(self, rect: QRect) -> range:
        """All in order from one corner to the other; none for a click beside the cells."""
        start, end = rect.topLeft() + self._scrolled, rect.bottomRight() + self._scrolled
        if start == end and self.cells.row_at(start.x(), start.y()) < 0:
            return range(0)
        rows = sorted(self.cells.row_near(p.x(), p.y()) for p in (start, end))
        return range(max(rows[0], 0), rows[1] + 1)

    def selection_of(self, runs: Iterable[range]) -> QItemSelection:
        """Runs of rows as Qt's selection."""
        selection, model = QItemSelection(), self.model()
        for run in runs:
            if run:
                first, last = model.index(run.start, 0), model.index(run.stop - 1, 0)
                selection.append(QItemSelectionRange(first, last))
        return selection

    def selected_rows(self) -> NDArray[np.int64]:
        """All selected rows, ascending; by runs, as asking for each index takes long."""
        ranges = self.selectionModel().selection().toList()
        runs = [np.arange(part.top(), part.bottom() + 1) for part in ranges]
        return np.sort(np.concatenate(runs)) if runs else np.empty(0, np.int64)

    # --- the band drawn with the mouse ------------------------------------------------------------

    def paint_band(self, painter: QPainter) -> None:
        """Paint the band over the cells, if one is being drawn."""
        if self._band:
            colour = self.palette().color(QPalette.ColorRole.Text)
            painter.setPen(colour)
            colour.setAlpha(40)
            painter.fillRect(self._band, colour)
            painter.drawRect(self._band)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The band, if there was one, is done."""
        super().mouseReleaseEvent(event)
        self._draw_band(None)

    def _draw_band(self, band: QRect | None) -> None:
        """Show the band here from now on."""
        if band != self._band:
            self._band = band
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current cell in view when lines break elsewhere."""
        columns = self.cells.columns
        super().resizeEvent(event)
        self.updateGeometries()
        if self.cells.columns != columns:
            self.scrollTo(self.currentIndex())
