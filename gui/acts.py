"""What acts on files, joined to the window: export, lists, the trash, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand

from engine.settings import journal_folder
from gui.tasks import Tasks
from gui.texts import tr

if TYPE_CHECKING:
    from engine.acts.trash import Trashed
    from gui.desk import Desk
    from gui.dialogs.export import Ended, ExportDialog
    from gui.engine_client import EngineClient
    from gui.memory import Memory

Pairs = tuple[tuple[str, str], ...]


class Acts(QObject):
    """Opens the dialogs; afterwards library, engine and undo hear where the files are now."""

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__(desk)
        self._desk, self._memory = desk, memory
        self._client: EngineClient | None = None
        self.tasks = Tasks(self)
        desk.engine_connected.connect(self.connect_engine)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action of this kind does."""
        return {
            "export": self.export,
            "export_list": self.export_list,
            "trash": self.trash,
        }

    def connect_engine(self, client: EngineClient) -> None:
        """The engine hears of moves from now on; offer to go on with what was interrupted."""
        self._client = client
        if any(journal_folder().glob("*.jsonl")):  # else what reads them need not be loaded
            self.resume()

    def rest(self) -> None:
        """Stop what is being done: the library is about to be closed."""
        self.tasks.rest()

    # --- the dialogs ------------------------------------------------------------------------------

    def export(self) -> ExportDialog:
        """Copy, move or link photos to a folder."""
        from gui.dialogs.export import ExportDialog
        from gui.dialogs.which_photos import choices

        desk = self._desk
        offered = choices(desk.library, desk.model.ids, desk.grid.selected_ids())
        dialog = ExportDialog(
            desk.library, offered, self.tasks, self._memory, desk.model.score, desk.window()
        )
        dialog.ended.connect(self._exported)
        dialog.open()
        return dialog

    def resume(self) -> None:
        """Ask whether to go on with an export that was stopped."""
        from engine.acts.journal import resumable
        from gui.dialogs.resume import ResumeDialog

        for file, outcome in resumable(journal_folder())[:1]:
            dialog = ResumeDialog(file, outcome, self.tasks, self._desk.window())
            dialog.ended.connect(self._exported)
            dialog.open()

    def export_list(self) -> None:
        """Write a table of photos, or a contact sheet."""
        from gui.dialogs.export_list import ListDialog
        from gui.dialogs.which_photos import choices
        from gui.words import file_name

        desk = self._desk
        offered = choices(desk.library, desk.model.ids, desk.grid.selected_ids())
        folders = desk.model.query.folders
        title = file_name(folders[0]) if len(folders) == 1 else "Cullect"
        ListDialog(desk.library, offered, self.tasks, desk.model.score, title, desk.window()).open()

    def trash(self) -> None:
        """Look over the rejected photos before they go to the trash.

        Those within the selection; with one photo selected or none, within what is shown.
        """
        from gui.dialogs.trash import TrashDialog

        chosen = self._desk.grid.selected_ids()
        among = chosen if chosen.size > 1 else self._desk.model.ids
        dialog = TrashDialog(
            self._desk.library, tuple(among.tolist()), selected=chosen.size > 1, tasks=self.tasks,
            parent=self._desk.window(),
        )  # fmt: skip
        dialog.trashed.connect(self._trashed)
        dialog.folder_wanted.connect(self._move_rejected)
        dialog.open()

    def _move_rejected(self) -> None:
        from engine.acts.plan import Act

        self.export().choose("rejected", Act.MOVE)

    # --- afterwards -------------------------------------------------------------------------------

    def _exported(self, ended: Ended) -> None:
        """Moved photos keep what is known of them, and undo takes them back."""
        moves = ended.outcome.moves
        if not moves:
            self._desk.shoot.look_again()  # copies may lie in a folder that is open
            return
        self._tell(moves=moves)
        there = tuple((new, old) for old, new in moves)
        self._push(
            tr("Move to {folder}").format(folder=ended.outcome.order.destination),
            partial(self._relocate, moves), partial(self._relocate, there),
        )  # fmt: skip

    def _trashed(self, trashed: Trashed) -> None:
        """Photos are gone from the list, and undo takes out again what it can."""
        paths = tuple(path for path, _ in trashed.done)
        self._tell(removed=paths)
        if not trashed.can_return:
            self._say(tr("%Ln files are in the trash, to be taken out by hand", len(paths)))
            return
        self._say(tr("%Ln files are in the trash; Undo brings them back", len(paths)))
        thrown = _Thrown(trashed.can_return)
        self._push(
            tr("Move to the trash"),
            partial(self._take_out, thrown), partial(self._throw_again, thrown),
        )  # fmt: skip

    def _take_out(self, thrown: _Thrown) -> None:
        from engine.acts.trash import bring_back

        task = self.tasks.start(partial(bring_back, thrown.places))
        task.succeeded.connect(self._taken_out)

    def _taken_out(self, back: Trashed) -> None:
        self._tell(returned=tuple(path for path, _ in back.done))
        self._say_back(back)

    def _throw_again(self, thrown: _Thrown) -> None:
        from engine.acts.trash import put_away
        from gui.dialogs.trash import into_trash

        paths = [[path] for path, _ in thrown.places]
        task = self.tasks.start(partial(put_away, paths, into_trash))
        task.succeeded.connect(thrown.take)
        task.succeeded.connect(self._thrown_again)

    def _thrown_again(self, trashed: Trashed) -> None:
        self._tell(removed=tuple(path for path, _ in trashed.done))

    def _relocate(self, places: Pairs) -> None:
        """Move (path, where it is now) to their paths, as an undone or redone move."""
        from engine.acts.trash import bring_back

        task = self.tasks.start(partial(bring_back, places))
        task.succeeded.connect(self._relocated)

    def _relocated(self, back: Trashed) -> None:
        self._tell(moves=tuple((place, path) for path, place in back.can_return))
        self._say_back(back)

    # --- inside -----------------------------------------------------------------------------------

    def _say_back(self, back: Trashed) -> None:
        if back.failed:
            path, why = back.failed[0]
            self._desk.banner.show_error(
                tr("%Ln files could not be moved back, first of them", len(back.failed))
                + f" {path}: {why}"
            )
        else:
            self._say(tr("%Ln files are back", len(back.done)))

    def _say(self, text: str) -> None:
        self._desk.status.show_text(text)

    def _tell(
        self, moves: Pairs = (), removed: tuple[str, ...] = (), returned: tuple[str, ...] = ()
    ) -> None:
        """Decisions and scores follow the files."""
        self._desk.library.follow(moves)
        if self._client is not None:
            self._client.files_moved(moves, removed, returned)

    def _push(self, title: str, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        self._desk.decisions.stack.push(_Step(title, undo, redo))


class _Thrown(QObject):
    """Where files are in the trash; another place each time they are put there."""

    def __init__(self, places: Pairs) -> None:
        super().__init__()
        self.places = places

    def take(self, trashed: Trashed) -> None:
        """They are in the trash again."""
        self.places = trashed.can_return


class _Step(QUndoCommand):
    """An act that was done, as one step of undo."""

    def __init__(self, title: str, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        super().__init__(title)
        self._undo, self._redo = undo, redo
        self._done = True

    def redo(self) -> None:
        """Do it again; at the first push it is done already."""
        if not self._done:
            self._redo()
        self._done = True

    def undo(self) -> None:
        """Move everything back."""
        self._undo()
        self._done = False
