"""Long work on files, off the window's thread: one piece after the other, each can be stopped."""

from __future__ import annotations

import threading
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from engine.photos import Cancelled, KnownError, Report
from gui.engine_words import said


class Work(Protocol):
    """Something the engine can do for long; returns what came of it."""

    def __call__(self, *, cancel: threading.Event, report: Report) -> object:
        """Do it."""


class Task(QObject):
    """One piece of work on its way; its signals come on the window's thread."""

    progressed = Signal(object)  # engine.photos.Progress
    succeeded = Signal(object)  # what the work returned
    failed = Signal(str)
    ended = Signal()  # after one of the others, or when it was stopped

    _progressed, _succeeded, _failed, _ended = Signal(object), Signal(object), Signal(str), Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Told on the window's thread, later: so who starts a task may connect to it afterwards.
        queued = Qt.ConnectionType.QueuedConnection
        self._progressed.connect(self.progressed, queued)
        self._succeeded.connect(self.succeeded, queued)
        self._failed.connect(self.failed, queued)
        self._ended.connect(self.ended, queued)
        self._work, self._cancel = work, threading.Event()
        self._thread = threading.Thread(target=self._run, name="task", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask it to stop; what it has done is kept."""
        self._cancel.set()

    def wait(self) -> None:
        """Return when its thread has ended."""
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        """Do the work; a mistake of ours goes to the log like any other, and ends it too."""
        try:
            self._succeeded.emit(self._work(cancel=self._cancel, report=self._progressed.emit))
        except Cancelled:
            pass
        except KnownError as error:
            self._failed.emit(said(error))
        finally:
            self._ended.emit()


class Tasks(QObject):
    """Runs tasks one after the other, so that no two act on the same files."""

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Task] = []

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return bool(self._waiting)

    def start(self, work: Work) -> Task:
        """Do this as soon as what was given before has ended."""
        task = Task(work, self)
        task.ended.connect(self._go_on)
        self._waiting.append(task)
        if len(self._waiting) == 1:
            task.start()
            self.busy_changed.emit(True)
        return task

    def rest(self) -> None:
        """Stop what is being done, begin nothing more; returns when it has ended."""
        for task in self._waiting:
            task.cancel()
            task.wait()
        self._waiting.clear()

    def _go_on(self) -> None:
        if self._waiting:
            task = self._waiting.pop(0)
            task.wait()
            task.deleteLater()
        if self._waiting:
            self._waiting[0].start()
        else:
            self.busy_changed.emit(False)
