"""Which photos there are and in which order, answered from columns in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set

import numpy as np

from engine.library.columns import Columns
from engine.library.pairs import Pairs
from engine.library.readers import Readers
from engine.library.table import Floats, Ints, Mask, PhotoTable, Row
from engine.library.values import FolderCount, Tally
from engine.photos import Decision, Flag, PhotoQuery, ScoreName, SortKey


class Listing:
    """The photos of one library as they were when last read. Used under the library's lock.

    `chosen` are the files that a person wants to see of their items; None: no files are joined.
    """

    def __init__(
        self,
        rows: Iterable[Row],
        readers: Readers,
        decision_of: Callable[[str], Decision],
        chosen: Set[str] | None = frozenset(),
    ) -> None:
        self._table = PhotoTable(rows)
        self._columns = Columns(self._table, readers)
        self._decision_of = decision_of
        self._chosen = chosen
        self._pairs: tuple[int, Pairs] | None = None

    def update(self, photo_ids: Sequence[int], rows: Iterable[Row]) -> None:
        """Take over what changed in these photos."""
        self._table.update(photo_ids, rows)
        self._columns.update(photo_ids)

    def photo_ids(self, query: PhotoQuery) -> Ints:
        """Return the ids of the photos that are there and asked for, in the order asked for."""
        positions = self._table.by_path()
        wanted = self._items_shown()
        if query.folders:
            wanted = wanted & self._table.in_folders(query.folders)
        chosen = positions[wanted[positions]]
        values = self._values(query.sort)[chosen]
        return self._table.ids[chosen[_order(values, descending=query.descending)]]

    def score_values(self, name: ScoreName, photo_ids: Sequence[int] | Ints) -> Floats:
        """Return this score for these photos, NaN where not scored or unknown."""
        # Position -1, an unknown photo, finds the NaN at the end.
        return np.append(self._columns.get(name), np.nan)[self._table.positions(photo_ids)]

    def tally(self, photo_ids: Ints, flagged: Mapping[Flag, Iterable[str]]) -> Tally:
        """Count these photos by state; `flagged` holds the paths of all picks and rejects."""
        asked = np.zeros(len(self._table), np.bool_)
        asked[self._table.positions(photo_ids)] = True
        picked, rejected = (
            int(asked[self._table.positions_at(flagged[flag])].sum())
            for flag in (Flag.PICK, Flag.REJECT)
        )
        unreadable = int((asked & self._table.unreadable).sum())
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

    def _values(self, sort: ScoreName | SortKey) -> Floats:
        match sort:
            case SortKey.NAME:
                return self._table.name_ranks()
            case SortKey.STARS:
                return self._stars()
            case _:
                return self._columns.get(sort)

    def _stars(self) -> Floats:
        stars = (self._decision_of(path).stars for path in self._table.paths)
        return np.fromiter((np.nan if given is None else given for given in stars), np.float64)


def _order(values: Floats, *, descending: bool) -> Ints:
    """Sort; equal values keep their order, and those without value come last either way."""
    return np.argsort(-values if descending else values, kind="stable")
