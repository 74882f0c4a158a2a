"""Joins the teaching of a standard to the window: its dialog, its note, its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from gui.second_judge import SecondJudge
from gui.teaching import MakeLink, Teaching, Told
from gui.texts import tr

if TYPE_CHECKING:
    from engine.photos import Photo
    from engine.training.picks import Decided
    from gui.desk import Desk
    from gui.dialogs.teach.dialog import TeachDialog
    from gui.memory import Memory

_MOST_READ = 3000
"""Photos of the present folder of which the decisions are read; more are spread."""


class Teach(QObject):
    """Makes the dialog when it is first opened; the trainer ends with the window."""

    def __init__(
        self, desk: Desk, memory: Memory, parent: QWidget, make_link: MakeLink | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, parent
        self.teaching = Teaching(make_link, self)
        self.second = SecondJudge(desk, memory, self)
        self.dialog: TeachDialog | None = None
        self.note = QPushButton(parent, flat=True)
        self.note.setToolTip(tr("Show how the teaching goes"))
        self.note.clicked.connect(self.show)
        self.note.hide()
        desk.status.put(self.note)
        self.teaching.told.connect(self._take)
        self.teaching.state_changed.connect(self._show_note)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What its action does."""
        return {"teach": self.show}

    def show(self) -> None:
        """Open the dialog where it stands."""
        if self.dialog is None:
            self.dialog = self._made()
        self.dialog.open_again()

    def close(self) -> None:
        """End the trainer; a training under way is saved and can be gone on with."""
        self.teaching.close()

    def _made(self) -> TeachDialog:
        from gui.dialogs.teach.dialog import Photos, TeachDialog

        photos = Photos(self._selected, self._best, self._decided, self._thumbnail, self._base)
        dialog = TeachDialog(self.teaching, self._desk.judges, photos, self._window)
        dialog.used.connect(self._use)
        dialog.kept_both.connect(self._keep_both)
        return dialog

    # --- what the dialog asks ---------------------------------------------------------------------

    def _selected(self) -> list[str]:
        ids = self._desk.grid.selected_ids()
        return [photo.path for photo in self._desk.library.photos(ids)]

    def _best(self) -> list[str]:
        """What has 5 stars and is not rejected, of the photos shown."""
        return [photo.path for photo in self._photos() if photo.stars == 5 and photo.flag >= 0]

    def _decided(self) -> tuple[Decided, ...]:
        from engine.training.picks import Decided

        return tuple(Decided(photo.path, int(photo.flag), photo.stars) for photo in self._photos())

    def _photos(self) -> list[Photo]:
        ids = self._desk.model.ids
        return self._desk.library.photos(ids[:: 1 + len(ids) // _MOST_READ])

    def _thumbnail(self, path: str) -> bytes | None:
        photo_id = self._desk.library.photo_id(path)
        return None if photo_id is None else self._desk.library.thumbnail(photo_id)

    def _base(self) -> str:
        """The judge in use where it can learn, else the starter."""
        from gui.dialogs.teach.preparing import teachable

        chosen = self._desk.judges.chosen
        return chosen if chosen in teachable(self._desk.judges) else "starter"

    # --- what comes of it -------------------------------------------------------------------------

    def _use(self, name: str) -> None:
        self.second.keep("")
        self._desk.judges.read_again()
        self._desk.judges.choose(name)

    def _keep_both(self, name: str) -> None:
        self._desk.judges.read_again()
        self.second.keep(name)

    def _take(self, told: Told) -> None:
        if told.event in {"trained", "imported"} and told.facts["name"]:
            self._desk.judges.read_again()
        if told.event in {"progress", "report"}:
            self._show_note()

    def _show_note(self) -> None:
        """What goes on, in a few words; nothing while nothing does."""
        teaching = self.teaching
        words = {
            "learning": tr("Teaching “{name}”: {share} %"),
            "paused": tr("Teaching “{name}”: paused at {share} %"),
            "reporting": tr("Testing “{name}” …"),
            "reported": tr("“{name}” is taught: see the report"),
        }.get(teaching.state, "")
        self.note.setText(words.format(name=teaching.name, share=round(100 * teaching.share)))
        self.note.setVisible(bool(words))
