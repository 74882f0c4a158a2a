"""The loupe's actions, what it remembers, and the colours of the screen it is on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.loupe.screen_colours import ScreenColours
from gui.memory import Memory
from gui.theme import STEP

if TYPE_CHECKING:
    from gui.desk import Desk

_TILES = 4 * STEP


class LoupeControls(QObject):
    """Joins the loupe to the window's actions."""

    def __init__(
        self, desk: Desk, memory: Memory, actions: Mapping[str, QAction], window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk, self._memory = desk, memory
        self._loupe = desk.stage.photo
        self._loupe.information.show_level(memory.text("information"))
        self.screen = ScreenColours(window)
        self.screen.changed.connect(desk.pictures.use_screen)
        self.screen.changed.connect(desk.thumbnails.use_screen)
        self.screen.failed.connect(desk.banner.show_error)
        desk.questions.declined.connect(self.screen.hear)
        self.screen.follow()
        has_strip = memory.text("filmstrip") != "no"
        self._loupe.filmstrip.setVisible(has_strip)
        # Before handlers are connected: the menu shows what was kept, and keeps nothing.
        actions["filmstrip"].setChecked(has_strip)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What the actions do that are joined here."""
        return {
            "zoom": self._desk.stage.toggle_zoom,
            "hold_zoom": self._desk.stage.toggle_zoom,
            "larger": partial(self._resize, 1),
            "smaller": partial(self._resize, -1),
            "information": self._cycle_information,
            "filmstrip": self._show_filmstrip,
        }

    def _resize(self, way: int) -> None:
        """Closer or further where photos are zoomed, larger or smaller tiles elsewhere."""
        view = self._desk.stage.views.get(self._desk.stage.shown)
        if view is not None and view.zoom_by is not None:
            view.zoom_by(way)
        else:
            self._desk.resize_tiles(way * _TILES)

    def _cycle_information(self) -> None:
        self._loupe.information.cycle()
        self._memory.keep("information", self._loupe.information.level)

    def _show_filmstrip(self, wanted: bool) -> None:
        self._loupe.filmstrip.setVisible(wanted)
        self._memory.keep("filmstrip", "" if wanted else "no")
