"""The grid for screen readers: a list of photos, each with its name, its place and its state.

Qt tells readers of the cells of its own list and table views only. Cells are made when a reader
asks for one, so that 100,000 photos cost nothing.
"""

# mypy: disable-error-code="override"
# PySide's stubs don't say that an interface may answer None.

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QWindow,
)

if TYPE_CHECKING:
    from gui.grid.cells import CellView

_lists: dict[int, PhotoList] = {}  # Python owns them, readers only borrow


def let_readers_in(grid: CellView) -> None:
    """From now on screen readers find the photos of this grid."""
    if not _lists:
        QAccessible.installFactory(_made)
    key = id(grid)
    _lists[key] = PhotoList(grid)
    grid.destroyed.connect(lambda: _lists.pop(key, None))


def tell_current(grid: CellView, row: int) -> None:
    """A reader reads out the photo that became the current one."""
    if QAccessible.isActive() and row >= 0:
        event = QAccessibleEvent(grid, QAccessible.Event.Focus)
        event.setChild(row)
        QAccessible.updateAccessibility(event)


def _made(_name: str, widget: QObject | None) -> QAccessibleInterface | None:
    """What Qt asks for each widget that a reader looks at; None leaves it to Qt."""
    return _lists.get(id(widget))


class PhotoList(QAccessibleObject):
    """The grid: a list with as many photos as are shown."""

    def __init__(self, grid: CellView) -> None:
        super().__init__(grid)
        self._grid = grid
        self._photos: dict[int, PhotoCell] = {}

    def role(self) -> QAccessible.Role:
        """A list, of which several items may be selected."""
        return QAccessible.Role.List

    def text(self, kind: QAccessible.Text) -> str:
        """The name of the grid, and the current photo as its description."""
        if kind == QAccessible.Text.Name:
            return self._grid.accessibleName()
        if kind == QAccessible.Text.Description:
            return self._grid.accessibleDescription()
        return ""

    def state(self) -> QAccessible.State:
        """Several photos may be selected, and keys may go here."""
        state = QAccessible.State()
        state.focusable = state.multiSelectable = state.extSelectable = 1
        state.focused = int(self._grid.hasFocus())
        return state

    def parent(self) -> QAccessibleInterface | None:
        """What the grid lies in."""
        above = self._grid.parentWidget()
        return QAccessible.queryAccessibleInterface(above) if above is not None else None

    def childCount(self) -> int:
        """The photos shown."""
        model = self._grid.model()
        return model.rowCount() if model is not None else 0

    def child(self, index: int) -> PhotoCell | None:
        """The photo at this place."""
        if not 0 <= index < self.childCount():
            return None
        return self._photos.setdefault(index, PhotoCell(self._grid, index))

    def childAt(self, x: int, y: int) -> PhotoCell | None:
        """The photo under a point of the screen."""
        point = self._grid.viewport().mapFromGlobal(QPoint(x, y))
        return self.child(self._grid.indexAt(point).row())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where a photo stands."""
        return child.row if isinstance(child, PhotoCell) else -1

    def focusChild(self) -> PhotoCell | None:
        """The current photo."""
        return self.child(self._grid.currentIndex().row())


class PhotoCell(QAccessibleInterface):
    """One photo of the list, at its place: `IMG_1.JPG, technical quality 62, 3 stars, picked`."""

    def __init__(self, grid: CellView, row: int) -> None:
        super().__init__()
        self._grid, self.row = grid, row

    def _index(self) -> QModelIndex:
        return self._grid.model().index(self.row, 0)

    def isValid(self) -> bool:
        """Whether there still is a photo at this place."""
        return self.row < self._grid.model().rowCount()

    def role(self) -> QAccessible.Role:
        """An item of a list."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """The photo in a sentence."""
        if kind != QAccessible.Text.Name or not self.isValid():
            return ""
        return str(self._index().data(Qt.ItemDataRole.AccessibleTextRole))

    def state(self) -> QAccessible.State:
        """Whether it is selected, and whether it is the current one."""
        state = QAccessible.State()
        state.selectable = state.focusable = 1
        state.selected = int(self._grid.selectionModel().isSelected(self._index()))
        is_current = self._grid.currentIndex().row() == self.row
        state.focused = int(is_current and self._grid.hasFocus())
        return state

    def rect(self) -> QRect:
        """Where it stands on the screen."""
        cell = self._grid.visualRect(self._index())
        return QRect(self._grid.viewport().mapToGlobal(cell.topLeft()), cell.size())

    def parent(self) -> QAccessibleInterface | None:
        """The grid."""
        return QAccessible.queryAccessibleInterface(self._grid)

    def window(self) -> QWindow | None:
        """The window it is in."""
        return self._grid.window().windowHandle()

    def object(self) -> QObject | None:
        """A photo is no object of Qt."""
        return None

    def child(self, _index: int) -> QAccessibleInterface | None:
        """A photo holds nothing."""
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:
        """A photo holds nothing."""
        return None

    def childCount(self) -> int:
        """A photo holds nothing."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """A photo holds nothing."""
        return -1

    def focusChild(self) -> QAccessibleInterface | None:
        """A photo holds nothing."""
        return None

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """A photo's name can't be changed here."""
