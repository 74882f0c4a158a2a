"""Rejected photos into the system's trash, after looking them over: counted, and said in words."""

from __future__ import annotations

import contextlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFile, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from engine.acts.trash import Doomed, Trashed, put_away, rejected
from gui.dialogs.act_dialog import ActDialog
from gui.dialogs.counts import files, photos, rejected_photos
from gui.dialogs.labels import bold, plain_label, quiet
from gui.dialogs.opening_size import open_at
from gui.dialogs.photo_sheet import PhotoSheet
from gui.tasks import Tasks
from gui.texts import tr
from gui.theme import STEP

if TYPE_CHECKING:
    from engine.library import Library


def into_trash(path: str) -> str | None:
    """Put a file into the system's trash; returns where it is now, if the system tells."""
    # Qt makes the trash on Linux, but not the folder that it stands in.
    around = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    with contextlib.suppress(OSError):
        Path(around).mkdir(parents=True, exist_ok=True)
    file = QFile(path)
    if not file.moveToTrash():
        raise OSError(tr("the system did not take it into its trash"))
    place = file.fileName()  # empty, or as before, where the system does not tell
    return place if place and place != path else None


class TrashDialog(ActDialog):
    """Says how many of which photos, shows them all, and does it when asked."""

    trashed = Signal(object)  # Trashed
    folder_wanted = Signal()

    def __init__(
        self,
        library: Library,
        among: tuple[int, ...],
        *,
        selected: bool,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tasks, parent)
        self.setWindowTitle(tr("Move Rejected to the Trash"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_at(self, 96, 72)
        self._doomed = rejected(library, among)
        self.headline = bold(plain_label(headline(self._doomed, len(among), selected), self))
        self.detail = quiet(plain_label(detail(self._doomed, selected), self))
        self.sheet = PhotoSheet(library, self)
        self.sheet.show_photos([one.photo.id for one in self._doomed])
        self._build_buttons()
        self._lay_out()

    def _build_buttons(self) -> None:
        """Cancel is the default: a key too many should do nothing."""
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.go = QPushButton(
            tr("Move {photos} to the Trash").format(photos=photos(len(self._doomed))), self
        )
        self.go.setToolTip(tr("Ctrl+Z brings them back where the system says where they are"))
        self.elsewhere = QPushButton(tr("Move to a Folder Instead…"), self)
        role = QDialogButtonBox.ButtonRole
        self.buttons.addButton(self.elsewhere, role.ResetRole)
        self.buttons.addButton(self.go, role.ActionRole)
        self.cancel.setDefault(True)
        for button in (self.go, self.elsewhere):
            button.setEnabled(bool(self._doomed))
            button.setAutoDefault(False)
        self.go.clicked.connect(self._begin)
        self.elsewhere.clicked.connect(self._go_elsewhere)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP + STEP // 2)
        column.addWidget(self.headline)
        column.addWidget(self.detail)
        column.addWidget(self.sheet, 1)
        column.addWidget(self.progress)
        column.addWidget(self.buttons)
        self.cancel.setFocus()

    def _begin(self) -> None:
        self.go.setEnabled(False)
        self.elsewhere.setEnabled(False)
        self.cancel.setText(tr("Stop"))
        work = partial(put_away, [one.paths for one in self._doomed], into_trash)
        self._do(work, self._end)

    def _end(self, trashed: Trashed) -> None:
        """Close when all went well; else say what stayed, and why."""
        self._doing = None
        self.trashed.emit(trashed)
        if not trashed.failed:
            self.accept()
            return
        self.cancel.setText(tr("Close"))
        path, why = trashed.failed[0]
        self.progress.show_result(
            tr("{files} stay where they are, first of them {path}: {why}").format(
                files=files(len(trashed.failed)), path=path, why=why
            )
        )

    def _go_elsewhere(self) -> None:
        self.reject()
        self.folder_wanted.emit()


def headline(doomed: list[Doomed], among: int, selected: bool) -> str:
    """`Move 12 rejected photos of the 340 shown to the trash?`."""
    text = (
        tr("Move {rejected} of the {count} selected to the trash?")
        if selected
        else tr("Move {rejected} of the {count} shown to the trash?")
    )
    none = tr("None of the {count} selected is rejected.") if selected else ""
    none = none or tr("None of the {count} shown is rejected.")
    return (text if doomed else none).format(
        rejected=rejected_photos(len(doomed)), count=photos(among)
    )


def detail(doomed: list[Doomed], selected: bool) -> str:
    """What goes along, what stays, and that it can be taken back."""
    along = sum(len(one.paths) - 1 for one in doomed)
    where = (
        tr("Only what is selected counts; the other photos shown stay.")
        if selected
        else tr("Not more than one photo is selected, so all that are shown count.")
    )
    if not doomed:
        return where
    also = (
        tr("{files} go along: sidecars and RAW+JPEG.").format(files=files(along)) if along else ""
    )
    return " ".join(
        part for part in (where, also, tr("No score puts a photo here: you rejected each.")) if part
    )
