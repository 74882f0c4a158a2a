"""Whether the next photo is wanted once one was marked: always, or with Shift or Caps Lock."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

# The bit for Caps Lock in the native modifiers of a key event.
_CAPS_LOCK = {"win32": 0x100, "darwin": 0x10000}.get(sys.platform, 0x2)
_MODIFIER = Qt.KeyboardModifier


class GoingOn:
    """Remembers Caps Lock from the keys that were pressed, for Qt does not tell of it."""

    def __init__(self) -> None:
        self.always = False
        self._caps_lock = False

    def see(self, event: QKeyEvent) -> None:
        """A key is being pressed."""
        self._caps_lock = bool(event.nativeModifiers() & _CAPS_LOCK) or _shows_caps_lock(event)

    @property
    def wanted(self) -> bool:
        """Whether to go on after the mark that is made now."""
        held = QGuiApplication.keyboardModifiers()
        shift = bool(held & _MODIFIER.ShiftModifier) and not held & _MODIFIER.ControlModifier
        return self.always or self._caps_lock or shift


def _shows_caps_lock(event: QKeyEvent) -> bool:
    """Whether a letter came out in the case that only Caps Lock explains."""
    text, shift = event.text(), bool(event.modifiers() & _MODIFIER.ShiftModifier)
    return text.isalpha() and text.isupper() != shift and text.lower() != text.upper()
