"""Two photos side by side: the select stays, candidates come and go, bars say how they differ."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPalette, QRegion
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from gui.compare.difference_bars import DifferenceBars
from gui.compare.frame import EDGE, Frame, has_keys
from gui.compare.pair import Pair
from gui.compare.parts import Parts
from gui.compare.reasons import Reasons
from gui.compare.together import Together
from gui.compare.too_few import TooFew
from gui.compare.walk import Walk
from gui.texts import tr
from gui.theme import STEP

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -(2**31),
    Qt.Key.Key_End: 2**31,
}
_AHEAD = (1, 2, -1)  # candidates that are read before they are shown


class CompareView(QWidget):
    """Shows a `Walk`; arrows change the candidate, a click makes a photo the active one."""

    active_changed = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.walk, self.reasons = Walk(parts, self), Reasons(parts, self)
        self.frames = (Frame(parts, self), Frame(parts, self))
        self.bars, self.too_few = DifferenceBars(self), TooFew(self)
        self.together = Together(self)
        for side, frame in enumerate(self.frames):
            frame.activated.connect(partial(self.walk.activate, side))
            self.together.join(frame.pane)
        self.walk.changed.connect(self._show_walk)
        self.reasons.changed.connect(self._show_differences)
        self._lay_out()
        self.setAccessibleName(tr("Compare"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out(self) -> None:
        """The photos side by side, and the bars below them where they meet."""
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
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

    # --- showing ----------------------------------------------------------------------------------

    def show_again(self) -> None:
        """Show what is known of both now."""
        if not self.walk.look_again():
            self._show_pair()

    def marked_ids(self) -> list[int]:
        """The photo that decisions go to."""
        return [] if self.walk.active_id is None else [self.walk.active_id]

    @property
    def active_frame(self) -> Frame:
        """The frame of the photo that decisions go to."""
        return self.frames[self.walk.active]

    def zoom_by(self, notches: float) -> None:
        """Look closer at the active photo, or from further away."""
        self.active_frame.pane.zoom_by(notches)

    def toggle_zoom(self) -> None:
        """Look closer at the active photo, and with it at the other; or at the whole of them."""
        self.active_frame.pane.toggle_zoom()

    def lit(self) -> QRegion:
        """Where the photos stand."""
        region = QRegion()
        for frame in self.frames:
            region += frame.lit().translated(frame.mapTo(self, frame.rect().topLeft()))
        return region

    def _show_walk(self) -> None:
        """Others are compared, or decisions go to the other one."""
        self._show_pair()
        if has_keys(self):
            self._focus_active()
        self.active_changed.emit()

    def _show_pair(self) -> None:
        pair = self.walk.pair
        self._pages.setCurrentIndex(int(pair is None))
        if pair is None:
            self.too_few.say(
                tr("Two photos are needed to compare"),
                tr("Select two, or open a folder with more than one."),
            )
            return
        parts, ahead = (tr("Select"), tr("Candidate")), _ahead_of(pair)
        for side, frame in enumerate(self.frames):
            frame.show_photo(pair.ids[side], parts[side], ahead if side else ())
            frame.set_active(side == self.walk.active)
        self.reasons.look_at(pair.ids)
        self._show_differences()

    def _show_differences(self) -> None:
        if self.walk.pair is not None and self.isVisible():
            self.bars.show_differences(self.reasons.differences(*self.walk.pair.ids))
            self.bars.setHidden(self.reasons.silent)

    def _focus_active(self) -> None:
        """The active photo takes the keys: Space looks closer at it."""
        (self.active_frame.pane if self.walk.pair is not None else self.too_few).setFocus()

    # --- hands ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows change the candidate, and nothing else."""
        by = _STEPS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.walk.step(by)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The active photo takes the keys."""
        super().focusInEvent(event)
        self._focus_active()

    def hideEvent(self, event: QHideEvent) -> None:
        """The walk ends, unless it is the window that is put away for a moment."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.walk.end()
            self.reasons.rest()


def _ahead_of(pair: Pair) -> tuple[int, ...]:
    """The candidates that may be shown next."""
    return tuple(dict.fromkeys(pair.stepped(by).candidate for by in _AHEAD))
