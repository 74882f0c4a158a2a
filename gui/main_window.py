"""The main window: menus, what is dropped on it, what it remembers; the rest is the desk's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QMessageBox

import engine
from engine.settings import Settings
from gui.keys import Keyboard
from gui.memory import Memory
from gui.menus import build_menus, connect_actions
from gui.texts import tr

if TYPE_CHECKING:
    from engine.library import Library
    from gui.desk import Desk


class MainWindow(QMainWindow):
    """The frame around the desk: on screen first, furnished when it stands."""

    painted = Signal()  # for the first time
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Cullect")
        self.memory = Memory()
        self.actions_by_name = build_menus(self)
        self.keyboard = Keyboard(self.actions_by_name, self.memory, self)
        self._desk: Desk | None = None
        self._is_painted = False
        if not self.restoreGeometry(self.memory.bytes_of("geometry")):
            self.resize(1280, 800)

    @property
    def desk(self) -> Desk:
        """The desk, once the window is furnished."""
        assert self._desk is not None
        return self._desk

    def furnish(self, library: Library, judge: str) -> None:
        """Put the desk into the window, as it stood last time."""
        # Imported here, for it brings NumPy, and the window should not wait for that.
        from gui.clip_offer import ClipOffer
        from gui.desk import Desk
        from gui.judge_menu import JudgeMenu

        desk = self._desk = Desk(library, self._wanted_judge(judge), self)
        JudgeMenu(self._menu("Judge"), desk.judges, self)
        desk.judges_wanted.connect(self._show_judges)
        self._offer = ClipOffer(desk.hint, desk.judges, self.memory, desk.questions, self)
        desk.judges.chosen_changed.connect(partial(self.memory.keep, "judge"))
        desk.restoreState(self.memory.bytes_of("desk"))
        desk.show_tile_side(self.memory.tile_side)
        self.setCentralWidget(desk)
        self.setAcceptDrops(True)
        self._join_actions(desk)

    def _join_actions(self, desk: Desk) -> None:
        """Make what works on the desk, and let each action reach its part."""
        from gui.acts import Acts
        from gui.heat.controls import HeatControls
        from gui.looking import Looking
        from gui.loupe.controls import LoupeControls
        from gui.marks_by_key import MarksByKey
        from gui.opening import Opening
        from gui.opinion import Opinion
        from gui.pairs import Pairs
        from gui.problems import Problems
        from gui.restoring import Restoring
        from gui.session import Session
        from gui.teach import Teach
        from gui.trying.controls import TestControls

        self.loupe = LoupeControls(desk, self.memory, self.actions_by_name, self)
        self.looking = Looking(desk, self.memory, self.keyboard, self)
        self.acts, self.teach = Acts(desk, self.memory), Teach(desk, self.memory, self)
        self.closed.connect(self.acts.rest)
        self.closed.connect(self.teach.close)
        self.heat, self.testing = HeatControls(desk, self.memory, self), TestControls(desk, self)
        self.opening = Opening(desk, self.memory, self._menu("File"), self)
        self.session = Session(desk, self.memory)
        marks = MarksByKey(desk, self.actions_by_name, self.keyboard, self.memory)
        handlers = self._handlers()
        for part in (
            self.looking, self.loupe, self.acts, self.teach, self.heat, self.testing, self.opening,
            marks, desk.filtering, Pairs(desk, self.actions_by_name, self),
            Opinion(desk, self.actions_by_name, self.memory), Problems(desk, self),
            Restoring(desk, self.acts.tasks),
        ):  # fmt: skip
            handlers |= part.handlers()
        connect_actions(self.actions_by_name, handlers)
        self.looking.bind(self.actions_by_name)
        marks.begin()

    def _wanted_judge(self, named: str) -> str:
        """The judge that was named at the start, else the one that was chosen last."""
        from gui.judges import Judges

        kept = self.memory.text("judge")
        may_use = kept not in {"", named} and named == Settings().judge
        return kept if may_use and kept in Judges(named).names else named

    def _menu(self, name: str) -> QMenu:
        """A menu of the menu bar."""
        menu = self.menuBar().findChild(QMenu, name)
        assert isinstance(menu, QMenu)
        return menu

    def _handlers(self) -> dict[str, Callable[..., object]]:
        """What each action of the table does."""
        desk = self.desk
        return {
            "quit": self.close,
            "search": self._search,
            "select_all": desk.grid.selectAll,
            "settings": partial(self.show_settings, ""),
            "next_photo": partial(desk.stage.step, 1),
            "previous_photo": partial(desk.stage.step, -1),
            "grid": self._show_grid,
            "large": partial(desk.stage.show_large, QModelIndex()),
            "map": desk.stage.toggle_map,
            "resort": desk.shoot.resort,
            "reverse": desk.shoot.reverse,
            "full_screen": self._toggle_full_screen,
            "write_sidecars": desk.sidecars.write_now,
            "read_sidecars": desk.shoot.look_again,
            "axes": self._edit_axes,
            "judges": self._show_judges,
            "commands": self._show_commands,
            "key_sheet": self._show_keys,
            "about": self._show_about,
        }

    # --- doing ------------------------------------------------------------------------------------

    def _show_grid(self) -> None:
        """Back to the grid; from the grid in full screen back to the window."""
        if self.desk.stage.shown not in {"", "grid"}:
            self.desk.stage.show_grid()
        elif self.isFullScreen():
            self._toggle_full_screen()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _search(self) -> None:
        """Write what to look for."""
        self.desk.sort_bar.search.setFocus()
        self.desk.sort_bar.search.selectAll()

    def _show_commands(self) -> None:
        """Find a command by its words."""
        from gui.dialogs.palette import Palette

        Palette(self).show()

    def _show_keys(self) -> None:
        """All keys at a glance."""
        from gui.dialogs.key_sheet import KeySheet

        sheet = KeySheet(self.keyboard, self)
        sheet.change_wanted.connect(partial(self.show_settings, "keys"))
        sheet.open()

    def show_settings(self, page: str = "") -> None:
        """What can be set, at this page."""
        from gui.dialogs.settings import SettingsDialog

        SettingsDialog(self, page).open()

    def _show_judges(self) -> None:
        """What can score here, and how to get more."""
        from gui.dialogs.judges import JudgesDialog

        JudgesDialog(self.desk.judges, self.desk.questions, self).open()

    def _edit_axes(self) -> None:
        """Write an axis of one's own, or take one away."""
        from gui.dialogs.axis_editor import AxisEditor

        desk = self.desk
        editor = AxisEditor(desk.library, desk.model, desk.judges, desk.questions, self)
        editor.changed.connect(desk.shoot.look_again)
        editor.open()

    def _show_about(self) -> None:
        QMessageBox.about(
            self,
            tr("About Cullect"),
            tr(
                "<b>Cullect {version}</b><p>Cull a shoot with a judge that explains itself. Local "
                "and private: photos are never changed and never leave this computer.</p><p>Free "
                "software under the GNU General Public License, version 3 or later.</p>"
            ).format(version=engine.__version__),
        )

    # --- Qt's side --------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Look at each key before it is used: Caps Lock can be seen in no other way."""
        if event.type() == QEvent.Type.ShortcutOverride and self._desk is not None:
            assert isinstance(event, QKeyEvent)
            self._desk.marking.going_on.see(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that meant nothing to Qt may mean something by its place on the keyboard."""
        if not self.keyboard.press(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Folders and photos may be dropped anywhere."""
        if _local_paths(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped; with Shift beside what is open."""
        event.acceptProposedAction()
        adds = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        (self.desk.add if adds else self.desk.open)(_local_paths(event.mimeData().urls()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the window stands on the screen."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window stood, and end what runs behind it."""
        if self._desk is not None and not self._desk.sidecars.may_end(self):
            event.ignore()
            return
        self.memory.keep("geometry", self.saveGeometry())
        if self._desk is not None:
            self.memory.keep("desk", self._desk.saveState())
            self.session.keep()
            self.looking.keep()
            self.memory.keep("tile_side", self._desk.grid.tile_side)
            self._desk.close_down()
        # The engine may take a moment to store what it is at: nobody should look at that.
        self.hide()
        self.closed.emit()
        super().closeEvent(event)


def _local_paths(urls: Sequence[QUrl]) -> list[str]:
    """The files and folders among dropped addresses."""
    return [url.toLocalFile() for url in urls if url.isLocalFile()]
