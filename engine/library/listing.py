"""Which photos there are and in which order, answered from columns in memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

import numpy as np

from engine.library.columns import Columns
from engine.library.decisions import Decisions
from engine.library.filtering import Filtering
from engine.library.marks import Marks
from engine.library.names import Names
from engine.library.pairs import Pairs
from engine.library.readers import Readers
from engine.library.table import Floats, Ints, Mask, PhotoTable, Row
from engine.library.values import FolderCount, Tally
from engine.photos import Flag, PhotoQuery, ScoreName, SortKey


class Listing:
    """The photos of one library as they were when last read. Used under the library's lock.

    `chosen` are the files that a person wants to see of their items; None: no files are joined.
    """

    def __init__(
        self,
        rows: Iterable[Row],
        readers: Readers,
        decisions: Decisions,
        chosen: Set[str] | None = frozenset(),
    ) -> None:
        self._table = PhotoTable(rows)
        self._columns = Columns(self._table, readers)
        self._decisions = decisions
        self._marks = Marks(self._table, decisions.of)
        self._filtering = Filtering(self._table, self._columns, self._marks)
        self._chosen = chosen
        self._pairs: tuple[int, Pairs] | None = None

    def update(self, photo_ids: Sequence[int], rows: Iterable[Row]) -> None:
        """Take over what changed in these photos."""
        self._table.update(photo_ids, rows)
        self._columns.update(photo_ids)
        positions = self._table.positions(photo_ids)
        self._marks.update(self._table.paths[position] for position in positions if position >= 0)

    def photo_ids(self, query: PhotoQuery) -> Ints:
        """Return the ids of the photos that are there and asked for, in the order asked for."""
        positions = self._table.by_path()
        chosen = positions[self._wanted(query)[positions]]
        values = self._values(query.sort)[chosen]
        return self._table.ids[chosen[_order(values, descending=query.descending)]]

    def among(self, photo_ids: Ints, query: PhotoQuery) -> Mask:
        """Tell for each of these photos whether it is there and asked for."""
        # Position -1, an unknown photo, finds the False at the end.
        return np.append(self._wanted(query), False)[self._table.positions(photo_ids)]

    def count(self, query: PhotoQuery) -> int:
        """Return how many photos are there and asked for."""
        return int(self._wanted(query).sum())

    def kinds(self, key: SortKey, query: PhotoQuery) -> dict[str | int | None, int]:
        """Return the cameras, lenses, ISO values or labels of these photos, with their numbers."""
        wanted = self._wanted(query)
        if key is SortKey.ISO:
            found, counts = np.unique(self._columns.get(key)[wanted], return_counts=True)
            known: list[str | int | None] = [None if np.isnan(iso) else int(iso) for iso in found]
            return dict(zip(known, counts.tolist(), strict=True))
        column, names = self._named(key)
        return names.counts(column[wanted])

    def score_values(self, name: ScoreName, photo_ids: Sequence[int] | Ints) -> Floats:
        """Return this score for these photos, NaN where not scored or unknown."""
        # Position -1, an unknown photo, finds the NaN at the end.
        return np.append(self._columns.get(name), np.nan)[self._table.positions(photo_ids)]

    def scores_of(self, name: ScoreName, query: PhotoQuery) -> Floats:
        """Return this score for all photos asked for, NaN where not scored; sorts nothing."""
        return self._columns.get(name)[self._wanted(query)]

    def tally(self, photo_ids: Ints) -> Tally:
        """Count these photos by state."""
        positions = self._table.positions(photo_ids)
        flags = self._fresh_marks().flags[positions]
        picked, rejected = (int((flags == flag).sum()) for flag in (Flag.PICK, Flag.REJECT))
        unreadable = int(self._table.unreadable[positions].sum())
        return Tally(len(photo_ids), picked, rejected, unreadable)

    def folders(self) -> list[FolderCount]:
        """Return the folders that hold photos."""
        return self._table.folder_counts(self._items_shown())

    def paths(self) -> set[str]:
        """Return the paths of the photos that are there."""
        return {self._table.paths[position] for position in np.flatnonzero(self._table.shown)}

    def item(self, photo_id: int) -> Ints:
        """Return the files of this photo's item, the shown one first; itself where it is alone."""
        (position,) = self._table.positions([photo_id])
        pairs = self._known_pairs()
        if position < 0 or pairs is None:
            return np.array([photo_id], np.int64)
        return self._table.ids[list(pairs.item_at(int(position)))]

    def items(self, photo_ids: Sequence[int] | Ints | None = None) -> list[tuple[str, ...]]:
        """Return the paths of each item of several files, of these photos only if given."""
        pairs = self._known_pairs()
        if pairs is None:
            return []
        return pairs.items(None if photo_ids is None else self._table.positions(photo_ids))

    def choose_anew(self) -> None:
        """See which files a person wants to see of their items now."""
        self._pairs = None

    def _known_pairs(self) -> Pairs | None:
        """Return which photos are one item, found anew when photos came or went."""
        if self._chosen is None:
            return None
        if self._pairs is None or self._pairs[0] != self._table.arrivals:
            self._pairs = self._table.arrivals, Pairs(self._table, self._chosen)
        return self._pairs[1]

    def _items_shown(self) -> Mask:
        """Tell for each photo whether it is there and stands for its item."""
        pairs = self._known_pairs()
        return self._table.shown if pairs is None else self._table.shown & ~pairs.hidden

    def _wanted(self, query: PhotoQuery) -> Mask:
        """Tell for each position whether its photo is there, shown for its item, and asked for."""
        self._fresh_marks()
        wanted = self._items_shown()
        if query.folders:
            wanted = wanted & self._table.in_folders(query.folders)
        return wanted & self._filtering.passed(query.filter) if query.filter else wanted

    def _values(self, sort: ScoreName | SortKey) -> Floats:
        match sort:
            case SortKey.NAME:
                return self._table.name_ranks()
            case SortKey.STARS:
                stars = self._marks.stars.copy()
                stars[stars == 0] = np.nan
                return stars
            case SortKey.FLAG:
                return self._marks.flags
            case SortKey.CAMERA | SortKey.LENS | SortKey.LABEL:
                column, names = self._named(sort)
                return names.ranks(column)
            case _:
                return self._columns.get(sort)

    def _named(self, key: SortKey) -> tuple[Floats, Names]:
        """Return a column of text, and what its numbers stand for."""
        if key is SortKey.LABEL:
            return self._fresh_marks().labels, self._marks.label_names
        return self._columns.get(key), self._columns.names(key)

    def _fresh_marks(self) -> Marks:
        """Return what was decided up to now."""
        self._marks.update(self._decisions.news())
        return self._marks


def _order(values: Floats, *, descending: bool) -> Ints:
    """Sort; equal values keep their order, and those without value come last either way."""
    return np.argsort(-values if descending else values, kind="stable")
