"""Which photos an act is for: those selected, the picks or rejects among those shown, or all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QComboBox, QWidget

from engine.photos import Flag, PhotoFilter, PhotoQuery
from gui.dialogs.counts import photos
from gui.texts import tr

if TYPE_CHECKING:
    from engine.library import Library

Ids = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Choice:
    """Some of the photos that are shown, in their order; programs know them by `name`."""

    name: str
    title: str
    ids: tuple[int, ...]


def choices(library: Library, shown: Ids, selected: Ids) -> list[Choice]:
    """What there is to choose from, the most likely first; kinds without photos are left out."""
    picked, rejected = (_flagged(library, shown, flag) for flag in (Flag.PICK, Flag.REJECT))
    every = (
        ("selected", tr("Selected: {photos}"), selected if selected.size > 1 else selected[:0]),
        ("picked", tr("Picked, of those shown: {photos}"), picked),
        ("rejected", tr("Rejected, of those shown: {photos}"), rejected),
        ("shown", tr("All shown: {photos}"), shown),
        ("current", tr("The current one: {photos}"), selected if selected.size == 1 else shown[:0]),
    )
    return [
        Choice(name, text.format(photos=photos(ids.size)), tuple(ids.tolist()))
        for name, text, ids in every
        if ids.size
    ]


def _flagged(library: Library, shown: Ids, flag: Flag) -> Ids:
    """Those of the shown photos that carry this flag, in the order shown."""
    flagged = library.photo_ids(PhotoQuery(filter=PhotoFilter(flags=frozenset({flag}))))
    return shown[np.isin(shown, flagged)]


class WhichPhotos(QComboBox):
    """One of the choices."""

    def __init__(self, offered: list[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Which photos"))
        self._offered = offered
        for choice in offered:
            self.addItem(choice.title)

    def choose(self, name: str) -> None:
        """Choose the photos of this name, if there are any."""
        names = [choice.name for choice in self._offered]
        if name in names:
            self.setCurrentIndex(names.index(name))

    @property
    def chosen(self) -> Choice:
        """The choice at hand; an empty one where nothing is shown."""
        at = self.currentIndex()
        return self._offered[at] if at >= 0 else Choice("", "", ())
