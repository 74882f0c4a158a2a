"""What the stage has to know of a view: its widget, and who answers for its photos."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class StageView:
    """One way to look at the photos.

    `show_again`: something new is known of its photos, or it comes to the front; `marked_ids`: the
    photos that a key applies to; `step`: go on by so many photos; `lit`: where in the widget photos
    stand, which stay bright when the lights go out (all of it where None); `zoom`: show photos at
    100 %, or whole again; `zoom_by`: larger by so many notches.
    """

    widget: QWidget
    marked_ids: Callable[[], list[int]]
    step: Callable[[int], None]
    show_again: Callable[[], None] | None = None
    lit: Callable[[], QRegion] | None = None
    zoom: Callable[[], None] | None = None
    zoom_by: Callable[[float], None] | None = None

    def lit_region(self) -> QRegion:
        """Where photos stand in the widget."""
        return self.lit() if self.lit else QRegion(self.widget.rect())
