"""Where one writes what to look for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from gui.texts import tr
from gui.theme import STEP, room


class SearchBox(QLineEdit):
    """Enter searches; Esc, or taking the text away, goes back to the order before."""

    emptied = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Search photos"))
        self.setAccessibleName(tr("Search by words"))
        self.setToolTip(tr("Sort by how well photos fit a few words (Ctrl+F); Esc goes back"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(14 * STEP)
        self.setMaximumWidth(room(28))
        self.setMinimumHeight(room(3) + 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._tell_empty)

    def forget(self) -> None:
        """Empty the box, telling nobody."""
        with QSignalBlocker(self):
            self.clear()

    def event(self, event: QEvent) -> bool:
        """Esc is for this box while one writes in it, and not for the window."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties and leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell_empty(self, text: str) -> None:
        if not text:
            self.emptied.emit()
