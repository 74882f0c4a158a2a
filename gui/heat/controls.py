"""The actions of heat maps: on and off in any view, the next question, how much they cover."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject

from gui.heat.legend import HeatLegend
from gui.heat.maps import USUAL_OPACITY
from gui.memory import Memory

if TYPE_CHECKING:
    from gui.desk import Desk

_OPACITY = "heat_opacity"
_NOTCH = 0.15
_WITH_MAPS = {"grid", "large", "compare", "survey"}


class HeatControls(QObject):
    """Joins heat maps to the window's actions, and remembers their opacity."""

    def __init__(self, desk: Desk, memory: Memory, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._heat, self._memory = desk, desk.heat, memory
        kept = memory.text(_OPACITY)
        self._heat.set_opacity(int(kept) / 100 if kept.isdecimal() else USUAL_OPACITY)
        self.legend = HeatLegend(self._heat, desk.stage)
        self.legend.opacity_chosen.connect(self._set_opacity)
        desk.stage.view_changed.connect(self._raise_legend)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What each action does."""
        return {
            "heat_map": self._toggle,
            "next_map": self._step,
            "stronger_map": partial(self._change_opacity, _NOTCH),
            "fainter_map": partial(self._change_opacity, -_NOTCH),
        }

    def _toggle(self) -> None:
        """Show maps where one looks, or no longer; where photos are dots, on one photo, large."""
        if self._desk.stage.shown in _WITH_MAPS:
            self._heat.toggle()
        else:
            self._desk.stage.show_large(QModelIndex())
            if not self._heat.on:
                self._heat.toggle()

    def _step(self) -> None:
        """Show the maps of the next question."""
        if self._desk.stage.shown not in _WITH_MAPS:
            self._desk.stage.show_large(QModelIndex())
        self._heat.step()

    def _change_opacity(self, by: float) -> None:
        self._set_opacity(max(_NOTCH, self._heat.opacity + by))

    def _set_opacity(self, opacity: float) -> None:
        self._heat.set_opacity(opacity)
        self._memory.keep(_OPACITY, str(round(100 * self._heat.opacity)))

    def _raise_legend(self, _view: str) -> None:
        """A view that came to the front covers it."""
        self.legend.show_heat()
