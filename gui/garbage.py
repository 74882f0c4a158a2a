"""Cyclic garbage is collected on the window's thread only.

Python collects in whichever thread happens to allocate, and would delete widgets there, which
crashes Qt (10 of 10 runs in a deliberately bad test).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer


class GarbagePolicy(QObject):
    """Switches the automatic collection off and does it by a timer instead."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=2000)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    @staticmethod
    def spare_what_stands() -> None:
        """Leave what stands now out of all later collections: it lives as long as the window."""
        gc.collect()
        gc.freeze()

    def _collect(self) -> None:
        """Collect the generations that Python would have collected by now."""
        for generation, (count, limit) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        ):
            if count > limit:
                gc.collect(generation)
