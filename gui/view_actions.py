"""Actions that belong to a view: they can be done while it is in front, and only there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from gui.actions import ACTIONS
from gui.stage import Stage


def bind_to_views(actions: Mapping[str, QAction], stage: Stage) -> None:
    """Let actions that are `within` a view work there only; elsewhere their keys are free.

    So Tab puts panels away while one looks at photos, and moves on everywhere else.
    """
    for row in ACTIONS:
        if row.within:
            actions[row.name].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            stage.addAction(actions[row.name])
    stage.view_changed.connect(partial(_enable, actions))
    _enable(actions, stage.shown)


def _enable(actions: Mapping[str, QAction], view: str) -> None:
    for row in ACTIONS:
        if row.within:
            actions[row.name].setEnabled(
                row.within == view or (row.within == "photos" and bool(view))
            )
