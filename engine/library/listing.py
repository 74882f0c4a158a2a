"""Which photos there are and in which order, answered from columns in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from engine.library.columns import Columns
from engine.library.readers import Readers
from engine.library.table import Floats, Ints, PhotoTable, Row
from engine.library.values import FolderCount, Tally
from engine.photos import Decision, Flag, PhotoQuery, ScoreName, SortKey


class Listing:
    """The photos of one library as they were when last read. Used under the library's lock."""

    def __init__(
        self, rows: Iterable[Row], readers: Readers, decision_of: Callable[[str], Decision]
    ) -> None:
        self._table = PhotoTable(rows)
        self._columns = Columns(self._table, readers)
        self._decision_of = decision_of

    def update(self, photo_ids: Sequence[int], rows: Iterable[Row]) -> None:
        """Take over what changed in these photos."""
        self._table.update(photo_ids, rows)
        self._columns.update(photo_ids)

    def photo_ids(self, query: PhotoQuery) -> Ints:
        """Return the ids of the photos that are there and asked for, in the order asked for."""
        positions = self._table.by_path()
        wanted = self._table.shown
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
        return self._table.folder_counts()

    def paths(self) -> set[str]:
        """Return the paths of the photos that are there."""
        return {self._table.paths[position] for position in np.flatnonzero(self._table.shown)}

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
