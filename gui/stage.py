"""The middle of the window: a table of views of the photos, or what to do while there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.grid.model import PhotoModel, Tile, TileRole
from gui.grid.thumbnails import Thumbnails
from gui.grid.view import GridView
from gui.heat.maps import HeatMaps
from gui.heat.tiles import HeatTiles
from gui.judges import Judges
from gui.loupe.photo_view import PhotoView
from gui.loupe.pictures import Pictures
from gui.loupe.travel import Travel
from gui.map.map_view import MapView
from gui.panels.empty import EmptyState
from gui.scores import titles
from gui.stage_view import StageView

_OF_THE_SELECTION = {"grid", "map"}


class Stage(QStackedWidget):
    """One of its views by name; all show the grid's photos and move its current one."""

    view_changed = Signal(str)  # name of the view, "" while there are no photos
    marked_changed = Signal()  # keys apply to other photos

    def __init__(
        self,
        model: PhotoModel,
        thumbnails: Thumbnails,
        pictures: Pictures,
        judges: Judges,
        heat: HeatMaps,
        map_view: MapView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._thumbnails = model, thumbnails
        self._judges, self._travel = judges, Travel()
        self.views: dict[str, StageView] = {}
        self.empty, self.grid = EmptyState(self), GridView(model, thumbnails, self)
        HeatTiles(heat, thumbnails, self).show_on(self.grid)
        self.photo = PhotoView(pictures, heat, self.grid, thumbnails, self)
        self.map = map_view
        self.addWidget(self.empty)
        step = self.grid.step
        self.add_view("grid", StageView(self.grid, self._selected_ids, step, lit=self.grid.lit))
        self.add_view("large", StageView(
            self.photo, self._seen_ids, step, self._show_photo, self.photo.lit,
            self.photo.pane.toggle_zoom, self.photo.pane.zoom_by,
        ))  # fmt: skip
        self.add_view("map", StageView(self.map, self._selected_ids, step))
        self.currentChanged.connect(self._tell_view)
        self.map.selected.connect(self.grid.select_photos)
        self.map.opened.connect(self._open)
        self.grid.activated.connect(self.show_large)
        self.grid.current_photo.connect(self._follow)
        self.grid.selection_moved.connect(self._tell_selection)
        self.photo.step_wanted.connect(self.grid.step)
        self.photo.grid_wanted.connect(self.show_grid)

    # --- the table --------------------------------------------------------------------------------

    def add_view(self, name: str, view: StageView) -> None:
        """From now on `show_view` knows this one."""
        self.views[name] = view
        self.addWidget(view.widget)

    @property
    def shown(self) -> str:
        """The name of the view in front; nothing while there are no photos."""
        front = self.currentWidget()
        return next((name for name, view in self.views.items() if view.widget is front), "")

    @property
    def is_large(self) -> bool:
        """Whether one photo is shown large."""
        return self.shown == "large"

    @property
    def is_map(self) -> bool:
        """Whether the map of photos is shown."""
        return self.shown == "map"

    def show_view(self, name: str) -> None:
        """Bring this view to the front, unless there are no photos."""
        if self._model.ids.size:
            self.setCurrentWidget(self.views[name].widget)
            self.show_again()
            self.focus()

    def show_again(self, _photo_id: object = None) -> None:
        """Let the view in front show what is known of its photos now."""
        view = self.views.get(self.shown)
        if view is not None and view.show_again is not None:
            view.show_again()

    def marked_ids(self) -> list[int]:
        """The photos that a key applies to: all that are selected, but large only the one seen."""
        view = self.views.get(self.shown)
        return view.marked_ids() if view is not None else []

    def step(self, by: int) -> None:
        """Go on by so many photos in the view in front."""
        if self.shown:
            self.views[self.shown].step(by)

    def focus(self) -> None:
        """Let keys go to what is shown."""
        if (view := self.currentWidget()) is not None:
            view.setFocus()

    def _follow(self, _photo_id: object) -> None:
        """The grid's current photo is another one."""
        self.show_again()
        if self.is_large:
            self.marked_changed.emit()

    def _tell_selection(self) -> None:
        """Another selection is news in the views that mark all of it."""
        if self.shown in _OF_THE_SELECTION:
            self.marked_changed.emit()

    def _tell_view(self, _position: int) -> None:
        self.view_changed.emit(self.shown)
        self.marked_changed.emit()

    # --- which one --------------------------------------------------------------------------------

    def show_list(self, folders: Sequence[str], *, searching: bool) -> None:
        """The list is another one: show its photos, or say why there are none."""
        if self._model.ids.size:
            if self.currentWidget() is self.empty:
                self.show_view("grid")
            return
        if not folders:
            self.empty.show_welcome()
        elif searching:
            self.empty.show_searching(folders)
        else:
            self.empty.show_nothing_found(folders)
        self.setCurrentWidget(self.empty)

    def show_filtered(self, words: str, why: str) -> None:
        """There are photos, but none that passes the filter."""
        self.empty.show_filtered(words, why)
        self.setCurrentWidget(self.empty)

    def show_large(self, _index: QModelIndex) -> None:
        """The current photo, as large as it fits."""
        if not self.grid.currentIndex().isValid():
            self.grid.step(1)
        if self.grid.currentIndex().isValid():
            self.show_view("large")

    def toggle_zoom(self) -> None:
        """100 % or the whole photo where it is large; from the grid the loupe at 100 %."""
        view = self.views.get(self.shown)
        if view is not None and view.zoom is not None:
            view.zoom()
            return
        self.show_large(QModelIndex())
        if self.photo.pane.zoom.fits:
            self.photo.pane.toggle_zoom()

    def toggle_map(self) -> None:
        """The map of photos, or back to the grid."""
        if self.is_map:
            self.show_grid()
        else:
            self.show_view("map")

    def show_grid(self) -> None:
        """Back from another view to the grid."""
        if self.shown not in {"", "grid"}:
            self.show_view("grid")
            self.grid.scrollTo(self.grid.currentIndex())

    def _open(self, photo_id: int) -> None:
        """A photo of the map, large."""
        self.grid.select_photo(photo_id)
        self.show_large(QModelIndex())

    # --- one photo, large -------------------------------------------------------------------------

    def _show_photo(self) -> None:
        """Give the large view what is known of the current photo now."""
        tile = self.grid.currentIndex().data(TileRole)
        if tile is not None:
            score = self._model.score
            title = titles([score], self._judges.terms, self._judges.chosen)[score] if score else ""
            thumbnail = self._thumbnails.pixmap(tile.photo.id)
            self.photo.show_tile(tile, title, thumbnail, self._neighbours())

    def _neighbours(self) -> list[Tile]:
        """The photos that may be shown next."""
        rows = self._travel.at(self.grid.currentIndex().row(), self._model.rowCount())
        return [self._model.index(row).data(TileRole) for row in rows]

    def _seen_ids(self) -> list[int]:
        """The photo that is seen large."""
        seen = self._model.photo_id(self.grid.currentIndex())
        return [] if seen is None else [seen]

    def _selected_ids(self) -> list[int]:
        ids: list[int] = self.grid.selected_ids().tolist()
        return ids
