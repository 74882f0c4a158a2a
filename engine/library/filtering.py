"""Which photos pass a filter: one array of yes and no for each part that is set."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from engine.library.columns import Columns
from engine.library.marks import Marks
from engine.library.paths import folded
from engine.library.table import Floats, Mask, PhotoTable
from engine.photos import PhotoFilter, ScoreRange, SortKey


class Filtering:
    """Works on the columns that the listing keeps."""

    def __init__(self, table: PhotoTable, columns: Columns, marks: Marks) -> None:
        self._table, self._columns, self._marks = table, columns, marks

    def passed(self, wanted: PhotoFilter) -> Mask:
        """Tell for each position of the table whether its photo passes."""
        passed = np.ones(len(self._table), np.bool_)
        for part in self._parts(wanted):
            passed &= part
        return passed

    def _parts(self, wanted: PhotoFilter) -> Iterator[Mask]:
        """Yield an answer for each part of the filter that is set."""
        yield from self._decided(wanted)
        yield from self._shot(wanted)
        names = self._table.folded_names() if wanted.text else []
        for word in folded(wanted.text).split():
            yield np.array([word in name for name in names], np.bool_)
        for scores in wanted.scores:
            yield _in_range(self._columns.get(scores.score), scores)
        if wanted.unscored or wanted.unreadable:
            yield self._unfinished(wanted)

    def _decided(self, wanted: PhotoFilter) -> Iterator[Mask]:
        """What a person decided."""
        marks = self._marks
        if wanted.flags:
            yield np.isin(marks.flags, list(wanted.flags))
        if wanted.stars != PhotoFilter().stars:
            fewest, most = wanted.stars
            yield (marks.stars >= fewest) & (marks.stars <= most)
        if wanted.labels:
            yield marks.label_names.among(marks.labels, wanted.labels)

    def _shot(self, wanted: PhotoFilter) -> Iterator[Mask]:
        """What the file tells of how it was taken."""
        for key, chosen in ((SortKey.CAMERA, wanted.cameras), (SortKey.LENS, wanted.lenses)):
            if chosen:
                yield self._columns.names(key).among(self._columns.get(key), chosen)
        lowest, highest = wanted.iso
        if lowest is not None:
            yield self._columns.get(SortKey.ISO) >= lowest
        if highest is not None:
            yield self._columns.get(SortKey.ISO) <= highest

    def _unfinished(self, wanted: PhotoFilter) -> Mask:
        """Photos that can't be read, or that a score is still to come for."""
        unreadable = self._table.unreadable
        found = unreadable & wanted.unreadable
        if wanted.unscored is not None:
            found = found | (np.isnan(self._columns.get(wanted.unscored)) & ~unreadable)
        return found


def _in_range(values: Floats, wanted: ScoreRange) -> Mask:
    passed = np.isnan(values) & wanted.unscored
    low = -np.inf if wanted.low is None else wanted.low
    high = np.inf if wanted.high is None else wanted.high
    return passed | ((values >= low) & (values <= high))
