"""How a pressed key may be written: by its character, else by its place on an American keyboard.

French keyboards give digits only with Shift, German ones the brackets only with AltGr; the keys in
their places work all the same, unless what stands on them has a meaning of its own.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

# The codes of the main block's digits and signs: X11's and Wayland's, which are Windows' plus 8.
_LINES = ((10, "1234567890-="), (34, "[]"), (47, ";'`"), (51, "\\"), (59, ",./"))
_PLACES = {start + step: key for start, keys in _LINES for step, key in enumerate(keys)}
_MAC_CODES = (
    18, 19, 20, 21, 23, 22, 26, 28, 25, 29, 27, 24, 33, 30, 41, 39, 50, 42, 43, 47, 44,
)  # fmt: skip
_MAC = dict(zip(_MAC_CODES, _PLACES.values(), strict=True))

_MODIFIER = Qt.KeyboardModifier
_COMMANDS = _MODIFIER.ControlModifier | _MODIFIER.AltModifier | _MODIFIER.MetaModifier


def spellings(event: QKeyEvent) -> Iterator[str]:
    """The names that a key may have in the table of actions, the likeliest first."""
    modifiers = event.modifiers() & ~_MODIFIER.KeypadModifier
    yield QKeySequence(event.key() | modifiers.value).toString()
    text = event.text()
    if len(text) == 1 and text.isprintable() and not text.isalpha():
        yield text
    if not modifiers & _COMMANDS and (place := _place(event)):
        yield f"Shift+{place}" if modifiers & _MODIFIER.ShiftModifier else place


def _place(event: QKeyEvent) -> str:
    """The digit or sign that an American keyboard has where this key is; else nothing."""
    if sys.platform == "darwin":
        return _MAC.get(event.nativeVirtualKey(), "")
    return _PLACES.get(event.nativeScanCode() + (8 if sys.platform == "win32" else 0), "")
