"""Who is compared with whom, step by step; the grid's selection and current photo go along."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from gui.compare.pair import Ids, Pair, pair_of
from gui.compare.parts import Parts

_CANDIDATE = 1


class Walk(QObject):
    """The pair, and which of the two decisions go to."""

    changed = Signal()

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pair: Pair | None = None
        self.active = _CANDIDATE
        self._parts = parts
        self._is_on = False
        self._walks_all = True  # through the whole list, not only what was selected
        self._telling = False
        parts.model.modelReset.connect(self._look_at_list)
        parts.model.rowsInserted.connect(self._look_at_list)

    def begin(self) -> None:
        """Compare what is selected, or the current photo with its neighbour."""
        grid, model = self._parts.grid, self._parts.model
        selected = grid.selected_ids()
        self._is_on, self._walks_all = True, selected.size <= 2
        self._take(pair_of(model.ids, selected, model.photo_id(grid.currentIndex())))

    def end(self) -> None:
        """Nobody looks: what is selected in the grid is no longer this walk's."""
        self._is_on = False

    # --- steps ------------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Another candidate, so many photos on."""
        if self.pair is not None:
            self._take(self.pair.stepped(by))

    def swap(self) -> None:
        """The two change places; the active photo stays the active one."""
        if self.pair is not None:
            self._take(self.pair.swapped(), 1 - self.active)

    def promote(self) -> None:
        """The candidate becomes the select and meets the next photo."""
        if self.pair is not None:
            self._take(self.pair.promoted())

    def go_on(self, following: Pair) -> None:
        """Compare these next, as far as they are still in the list."""
        self._take(following.within(self._line()))

    def activate(self, side: int) -> None:
        """Decisions go to this one of the two."""
        self._take(self.pair, side)

    @property
    def active_id(self) -> int | None:
        """The photo that decisions go to."""
        return None if self.pair is None else self.pair.ids[self.active]

    @property
    def other_id(self) -> int | None:
        """The photo that it is compared with."""
        return None if self.pair is None else self.pair.ids[1 - self.active]

    # --- the list and the grid --------------------------------------------------------------------

    def look_again(self) -> bool:
        """Follow what others changed about the grid; whether `changed` tells of it."""
        if self._telling or not self._is_on or self.pair is None:
            return self._telling
        if not np.isin(self.pair.ids, self._parts.model.ids).all():
            self._look_at_list()
            return True
        return self._follow_current(self.pair)

    def _follow_current(self, pair: Pair) -> bool:
        """A photo that was made the current one elsewhere, in the filmstrip, is a candidate."""
        current = self._parts.model.photo_id(self._parts.grid.currentIndex())
        if current is None or current in pair.ids or current not in pair.line:
            return False
        self._take(pair.with_candidate(current))
        return True

    def _look_at_list(self) -> None:
        """Photos came, went or were sorted anew: the same two stay, as far as they are there."""
        if self._is_on and self.pair is not None:
            self._take(self.pair.within(self._line()), self.active)
        elif self._is_on:
            self.begin()

    def _line(self) -> Ids:
        """The photos that may be compared, of those that are listed now."""
        listed = self._parts.model.ids
        if self._walks_all or self.pair is None:
            return listed
        return self.pair.line[np.isin(self.pair.line, listed)]

    def _take(self, pair: Pair | None, active: int = _CANDIDATE) -> None:
        """Compare these from now on."""
        self.pair, self.active = pair, active
        if pair is not None:
            self._telling = True
            if self._walks_all:
                self._parts.grid.select_photos(np.array(pair.ids, np.int64))
            self._parts.grid.set_current(pair.ids[active])
            self._telling = False
        self.changed.emit()
