"""One table of everything that can be done; menus and shortcuts are made from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

MENUS = ("&File", "&Edit", "&Photo", "&View", "&Judge", "&Help")


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do; actions of the same `group` stand together in their menu."""

    name: str
    text: str
    keys: tuple[str, ...]
    menu: str
    group: int = 0


ACTIONS = (
    Action("open", "&Open Folder…", ("Ctrl+O",), "&File"),
    Action("quit", "&Quit", ("Ctrl+Q",), "&File", 1),
    Action("undo", "Undo", ("Ctrl+Z",), "&Edit"),
    Action("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "&Edit"),
    Action("search", "&Search", ("Ctrl+F",), "&Edit", 1),
    Action("select_all", "Select &All", ("Ctrl+A",), "&Edit", 1),
    Action("pick", "&Pick", ("P",), "&Photo"),
    Action("reject", "&Reject", ("X",), "&Photo"),
    Action("unflag", "&Unflag", ("U",), "&Photo"),
    Action("rate_1", "1 Star", ("1",), "&Photo", 1),
    Action("rate_2", "2 Stars", ("2",), "&Photo", 1),
    Action("rate_3", "3 Stars", ("3",), "&Photo", 1),
    Action("rate_4", "4 Stars", ("4",), "&Photo", 1),
    Action("rate_5", "5 Stars", ("5",), "&Photo", 1),
    Action("rate_0", "No Stars", ("0",), "&Photo", 1),
    Action("grid", "&Grid", ("G", "Esc"), "&View"),
    Action("large", "&Large Photo", ("E",), "&View"),
    Action("map", "&Map of Photos", ("M",), "&View"),
    Action("heat_map", "&Heat Map", ("H",), "&View"),
    Action("next_map", "&Next Question's Heat Map", ("Shift+H",), "&View"),
    Action("resort", "Re-&sort", ("F5",), "&View", 1),
    Action("reverse", "Re&verse Order", ("Ctrl+R",), "&View", 1),
    Action("larger", "L&arger Tiles", ("Ctrl++", "Ctrl+="), "&View", 2),
    Action("smaller", "S&maller Tiles", ("Ctrl+-",), "&View", 2),
    Action("full_screen", "&Full Screen", ("F", "F11"), "&View", 3),
    Action("axes", "&Axes of Your Own…", (), "&Judge", 1),
    Action("judges", "&Judges…", (), "&Judge", 1),
    Action("about", "&About Cullect", (), "&Help"),
)


def build_menus(window: QMainWindow) -> dict[str, QAction]:
    """Fill the window's menu bar from the table; nothing works before `connect_actions`."""
    made = {action.name: _made(action, window) for action in ACTIONS}
    for title in MENUS:
        menu = window.menuBar().addMenu(title)
        menu.setObjectName(title.replace("&", ""))
        listed = [action for action in ACTIONS if action.menu == title]
        for before, action in pairwise([None, *listed]):
            if action and action.group != (before.group if before else 0):
                menu.addSeparator()
            if action:
                menu.addAction(made[action.name])
    return made


def connect_actions(
    actions: Mapping[str, QAction], handlers: Mapping[str, Callable[[], object]]
) -> None:
    """Let each action do what the handler of its name does.

    Handlers take no optional parameter: `triggered` would fill it with `checked`.
    """
    for name, action in actions.items():
        action.triggered.connect(handlers[name])
        action.setEnabled(True)


def _made(action: Action, window: QMainWindow) -> QAction:
    """One row of the table as Qt's action."""
    made = QAction(action.text, window)
    made.setObjectName(action.name)
    made.setShortcuts([QKeySequence(key) for key in action.keys])
    made.setEnabled(False)
    return made
