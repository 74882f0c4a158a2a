"""File > Restore Decisions, joined to the window: the way back to a backup, as one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from engine.photos import Changes
from gui.tasks import Tasks
from gui.texts import tr

if TYPE_CHECKING:
    from engine.library import Library
    from gui.desk import Desk


class Restoring(QObject):
    """What stands is backed up before it is changed."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk)
        self._desk, self._tasks = desk, tasks

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the action of this kind does."""
        return {"restore": self.show}

    def show(self) -> None:
        """Choose a backup to go back to."""
        from gui.dialogs.restore import RestoreDialog

        dialog = RestoreDialog(self._desk.library, self._tasks, self._desk.window())
        dialog.chosen.connect(self.go_back)
        dialog.open()

    def go_back(self, changes: Changes) -> None:
        """Back up what stands now, then make these changes."""
        task = self._tasks.start(partial(_backed_up, self._desk.library, changes))
        task.succeeded.connect(self._apply)
        task.failed.connect(self._desk.banner.show_error)

    def _apply(self, changes: Changes) -> None:
        library = self._desk.library
        ids = (library.photo_id(change.path) for change in changes.changes)
        edit = replace(changes, title=tr("Restore decisions"))
        self._desk.decisions.edit([each for each in ids if each is not None], edit)
        self._desk.status.moment.say(
            tr("Decisions of %Ln photos are as they were", len(changes.changes))
        )


def _backed_up(library: Library, changes: Changes, **_: object) -> Changes:
    """Back up what stands now; raises KnownError, and then nothing should be changed."""
    from engine.library.backups import back_up

    library.durable()
    back_up(library.folder)
    return changes
