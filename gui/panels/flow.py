"""A layout that breaks into a further row where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from gui.theme import STEP


class FlowLayout(QLayout):
    """Items side by side, each as wide as it likes to be, middle on middle within a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(STEP)

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, position: int) -> QLayoutItem | None:
        """The item at this place."""
        return self._items[position] if 0 <= position < len(self._items) else None

    def takeAt(self, position: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(position) if 0 <= position < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many rows as are needed at this width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """At the least."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest and the highest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place items row by row, if they are to be moved; returns the height of all rows."""
        room = rect.marginsRemoved(self.contentsMargins())
        top = room.top()
        for row in self._rows(room.width()):
            height = max(item.sizeHint().height() for item in row)
            left = room.left()
            for item in row if move else ():
                size = item.sizeHint()
                corner = QPoint(left, top + (height - size.height()) // 2)
                item.setGeometry(QRect(corner, size.boundedTo(QSize(room.width(), size.height()))))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        margins = self.contentsMargins()
        return top - self.spacing() - rect.top() + margins.bottom()

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """Which items stand together; hidden ones take no room."""
        rows: list[list[QLayoutItem]] = [[]]
        taken = 0
        for item in (item for item in self._items if not item.isEmpty()):
            wide = item.sizeHint().width() + self.spacing()
            if rows[-1] and taken + wide - self.spacing() > width:
                rows.append([])
                taken = 0
            rows[-1].append(item)
            taken += wide
        return [row for row in rows if row]
