"""How large dialogs open."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from gui.theme import room


def open_at(dialog: QDialog, wide: int, high: int) -> None:
    """Open a dialog so many steps large, more for larger text, as far as its window has room."""
    wanted = QSize(room(wide), room(high))
    above = dialog.parentWidget()
    dialog.resize(wanted.boundedTo(above.window().size()) if above is not None else wanted)
