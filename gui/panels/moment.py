"""A line that says for a moment what a key did, to the eye and to screen readers."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

_MOMENT = 4000  # milliseconds


class Moment(QLabel):
    """Empty again after a moment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._over = QTimer(self, singleShot=True, interval=_MOMENT)
        self._over.timeout.connect(self.clear)

    def say(self, text: str) -> None:
        """Say this in the place of what was said before."""
        self.setText(text)
        self._over.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
