"""Mistakes of our own: written to a log and shown, never swallowed."""

from __future__ import annotations

import sys
import threading
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from gui.texts import tr


class ErrorHook(QObject):
    """Receives every exception that nothing else caught, from all threads."""

    happened = Signal(str)

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log with all that a developer needs, tell with what a person needs."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        self._write(text)
        told = tr(
            "Something went wrong inside Cullect ({error}). Your photos and ratings are safe. "
            "What happened stands in {log}"
        )
        self.happened.emit(told.format(error=f"{kind.__name__}: {error}", log=self._log))

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._caught(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _write(self, text: str) -> None:
        """Add to the log; a full disk must not hide the error itself."""
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            with self._log.open("a", encoding="utf-8") as log:
                log.write(f"{datetime.now().astimezone().isoformat()}\n{text}\n")
        except OSError as error:
            sys.stderr.write(f"The log can't be written: {error}\n")
