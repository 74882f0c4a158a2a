"""What the person wants of the work in hand: that it goes on, rests, or ends."""

from __future__ import annotations

import threading
from typing import Literal

Wish = Literal["go on", "pause", "stop", "quit"]


class Wishes:
    """Set by the thread that listens, obeyed by the one that works.

    `cancel` interrupts the work at its next step, whatever the reason is.
    """

    def __init__(self) -> None:
        self.cancel = threading.Event()
        self.now: Wish = "go on"
        self._woken = threading.Event()

    def begin(self) -> None:
        """Another job was given: what was wished of the one before is over."""
        self.now = "go on"
        self.cancel.clear()
        self._woken.clear()

    def interrupt(self, wish: Wish) -> None:
        """Let the work stop at its next step; one that rests already is woken to end."""
        self.now = wish
        self._woken.clear()
        self.cancel.set()
        if wish != "pause":
            self._woken.set()

    def go_on(self) -> None:
        """Wake what rests."""
        self.now = "go on"
        self._woken.set()

    def rested(self) -> bool:
        """Wait until told to go on; False when told to end instead."""
        self._woken.wait()
        self._woken.clear()
        if self.now == "go on":
            self.cancel.clear()
        return self.now == "go on"
