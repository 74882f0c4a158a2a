"""The desk: folders, photos and inspector side by side, a row above and one below, all joined."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gui.decisions import Decisions
from gui.explanations import Explanations
from gui.filtering import Filtering
from gui.grid.geometry import LARGEST, SMALLEST
from gui.grid.model import PhotoModel
from gui.grid.thumbnails import Thumbnails
from gui.heat.maps import HeatMaps
from gui.judges import Judges
from gui.loupe.pictures import Pictures
from gui.map.map_view import MapView
from gui.map.places import Places
from gui.marking import Marking
from gui.panels.banner import Banner
from gui.panels.clash_bar import ClashBar
from gui.panels.folders import FoldersPanel
from gui.panels.hint import Hint
from gui.panels.inspector import Inspector
from gui.panels.sort_bar import SortBar
from gui.panels.status import StatusStrip
from gui.questions import Questions
from gui.search import Search
from gui.shoot import Shoot
from gui.sidecars import Sidecars
from gui.stage import Stage
from gui.tally import Tally
from gui.texts import tr
from gui.theme import room

if TYPE_CHECKING:
    from engine.library import Library
    from gui.engine_client import EngineClient


class Desk(QSplitter):
    """Builds the parts and joins them; what they do is in the parts."""

    open_wanted = Signal()
    opened = Signal(object)  # folders and photos
    judges_wanted = Signal()
    engine_connected = Signal(object)  # EngineClient

    def __init__(self, library: Library, judge: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.library = library
        self.judges, self.questions = Judges(judge, self), Questions(self)
        self.explanations = Explanations(self.questions, self.judges, self)
        self._single: str | None = None  # a photo that was opened by itself and is not listed yet
        self.model = PhotoModel(library, self)
        self.heat = HeatMaps(self.questions, self.judges, self.explanations, self.model, self)
        self.shoot = Shoot(library, self.model, judge, self)
        self.search = Search(self.questions, self.judges, self.shoot, self)
        self.decisions = Decisions(library, self)
        self.tally = Tally(library, self)
        self.thumbnails = Thumbnails(library.thumbnail, self)
        self.pictures = Pictures(self)
        self.sidecars = Sidecars(library, self.decisions, self.shoot, self)
        self._build()
        self.sidecars.show_on(self.status, self.clash_bar, self.banner)
        self._join_photos()
        self._join_hands()
        self.show_list()

    def open(self, roots: Sequence[str]) -> None:
        """Open folders and photos; a photo by itself is shown large."""
        alone = len(roots) == 1 and Path(roots[0]).is_file()
        self._single = str(Path(roots[0]).absolute()) if alone else None
        self.shoot.open(roots)
        if roots:
            self.opened.emit(self.shoot.roots)

    def add(self, roots: Sequence[str]) -> None:
        """Show further folders and photos beside what is open, filtered alike."""
        wanted = self.filtering.filter
        self.open(list(dict.fromkeys([*self.shoot.roots, *roots])))
        self.shoot.filter_by(wanted)

    def connect_engine(self, client: EngineClient) -> None:
        """The engine stands: from now on requests reach it."""
        self.thumbnails.missing.connect(client.want_thumbnails)
        self.pictures.wanted.connect(client.view)
        self.pictures.screen_told.connect(client.use_screen)
        client.pixels.connect(self.pictures.take)
        client.thumbnails_made.connect(self.thumbnails.made)
        client.progressed.connect(self.status.show_work)
        client.failed.connect(self.banner.show_error)
        client.noted.connect(self.banner.show_error)
        client.restarted.connect(self._start_anew)
        client.answered.connect(self._rest)
        self.shoot.connect_engine(client)
        self.sidecars.connect_engine(client)
        self.questions.connect_engine(client)
        self.questions.added.connect(self._take_judge)
        self.questions.declined.connect(self._end_download)
        self._ask_again()
        self.engine_connected.emit(client)

    def close_down(self) -> None:
        """End what reads from the library, which may be closed after this."""
        # Else the stack would tell of its end when the actions are gone already.
        self.decisions.stack.clear()
        self.model.rest()
        self.tally.rest()
        self.inspector.rest()
        self.thumbnails.close()
        self.sidecars.close()

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        """Make the parts and lay them out."""
        self.folders, self.sort_bar = FoldersPanel(self), SortBar(self.judges, self)
        self.filtering = Filtering(self.library, self.model, self.shoot, self.judges, self)
        self.banner, self.hint, self.status = Banner(self), Hint(self), StatusStrip(self)
        self.clash_bar = ClashBar(self)
        places = Places(self.model, self.judges, self.questions, self)
        self.map = MapView(places, self.library.thumbnail, self)
        self.stage = Stage(
            self.model, self.thumbnails, self.pictures, self.judges, self.heat, self.map, self
        )
        self.grid = self.stage.grid
        self.marking = Marking(self.library, self.model, self.decisions, self.stage, self)
        self.inspector = Inspector(self.library, self.model, self.judges, self.explanations, self)
        self.setHandleWidth(1)
        for part in (self.folders, self._middle(), self.inspector):
            self.addWidget(part)
        self.setStretchFactor(1, 1)
        self.setCollapsible(1, False)
        self.setSizes([room(29), room(90), room(36)])

    def _middle(self) -> QWidget:
        """Sort bar, banner, photos and status bar above each other; photos take what is left."""
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sort_bar)
        column.addWidget(self.filtering.bar)
        column.addWidget(self.filtering.line)
        column.addWidget(self.banner)
        column.addWidget(self.clash_bar)
        column.addWidget(self.hint)
        column.addWidget(self.stage, 1)
        column.addWidget(self.status)
        return middle

    def _join_photos(self) -> None:
        """What is known or decided of photos reaches all who show it."""
        self.shoot.shown.connect(self.show_list)
        self.shoot.listed.connect(self.show_list)
        self.shoot.worked.connect(self.status.show_finished)
        self.shoot.worked.connect(self._show_stage)
        self.shoot.worked.connect(self._place_photos)
        self.shoot.shown.connect(self._colour_map)
        self.shoot.failed.connect(self.banner.show_error)
        self.shoot.photos_changed.connect(self.thumbnails.changed)
        self.shoot.photos_changed.connect(self.explanations.forget)
        self.shoot.resort_offered.connect(self.sort_bar.offer_resort)
        self.decisions.decided.connect(self.model.decided)
        self.decisions.failed.connect(self.banner.show_error)
        self.model.rows_changed.connect(self._show_news)
        self.model.thinned.connect(self._show_fewer)
        self.tally.counted.connect(self.status.counts.setText)
        self.stage.marked_changed.connect(self._show_selection)

    def _join_hands(self) -> None:
        """What a person does reaches the part that can do it."""
        self.judges.chosen_changed.connect(self.shoot.use_judge)
        self.grid.touched.connect(self.shoot.touch)
        self.folders.folder_chosen.connect(self._show_folder)
        self.folders.open_wanted.connect(self.open_wanted)
        self.stage.empty.open_wanted.connect(self.open_wanted)
        self.inspector.decision.flag_chosen.connect(self.marking.flag)
        self.inspector.decision.stars_chosen.connect(self.marking.rate)
        self.inspector.decision.label_chosen.connect(self.marking.label)
        self.marking.marked.connect(self.shoot.touch)
        self.marking.told.connect(self.status.moment.say)
        self.sort_bar.sort_chosen.connect(self.shoot.sort_by)
        self.sort_bar.reverse_wanted.connect(self.shoot.reverse)
        self.sort_bar.resort_wanted.connect(self.shoot.resort)
        self.sort_bar.side_chosen.connect(self.grid.set_tile_side)
        self.filtering.left.connect(self.stage.focus)
        self.filtering.bar.saved.failed.connect(self.banner.show_error)
        self.stage.empty.clear_wanted.connect(self.filtering.clear)
        self.status.stop_wanted.connect(self.shoot.stop)
        self.hint.accepted.connect(self.judges_wanted)
        self.sort_bar.search_wanted.connect(self.search.look_for)
        self.sort_bar.search_left.connect(self.stage.focus)
        self.search.found.connect(self._show_found)
        self.search.ended.connect(self.sort_bar.search.forget)
        self.search.hinted.connect(self.hint.offer)

    # --- showing ----------------------------------------------------------------------------------

    def show_list(self) -> None:
        """Other photos are shown, or in another order."""
        opened = [root for root in self.shoot.roots if not Path(root).is_file()]
        self.folders.show_folders(self.library.folders(), opened)
        shown = self.model.query.folders
        self.folders.choose(shown[0] if len(shown) == 1 else None)
        self.sort_bar.show_choices(self.library.score_names())
        self.sort_bar.show_query(self.model.query)
        self.tally.count(self.model.ids)
        self._show_stage()
        if self.shoot.untouched and self.model.ids.size:
            self.grid.select_photo(int(self.model.ids[0]))
        self._show_single()

    def _show_fewer(self) -> None:
        """A decision took photos out of what is shown, or brought some back."""
        self.tally.count(self.model.ids)
        self._show_stage()

    def show_tile_side(self, side: int) -> None:
        """Show tiles of this size, and the slider so."""
        side = min(max(side, SMALLEST), LARGEST)
        self.grid.set_tile_side(side)
        self.sort_bar.show_side(side)

    def resize_tiles(self, by: int) -> None:
        """Show tiles larger or smaller by so many pixels."""
        self.show_tile_side(self.grid.tile_side + by)

    def _show_stage(self, _finished: object = None) -> None:
        """The photos, or what to do while there are none."""
        folders = self.model.query.folders or self.shoot.roots
        if self.filtering.filter and not self.model.ids.size:
            self.stage.show_filtered(self.filtering.words, self.filtering.why_empty())
        else:
            self.stage.show_list(folders, searching=self.shoot.busy)

    def _show_single(self) -> None:
        """Show a photo that was opened by itself, as soon as it is listed."""
        photo_id = self.library.photo_id(self._single) if self._single else None
        if photo_id is not None and self.model.index_of(photo_id).isValid():
            self._single = None
            self.shoot.touch()
            self.grid.select_photo(photo_id)
            self.stage.show_large(QModelIndex())

    def _show_selection(self) -> None:
        self.inspector.show_photos(self.stage.marked_ids())
        self.map.show_selection(self.grid.selected_ids())

    def _place_photos(self, _finished: object) -> None:
        """There may be more photos to place, if anybody looks at the map."""
        if self.stage.is_map:
            self.map.places.ask()

    def _colour_map(self) -> None:
        """Other photos are shown, or sorted by another score."""
        self.map.show_score(self.model.score)

    def _show_found(self, text: str) -> None:
        """A search was answered: the best photo is the current one."""
        self.status.show_text(text)
        self.hint.hide()
        if self.model.ids.size:
            self.grid.select_photo(int(self.model.ids[0]))
        self.stage.focus()

    def _show_news(self, photo_ids: tuple[int, ...]) -> None:
        """Photos were scored, read or decided."""
        self.tally.count_again(photo_ids)
        self.sort_bar.show_choices(self.library.score_names())
        self.inspector.show_again(photo_ids)
        self.stage.show_again()

    def _start_anew(self, why: str) -> None:
        """The engine came back after a crash and must be told again what is in view."""
        self.status.show_text(why)
        self._ask_again()

    def _rest(self, _answer: object) -> None:
        """A question was answered; unless photos are scored, nothing is going on."""
        if not self.shoot.busy:
            self.status.rest()

    def _take_judge(self, name: str) -> None:
        """A judge was fetched."""
        self.judges.read_again()
        self.status.show_rest(tr("The judge “{judge}” was added").format(judge=name))

    def _end_download(self, question: str, why: str) -> None:
        """A judge could not be fetched: the status bar need not wait for it."""
        if question == "FetchJudge":
            self.status.show_rest(why)

    def _ask_again(self) -> None:
        self.thumbnails.ask_again()
        self.pictures.ask_again()

    # --- doing ------------------------------------------------------------------------------------

    def _show_folder(self, folder: str | None) -> None:
        self.shoot.show_folders(() if folder is None else (folder,))
