"""The main window: builds the parts and joins them; what they do is in the parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QMainWindow,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

import engine
from engine.photos import Flag
from gui.actions import build_menus
from gui.decisions import Decisions
from gui.grid.model import PhotoModel, TileRole
from gui.grid.thumbnails import Thumbnails
from gui.grid.view import LARGEST, SMALLEST, GridView
from gui.loupe.photo_view import PhotoView
from gui.memory import Memory
from gui.panels.banner import Banner
from gui.panels.empty import EmptyState
from gui.panels.folders import FoldersPanel
from gui.panels.inspector import Inspector
from gui.panels.sort_bar import SortBar
from gui.panels.status import StatusStrip
from gui.scores import words_for
from gui.shoot import Shoot
from gui.tally import Tally
from gui.theme import STEP

if TYPE_CHECKING:
    from engine.library import Library
    from engine.messages import Finished
    from gui.engine_client import EngineClient


class MainWindow(QMainWindow):
    """Folders, photos and inspector side by side, with one row above and one below."""

    closed = Signal()

    def __init__(self, library: Library, judge: str) -> None:
        super().__init__()
        self._library = library
        self._single: str | None = None  # a photo that was opened by itself and not listed yet
        self.memory = Memory()
        self.model = PhotoModel(library, self)
        self.shoot = Shoot(library, self.model, judge, self)
        self.decisions = Decisions(library, self)
        self.tally = Tally(library, self)
        self.thumbnails = Thumbnails(library.thumbnail, self)
        self._build()
        self._actions = build_menus(self, self._handlers())
        self._connect()
        self._restore()
        self._show_list()

    def connect_engine(self, client: EngineClient) -> None:
        """The engine stands: from now on requests reach it."""
        self._client: EngineClient = client
        self.thumbnails.missing.connect(client.want_thumbnails)
        self.photo.pixels_wanted.connect(client.view)
        client.pixels.connect(self.photo.show_pixels)
        client.thumbnails_made.connect(self.thumbnails.made)
        client.progressed.connect(self.status.show_work)
        client.failed.connect(self.banner.show_error)
        client.restarted.connect(self._start_anew)
        self.shoot.connect_engine(client)
        self.thumbnails.ask_again()
        self.photo.ask_again()

    def open(self, roots: Sequence[str]) -> None:
        """Open folders and photos; a photo by itself is shown large."""
        alone = len(roots) == 1 and Path(roots[0]).is_file()
        self._single = str(Path(roots[0]).absolute()) if alone else None
        self.shoot.open(roots)
        self._show_single()

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        """Make the parts and lay them out."""
        self.setWindowTitle("Cullect")
        self.setAcceptDrops(True)
        self.folders, self.sort_bar = FoldersPanel(self), SortBar(self)
        self.banner, self.status, self.empty = Banner(self), StatusStrip(self), EmptyState(self)
        self.grid = GridView(self.model, self.thumbnails, self)
        self.photo = PhotoView(self)
        self.inspector = Inspector(self._library, self.model, self)
        self.stack = QStackedWidget(self)
        for view in (self.empty, self.grid, self.photo):
            self.stack.addWidget(view)
        middle = _column(self.sort_bar, self.banner, self.stack, self.status)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        for part in (self.folders, middle, self.inspector):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setCollapsible(1, False)
        self.splitter.setSizes([29 * STEP, 90 * STEP, 36 * STEP])
        self.setCentralWidget(self.splitter)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        """What each action of the table does."""
        stars = {f"rate_{n}": partial(self._rate, n) for n in range(6)}
        return stars | {
            "open": self._choose_folder,
            "quit": self.close,
            "undo": self.decisions.stack.undo,
            "redo": self.decisions.stack.redo,
            "select_all": self.grid.selectAll,
            "pick": partial(self._flag, Flag.PICK),
            "reject": partial(self._flag, Flag.REJECT),
            "unflag": partial(self._flag, Flag.NONE),
            "grid": self._show_grid,
            "large": self._show_large,
            "resort": self.shoot.resort,
            "reverse": self.shoot.reverse,
            "larger": partial(self._resize_tiles, 4 * STEP),
            "smaller": partial(self._resize_tiles, -4 * STEP),
            "full_screen": self._toggle_full_screen,
            "about": self._show_about,
        }

    def _connect(self) -> None:
        """Join the parts."""
        self._connect_photos()
        self.grid.activated.connect(self._show_large)
        self.grid.touched.connect(self.shoot.touch)
        self.grid.current_photo.connect(self._show_current)
        self.grid.selection_moved.connect(self._show_selection)
        self.photo.step_wanted.connect(self.grid.step)
        self.photo.grid_wanted.connect(self._show_grid)
        self.folders.folder_chosen.connect(self._choose_shown)
        self.inspector.decision.flag_chosen.connect(self._flag)
        self.inspector.decision.stars_chosen.connect(self._rate)
        self.sort_bar.sort_chosen.connect(self.shoot.sort_by)
        self.sort_bar.reverse_wanted.connect(self.shoot.reverse)
        self.sort_bar.resort_wanted.connect(self.shoot.resort)
        self.sort_bar.side_chosen.connect(self.grid.set_tile_side)
        self.status.stop_wanted.connect(self.shoot.stop)
        for part in (self.folders, self.empty):
            part.open_wanted.connect(self._choose_folder)
        stack = self.decisions.stack
        stack.undoTextChanged.connect(partial(self._name_step, "undo"))
        stack.redoTextChanged.connect(partial(self._name_step, "redo"))
        for step in ("undo", "redo"):
            self._name_step(step, "")

    def _connect_photos(self) -> None:
        """What is known or decided of photos reaches all who show it."""
        self.shoot.shown.connect(self._show_list)
        self.shoot.listed.connect(self._show_list)
        self.shoot.worked.connect(self._show_finished)
        self.shoot.failed.connect(self.banner.show_error)
        self.shoot.photos_changed.connect(self.thumbnails.changed)
        self.shoot.resort_offered.connect(self.sort_bar.offer_resort)
        self.decisions.decided.connect(self.model.decided)
        self.decisions.failed.connect(self.banner.show_error)
        self.model.rows_changed.connect(self._show_news)
        self.tally.counted.connect(self.status.counts.setText)

    def _restore(self) -> None:
        """Stand where and as large as last time."""
        if not self.restoreGeometry(self.memory.bytes_of("geometry")):
            self.resize(1280, 800)
        self.splitter.restoreState(self.memory.bytes_of("splitter"))
        self.grid.set_tile_side(self.memory.tile_side)
        self.sort_bar.show_side(self.memory.tile_side)

    # --- showing ----------------------------------------------------------------------------------

    def _show_list(self) -> None:
        """Other photos are shown, or in another order."""
        self.folders.show_folders(self._library.folders(), self._opened_folders())
        shown = self.model.query.folders
        self.folders.choose(shown[0] if len(shown) == 1 else None)
        self.sort_bar.show_choices(self._library.score_names())
        self.sort_bar.show_query(self.model.query)
        self.tally.count(self.model.ids)
        self._show_single()
        self._show_stack()

    def _opened_folders(self) -> list[str]:
        return [root for root in self.shoot.roots if not Path(root).is_file()]

    def _show_stack(self) -> None:
        """The photos, or what to do when there are none."""
        if self.model.ids.size:
            if self.stack.currentWidget() is self.empty:
                self.stack.setCurrentWidget(self.grid)
                self.grid.setFocus()
            return
        if not self.shoot.roots and not self.model.query.folders:
            self.empty.show_welcome()
        elif self.shoot.busy:
            self.empty.show_searching(self.shoot.roots)
        else:
            self.empty.show_nothing_found(self.model.query.folders or self.shoot.roots)
        self.stack.setCurrentWidget(self.empty)

    def _show_single(self) -> None:
        """Show a photo that was opened by itself, as soon as it is listed."""
        photo_id = self._library.photo_id(self._single) if self._single else None
        if photo_id is not None and self.model.index_of(photo_id).isValid():
            self._single = None
            self.grid.select_photo(photo_id)
            self._show_large()

    def _show_current(self, _photo_id: int | None) -> None:
        """Another photo is the current one."""
        if self.stack.currentWidget() is self.photo:
            self._fill_photo_view()

    def _show_selection(self) -> None:
        """Other photos are selected."""
        self.inspector.show_photos(self.grid.selected_ids().tolist())

    def _show_news(self, photo_ids: tuple[int, ...]) -> None:
        """Photos on screen were scored, read or decided."""
        self.tally.read_again(photo_ids)
        self.sort_bar.show_choices(self._library.score_names())
        self.inspector.show_again(photo_ids)
        if self.stack.currentWidget() is self.photo:
            self._fill_photo_view()

    def _show_finished(self, finished: Finished) -> None:
        """The engine has done what it was asked."""
        self.status.show_finished(finished)
        self._show_stack()

    def _show_large(self, _index: QModelIndex | None = None) -> None:
        """The current photo as large as it fits."""
        if not self.grid.currentIndex().isValid():
            self.grid.step(1)
        if self.grid.currentIndex().isValid():
            self.stack.setCurrentWidget(self.photo)
            self._fill_photo_view()
            self.photo.setFocus()

    def _fill_photo_view(self) -> None:
        """Give the large view what the grid knows of the current photo."""
        tile = self.grid.currentIndex().data(TileRole)
        if tile is not None:
            title = words_for(self.model.score).title if self.model.score else ""
            self.photo.show_tile(tile, title, self.thumbnails.pixmap(tile.photo.id))

    def _show_grid(self) -> None:
        """Back to the grid; from full screen first to the window."""
        if self.stack.currentWidget() is self.photo:
            self.stack.setCurrentWidget(self.grid)
            self.grid.scrollTo(self.grid.currentIndex())
            self.grid.setFocus()
        elif self.isFullScreen():
            self.showNormal()

    def _resize_tiles(self, by: int) -> None:
        """A step larger or smaller, as the slider does."""
        side = min(max(self.grid.tile_side + by, SMALLEST), LARGEST)
        self.grid.set_tile_side(side)
        self.sort_bar.show_side(side)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_about(self) -> None:
        QMessageBox.about(
            self,
            "About Cullect",
            f"<b>Cullect {engine.__version__}</b><p>Cull a shoot with a judge that explains itself. "
            "Local and private: photos are never changed and never leave this computer.</p>"
            "<p>Free software under the GNU General Public License, version 3 or later.</p>",
        )

    # --- doing ------------------------------------------------------------------------------------

    def _marked(self) -> list[int]:
        """The photos that a key applies to: in the large view the one that is seen."""
        if self.stack.currentWidget() is self.photo:
            return [int(self.model.ids[self.grid.currentIndex().row()])]
        return [int(photo_id) for photo_id in self.grid.selected_ids()]

    def _rate(self, stars: int) -> None:
        self.shoot.touch()
        self.decisions.rate(self._marked(), stars)

    def _flag(self, flag: Flag) -> None:
        self.shoot.touch()
        self.decisions.flag(self._marked(), flag)

    def _name_step(self, step: str, title: str) -> None:
        """`Undo Reject 12 photos`."""
        self._actions[step].setText(f"{step.capitalize()} {title}".strip())
        self._actions[step].setEnabled(bool(title))

    def _choose_shown(self, folder: str | None) -> None:
        self.shoot.show_folders((folder,) if folder is not None else ())

    def _choose_folder(self) -> None:
        """Ask for a folder."""
        folder = QFileDialog.getExistingDirectory(self, "Open a folder of photos")
        if folder:
            self.open([folder])

    def _start_anew(self, why: str) -> None:
        """The engine came back after a crash; it must be told again what is in view."""
        self.status.show_text(why)
        self.thumbnails.ask_again()
        self.photo.ask_again()

    # --- Qt's side --------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Folders and photos may be dropped anywhere."""
        if _local_paths(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        event.acceptProposedAction()
        self.open(_local_paths(event.mimeData().urls()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window, end the threads."""
        self.memory.keep("geometry", self.saveGeometry())
        self.memory.keep("splitter", self.splitter.saveState())
        self.memory.keep("tile_side", self.grid.tile_side)
        self.thumbnails.close()
        self.closed.emit()
        super().closeEvent(event)


def _column(*parts: QWidget) -> QWidget:
    """Parts above each other with no gaps; the third takes what is left."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part, int(isinstance(part, QStackedWidget)))
    return column


def _local_paths(urls: Sequence[QUrl]) -> list[str]:
    """The files and folders among dropped addresses."""
    return [url.toLocalFile() for url in urls if url.isLocalFile()]
