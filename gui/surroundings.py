"""What stands around the photos: panels that can be put away, and where keys go from here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


class Surroundings:
    """The panels at the sides, the rows above and below; each comes back as it was."""

    def __init__(self, sides: Sequence[QWidget], rows: Sequence[QWidget], stage: QWidget) -> None:
        self._sides, self._rows, self._stage = tuple(sides), tuple(rows), stage
        self._away: list[QWidget] = []

    def toggle_sides(self) -> None:
        """Put the side panels away, or bring them back."""
        self._toggle(self._sides)

    def toggle_all(self) -> None:
        """Put away everything around the photos, or bring all of it back."""
        self._toggle(self._sides + self._rows)

    @property
    def away(self) -> str:
        """What is put away, to be kept: "", "sides" or "all"."""
        rows = any(row in self._away for row in self._rows)
        return "all" if rows else "sides" if self._away else ""

    def put_away(self, what: str) -> None:
        """Put away what was kept as `away`."""
        if what == "all":
            self.toggle_all()
        elif what == "sides":
            self.toggle_sides()

    def next_panel(self, by: int = 1) -> None:
        """Let keys go to the next panel that is in sight; Tab moves within it."""
        panels = [self._stage, *self._sides, *self._rows]
        ring = [panel for panel in panels if _entrance(panel) is not None]
        focus = QApplication.focusWidget()
        at = next((i for i, panel in enumerate(ring) if _holds(panel, focus)), -by)
        entrance = _entrance(ring[(at + by) % len(ring)]) if ring else None
        if entrance is not None:
            entrance.setFocus(Qt.FocusReason.TabFocusReason)

    def _toggle(self, panels: Sequence[QWidget]) -> None:
        """Bring these back if none of them is in sight, else put away those that are."""
        in_sight = [panel for panel in panels if not panel.isHidden()]
        back = [] if in_sight else [panel for panel in panels if panel in self._away]
        self._away = [panel for panel in self._away if panel not in back] + in_sight
        for panel in in_sight:
            panel.hide()
        for panel in back:
            panel.show()
        focus = QApplication.focusWidget()
        if focus is None or not focus.isVisible():
            self._stage.setFocus()


def _holds(panel: QWidget, focus: QWidget | None) -> bool:
    """Whether the keys go to this panel or a part of it."""
    return focus is not None and (panel is focus or panel.isAncestorOf(focus))


def _entrance(panel: QWidget) -> QWidget | None:
    """The first part of a panel that takes keys; None while there is none in sight."""
    parts = [panel, *panel.findChildren(QWidget)]
    takes = Qt.FocusPolicy.TabFocus
    return next((part for part in parts if part.isVisible() and part.isEnabled()
                 and part.focusPolicy() & takes), None)  # fmt: skip
