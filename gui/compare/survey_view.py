"""Two to twelve photos at once, each as large as can be; fewer and fewer until one is left."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette, QRegion, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.compare.frame import EDGE, Frame
from gui.compare.packing import packed
from gui.compare.parts import Parts
from gui.compare.together import Together
from gui.compare.too_few import TooFew
from gui.texts import tr
from gui.theme import STEP

MOST = 12
_USUAL_SHAPE = 1.5
_APART = 16  # pixels between the middles of frames in different lines, at least
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -MOST, Qt.Key.Key_End: MOST}
_LINES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SurveyView(QWidget):
    """Shows what is selected in the grid; taking a photo out of the survey deselects it."""

    active_changed = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ids: tuple[int, ...] = ()
        self._parts = parts
        self._is_survey = False  # what one comes with is a survey from two photos on
        self._frames: list[Frame] = []
        self.together, self.too_few = Together(self), TooFew(self)
        self.setAccessibleName(tr("Survey"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        parts.grid.selection_moved.connect(self._selection_changed)

    # --- the photos -------------------------------------------------------------------------------

    def enter(self) -> None:
        """Survey what is selected."""
        self._is_survey = 2 <= self._parts.grid.selected_ids().size <= MOST
        self._take_selection()

    def remove(self) -> None:
        """Take the active photo out; nothing is decided about it."""
        if (active := self.active) is not None:
            self._remove(active)

    def step(self, by: int) -> None:
        """Another photo is the active one; the ends stop it."""
        active = self.active
        if active is not None:
            at = self.ids.index(active) + by
            self._activate(self.ids[min(max(at, 0), len(self.ids) - 1)])

    @property
    def active(self) -> int | None:
        """The photo that decisions go to: the grid's current one, else the first."""
        current = self._parts.model.photo_id(self._parts.grid.currentIndex())
        return current if current in self.ids else next(iter(self.ids), None)

    @property
    def frames(self) -> list[Frame]:
        """The frames that are in use, in order."""
        return self._frames[: len(self.ids)]

    def marked_ids(self) -> list[int]:
        """The photo that decisions go to."""
        return [] if self.active is None else [self.active]

    def toggle_zoom(self) -> None:
        """Look closer at the active photo, and with it at the others; or at the whole of them."""
        for frame in self.frames:
            if frame.is_active:
                frame.pane.toggle_zoom()

    def _remove(self, photo_id: int) -> None:
        at = self.ids.index(photo_id)
        left = [other for other in self.ids if other != photo_id]
        if self.active == photo_id and left:
            self._parts.grid.set_current(left[min(at, len(left) - 1)])
        self._parts.grid.deselect(photo_id)

    def _activate(self, photo_id: int) -> None:
        self._parts.grid.set_current(photo_id)
        self.show_again()
        self.active_changed.emit()

    def _step_line(self, by: int) -> None:
        """The nearest photo in the line above or below."""
        frames = self.frames
        here = next(frame for frame in frames if frame.is_active).geometry()
        there = [f for f in frames if (f.geometry().center().y() - here.center().y()) * by > _APART]
        if there:
            nearest = min(there, key=lambda frame: _away(frame.geometry(), here))
            assert nearest.photo_id is not None
            self._activate(nearest.photo_id)

    def _selection_changed(self) -> None:
        if self.isVisible():
            self._take_selection()
            self.active_changed.emit()

    def _take_selection(self) -> None:
        """Show what is selected; one that is left of a survey stays until it is taken out, too."""
        selected = self._parts.grid.selected_ids()
        least = 1 if self._is_survey else 2
        fits = least <= selected.size <= MOST
        self.ids = tuple(selected.tolist()) if fits else ()
        self.show_again()

    # --- showing ----------------------------------------------------------------------------------

    def show_again(self) -> None:
        """Show what is known of the photos now."""
        has_keys = self._has_keys()  # before a frame that has them is hidden
        self.too_few.setVisible(not self.ids)
        if not self.ids:
            self._say_how()
        while len(self._frames) < len(self.ids):
            self._frames.append(self._new_frame())
        for position, frame in enumerate(self._frames):
            frame.setVisible(position < len(self.ids))
        for position, (frame, photo_id) in enumerate(zip(self.frames, self.ids, strict=True)):
            part = tr("{number} of {count}").format(number=position + 1, count=len(self.ids))
            frame.show_photo(photo_id, part)
            frame.set_active(photo_id == self.active)
        self._place()
        if has_keys:
            self._focus_active()

    def _say_how(self) -> None:
        count = self._parts.grid.selected_ids().size
        hint = tr("Selected now: {count}. Back to the grid: {key}")
        self.too_few.say(
            tr("Select 2 to 12 photos to survey them"), hint.format(count=f"{count:,}", key="G")
        )

    def _new_frame(self) -> Frame:
        frame = Frame(self._parts, self, removable=True)
        frame.activated.connect(partial(self._frame_pressed, frame))
        frame.removed.connect(partial(self._frame_removed, frame))
        self.together.join(frame.pane)
        return frame

    def _frame_pressed(self, frame: Frame) -> None:
        if frame.photo_id is not None:
            self._activate(frame.photo_id)

    def _frame_removed(self, frame: Frame) -> None:
        if frame.photo_id is not None:
            self._remove(frame.photo_id)

    def _place(self) -> None:
        """Each frame where it is largest, with the line around its photo."""
        self.too_few.setGeometry(self.rect())
        if not self.ids:
            return
        frames = self.frames
        foot = frames[0].foot
        room = self.rect().adjusted(STEP, STEP, -STEP, -STEP)
        shapes = [self._shape(photo_id) for photo_id in self.ids]
        inner = room.adjusted(EDGE, EDGE, -EDGE, -EDGE).size()
        places = packed(shapes, inner, gap=2 * EDGE + STEP, foot=foot)
        for frame, place in zip(frames, places, strict=True):
            corner = place.translated(room.topLeft() + QPoint(EDGE, EDGE))
            frame.setGeometry(corner.adjusted(-EDGE, -EDGE, EDGE, foot - EDGE))

    def _shape(self, photo_id: int) -> float:
        """Width by height; of a photo that can't be read the usual one."""
        tile = self._parts.tile(photo_id)
        photo = tile.photo if tile else None
        return (
            photo.width / photo.height if photo and photo.width and photo.height else _USUAL_SHAPE
        )

    def _has_keys(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def _focus_active(self) -> None:
        """The active photo takes the keys."""
        active = next((frame for frame in self.frames if frame.is_active), None)
        (active.pane if active else self.too_few).setFocus()

    def lit(self) -> QRegion:
        """Where the photos stand."""
        region = QRegion()
        for frame in self.frames:
            region += frame.lit().translated(frame.pos())
        return region

    # --- hands ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from photo to photo."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.step(_STEPS[key])
        elif key in _LINES and self.ids:
            self._step_line(_LINES[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The active photo takes the keys: Space looks closer at it."""
        super().focusInEvent(event)
        self._focus_active()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room, another packing."""
        super().resizeEvent(event)
        self._place()


def _away(one: QRect, other: QRect) -> int:
    """How far apart two frames are; lines first."""
    way = one.center() - other.center()
    return 4 * abs(way.y()) + abs(way.x())
