"""Framed photos, each as large as can be beside the others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.compare.frame import EDGE, Frame
from gui.compare.packing import packed
from gui.compare.parts import Parts
from gui.compare.together import Together
from gui.texts import tr
from gui.theme import STEP

_USUAL_SHAPE = 1.5  # of a photo that can't be read
_APART = 2 * STEP  # pixels between the middles of frames in different lines, at least


class FrameTable(QWidget):
    """Shows photos in lines; frames are kept and used again."""

    pressed = Signal(object)  # photo id
    removed = Signal(object)  # photo id

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self.together = Together(self)
        self._parts = parts
        self._ids: tuple[int, ...] = ()
        self._frames: list[Frame] = []

    @property
    def frames(self) -> list[Frame]:
        """The frames that are in use, in order."""
        return self._frames[: len(self._ids)]

    def show_photos(self, photo_ids: Sequence[int], active: int | None) -> None:
        """Show these; keys apply to the active one."""
        self._ids = tuple(photo_ids)
        while len(self._frames) < len(self._ids):
            self._frames.append(self._new_frame())
        for position, frame in enumerate(self._frames):
            frame.setVisible(position < len(self._ids))
        for position, photo_id in enumerate(self._ids):
            part = tr("{number} of {count}").format(number=position + 1, count=len(self._ids))
            self._frames[position].show_photo(photo_id, part)
            self._frames[position].set_active(photo_id == active)
        self._place()

    def near(self, photo_id: int, by: int) -> int:
        """The nearest photo in the line below (1) or above (-1); itself where there is no line."""
        here = self._frames[self._ids.index(photo_id)].geometry()
        there = [
            (_away(frame.geometry(), here), other)
            for frame, other in zip(self.frames, self._ids, strict=True)
            if (frame.geometry().center().y() - here.center().y()) * by > _APART
        ]
        return min(there)[1] if there else photo_id

    def lit(self) -> QRegion:
        """Where the photos stand."""
        region = QRegion()
        for frame in self.frames:
            region += frame.lit().translated(frame.pos())
        return region

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room, another packing."""
        super().resizeEvent(event)
        self._place()

    def _new_frame(self) -> Frame:
        frame = Frame(self._parts, self, removable=True)
        frame.activated.connect(partial(self._pass_press_on, frame))
        frame.removed.connect(partial(self._pass_removal_on, frame))
        self.together.join(frame.pane)
        return frame

    def _pass_press_on(self, frame: Frame) -> None:
        self.pressed.emit(frame.photo_id)

    def _pass_removal_on(self, frame: Frame) -> None:
        self.removed.emit(frame.photo_id)

    def _place(self) -> None:
        """Each frame where it is largest, with the line around its photo."""
        if not self._ids:
            return
        edge = STEP + EDGE
        room = self.rect().adjusted(edge, edge, -edge, -edge)
        foot = self._frames[0].foot
        places = packed(
            [self._shape(photo_id) for photo_id in self._ids], room.size(), STEP + 2 * EDGE, foot
        )
        for frame, place in zip(self.frames, places, strict=True):
            shifted = place.translated(room.topLeft())
            frame.setGeometry(shifted.adjusted(-EDGE, -EDGE, EDGE, foot - EDGE))

    def _shape(self, photo_id: int) -> float:
        """Width by height."""
        tile = self._parts.tile(photo_id)
        if tile is None or not tile.photo.width or not tile.photo.height:
            return _USUAL_SHAPE
        return tile.photo.width / tile.photo.height


def _away(one: QRect, other: QRect) -> int:
    """How far apart two frames are; lines first."""
    way = one.center() - other.center()
    return 4 * abs(way.y()) + abs(way.x())
