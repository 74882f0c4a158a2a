"""Photos side by side look at the same place at the same size, or each for itself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from gui.loupe.hand import Zoomable
from gui.loupe.zoom import Zoom


class Together(QObject):
    """Panes whose zoom is linked; where they were moved apart while it was not, they stay apart.

    So an eye can be brought to the middle of each photo first, and then be followed in all of them.
    Seeing the whole photos brings them together again.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.linked = True
        self._panes: list[Zoomable] = []
        self._apart: dict[Zoomable, tuple[float, float]] = {}

    def join(self, pane: Zoomable) -> None:
        """This pane looks where the others look."""
        pane.zoom_changed.connect(partial(self._follow, pane))
        if self._panes:
            pane.set_zoom(self._panes[0].zoom)
        self._panes.append(pane)

    def set_linked(self, linked: bool) -> None:
        """Link what is seen, as far apart as it is now; or let each pane be moved by itself."""
        self.linked = linked
        first = self._panes[0].zoom if self._panes else Zoom()
        self._apart = {pane: (pane.zoom.x - first.x, pane.zoom.y - first.y)
                       for pane in self._panes}  # fmt: skip

    def _follow(self, moved: Zoomable, zoom: Zoom) -> None:
        """Let the others look where this one looks now."""
        if not self.linked:
            return
        if zoom.fits:
            self._apart.clear()
        at = self._apart.get(moved, (0.0, 0.0))
        for pane in self._panes:
            if pane is not moved:
                apart = self._apart.get(pane, (0.0, 0.0))
                there = zoom.x - at[0] + apart[0], zoom.y - at[1] + apart[1]
                pane.set_zoom(replace(zoom, x=there[0], y=there[1]))
