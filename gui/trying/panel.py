"""The panel below the large photo: a slider for each fault, and the scores that follow the hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from engine.messages import Strengths
from gui.panels.score_rows import ScoreLine, ScoreRows
from gui.texts import tr
from gui.theme import STEP
from gui.words import number

_NOTCHES = 10  # of a slider, to each level of a fault


class TestPanel(QFrame):
    """Says which strengths are chosen; shows what it is given."""

    __test__ = False

    chosen = Signal(object)  # Strengths
    held = Signal(bool)  # look at the photo as it is, as long as the button is held
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Test the judge"))
        self.sliders = {
            "blur": _slider(tr("Blur"), self),
            "noise": _slider(tr("Noise"), self),
            "compression": _slider(tr("Compression"), self),
            "exposure": _slider(tr("Exposure"), self, both_ways=True),
        }
        self._amounts = {name: QLabel(self) for name in self.sliders}
        self.note = QLabel(self, wordWrap=True)
        self.first, self.others = ScoreRows(self), ScoreRows(self)
        self.reset, self.as_it_is = QPushButton(tr("Reset"), self), QPushButton(self)
        self.as_it_is.setText(tr("Hold: As It Is"))
        self.close_button = QPushButton(tr("Close"), self)
        self._join()
        self._lay_out()
        self._show_amounts()
        self.hide()

    @property
    def strengths(self) -> Strengths:
        """What the sliders say."""
        return Strengths(**{name: s.value() / _NOTCHES for name, s in self.sliders.items()})

    def put_back(self) -> None:
        """All faults away."""
        for slider in self.sliders.values():
            slider.blockSignals(True)
            slider.setValue(0)
            slider.blockSignals(False)
        self._choose()

    def show_scores(self, lines: Sequence[ScoreLine]) -> None:
        """Show these, the first of them large."""
        self.first.show_scores(lines[:1], headline=True)
        self.others.show_scores(lines[1:6], headline=False)

    def say(self, text: str) -> None:
        """Say how the score moved, or why there is none."""
        self.note.setText(text)

    def _join(self) -> None:
        for slider in self.sliders.values():
            slider.valueChanged.connect(self._choose)
        self.reset.clicked.connect(self.put_back)
        self.as_it_is.pressed.connect(self._hold)
        self.as_it_is.released.connect(self._let_go)
        self.close_button.clicked.connect(self.closed)
        self.reset.setToolTip(tr("Put all sliders back"))
        self.as_it_is.setToolTip(tr("Look at the photo without faults as long as it is held"))
        self.close_button.setToolTip(tr("Show the photo as it is again"))

    def _lay_out(self) -> None:
        """Sliders on the left, the scores on the right."""
        hands = QGridLayout()
        hands.setHorizontalSpacing(STEP)
        hands.setVerticalSpacing(STEP // 2)
        for row, (name, slider) in enumerate(self.sliders.items()):
            title = QLabel(slider.accessibleName(), self)
            title.setForegroundRole(self.palette().ColorRole.PlaceholderText)
            self._amounts[name].setFixedWidth(5 * STEP)
            self._amounts[name].setAlignment(Qt.AlignmentFlag.AlignRight)
            for column, part in enumerate((title, slider, self._amounts[name])):
                hands.addWidget(part, row, column)
        buttons = QHBoxLayout()
        buttons.setSpacing(STEP)
        for button in (self.reset, self.as_it_is, self.close_button):
            buttons.addWidget(button)
        buttons.addStretch()
        left = QVBoxLayout()
        left.setSpacing(STEP)
        left.addLayout(hands)
        left.addLayout(buttons)
        middle = QVBoxLayout()
        middle.setSpacing(STEP)
        middle.addWidget(self.first)
        middle.addWidget(self.note)
        middle.addStretch()
        row_of_all = QHBoxLayout(self)
        row_of_all.setContentsMargins(STEP, STEP, STEP, STEP)
        row_of_all.setSpacing(3 * STEP)
        row_of_all.addLayout(left, 2)
        row_of_all.addLayout(middle, 2)
        row_of_all.addWidget(self.others, 2, Qt.AlignmentFlag.AlignTop)

    def _choose(self, _value: int = 0) -> None:
        self._show_amounts()
        self.chosen.emit(self.strengths)

    def _show_amounts(self) -> None:
        """`2.4` beside each slider."""
        for name, slider in self.sliders.items():
            value = slider.value() / _NOTCHES
            sign = "+" if name == "exposure" and value >= 0 else ""
            self._amounts[name].setText(f"{sign}{number(value, 1)}")

    def _hold(self) -> None:
        self.held.emit(True)

    def _let_go(self) -> None:
        self.held.emit(False)


def _slider(title: str, parent: QWidget, *, both_ways: bool = False) -> QSlider:
    """From nothing to the fifth level by which judges are taught."""
    slider = QSlider(Qt.Orientation.Horizontal, parent)
    slider.setRange(-5 * _NOTCHES if both_ways else 0, 5 * _NOTCHES)
    slider.setPageStep(_NOTCHES)
    slider.setAccessibleName(title)
    slider.setToolTip(tr("0 is the photo as it is, 5 the strongest fault the judge learns from"))
    return slider
