"""How the window looks and speaks, as a person set it: its language, its theme, its text."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from gui.languages import speak
from gui.memory import Memory
from gui.theme import Theme

TEXT_SIZES = (100, 125, 150, 175, 200)
"""Per cent of the system's text."""


def dress(app: QApplication, memory: Memory) -> None:
    """Give the application its language, text and colours; to be done before there is a window."""
    speak(app, memory.text("language"))
    app.setFont(_scaled(app.font(), text_size(memory)))
    Theme(app, memory.text("theme"))


def text_size(memory: Memory) -> int:
    """The size of text that was chosen, in per cent of the system's."""
    kept = memory.text("text_size")
    return int(kept) if kept in map(str, TEXT_SIZES) else TEXT_SIZES[0]


def _scaled(font: QFont, percent: int) -> QFont:
    """A font so much larger; some systems give its size in points, others in pixels."""
    larger = QFont(font)
    if font.pointSizeF() > 0:
        larger.setPointSizeF(font.pointSizeF() * percent / 100)
    else:
        larger.setPixelSize(font.pixelSize() * percent // 100)
    return larger
