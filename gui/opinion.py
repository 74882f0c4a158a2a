"""How much of the machine's opinion is seen: none at all, or numbers on tiles always or seldom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from gui.grid.tile import Numbers
from gui.memory import Memory

if TYPE_CHECKING:
    from gui.desk import Desk

_ACTIONS = {f"numbers_{numbers}": numbers for numbers in Numbers}


class Opinion(QObject):
    """Hides at the source: tiles without a score leave every view nothing to show.

    The order stays, and so does the filter: both are what the person asked for.
    """

    def __init__(self, desk: Desk, actions: Mapping[str, QAction], memory: Memory) -> None:
        super().__init__(desk)
        self._desk, self._actions, self._memory = desk, actions, memory
        kept = memory.text("numbers")
        self._show_numbers(Numbers(kept) if kept in set(Numbers) else Numbers.ALWAYS)
        self._actions["opinion"].setChecked(True)
        if memory.text("opinion") == "hidden":
            self._actions["opinion"].setChecked(False)
            self._show(False)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What the actions do that are joined here."""
        each = {name: partial(self._choose, numbers) for name, numbers in _ACTIONS.items()}
        return each | {"opinion": self._show}

    def _show(self, shown: bool) -> None:
        """Show scores, reasons and maps, or nothing of what the machine thinks."""
        desk = self._desk
        if not shown and desk.heat.on:
            desk.heat.toggle()
        desk.model.show_opinion(shown)
        desk.inspector.show_photos(desk.stage.marked_ids())
        desk.stage.show_again()
        desk.map.show_score(desk.model.score if shown else None)
        self._memory.keep("opinion", "" if shown else "hidden")

    def _choose(self, numbers: Numbers, checked: bool) -> None:
        """One of the three is always chosen."""
        if checked or numbers is self._desk.grid.numbers:
            self._show_numbers(numbers)

    def _show_numbers(self, numbers: Numbers) -> None:
        self._desk.grid.show_numbers(numbers)
        self._desk.stage.photo.filmstrip.viewport().update()
        for name, each in _ACTIONS.items():
            self._actions[name].setChecked(each is numbers)
        self._memory.keep("numbers", numbers)
