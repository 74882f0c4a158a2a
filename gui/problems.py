"""Files and folders that can't be read: counted in the status bar, listed when asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from engine.photos import PhotoFilter, PhotoQuery
from gui.advice import advice_for
from gui.texts import tr

if TYPE_CHECKING:
    from engine.messages import Finished
    from gui.desk import Desk
    from gui.dialogs.problems import Problem

_SHOWN = 2000  # in the list; more are for the filter bar


class Problems(QObject):
    """They stand in a quiet place: no photo that can't be read stops anything."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._folders: tuple[tuple[str, str], ...] = ()
        desk.tally.counted.connect(self._count)
        desk.shoot.worked.connect(self._take_folders)
        desk.status.problems.clicked.connect(self.show)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What the actions do that are joined here."""
        return {"problems": self.show}

    def show(self) -> None:
        """List them; the window stays free."""
        from gui.dialogs.problems import ProblemsDialog

        dialog = ProblemsDialog(self._problems(), self._window)
        dialog.photo_wanted.connect(self._go_to)
        dialog.show()

    def _problems(self) -> list[Problem]:
        """Folders first, then photos in order of path."""
        from gui.dialogs.problems import Problem

        library = self._desk.library
        access = tr("Check that the folder is there and that you may read it.")
        folders = [Problem(path, why, access) for path, why in self._folders]
        photos = library.photos(library.photo_ids(self._query())[:_SHOWN])
        reasons = [(photo, photo.error or "") for photo in photos]
        return folders + [
            Problem(photo.path, reason, advice_for(reason), photo.id) for photo, reason in reasons
        ]

    def _query(self) -> PhotoQuery:
        folders = self._desk.model.query.folders
        return PhotoQuery(folders, filter=PhotoFilter(unreadable=True))

    def _take_folders(self, finished: Finished) -> None:
        self._folders = finished.unreadable_folders
        self._count()

    def _count(self, _text: str = "") -> None:
        count = self._desk.library.count(self._query()) + len(self._folders)
        self._desk.status.show_problems(count)

    def _go_to(self, photo_id: int) -> None:
        """Show the photo in the grid; a filter that hides it goes."""
        desk = self._desk
        if not desk.model.index_of(photo_id).isValid():
            desk.filtering.clear()
        desk.stage.show_grid()
        desk.grid.select_photo(photo_id)
