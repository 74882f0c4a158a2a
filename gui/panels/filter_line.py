"""The filter in words with what it leaves, and a button that takes it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from gui.icons import icon
from gui.texts import tr
from gui.theme import STEP
from gui.words import number


class FilterLine(QFrame):
    """In sight as long as photos are hidden, also while the filter bar isn't."""

    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self.text = QLabel(self, wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.clear = QToolButton(self)
        self.clear.setText(tr("Clear filter"))
        self.clear.setToolTip(tr("Show all photos again (Ctrl+L)"))
        self.clear.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clear.clicked.connect(self.clear_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * STEP, 0, STEP, STEP // 2)
        row.setSpacing(STEP)
        row.addWidget(self.text, 1)
        row.addWidget(self.clear)
        self._draw_icon()

    def show_filter(self, words: str, shown: int, of: int) -> None:
        """Say what is filtered by, and how many photos pass."""
        said = tr("{filter}: {shown} of {all}")
        self.text.setText(said.format(filter=words, shown=number(shown), all=number(of)))

    def changeEvent(self, event: QEvent) -> None:
        """The icon follows the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()

    def _draw_icon(self) -> None:
        self.clear.setIcon(icon("close", self))
