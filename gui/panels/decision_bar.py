"""Pick, reject, stars and labels as buttons, showing what was decided."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from engine.photos import LABELS, Decision, Flag
from gui.labels import look_of
from gui.marks import draw_flag, draw_label, star_path
from gui.texts import mark, tr
from gui.words import star_words

_SIDE = 20
_FLAGS = {Flag.PICK: mark("Pick"), Flag.REJECT: mark("Reject")}


class DecisionBar(QWidget):
    """Two flags, five stars and five labels; pressing what is set already takes it away."""

    flag_chosen = Signal(object)
    stars_chosen = Signal(int)
    label_chosen = Signal(object)  # its name, None for none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decision = Decision()
        self._icons: dict[tuple[str, bool], QIcon] = {}
        self.flags = {flag: self._button(tr(text)) for flag, text in _FLAGS.items()}
        self.stars = [self._button(star_words(number)) for number in range(1, 6)]
        self.labels = {label: self._button(look_of(label).title) for label in LABELS}
        self.other = QLabel(self)  # a label of another program's
        self.other.setTextFormat(Qt.TextFormat.PlainText)
        for flag, button in self.flags.items():
            button.clicked.connect(partial(self._choose_flag, flag))
        for number, button in enumerate(self.stars, 1):
            button.clicked.connect(partial(self._choose_stars, number))
        for label, button in self.labels.items():
            button.clicked.connect(partial(self._choose_label, label))
        self._lay_out()
        self._draw()

    def _lay_out(self) -> None:
        """Flags and stars in one line, labels below."""
        first, second = QHBoxLayout(), QHBoxLayout()
        for button in self.flags.values():
            first.addWidget(button)
        first.addStretch()
        for button in self.stars:
            first.addWidget(button)
        for button in self.labels.values():
            second.addWidget(button)
        second.addWidget(self.other, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        for line in (first, second):
            line.setSpacing(0)
            lines.addLayout(line)

    def show_keys(self, key_of: Callable[[str], str]) -> None:
        """Say the key of each action with its button, as `Pick (P)`."""
        named = (
            list(zip(self.flags.values(), ("pick", "reject"), strict=True))
            + [(button, f"rate_{number}") for number, button in enumerate(self.stars, 1)]
            + [(button, f"label_{label.lower()}") for label, button in self.labels.items()]
        )
        for button, name in named:
            text, key = button.accessibleName(), key_of(name)
            button.setToolTip(f"{text} ({key})" if key else text)

    def show_decision(self, decision: Decision) -> None:
        """Show a photo's decision, or what several have in common."""
        if decision != self._decision:
            self._decision = decision
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Icons follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._icons.clear()
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

    def _choose_label(self, label: str) -> None:
        self.label_chosen.emit(None if self._decision.label == label else label)

    def _draw(self) -> None:
        """Solid marks for what was decided, outlines for the rest."""
        given, stars = self._decision.label, self._decision.stars or 0
        for label, button in self.labels.items():
            self._show(button, partial(self._label_icon, label), label, label == given)
        self.other.setText("" if given is None or given in LABELS else look_of(given).title)
        for flag, button in self.flags.items():
            self._show(
                button, partial(self._flag_icon, flag), flag.name, flag is self._decision.flag
            )
        for number, button in enumerate(self.stars, 1):
            self._show(button, self._star_icon, "star", number <= stars)

    def _show(
        self, button: QToolButton, draw: Callable[[bool], QIcon], name: str, chosen: bool
    ) -> None:
        """Show and tell whether this was chosen; each icon is drawn once for each theme."""
        icon = self._icons.get((name, chosen)) or draw(chosen)
        self._icons[name, chosen] = icon
        button.setIcon(icon)
        button.setAccessibleDescription(tr("given") if chosen else "")

    def _flag_icon(self, flag: Flag, chosen: bool) -> QIcon:
        pixmap, painter = _canvas(self.devicePixelRatioF())
        with painter:
            painter.setOpacity(1.0 if chosen else 0.4)
            draw_flag(painter, QRectF(1.5, 1.5, _SIDE - 3, _SIDE - 3), flag)
        return QIcon(pixmap)

    def _label_icon(self, label: str, chosen: bool) -> QIcon:
        pixmap, painter = _canvas(self.devicePixelRatioF())
        with painter:
            quiet = self.palette().color(QPalette.ColorRole.PlaceholderText)
            badge = QRectF(1, 1, _SIDE - 2, _SIDE - 2)
            draw_label(painter, badge, label, None if chosen else quiet)
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


def common_decision(decisions: Collection[Decision]) -> Decision:
    """What all of these have: their flag, stars and label where it is the same."""
    flags = {decision.flag for decision in decisions}
    stars = {decision.stars for decision in decisions}
    labels = {decision.label for decision in decisions}
    return Decision(
        flags.pop() if len(flags) == 1 else Flag.NONE,
        stars.pop() if len(stars) == 1 else None,
        labels.pop() if len(labels) == 1 else None,
    )


def _canvas(ratio: float) -> tuple[QPixmap, QPainter]:
    """An empty icon and a painter on it."""
    pixmap = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter
