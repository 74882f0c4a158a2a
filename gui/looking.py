"""Ways of looking at photos beside the grid and the loupe, and what is left around them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QRegion
from PySide6.QtWidgets import QWidget

from gui.compare.side_by_side import SideBySide
from gui.lights import Lights
from gui.memory import Memory
from gui.surroundings import Surroundings
from gui.view_actions import bind_to_views

if TYPE_CHECKING:
    from gui.desk import Desk
    from gui.keys import Keyboard


class Looking(QObject):
    """Joins panels and lights to the window's actions."""

    def __init__(self, desk: Desk, memory: Memory, keyboard: Keyboard, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._memory, self._window = desk, memory, window
        self.surroundings = Surroundings(
            (desk.folders, desk.inspector),
            (desk.sort_bar, desk.filtering.bar, desk.status, desk.stage.photo.filmstrip),
            desk.stage,
        )
        self.surroundings.put_away(memory.text("panels_away"))
        self.lights = Lights(window, self._lit, partial(keyboard.shown, "lights"))
        self.side_by_side = SideBySide(desk, memory, keyboard, self)
        desk.stage.view_changed.connect(self.lights.look_again)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What the actions do that are joined here."""
        return self.side_by_side.handlers() | {
            "side_panels": self.surroundings.toggle_sides,
            "all_panels": self.surroundings.toggle_all,
            "next_panel": partial(self.surroundings.next_panel, 1),
            "previous_panel": partial(self.surroundings.next_panel, -1),
            "lights": self.lights.step,
        }

    def bind(self, actions: Mapping[str, QAction]) -> None:
        """Let actions of a view work in that view only."""
        bind_to_views(actions, self._desk.stage)
        self.side_by_side.show_settings(actions)

    def keep(self) -> None:
        """Remember what is put away."""
        self._memory.keep("panels_away", self.surroundings.away)

    def _lit(self) -> QRegion:
        """Where photos are, in the window; all of it while there are none."""
        stage = self._desk.stage
        if not stage.shown:
            return QRegion(self._window.rect())
        view = stage.views[stage.shown]
        corner = view.widget.mapTo(self._window, view.widget.rect().topLeft())
        return view.lit_region().translated(corner)
