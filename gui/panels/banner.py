"""A quiet place for what went wrong and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from gui.icons import icon
from gui.texts import tr
from gui.theme import STEP


class Banner(QFrame):
    """One message between sort bar and photos, until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self.setAutoFillBackground(True)
        self._sign = QLabel(self)
        self.text = QLabel(self, wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._close = QToolButton(self)
        self._close.setAccessibleName(tr("Close this message"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * STEP, STEP, STEP, STEP)
        row.setSpacing(STEP)
        row.addWidget(self._sign)
        row.addWidget(self.text, 1)
        row.addWidget(self._close)
        self._draw_icons()

    def show_error(self, text: str) -> None:
        """Show this in the place of an earlier message."""
        self.text.setText(text)
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        """Icons follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def _draw_icons(self) -> None:
        self._sign.setPixmap(icon("attention", self).pixmap(16))
        self._close.setIcon(icon("close", self))
