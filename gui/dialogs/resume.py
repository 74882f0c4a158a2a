"""An export that was stopped: go on with it, forget it, or leave it for later."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from engine.acts.journal import Journal
from engine.photos import KnownError
from gui.dialogs.act_dialog import ActDialog
from gui.dialogs.counts import files
from gui.dialogs.export import Ended, exported, told
from gui.dialogs.labels import bold, plain_label
from gui.engine_words import said
from gui.tasks import Tasks
from gui.texts import tr
from gui.theme import STEP, room

if TYPE_CHECKING:
    from engine.acts.journal import Outcome


class ResumeDialog(ActDialog):
    """Says what is left, and does it when asked."""

    ended = Signal(object)  # gui.dialogs.export.Ended

    def __init__(
        self, file: Path, outcome: Outcome, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(tasks, parent)
        self.setWindowTitle(tr("An Export Was Interrupted"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(room(64))
        self._file = file
        self.text = bold(plain_label(left(outcome), self))
        self._build_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        for part in (self.text, self.progress, self.buttons):
            column.addWidget(part)

    def _build_buttons(self) -> None:
        role = QDialogButtonBox.ButtonRole
        self.buttons = QDialogButtonBox(self)
        self.go = QPushButton(tr("Go On"), self)
        self.forget = QPushButton(tr("Forget It"), self)
        self.later = QPushButton(tr("Later"), self)
        self.buttons.addButton(self.go, role.ActionRole)
        self.buttons.addButton(self.forget, role.ActionRole)
        self.buttons.addButton(self.later, role.RejectRole)
        self.forget.setToolTip(tr("What was done stays done; what is left is not done"))
        self.go.setDefault(True)
        self.go.clicked.connect(self._go_on)
        self.forget.clicked.connect(self._forget)
        self.buttons.rejected.connect(self.reject)

    def _go_on(self) -> None:
        journal = self._journal()
        if journal is None:
            return
        self._do(partial(exported, journal), self._end)
        self.go.setEnabled(False)
        self.forget.setEnabled(False)
        self.later.setText(tr("Stop"))

    def _end(self, end: Ended) -> None:
        self._doing = None
        self.progress.show_result(told(end))
        self.later.setText(tr("Close"))
        self.later.setFocus()
        self.ended.emit(end)

    def _forget(self) -> None:
        """Leave the rest undone; of what was moved already the others hear now."""
        journal = self._journal()
        if journal is not None:
            with journal:
                outcome = journal.outcome()
                journal.forget()
            if outcome.done:
                self.ended.emit(Ended(outcome))
            self.accept()

    def _journal(self) -> Journal | None:
        """Open what was kept; None, and why, where another window is at it."""
        try:
            return Journal(self._file)
        except KnownError as error:
            self.progress.show_result(said(error))
            return None


def left(outcome: Outcome) -> str:
    """`An export to /media/usb was interrupted: 128 of 340 files are left.`."""
    return tr("An export to {folder} was interrupted: {left} of {total} are left.").format(
        folder=outcome.order.destination,
        left=outcome.waiting,
        total=files(outcome.waiting + len(outcome.done) + len(outcome.failed)),
    )
