"""What the dialogs that act on files have in common: one act at a time, shown while it works."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from gui.dialogs.progress_row import ProgressRow
from gui.tasks import Task, Tasks, Work


class ActDialog(QDialog):
    """Shows how far its act is; what would close it stops that first."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._doing: Task | None = None
        self.progress = ProgressRow(self)

    def _do(self, work: Work, then: Callable[..., object]) -> Task:
        """Let this work in another thread; `then` takes what it returns."""
        self._doing = self._tasks.start(work)
        self._doing.progressed.connect(self.progress.show_progress)
        self._doing.succeeded.connect(then)
        return self._doing

    def reject(self) -> None:
        """Close; what is being done is stopped first."""
        if self._doing is not None:
            self._doing.cancel()
            return
        super().reject()
