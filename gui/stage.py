"""The middle of the window: the grid, one photo large, or what to do while there is neither."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.grid.model import PhotoModel, TileRole
from gui.grid.thumbnails import Thumbnails
from gui.grid.view import GridView
from gui.judges import Judges
from gui.loupe.heat_maps import HeatMaps
from gui.loupe.photo_view import PhotoView
from gui.map.map_view import MapView
from gui.panels.empty import EmptyState
from gui.scores import headline, titles


class Stage(QStackedWidget):
    """One of three views; the grid's current photo is also the one that is shown large."""

    def __init__(
        self,
        model: PhotoModel,
        thumbnails: Thumbnails,
        judges: Judges,
        heat: HeatMaps,
        map_view: MapView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._thumbnails = model, thumbnails
        self._judges, self._heat = judges, heat
        self.empty, self.photo = EmptyState(self), PhotoView(heat, self)
        self.grid = GridView(model, thumbnails, self)
        self.map = map_view
        for view in (self.empty, self.grid, self.photo, self.map):
            self.addWidget(view)
        self.map.selected.connect(self.grid.select_photos)
        self.map.opened.connect(self._open)
        self.grid.activated.connect(self.show_large)
        self.grid.current_photo.connect(self.show_again)
        self.photo.step_wanted.connect(self.grid.step)
        self.photo.grid_wanted.connect(self.show_grid)

    @property
    def is_large(self) -> bool:
        """Whether one photo is shown large."""
        return self.currentWidget() is self.photo

    @property
    def is_map(self) -> bool:
        """Whether the map of photos is shown."""
        return self.currentWidget() is self.map

    def show_list(self, folders: Sequence[str], *, searching: bool) -> None:
        """The list is another one: show its photos, or say why there are none."""
        if self._model.ids.size:
            if self.currentWidget() is self.empty:
                self.setCurrentWidget(self.grid)
                self.grid.setFocus()
            return
        if not folders:
            self.empty.show_welcome()
        elif searching:
            self.empty.show_searching(folders)
        else:
            self.empty.show_nothing_found(folders)
        self.setCurrentWidget(self.empty)

    def show_large(self, _index: QModelIndex) -> None:
        """The current photo, as large as it fits."""
        if not self.grid.currentIndex().isValid():
            self.grid.step(1)
        if self.grid.currentIndex().isValid():
            self.setCurrentWidget(self.photo)
            self.show_again()
            self.photo.setFocus()

    def toggle_map(self) -> None:
        """The map of photos, or back to the grid."""
        if self.is_map:
            self.show_grid()
        elif self._model.ids.size:
            self.setCurrentWidget(self.map)
            self.map.setFocus()

    def _open(self, photo_id: int) -> None:
        """A photo of the map, large."""
        self.grid.select_photo(photo_id)
        self.show_large(QModelIndex())

    def show_grid(self) -> None:
        """Back from the large photo or the map to the grid."""
        if self.is_large or self.is_map:
            self.setCurrentWidget(self.grid)
            self.grid.scrollTo(self.grid.currentIndex())
            self.grid.setFocus()

    def focus(self) -> None:
        """Let keys go to what is shown."""
        if (view := self.currentWidget()) is not None:
            view.setFocus()

    def show_again(self, _photo_id: object = None) -> None:
        """Give the large view what is known of the current photo now."""
        tile = self.grid.currentIndex().data(TileRole)
        if self.is_large and tile is not None:
            score = self._model.score
            title = titles([score], self._judges.terms, self._judges.chosen)[score] if score else ""
            self.photo.show_tile(tile, title, self._thumbnails.pixmap(tile.photo.id))
            self._heat.look_at(None if tile.photo.error else tile.photo.id, self._scorer())

    def toggle_heat_map(self) -> None:
        """Show where the score of the photo comes from, large; or no longer."""
        if self.is_large and self._heat.on:
            self._heat.toggle()
            return
        self.show_large(QModelIndex())
        if not self._heat.on:
            self._heat.toggle()

    def step_heat_map(self) -> None:
        """Show the map of the next question."""
        self.show_large(QModelIndex())
        self._heat.step()

    def _scorer(self) -> str:
        """The score whose maps are shown: that of the tiles, if the judge in use made it."""
        score, chosen = self._model.score, self._judges.chosen
        if score is None or score.judge != chosen:
            score = headline(self._model.score_names(), chosen)
        return score.name if score else ""

    def marked_ids(self) -> list[int]:
        """The photos that a key applies to: all that are selected, but large only the one seen."""
        if self.is_large:
            seen = self._model.photo_id(self.grid.currentIndex())
            return [] if seen is None else [seen]
        return [int(photo_id) for photo_id in self.grid.selected_ids()]
