"""What a person decides, on its way to the library, with undo for the whole session."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from engine.photos import Changes, Flag
from gui.edit_titles import edit_title
from gui.engine_words import said
from gui.texts import tr

if TYPE_CHECKING:
    from engine.library import Library


class Decisions(QObject):
    """Rates and flags photos, and tells which ones to repaint."""

    decided = Signal(object)  # photo ids
    failed = Signal(str)

    _write_failed = Signal(object, str)
    _elsewhere = Signal(object)  # paths

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._library = library
        # The library calls on its writer's thread; the signal carries the values over to this one.
        self._write_failed.connect(self._tell_failure)
        library.on_write_failed = self._writer_failed
        self._elsewhere.connect(self._show)
        library.on_decided_elsewhere = self._elsewhere.emit

    def rate(self, photo_ids: Sequence[int], stars: int) -> None:
        """Give these photos a rating; 0 takes it away."""
        self._remember(photo_ids, self._library.rate(photo_ids, stars or None))

    def flag(self, photo_ids: Sequence[int], flag: Flag) -> None:
        """Pick, reject or unflag these photos."""
        self._remember(photo_ids, self._library.flag(photo_ids, flag))

    def label(self, photo_ids: Sequence[int], label: str | None) -> None:
        """Give these photos a colour label; None takes it away."""
        self._remember(photo_ids, self._library.label(photo_ids, label))

    def edit(self, photo_ids: Sequence[int], changes: Changes) -> None:
        """Make changes of several kinds to these photos, to be undone in one step."""
        self._remember(photo_ids, self._library.apply(changes))

    def undo(self) -> tuple[int, ...]:
        """Take the last edit back; returns the photos that it was about."""
        step = self.stack.command(self.stack.index() - 1)
        self.stack.undo()
        return _photos_of(step)

    def redo(self) -> tuple[int, ...]:
        """Make the edit again that was taken back last; returns its photos."""
        step = self.stack.command(self.stack.index())
        self.stack.redo()
        return _photos_of(step)

    def apply(self, photo_ids: Sequence[int], changes: Changes) -> None:
        """Make changes to these photos that were made or taken back before."""
        self._library.apply(changes)
        self.decided.emit(tuple(photo_ids))

    def _remember(self, photo_ids: Sequence[int], changes: Changes) -> None:
        """Put an edit that was made just now on the undo stack."""
        if changes:
            files = [(i, *self._library.partners(i)) for i in photo_ids]
            decided = tuple(dict.fromkeys(chain.from_iterable(files)))
            self.stack.push(_Edit(self, decided, changes))
            self.decided.emit(decided)

    def _writer_failed(self, changes: Changes, error: Exception) -> None:
        self._write_failed.emit(changes, said(error))

    def _tell_failure(self, changes: Changes, why: str) -> None:
        """The library has taken the marks back already; show that, and why."""
        self._show([change.path for change in changes.changes])
        text = tr("“{edit}” was not stored and has been taken back: {why}")
        self.failed.emit(text.format(edit=edit_title(changes), why=why))

    def _show(self, paths: Sequence[str]) -> None:
        """Other decisions stand in the library; another window may have made them."""
        ids = (self._library.photo_id(path) for path in paths)
        if known := tuple(photo_id for photo_id in ids if photo_id is not None):
            self.decided.emit(known)


class _Edit(QUndoCommand):
    """One step of undo."""

    def __init__(self, decisions: Decisions, photo_ids: Sequence[int], changes: Changes) -> None:
        super().__init__(edit_title(changes))
        self.photo_ids = tuple(photo_ids)
        self._decisions, self._changes = decisions, changes
        self._done = True

    def redo(self) -> None:
        """Make the changes again; at the first push they are made already."""
        if not self._done:
            self._decisions.apply(self.photo_ids, self._changes)
        self._done = True

    def undo(self) -> None:
        """Take the changes back."""
        self._decisions.apply(self.photo_ids, self._changes.reversed())
        self._done = False


def _photos_of(step: QUndoCommand) -> tuple[int, ...]:
    """The photos of a step; one that is made of several has all of theirs."""
    if isinstance(step, _Edit):
        return step.photo_ids
    parts = (step.child(at) for at in range(step.childCount()))
    return tuple(photo_id for part in parts for photo_id in _photos_of(part))
