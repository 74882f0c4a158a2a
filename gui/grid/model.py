"""The photos that are shown: an array of ids in order, and rows that are read when first painted.

New scores repaint tiles but never move them: the grid must hold still while a person culls. What
came in since the last sort shows as `stale`, and `show` the same query again sorts anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from engine.photos import Flag, Photo, PhotoFilter, PhotoQuery, ScoreName, SortKey
from engine.settings import Settings
from gui.grid.order import Order
from gui.grid.standing import Standing
from gui.labels import label_words
from gui.scores import headline, words_for
from gui.texts import tr
from gui.words import flag_words, joined, mid_sentence, photo_name, star_words, trouble

if TYPE_CHECKING:
    from engine.library import Library

Index = QModelIndex | QPersistentModelIndex
TileRole = Qt.ItemDataRole.UserRole + 1

_UNDECIDED = PhotoFilter(flags=frozenset({Flag.NONE}), stars=(0, 0), labels=frozenset({None}))
_BLOCK = 64  # rows read at once: about a screen
_OLDEST_ORDER = 4000  # milliseconds
_KEPT = 8192  # tiles kept before reading begins anew


@dataclass(frozen=True, slots=True)
class Tile:
    """What one tile shows; `third` is 1, 0 or -1 for the upper, middle and lower third.

    A `silent` tile has no score because nobody wants to see one.
    """

    photo: Photo
    score: str | None = None
    third: int | None = None
    silent: bool = False


class PhotoModel(QAbstractListModel):
    """Ordered photos of one query, for the grid and for screen readers."""

    stale_changed = Signal(bool)
    thinned = Signal()  # decisions have taken photos out of the list, or brought some back
    rows_changed = Signal(object)  # ids of photos whose row or score is new

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = PhotoQuery()
        self.score: ScoreName | None = None
        self.judge = Settings().judge  # whose headline tiles show, unless sorted by another score
        self.found = False  # whether the order is a search's and not the query's
        self.stale = False
        self.silent = False  # whether what the machine thinks is kept back
        self._library = library
        self._order = Order(np.empty(0, np.int64))
        self._tiles: dict[int, Tile] = {}
        self._standings: dict[tuple[ScoreName, PhotoFilter | None], Standing] = {}
        self._waiting: set[int] = set()
        self._collect = QTimer(self, singleShot=True, interval=100)
        self._collect.timeout.connect(self.tell_changes)
        # Each new score moves the order and the thirds a little: looking at all scores anew each
        # time would cost frames, so both may be this old while scores arrive.
        self._age = QTimer(self, singleShot=True, interval=_OLDEST_ORDER)
        self._age.timeout.connect(self._see_order)

    # --- what is shown ----------------------------------------------------------------------------

    @property
    def ids(self) -> NDArray[np.int64]:
        """The photos that are shown, in their order."""
        return self._order.ids

    def show(self, query: PhotoQuery) -> None:
        """Show these photos in this order, sorted anew."""
        self.found = False
        self._replace(Order(self._library.photo_ids(query)), query)
        self._set_stale(False)

    def show_found(self, photo_ids: NDArray[np.int64], query: PhotoQuery) -> None:
        """Show those of these photos that the query asks for, in this order: what fits best."""
        self.found = True
        wanted = self._library.photo_ids(query)
        self._replace(Order(photo_ids[np.isin(photo_ids, wanted)]), query)
        self._set_stale(False)

    def update_list(self) -> None:
        """Photos came or went: new ones stand at the end, the others stay where they are."""
        wanted = self._library.photo_ids(self.query)
        # A photo whose new score leaves the filter stays in view until it is filtered anew.
        kept = self._order.only(self._everything() if self.query.filter else wanted)
        new = wanted[:0] if self.found else kept.new_among(wanted)
        if not kept.ids.size:
            self.show(self.query)
        elif kept.ids.size < self.ids.size:
            self._replace(kept.followed_by(new), self.query)
        elif new.size:
            self.beginInsertRows(QModelIndex(), self.ids.size, self.ids.size + new.size - 1)
            self._order = kept.followed_by(new)
            self.endInsertRows()
        self._standings.clear()
        self._check_order()

    def refresh(self, photo_ids: Sequence[int]) -> None:
        """The engine knows more of these photos; told to the views ten times a second at most."""
        self._waiting.update(photo_ids)
        if not self._collect.isActive():
            self._collect.start()

    def decided(self, photo_ids: Sequence[int]) -> None:
        """A person marked these photos: shown at once; what the filter hides now leaves."""
        for photo_id in photo_ids:
            self._tiles.pop(photo_id, None)
        if self.query.filter:
            self._filter_again(photo_ids)
        rows = self.rows_of(photo_ids)
        if rows.size:
            self.dataChanged.emit(self.index(int(rows[0])), self.index(int(rows[-1])))
        if self.query.sort in {SortKey.STARS, SortKey.FLAG, SortKey.LABEL}:
            self._set_stale(True)
        self.rows_changed.emit(tuple(photo_ids))

    def _filter_again(self, decided: Sequence[int]) -> None:
        """Decided photos leave, or come back to their place; all others stay where they are."""
        asked = np.asarray(decided, np.int64)
        order = self._order.decided(asked, asked[self._library.among(asked, self.query)])
        if np.array_equal(order.ids, self.ids):
            self._order = order
            return
        self.beginResetModel()
        self._order = order
        self.endResetModel()
        self.thinned.emit()

    def undecided_from(self, row: int, by: int) -> QModelIndex:
        """The nearest photo below (1) or above (-1) a row that nobody has decided about."""
        undecided = PhotoQuery(self.query.folders, filter=_UNDECIDED)
        rows = np.flatnonzero(self._library.among(self.ids, undecided))
        beyond = rows[rows > row] if by > 0 else rows[rows < row][::-1]
        return self.index(int(beyond[0])) if beyond.size else QModelIndex()

    def put_in_place(self, others: Mapping[int, int]) -> None:
        """Show other photos (by the ids they replace) where these stand; nothing moves."""
        # A change of the layout, so that views look for thumbnails of what they show now.
        self.layoutAboutToBeChanged.emit()
        self._order = self._order.with_others(others)
        self._standings.clear()
        self.layoutChanged.emit()
        self.rows_changed.emit(tuple(others.values()))
        self._check_order()

    def show_opinion(self, shown: bool) -> None:
        """Let tiles say what the machine thinks, or keep it back."""
        self.silent = not shown
        self._forget_tiles()

    def rest(self) -> None:
        """Read nothing more: the library is about to be closed."""
        self._collect.stop()
        self._age.stop()

    def photo_id(self, index: Index) -> int | None:
        """The photo at this index, None outside of the list."""
        return int(self.ids[index.row()]) if index.isValid() else None

    def index_of(self, photo_id: int | None) -> QModelIndex:
        """Where this photo stands; invalid when it isn't shown."""
        rows = np.flatnonzero(self.ids == photo_id) if photo_id is not None else None
        return self.index(int(rows[0])) if rows is not None and rows.size else QModelIndex()

    def rows_of(self, photo_ids: Sequence[int]) -> NDArray[np.intp]:
        """The rows of those of these photos that are shown, ascending."""
        return np.flatnonzero(np.isin(self.ids, np.asarray(photo_ids, np.int64)))

    def score_values(self, photo_ids: NDArray[np.int64]) -> NDArray[np.float64]:
        """The score that tiles show, of these photos; NaN where there is none."""
        if self.score is None:
            return np.full(photo_ids.size, np.nan)
        return self._library.score_values(self.score, photo_ids)

    def score_names(self) -> list[ScoreName]:
        """Every score that some photo may have."""
        return self._library.score_names()

    def standing(self, name: ScoreName, among: PhotoFilter | None = None) -> Standing:
        """All values of a score in the folders shown, or in those of them that pass a filter.

        What the list is filtered by doesn't change how photos stand.
        """
        if (name, among) not in self._standings:
            query = PhotoQuery(self.query.folders, filter=among or PhotoFilter())
            self._standings[name, among] = Standing(self._library.scores_of(name, query))
        return self._standings[name, among]

    def _everything(self) -> NDArray[np.int64]:
        """The photos of the folders shown, whether they pass the filter or not."""
        return self._library.photo_ids(PhotoQuery(self.query.folders))

    # --- Qt's side --------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """All photos shown; a photo holds no others."""
        return 0 if parent is not None and parent.isValid() else int(self.ids.size)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A photo's `Tile`, or its name and a sentence for screen readers."""
        if not index.isValid():
            return None
        if role == TileRole:
            return self._tile(index.row())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            photo = self._tile(index.row()).photo
            return joined((photo_name(photo), trouble(photo.error)), "\n")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._in_words(self._tile(index.row()))
        return None

    def _in_words(self, tile: Tile) -> str:
        """A tile as a sentence: `IMG_1.JPG, technical quality 62, 3 stars, picked`."""
        title = mid_sentence(words_for(self.score).title) if self.score else ""
        unscored = "" if tile.silent else tr("not scored yet")
        score = f"{title} {tile.score}" if tile.score else unscored
        photo = tile.photo
        return joined((
            photo_name(photo), trouble(photo.error) or score, star_words(photo.stars),
            flag_words(photo.flag), label_words(photo.label),
        ))  # fmt: skip

    def _tile(self, row: int) -> Tile:
        """The tile of a row, read from the library with those around it when it isn't known yet."""
        photo_id = int(self.ids[row])
        if photo_id not in self._tiles:
            start = row - row % _BLOCK
            self._read(self.ids[start : start + _BLOCK])
        return self._tiles[photo_id]

    def _read(self, photo_ids: NDArray[np.int64]) -> None:
        """Read these photos and the score that tiles show."""
        if len(self._tiles) > _KEPT:
            self._tiles.clear()
        ids = [int(photo_id) for photo_id in photo_ids if int(photo_id) not in self._tiles]
        values = (
            self._library.score_values(self.score, np.asarray(ids, np.int64))
            if self.score
            else np.full(len(ids), np.nan)
        )
        for photo, value in zip(self._library.photos(ids), values, strict=True):
            self._tiles[photo.id] = self._made_tile(photo, float(value))

    def _made_tile(self, photo: Photo, value: float) -> Tile:
        """Put a photo and its number together."""
        if self.silent or self.score is None or np.isnan(value):
            return Tile(photo, silent=self.silent)
        words = words_for(self.score)
        third = self.standing(self.score).third(value, words.better or 1)
        return Tile(photo, words.value(value), third)

    # --- changes ----------------------------------------------------------------------------------

    def _replace(self, order: Order, query: PhotoQuery) -> None:
        """Put another list in the place of this one; views keep their photos by id."""
        self.beginResetModel()
        self.query, self._order = query, order
        self._choose_score()
        self._tiles.clear()
        self._standings.clear()
        self.endResetModel()

    def _choose_score(self) -> None:
        """Tiles show the score that they are sorted by, else the headline."""
        by = self.query.sort
        names = self._library.score_names()
        self.score = by if isinstance(by, ScoreName) else headline(names, self.judge)

    def tell_changes(self) -> None:
        """Forget what is no longer true and let the views repaint, all in one range."""
        self._collect.stop()
        changed = tuple(self._waiting)
        self._waiting.clear()
        score = self.score
        self._choose_score()
        if self.score != score:
            self._forget_tiles()
        for photo_id in changed:
            self._tiles.pop(photo_id, None)
        rows = self.rows_of(changed)
        if rows.size:
            self.dataChanged.emit(self.index(int(rows[0])), self.index(int(rows[-1])))
            if not self._age.isActive():
                self._age.start()
        self.rows_changed.emit(changed)

    def settle(self) -> None:
        """The engine is done: tell what waits, and see how all photos stand now."""
        self.tell_changes()
        self._see_order()

    def _see_order(self) -> None:
        """Take the thirds anew, and see whether the order on screen is still what was asked for."""
        self._age.stop()
        self._forget_tiles()
        self._check_order()

    def _forget_tiles(self) -> None:
        """Read tiles anew, and how they stand among all others."""
        self._tiles.clear()
        self._standings.clear()
        if self.ids.size:
            self.dataChanged.emit(self.index(0), self.index(int(self.ids.size) - 1))

    def _check_order(self) -> None:
        """See whether the order on screen is still the one that was asked for."""
        if not self.stale and not self.found:
            self._set_stale(not np.array_equal(self._library.photo_ids(self.query), self.ids))

    def _set_stale(self, stale: bool) -> None:
        """Remember and tell whether sorting anew would move something."""
        if stale != self.stale:
            self.stale = stale
            self.stale_changed.emit(stale)
