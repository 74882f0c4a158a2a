"""Two photos side by side: the select stays, candidates come and go, bars say how they differ."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette, QRegion
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from gui.compare.difference_bars import DifferenceBars
from gui.compare.frame import EDGE, Frame
from gui.compare.pair import Ids, Pair, pair_of
from gui.compare.parts import Parts
from gui.compare.reasons import Reasons
from gui.compare.together import Together
from gui.compare.too_few import TooFew
from gui.texts import tr
from gui.theme import STEP

_SELECT, _CANDIDATE = 0, 1
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -(2**31),
    Qt.Key.Key_End: 2**31,
}


class CompareView(QWidget):
    """Holds the pair; arrows change the candidate, decisions go to the active photo."""

    active_changed = Signal()
    walked = Signal(str)  # what came of a step, in words

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pair: Pair | None = None
        self._parts, self._active = parts, _CANDIDATE
        self._walks_all = True  # through the whole list, not only what was selected
        self._telling = False
        self.frames = (Frame(parts, self), Frame(parts, self))
        self.bars, self.too_few = DifferenceBars(self), TooFew(self)
        self.reasons = Reasons(parts, self)
        self.reasons.changed.connect(self._show_differences)
        self.together = Together(self)
        for side, frame in enumerate(self.frames):
            frame.activated.connect(partial(self._activate, side))
            self.together.join(frame.pane)
        self._lay_out()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAccessibleName(tr("Compare"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        parts.model.modelReset.connect(self._list_changed)
        parts.model.rowsInserted.connect(self._list_changed)

    def _lay_out(self) -> None:
        """The photos side by side, and the bars below them where they meet."""
        both = QWidget(self)
        column = QVBoxLayout(both)
        column.setContentsMargins(STEP, STEP, STEP, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(EDGE)
        for frame in self.frames:
            row.addWidget(frame, 1)
        column.addLayout(row, 1)
        column.addWidget(self.bars)
        self._pages = QStackedLayout(self)
        for page in (both, self.too_few):
            self._pages.addWidget(page)

    # --- the pair ---------------------------------------------------------------------------------

    def enter(self) -> None:
        """Compare what is selected, or the current photo with its neighbour."""
        grid, model = self._parts.grid, self._parts.model
        selected = grid.selected_ids()
        self._walks_all = selected.size <= 2
        self._active = _CANDIDATE
        self._take(pair_of(model.ids, selected, model.photo_id(grid.currentIndex())))

    def step(self, by: int) -> None:
        """Another candidate."""
        if self.pair is not None:
            self._active = _CANDIDATE
            self._take(self.pair.stepped(by))

    def swap(self) -> None:
        """The two change places; the active photo stays the active one."""
        if self.pair is not None:
            self._active = 1 - self._active
            self._take(self.pair.swapped())

    def promote(self) -> None:
        """The candidate becomes the select and meets the next photo."""
        if self.pair is not None:
            self._active = _CANDIDATE
            self._take(self.pair.promoted())

    def winner(self) -> tuple[int, int] | None:
        """The active photo and the other one."""
        if self.pair is None:
            return None
        ids = self.pair.ids
        return ids[self._active], ids[1 - self._active]

    def go_on(self, pair: Pair | None, winner: int) -> None:
        """The winner stays; `pair` is what comes next, None when it has met all photos."""
        here = self._parts.model.ids
        following = pair.within(self._line(here)) if pair is not None else None
        if following is not None:
            self._active = _CANDIDATE
            self._take(following)
        else:
            self.walked.emit(tr("{name} has met all photos").format(name=self._parts.name(winner)))

    def activate_other(self) -> None:
        """Decisions go to the other photo."""
        self._activate(1 - self._active)

    def toggle_zoom(self) -> None:
        """Look closer at the active photo, and with it at the other; or at the whole of them."""
        self.active_frame.pane.toggle_zoom()

    def marked_ids(self) -> list[int]:
        """The photo that decisions go to."""
        return [] if self.pair is None else [self.pair.ids[self._active]]

    @property
    def active_frame(self) -> Frame:
        """The frame of the photo that decisions go to."""
        return self.frames[self._active]

    def _activate(self, side: int) -> None:
        self._active = side
        self._tell()

    def _take(self, pair: Pair | None) -> None:
        """Compare these from now on."""
        self.pair = pair
        self._tell()

    def _tell(self) -> None:
        """Show the pair; the grid's selection and its current photo go with it."""
        self._telling = True
        if self.pair is not None:
            if self._walks_all:
                self._parts.grid.select_photos(np.array(self.pair.ids, np.int64))
            self._parts.grid.set_current(self.pair.ids[self._active])
        self._telling = False
        self.show_again()
        self._focus_active()
        self.active_changed.emit()

    def _focus_active(self) -> None:
        """Keys go to the active photo, if they went to this view."""
        focus = QApplication.focusWidget()
        if focus is not None and (focus is self or self.isAncestorOf(focus)):
            (self.active_frame.pane if self.pair is not None else self.too_few).setFocus()

    def _list_changed(self) -> None:
        """Photos came, went or were sorted anew: the same two stay, as far as they are there."""
        if self.pair is not None:
            self._take(self.pair.within(self._line(self._parts.model.ids)))
        elif self.isVisible():
            self.enter()

    def _line(self, listed: Ids) -> Ids:
        """The photos that may be compared, of those that are listed now."""
        if self._walks_all or self.pair is None:
            return listed
        return listed[np.isin(listed, self.pair.line)]

    # --- showing ----------------------------------------------------------------------------------

    def show_again(self) -> None:
        """Show what is known of both now."""
        if self._telling:
            return
        self._follow_current()
        self._pages.setCurrentIndex(int(self.pair is None))
        if self.pair is None:
            self.too_few.say(tr("Two photos are needed to compare"),
                             tr("Select two, or open a folder with more than one."))  # fmt: skip
            return
        following = tuple({self.pair.stepped(by).candidate: None for by in (1, 2, -1)})
        parts = (tr("Select"), tr("Candidate"))
        for side, frame in enumerate(self.frames):
            frame.show_photo(self.pair.ids[side], parts[side], following if side else ())
            frame.set_active(side == self._active)
        self.reasons.look_at(self.pair.ids)
        self._show_differences()

    def _follow_current(self) -> None:
        """A click in the filmstrip chooses the candidate."""
        current = self._parts.model.photo_id(self._parts.grid.currentIndex())
        if self.pair is None or current is None or current in self.pair.ids:
            return
        self._active = _CANDIDATE
        self._take(self.pair.with_candidate(current))

    def _show_differences(self) -> None:
        if self.pair is not None:
            self.bars.show_differences(self.reasons.differences(*self.pair.ids))

    def lit(self) -> QRegion:
        """Where the photos stand."""
        region = QRegion()
        for frame in self.frames:
            region += frame.lit().translated(frame.mapTo(self, frame.rect().topLeft()))
        return region

    # --- hands ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows change the candidate, and nothing else."""
        by = _STEPS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.step(by)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The active photo takes the keys: Space looks closer at it."""
        super().focusInEvent(event)
        self._focus_active()
