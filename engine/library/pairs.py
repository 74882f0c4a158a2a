"""RAW and JPEG of one name in one folder are one item: what belongs together, and what is shown.

Joined are a camera's RAW photo and the pictures saved with it, "IMG_1.CR3" and "IMG_1.jpg", also
with a DNG or HEIC. Where two of them are of one kind (two cameras in one folder), none is joined.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

import numpy as np

from engine.files.formats import KINDS, kind_of
from engine.library.paths import folder_and_name
from engine.library.table import Ints, Mask, PhotoTable

_RAWS = ("DNG", "RAW")


class Pairs:
    """The items of more than one file among the photos of a table that are there, by position."""

    def __init__(self, table: PhotoTable, chosen: Set[str]) -> None:
        self._table = table
        # A file that can't be read stands for its item only where it was chosen.
        last = dict.fromkeys(np.flatnonzero(table.unreadable).tolist(), 1)
        last |= {at: -1 for at, path in enumerate(table.paths if chosen else ()) if path in chosen}
        there = np.flatnonzero(table.shown).tolist()
        together = items_of([table.paths[at] for at in there])
        items = [
            tuple(sorted((there[at] for at in item), key=lambda at: last.get(at, 0)))
            for item in together
        ]
        self._item_at = {at: item for item in items for at in item}
        self.hidden: Mask = np.zeros(len(table), np.bool_)
        self.hidden[[at for item in items for at in item[1:]]] = True

    def item_at(self, position: int) -> tuple[int, ...]:
        """The files of this photo's item, the shown one first; itself only where it is alone."""
        return self._item_at.get(position, (position,))

    def items(self, positions: Ints | None = None) -> list[tuple[str, ...]]:
        """The paths of each item that one of these photos belongs to; of all items when None."""
        wanted = self._item_at.keys() if positions is None else positions.tolist()
        found = dict.fromkeys(self._item_at[at] for at in wanted if at in self._item_at)
        return [tuple(self._table.paths[at] for at in item) for item in found]


def items_of(paths: Sequence[str]) -> list[list[int]]:
    """Which of these files belong together, by their place in the list, in order of `KINDS`."""
    # Most shoots have no RAWs at all, and this is on the way to the first picture of the window.
    if not any(kind_of(ending) in _RAWS for ending in {path[path.rfind(".") :] for path in paths}):
        return []
    kinds = [kind_of(path) for path in paths]
    named: dict[str, list[int]] = {}
    for at, kind in enumerate(kinds):
        if kind in _RAWS:
            named.setdefault(_stem(paths[at]), []).append(at)
    for at, kind in enumerate(kinds):
        if kind is not None and kind not in _RAWS:
            stem = _stem(paths[at])
            if stem in named:
                named[stem].append(at)
    several = [files for files in named.values() if len(files) > 1]
    by_kind = [{kinds[at]: at for at in files} for files in several]
    return [
        [found[kind] for kind in KINDS if kind in found]
        for found, files in zip(by_kind, several, strict=True)
        if len(found) == len(files)
    ]


def _stem(path: str) -> str:
    """What the files of one item have in common: the folder, and the name in small letters."""
    folder, name = folder_and_name(path)
    return f"{folder}/{name[: name.rfind('.')].casefold()}"
