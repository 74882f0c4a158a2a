"""All photos as columns in memory: ids, paths, folders, and the order of their names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.library.natural import sort_keys
from engine.library.paths import folded, folder_and_name, inside, loaded
from engine.library.values import FolderCount

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
Row = tuple[Any, ...]  # id, path as stored, missing, unreadable


class PhotoTable:
    """A photo's place in every column is its position: that in which it became known."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self.arrivals = 0  # rises when photos come, go or move
        self.ids: Ints = np.empty(0, np.int64)
        self.paths: list[str] = []
        self.shown: Mask = np.empty(0, np.bool_)
        self.unreadable: Mask = np.empty(0, np.bool_)
        self._folders: dict[str, int] = {}
        self._folder_of: Ints = np.empty(0, np.int64)
        self._position_of: Ints = np.empty(0, np.int64)
        self._by_path: Ints | None = None
        self._position_at: dict[str, int] | None = None
        self._name_ranks: Floats | None = None
        self._folded_names: list[str] | None = None
        self._append(list(rows))

    def __len__(self) -> int:
        return len(self.paths)

    def update(self, photo_ids: Sequence[int], rows: Iterable[Row]) -> None:
        """Take over these photos' rows; new ones are appended, ones without row hidden."""
        known = self.positions(photo_ids)
        known = known[known >= 0]
        before = self.shown[known]
        self.shown[known] = False
        found = list(rows)
        positions = self.positions([row[0] for row in found]).tolist()
        new = []
        for position, row in zip(positions, found, strict=True):
            if position < 0:
                new.append(row)
            else:
                self._replace(position, row)
        if new:
            self._append(new)
        self.arrivals += not np.array_equal(before, self.shown[known])

    def positions(self, photo_ids: Sequence[int] | Ints) -> Ints:
        """Return where these photos stand, -1 for unknown ones."""
        wanted = np.asarray(photo_ids, np.int64)
        inside_range = (wanted >= 0) & (wanted < len(self._position_of))
        result = np.full(len(wanted), -1, np.int64)
        result[inside_range] = self._position_of[wanted[inside_range]]
        return result

    def positions_at(self, paths: Iterable[str]) -> Ints:
        """Return where the photos at these paths stand; paths of no photo are left out."""
        if self._position_at is None:
            self._position_at = {path: position for position, path in enumerate(self.paths)}
        found = (self._position_at[path] for path in paths if path in self._position_at)
        return np.fromiter(found, np.int64)

    def by_path(self) -> Ints:
        """Return all positions in order of path."""
        if self._by_path is None:
            self._by_path = _order(self.paths)
        return self._by_path

    def name_ranks(self) -> Floats:
        """Return the place of each photo's name in natural order, equal for equal names."""
        if self._name_ranks is None:
            keys = sort_keys([folder_and_name(path)[1] for path in self.paths])
            order = _order(keys)
            ordered = [keys[position] for position in order.tolist()]
            steps = [0, *(before != after for before, after in pairwise(ordered))][: len(order)]
            self._name_ranks = np.empty(len(order))
            self._name_ranks[order] = np.cumsum(steps)
        return self._name_ranks

    def folded_names(self) -> list[str]:
        """Return the file names in one case, to be searched."""
        if self._folded_names is None:
            self._folded_names = [folded(folder_and_name(path)[1]) for path in self.paths]
        return self._folded_names

    def in_folders(self, folders: Sequence[str]) -> Mask:
        """Tell for each photo whether it lies in one of these folders or below."""
        beginnings = tuple(map(inside, folders))
        chosen = np.fromiter(
            (inside(folder).startswith(beginnings) for folder in self._folders), np.bool_
        )
        return chosen[self._folder_of]

    def folder_counts(self, counted: Mask) -> list[FolderCount]:
        """Return the folders that hold counted photos, in order, with the number in each."""
        counts = np.bincount(self._folder_of[counted], minlength=len(self._folders))
        pairs = zip(self._folders, counts.tolist(), strict=True)
        return sorted(FolderCount(folder, count) for folder, count in pairs if count)

    def _append(self, rows: list[Row]) -> None:
        start = len(self)
        ids = np.fromiter((row[0] for row in rows), np.int64, len(rows))
        paths = [loaded(row[1]) for row in rows]
        shown = np.fromiter((not row[2] for row in rows), np.bool_, len(rows))
        folders = np.fromiter(map(self._folder_number, paths), np.int64, len(rows))
        self.ids = np.concatenate([self.ids, ids])
        self.paths.extend(paths)
        unreadable = np.fromiter((row[3] for row in rows), np.bool_, len(rows))
        self.shown = np.concatenate([self.shown, shown])
        self.unreadable = np.concatenate([self.unreadable, unreadable])
        self._folder_of = np.concatenate([self._folder_of, folders])
        self._make_room_for(int(ids.max(initial=-1)))
        self._position_of[ids] = np.arange(start, len(self))
        self._forget_orders()

    def _replace(self, position: int, row: Row) -> None:
        _, stored_path, missing, unreadable = row
        self.shown[position] = not missing
        self.unreadable[position] = unreadable
        path = loaded(stored_path)
        if path != self.paths[position]:
            self.paths[position] = path
            self._folder_of[position] = self._folder_number(path)
            self._forget_orders()

    def _folder_number(self, path: str) -> int:
        return self._folders.setdefault(folder_and_name(path)[0], len(self._folders))

    def _make_room_for(self, photo_id: int) -> None:
        """Widen the table of positions by id, by half at least so that it seldom happens."""
        short = photo_id + 1 - len(self._position_of)
        if short > 0:
            room = np.full(short + photo_id // 2, -1, np.int64)
            self._position_of = np.concatenate([self._position_of, room])

    def _forget_orders(self) -> None:
        self.arrivals += 1
        self._by_path = None
        self._position_at = None
        self._name_ranks = None
        self._folded_names = None


def _order(keys: list[str]) -> Ints:
    """Python sorts text quicker than NumPy does, above all when most of it is in order already."""
    return np.array(sorted(range(len(keys)), key=keys.__getitem__), np.int64)
