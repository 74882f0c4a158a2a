"""A row of marks that can be pressed each by itself: flags, labels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

_SIDE = 16
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Mark:
    """What one button is called, and how its mark is drawn into a square."""

    title: str
    draw: Callable[[QPainter, QRectF], None]


class MarkToggles(QWidget, Generic[Value]):
    """Any number of them may be pressed; a row with none pressed chooses nothing."""

    changed = Signal()

    def __init__(self, marks: Mapping[Value, Mark], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = dict(marks)
        self.buttons = {value: self._button(mark) for value, mark in marks.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in self.buttons.values():
            row.addWidget(button)
        self._draw()

    def chosen(self) -> frozenset[Value]:
        """What is pressed."""
        return frozenset(value for value, button in self.buttons.items() if button.isChecked())

    def show_chosen(self, values: Iterable[Value]) -> None:
        """Show these as pressed, telling nobody."""
        pressed = set(values)
        for value, button in self.buttons.items():
            button.setChecked(value in pressed)

    def changeEvent(self, event: QEvent) -> None:
        """Icons follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _button(self, mark: Mark) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setIconSize(QSize(_SIDE, _SIDE))
        button.setStyleSheet("padding: 4px;")
        button.setAccessibleName(mark.title)
        button.setToolTip(mark.title)
        # Not toggled: it would tell of what `show_chosen` does, too.
        button.clicked.connect(self.changed)
        return button

    def _draw(self) -> None:
        for value, button in self.buttons.items():
            button.setIcon(self._icon(self._marks[value]))

    def _icon(self, mark: Mark) -> QIcon:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self.palette().text().color())
            mark.draw(painter, QRectF(1, 1, _SIDE - 2, _SIDE - 2))
        return QIcon(pixmap)
