"""The settings of how photos are shown on this screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.settings import Preferences
from gui.texts import tr
from gui.theme import STEP


class ScreenPage(QWidget):
    """The screen's colour profile: the one that the system knows, or a file; counts at once."""

    def __init__(self, changed: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changed = changed
        says = QLabel(
            tr("Photos are shown in the colours of the screen where the system tells them (macOS, "
               "and Wayland with colour management). On Windows and X11 choose the ICC profile "
               "that belongs to your screen, for example the one that calibration made; without "
               "one, photos are shown in sRGB."), self, wordWrap=True,
        )  # fmt: skip
        title = QLabel(tr("&Colour profile of the screen"), self)
        self.file = QLineEdit(Preferences.load().screen_profile, self, readOnly=True)
        self.file.setPlaceholderText(tr("As the system tells, else sRGB"))
        self.file.setAccessibleName(tr("Colour profile of the screen"))
        title.setBuddy(self.file)
        self.choose, self.clear = (
            QPushButton(tr("C&hoose…"), self), QPushButton(tr("&Use None"), self),
        )  # fmt: skip
        self.choose.clicked.connect(self._choose)
        self.clear.clicked.connect(self._clear)
        across = QHBoxLayout()
        across.setSpacing(STEP)
        across.addWidget(self.file, 1)
        across.addWidget(self.choose)
        across.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(title)
        column.addLayout(across)
        column.addWidget(says)
        column.addStretch()
        self.clear.setEnabled(bool(self.file.text()))

    def keep(self, file: str) -> None:
        """From now on show photos by this profile; by none if the name is empty."""
        replace(Preferences.load(), screen_profile=file).save()
        self.file.setText(file)
        self.clear.setEnabled(bool(file))
        self._changed()

    def _choose(self) -> None:
        kinds = tr("Colour profiles") + " (*.icc *.icm *.ICC *.ICM)"
        file, _ = QFileDialog.getOpenFileName(self, tr("Colour profile of the screen"), "", kinds)
        if file:
            self.keep(file)

    def _clear(self) -> None:
        self.keep("")
