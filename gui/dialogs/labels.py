"""Texts of dialogs: plain, and of first or second rank."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QWidget


def plain_label(text: str, parent: QWidget) -> QLabel:
    """A text that breaks where it must; nothing in it is taken for mark-up."""
    label = QLabel(parent, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    return label


def bold(label: QLabel) -> QLabel:
    """The same label, as a heading."""
    font = QFont(label.font())
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def quiet(label: QLabel) -> QLabel:
    """The same label, of second rank."""
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
