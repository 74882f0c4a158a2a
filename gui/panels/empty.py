"""What stands in the place of the grid while there is nothing to show, with what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.texts import tr
from gui.theme import STEP
from gui.words import file_name, joined


class EmptyState(QWidget):
    """A sentence, a hint, and the buttons that help here."""

    open_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(object)  # folders and photos
    clear_wanted = Signal()  # the filter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.title, self.hint = (QLabel(self, wordWrap=True) for _ in range(2))
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        self.title.setFont(font)
        self.button = self._button(tr("Open Folder…"), tr("Choose a folder of photos (Ctrl+O)"))
        self.button.clicked.connect(self.open_wanted)
        self.sample = self._button(
            tr("Try It with the Sample Shoot"),
            tr("40 photos that the program makes itself, some with faults of known strength"),
        )
        self.sample.clicked.connect(self.sample_wanted)
        self.clear = self._button(tr("Clear Filter"), tr("Show all photos again (Ctrl+L)"))
        self.clear.clicked.connect(self.clear_wanted)
        self.recent: list[QPushButton] = []
        self._lay_out()
        self.show_welcome()

    def _lay_out(self) -> None:
        """A column in the middle, a little above the centre."""
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2 * STEP)
        self._column.addStretch(2)
        for label in (self.title, self.hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(label)
        for button in (self.button, self.sample, self.clear):
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        self.lately = QLabel(tr("Opened lately"), self)
        self.lately.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._column.addWidget(self.lately, 0, Qt.AlignmentFlag.AlignCenter)
        self._column.addStretch(3)

    def offer_recent(self, recent: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Offer what was opened lately: (title, folders and photos)."""
        for button in self.recent:
            self._column.removeWidget(button)
            button.deleteLater()
        at = self._column.indexOf(self.lately) + 1
        self.recent = [self._button(title, "\n".join(roots)) for title, roots in recent]
        for place, (button, (_, roots)) in enumerate(zip(self.recent, recent, strict=True)):
            button.clicked.connect(partial(self._open_again, roots))
            self._column.insertWidget(at + place, button, 0, Qt.AlignmentFlag.AlignCenter)
        self._show_recent(not self.sample.isHidden())

    def show_welcome(self) -> None:
        """Nothing has been opened yet."""
        self._say(
            tr("Drop a folder of photos here, or press Ctrl+O"),
            tr("Photos stay where they are, and nothing leaves this computer."),
        )
        self.button.show()
        self.sample.show()
        self._show_recent(True)

    def show_searching(self, folders: Sequence[str]) -> None:
        """Something was opened and the first photos are still to come."""
        self._say(tr("Looking for photos in {folders} …").format(folders=_names(folders)), "")

    def show_nothing_found(self, folders: Sequence[str]) -> None:
        """What was opened holds no photos."""
        self._say(
            tr("No readable photos in {folders}").format(folders=_names(folders)),
            tr("Cullect reads JPEG, RAW, HEIC, PNG, TIFF, WebP, AVIF, also in folders below."),
        )
        self.button.show()

    def show_filtered(self, words: str, why: str) -> None:
        """No photo passes the filter."""
        self._say(tr("No photo passes the filter"), joined((words, why), "\n"))
        self.clear.show()

    def _say(self, title: str, hint: str) -> None:
        """Say this, with no button yet."""
        self.title.setText(title)
        self.hint.setText(hint)
        for button in (self.button, self.sample, self.clear):
            button.hide()
        self._show_recent(False)

    def _show_recent(self, shown: bool) -> None:
        for part in (self.lately, *self.recent):
            part.setVisible(shown and bool(self.recent))

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text.replace("&", "&&"), self)
        button.setToolTip(tip)
        return button

    def _open_again(self, roots: Sequence[str], _checked: bool = False) -> None:
        self.recent_wanted.emit(roots)


def _names(folders: Sequence[str]) -> str:
    """The last parts of their paths, as far as they fit."""
    names = [file_name(folder) for folder in folders[:3]]
    return ", ".join(names) + (tr(" and others") if len(folders) > 3 else "")
