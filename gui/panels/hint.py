"""A quiet line that offers something: one button to see more, one to be left alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.texts import tr
from gui.theme import STEP


class Hint(QFrame):
    """Stands between sort bar and photos until one of its buttons is pressed."""

    accepted = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self.text = QLabel(self, wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.more, self.no = QPushButton(tr("Show me"), self), QPushButton(tr("Not now"), self)
        self.more.clicked.connect(self._accept)
        self.no.clicked.connect(self._decline)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        row.setSpacing(STEP)
        row.addWidget(self.text, 1)
        row.addWidget(self.more)
        row.addWidget(self.no)

    def offer(self, text: str) -> None:
        """Offer this in the place of an earlier hint."""
        self.text.setText(text)
        self.show()

    def _accept(self) -> None:
        self.hide()
        self.accepted.emit()

    def _decline(self) -> None:
        self.hide()
        self.declined.emit()
