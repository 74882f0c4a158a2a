"""Joins the marks of photos to the window's actions, and what these say of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from engine.photos import LABELS, Flag
from gui.keys import Keyboard
from gui.memory import Memory
from gui.texts import tr

if TYPE_CHECKING:
    from gui.desk import Desk


class MarksByKey(QObject):
    """Each mark has an action; undo is named after the edit; the inspector's buttons say keys."""

    def __init__(
        self, desk: Desk, actions: Mapping[str, QAction], keyboard: Keyboard, memory: Memory
    ) -> None:
        super().__init__(desk)
        self._desk, self._actions = desk, actions
        self._keyboard, self._memory = keyboard, memory
        keyboard.changed.connect(self._show_keys)
        self._show_keys()

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What the actions do that are joined here."""
        mark = self._desk.marking
        stars = {f"rate_{number}": partial(mark.rate, number) for number in range(6)}
        labels = {f"label_{label.lower()}": partial(mark.label, label) for label in LABELS}
        others: dict[str, Callable[..., object]] = {
            "undo": mark.undo,
            "redo": mark.redo,
            "pick": partial(mark.flag, Flag.PICK),
            "reject": partial(mark.flag, Flag.REJECT),
            "unflag": partial(mark.flag, Flag.NONE),
            "toggle_flag": mark.toggle_flag,
            "more_stars": partial(mark.raise_stars, 1),
            "fewer_stars": partial(mark.raise_stars, -1),
            "label_none": partial(mark.label, None),
            "next_undecided": partial(mark.step_undecided, 1),
            "previous_undecided": partial(mark.step_undecided, -1),
            "go_on": self._go_on_always,
        }
        return stars | labels | others

    def begin(self) -> None:
        """The actions are joined: show how things stand."""
        stack = self._desk.decisions.stack
        stack.undoTextChanged.connect(partial(self._name_step, "undo"))
        stack.redoTextChanged.connect(partial(self._name_step, "redo"))
        for step in ("undo", "redo"):
            self._name_step(step, "")
        self._actions["go_on"].setChecked(bool(self._memory.text("go_on")))

    def _name_step(self, step: str, title: str) -> None:
        """The menu says what would be undone: `Undo Reject 12 photos`."""
        text = tr("Undo {edit}") if step == "undo" else tr("Redo {edit}")
        self._actions[step].setText(text.format(edit=title).strip())
        self._actions[step].setEnabled(bool(title))

    def _show_keys(self) -> None:
        self._desk.inspector.decision.show_keys(self._keyboard.shown)

    def _go_on_always(self, on: bool) -> None:
        """Show the next photo after each mark, or stay."""
        self._desk.marking.going_on.always = on
        self._memory.keep("go_on", "yes" if on else "")
