"""Two to twelve photos at once, each as large as can be; fewer and fewer until one is left."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette, QRegion
from PySide6.QtWidgets import QStackedLayout, QWidget

from gui.compare.frame import Frame, has_keys
from gui.compare.frame_table import FrameTable
from gui.compare.parts import Parts
from gui.compare.too_few import TooFew
from gui.texts import tr
from gui.words import number

MOST = 12
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -MOST, Qt.Key.Key_End: MOST}
_LINES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SurveyView(QWidget):
    """Shows what is selected in the grid; taking a photo out of the survey deselects it."""

    active_changed = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ids: tuple[int, ...] = ()
        self._parts = parts
        self.table, self.too_few = FrameTable(parts, self), TooFew(self)
        self.together = self.table.together
        self._pages = QStackedLayout(self)
        for page in (self.table, self.too_few):
            self._pages.addWidget(page)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAccessibleName(tr("Survey"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.table.pressed.connect(self._activate)
        self.table.removed.connect(self._remove)
        parts.grid.selection_moved.connect(self._selection_changed)

    # --- the photos -------------------------------------------------------------------------------

    def enter(self) -> None:
        """Survey what is selected."""
        self.ids = ()
        self._take_selection()

    def remove(self) -> None:
        """Take the active photo out; nothing is decided about it."""
        if (active := self.active) is not None:
            self._remove(active)

    def step(self, by: int) -> None:
        """Another photo is the active one; the ends stop it."""
        if (active := self.active) is not None:
            at = self.ids.index(active) + by
            self._activate(self.ids[min(max(at, 0), len(self.ids) - 1)])

    @property
    def active(self) -> int | None:
        """The photo that decisions go to: the grid's current one, else the first."""
        current = self._parts.model.photo_id(self._parts.grid.currentIndex())
        return current if current in self.ids else next(iter(self.ids), None)

    def marked_ids(self) -> list[int]:
        """The photo that decisions go to."""
        return [] if self.active is None else [self.active]

    def _remove(self, photo_id: int) -> None:
        at = self.ids.index(photo_id)
        left = [other for other in self.ids if other != photo_id]
        if self.active == photo_id and left:
            self._parts.grid.set_current(left[min(at, len(left) - 1)])
        self._parts.grid.deselect(photo_id)

    def _activate(self, photo_id: int) -> None:
        self._parts.grid.set_current(photo_id)  # which shows it in this view, too
        self.active_changed.emit()

    def _selection_changed(self) -> None:
        if self.isVisible():
            self._take_selection()
            self.active_changed.emit()

    def _take_selection(self) -> None:
        """Show what is selected; one that is left of a survey stays until it is taken out, too."""
        selected = self._parts.grid.selected_ids()
        least = 1 if np.isin(selected, self.ids).any() else 2
        fits = least <= selected.size <= MOST
        self.ids = tuple(selected.tolist()) if fits else ()
        self.show_again()

    # --- showing ----------------------------------------------------------------------------------

    def show_again(self) -> None:
        """Show what is known of the photos now."""
        had_keys = has_keys(self)  # before a frame that has them is hidden
        self._pages.setCurrentWidget(self.table if self.ids else self.too_few)
        if not self.ids:
            self._say_how()
        self.table.show_photos(self.ids, self.active)
        if had_keys:
            self._focus_active()

    def toggle_zoom(self) -> None:
        """Look closer at the active photo, and with it at the others; or at the whole of them."""
        if (frame := self._active_frame) is not None:
            frame.pane.toggle_zoom()

    def zoom_by(self, notches: float) -> None:
        """Look closer at the active photo, or from further away."""
        if (frame := self._active_frame) is not None:
            frame.pane.zoom_by(notches)

    def lit(self) -> QRegion:
        """Where the photos stand."""
        return self.table.lit()

    def _say_how(self) -> None:
        count = self._parts.grid.selected_ids().size
        hint = tr("Selected now: {count}. Back to the grid: {key}")
        self.too_few.say(
            tr("Select 2 to 12 photos to survey them"),
            hint.format(count=number(count), key=self._parts.key_of("grid")),
        )

    @property
    def _active_frame(self) -> Frame | None:
        return next((frame for frame in self.table.frames if frame.is_active), None)

    def _focus_active(self) -> None:
        """The active photo takes the keys: Space looks closer at it."""
        frame = self._active_frame
        (frame.pane if frame else self.too_few).setFocus()

    # --- hands ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from photo to photo."""
        key, active = Qt.Key(event.key()), self.active
        if key in _STEPS:
            self.step(_STEPS[key])
        elif key in _LINES and active is not None:
            self._activate(self.table.near(active, _LINES[key]))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The active photo takes the keys."""
        super().focusInEvent(event)
        self._focus_active()
