"""The settings of what is written beside photos and into them, and what is watched."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGroupBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from engine.settings import Preferences
from gui.sidecars import Sidecars
from gui.texts import tr
from gui.theme import STEP


class PhotosPage(QWidget):
    """Each change is stored at once."""

    def __init__(self, sidecars: Sidecars, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sidecars = sidecars
        preferences = Preferences.load()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        self.beside = self._switch(
            "sidecars", tr("&Write decisions beside the photos, as XMP files"),
            tr("Lightroom, Bridge, Capture One, darktable, digiKam and others read them. Switched "
               "off, nothing is written to the card or folder until you choose File > Write "
               "Sidecars Now."),
        )  # fmt: skip
        self.names = self._names(preferences)
        self.again = self._ask_again()
        self.inside = self._switch(
            "write_inside", tr("Write decisions &into JPEG, TIFF and DNG files, too"),
            tr("Lightroom reads no sidecars of these formats. The file is written anew and takes "
               "the old one's place only if everything but its metadata reads back the same."),
        )  # fmt: skip
        self.pairs = self._switch(
            "pairs", tr("Treat a &RAW photo and the JPEG beside it as one"),
            tr("They are shown as one photo, and both get the same decisions. Counts from the next "
               "folder you open."),
        )  # fmt: skip
        self.watch = self._switch(
            "watch", tr("W&atch open folders for photos that arrive"),
            tr("Photos that a camera or another program puts there appear by themselves."),
        )  # fmt: skip
        column.addLayout(_together(*self.beside))
        column.addWidget(self.names)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(_together(*self.inside))
        column.addLayout(_together(*self.pairs))
        column.addLayout(_together(*self.watch))
        column.addStretch()
        self.names.setEnabled(preferences.sidecars)
        self.beside[0].toggled.connect(self.names.setEnabled)

    def _switch(self, name: str, text: str, says: str) -> tuple[QCheckBox, QLabel]:
        """A check box and, below it, what it means."""
        box, label = QCheckBox(text, self), QLabel(says, self, wordWrap=True)
        box.setChecked(getattr(Preferences.load(), name))
        box.setAccessibleDescription(says)
        box.toggled.connect(partial(self._keep, name))
        label.setIndent(3 * STEP)
        return box, label

    def _ask_again(self) -> QPushButton:
        """Take back what was answered where another program had decided otherwise."""
        button = QPushButton(tr("As&k Again About Differences"), self)
        button.setToolTip(
            tr("Forget in which folders you keep yours, take theirs, or the newer of each")
        )
        button.clicked.connect(self._forget)
        return button

    def _forget(self) -> None:
        self._sidecars.ask_again()
        self.again.setEnabled(False)

    def _names(self, preferences: Preferences) -> QGroupBox:
        """What a new sidecar is called."""
        group = QGroupBox(tr("Name of a new sidecar of IMG_1.CR3"), self)
        self.short = QRadioButton(tr("IMG_1.&xmp, as Lightroom, Bridge and Capture One do"), group)
        self.full = QRadioButton(tr("IMG_1.&CR3.xmp, as darktable and digiKam do"), group)
        (self.full if preferences.sidecar_name == "full" else self.short).setChecked(True)
        choice = QButtonGroup(group)
        choice.addButton(self.short)
        choice.addButton(self.full)
        self.full.toggled.connect(self._keep_name)
        column = QVBoxLayout(group)
        column.setSpacing(STEP)
        for part in (self.short, self.full):
            column.addWidget(part)
        says = QLabel(
            tr("A sidecar that is there already is always used, under either name."), group
        )
        says.setWordWrap(True)
        column.addWidget(says)
        return group

    def _keep_name(self, full: bool) -> None:
        self._keep("sidecar_name", "full" if full else "short")

    def _keep(self, name: str, value: object) -> None:
        """Store a change."""
        replace(Preferences.load(), **{name: value}).save()  # type: ignore[arg-type]
        self._sidecars.settings_changed()


def _together(box: QCheckBox, says: QLabel) -> QVBoxLayout:
    """A box with what it means close below."""
    column = QVBoxLayout()
    column.setSpacing(STEP // 2)
    column.addWidget(box)
    column.addWidget(says)
    return column
