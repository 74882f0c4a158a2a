"""A folder to write to: its path, and a button to look for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from gui.texts import tr
from gui.theme import STEP

BUTTON = 13 * STEP
"""How wide the buttons beside the fields are."""


class Destination(QWidget):
    """One line."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = QLineEdit(self)
        self.path.setAccessibleName(tr("Destination folder"))
        self.path.setPlaceholderText(tr("a folder on this computer, a card or a network drive"))
        self.path.textChanged.connect(self.changed)
        self.browse = QPushButton(tr("Browse…"), self)
        self.browse.setAccessibleName(tr("Look for the destination folder"))
        self.browse.clicked.connect(self._look)
        self.setFocusProxy(self.path)
        self.browse.setMinimumWidth(BUTTON)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(self.path, 1)
        row.addWidget(self.browse)

    @property
    def text(self) -> str:
        """The path as it stands."""
        return self.path.text().strip()

    def _look(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Export to"), self.text)
        if folder:
            self.path.setText(folder)
