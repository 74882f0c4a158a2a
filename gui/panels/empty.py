"""What stands in the place of the grid while there is nothing to show, with what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.texts import tr
from gui.theme import STEP
from gui.words import file_name, joined


class EmptyState(QWidget):
    """A sentence, a hint and a button."""

    open_wanted = Signal()
    clear_wanted = Signal()  # the filter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.title, self.hint = QLabel(self), QLabel(self, wordWrap=True)
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        self.title.setFont(font)
        self.button = QPushButton("Open Folder…", self)
        self.button.clicked.connect(self.open_wanted)
        self.clear = QPushButton(tr("Clear Filter"), self)
        self.clear.setToolTip(tr("Show all photos again (Ctrl+L)"))
        self.clear.clicked.connect(self.clear_wanted)
        column = QVBoxLayout(self)
        column.setSpacing(2 * STEP)
        column.addStretch(2)
        for label in (self.title, self.hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        self.show_welcome()

    def show_welcome(self) -> None:
        """Nothing has been opened yet."""
        self._say(
            "Drop a folder of photos here, or press Ctrl+O",
            "Photos stay where they are, and nothing leaves this computer.",
        )

    def show_searching(self, folders: Sequence[str]) -> None:
        """Something was opened and the first photos are still to come."""
        self._say(f"Looking for photos in {_names(folders)} …", "", button=False)

    def show_nothing_found(self, folders: Sequence[str]) -> None:
        """What was opened holds no photos."""
        self._say(
            f"No readable photos in {_names(folders)}",
            "Cullect reads JPEG, RAW, HEIC, PNG, TIFF, WebP and AVIF, also in the folders below.",
        )

    def show_filtered(self, words: str, why: str) -> None:
        """No photo passes the filter."""
        self._say(tr("No photo passes the filter"), joined((words, why), "\n"), button=False)
        self.clear.show()
        self.clear.setFocus()

    def _say(self, title: str, hint: str, button: bool = True) -> None:
        self.title.setText(title)
        self.hint.setText(hint)
        self.button.setVisible(button)
        self.clear.hide()


def _names(folders: Sequence[str]) -> str:
    """The last parts of their paths, as far as they fit."""
    names = [file_name(folder) for folder in folders[:3]]
    return ", ".join(names) + (" and others" if len(folders) > 3 else "")
