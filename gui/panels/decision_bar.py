"""Pick, reject and stars as buttons, showing what was decided."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from engine.photos import Decision, Flag
from gui.marks import draw_flag, star_path
from gui.words import count_of

_SIDE = 20
_FLAGS = {Flag.PICK: "Pick (P)", Flag.REJECT: "Reject (X)"}


class DecisionBar(QWidget):
    """Two flags and five stars; pressing what is set already takes it away."""

    flag_chosen = Signal(object)
    stars_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decision = Decision()
        self.flags = {flag: self._button(text) for flag, text in _FLAGS.items()}
        self.stars = [self._button(f"{count_of(n, 'star')} ({n})") for n in range(1, 6)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for flag, button in self.flags.items():
            button.clicked.connect(partial(self._choose_flag, flag))
            row.addWidget(button)
        row.addStretch()
        for number, button in enumerate(self.stars, 1):
            button.clicked.connect(partial(self._choose_stars, number))
            row.addWidget(button)
        self._draw()

    def show_decision(self, decision: Decision) -> None:
        """Show a photo's decision, or what several have in common."""
        if decision != self._decision:
            self._decision = decision
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Icons follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setIconSize(QSize(_SIDE, _SIDE))
        button.setStyleSheet("padding: 3px;")
        return button

    def _choose_flag(self, flag: Flag) -> None:
        self.flag_chosen.emit(Flag.NONE if self._decision.flag is flag else flag)

    def _choose_stars(self, number: int) -> None:
        self.stars_chosen.emit(0 if self._decision.stars == number else number)

    def _draw(self) -> None:
        """Solid marks for what was decided, outlines for the rest."""
        for flag, button in self.flags.items():
            button.setIcon(self._flag_icon(flag, self._decision.flag is flag))
        for number, button in enumerate(self.stars, 1):
            button.setIcon(self._star_icon(number <= (self._decision.stars or 0)))

    def _flag_icon(self, flag: Flag, chosen: bool) -> QIcon:
        pixmap, painter = _canvas(self.devicePixelRatioF())
        with painter:
            painter.setOpacity(1.0 if chosen else 0.4)
            draw_flag(painter, QRectF(1.5, 1.5, _SIDE - 3, _SIDE - 3), flag)
        return QIcon(pixmap)

    def _star_icon(self, solid: bool) -> QIcon:
        pixmap, painter = _canvas(self.devicePixelRatioF())
        role = QPalette.ColorRole.WindowText if solid else QPalette.ColorRole.PlaceholderText
        colour = self.palette().color(role)
        with painter:
            painter.setPen(Qt.PenStyle.NoPen if solid else QPen(colour, 1.2))
            painter.setBrush(colour if solid else Qt.BrushStyle.NoBrush)
            painter.translate(2, 2)
            painter.drawPath(star_path(_SIDE - 4))
        return QIcon(pixmap)


def _canvas(ratio: float) -> tuple[QPixmap, QPainter]:
    """An empty icon and a painter on it."""
    pixmap = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter
