"""The table of actions as Qt's menus and actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from gui.actions import ACTIONS, MENUS, Action
from gui.texts import tr


def build_menus(window: QMainWindow) -> dict[str, QAction]:
    """Fill the window's menu bar from the table; nothing works before `connect_actions`."""
    made = {action.name: _made(action, window) for action in ACTIONS}
    for title in MENUS:
        menu = window.menuBar().addMenu(tr(title))
        menu.setObjectName(title.replace("&", ""))
        menu.setToolTipsVisible(True)
        listed = [action for action in ACTIONS if action.menu == title]
        for before, action in pairwise([None, *listed]):
            if action and action.group != (before.group if before else 0):
                menu.addSeparator()
            if action:
                menu.addAction(made[action.name])
    return made


def connect_actions(
    actions: Mapping[str, QAction], handlers: Mapping[str, Callable[..., object]]
) -> None:
    """Let each action do what the handler of its name does.

    Handlers take no optional parameter: `triggered` would fill it with `checked`. Those of
    checkable actions take whether the action is on.
    """
    for name, action in actions.items():
        signal: Any = action.toggled if action.isCheckable() else action.triggered
        signal.connect(handlers[name])
        action.setEnabled(True)


def _made(action: Action, window: QMainWindow) -> QAction:
    """One row of the table as Qt's action; `gui.keys.Keyboard` gives it keys and a tooltip."""
    made = QAction(tr(action.text), window)
    made.setObjectName(action.name)
    made.setCheckable(action.checkable)
    made.setEnabled(False)
    if action.tip:
        made.setStatusTip(tr(action.tip))
        made.setWhatsThis(tr(action.tip))
    return made
