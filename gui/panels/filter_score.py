"""A score and the range of it that passes."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from engine.photos import ScoreName, ScoreRange
from gui.panels.range_slider import RangeSlider
from gui.scores import words_for
from gui.texts import tr
from gui.theme import STEP, room


class ScoreChoice(QWidget):
    """One score at a time is in hand; the ranges of the others are kept and go on counting."""

    changed = Signal()
    score_chosen = Signal()  # another score is in hand: its values are wanted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[ScoreName] = []
        self._ranges: dict[ScoreName, ScoreRange] = {}
        self.choice, self.slider = QComboBox(self), RangeSlider(self)
        self.choice.setAccessibleName(tr("Filter by score"))
        self.choice.setToolTip(tr("The score whose range is chosen beside it"))
        self.choice.setMaximumWidth(room(18))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(self.choice)
        row.addWidget(self.slider)
        self.choice.activated.connect(self._choose)
        self.slider.changed.connect(self._take_range)

    @property
    def score(self) -> ScoreName | None:
        """The score in hand."""
        return self._names[self.choice.currentIndex()] if self._names else None

    def show_scores(self, titles: Mapping[ScoreName, str]) -> None:
        """Offer these scores; the one in hand stays if it is among them."""
        if list(titles) == self._names:
            return
        before, self._names = self.score, list(titles)
        self.choice.clear()
        self.choice.addItems(list(titles.values()))
        self.choice.setCurrentIndex(self._names.index(before) if before in self._names else 0)
        self.setVisible(bool(self._names))
        self._choose()

    def show_values(self, values: NDArray[np.float64]) -> None:
        """What values there are of the score in hand; NaN is left out."""
        if self.score is not None:
            self.slider.show_values(values[~np.isnan(values)] * words_for(self.score).scale)
            self._show_range()

    def ranges(self) -> tuple[ScoreRange, ...]:
        """All ranges that are set, of any score."""
        return tuple(self._ranges.values())

    def show_ranges(self, ranges: tuple[ScoreRange, ...]) -> None:
        """Show these, telling nobody."""
        self._ranges = {each.score: each for each in ranges}
        self._show_range()

    def _show_range(self) -> None:
        """The handles where the range of the score in hand ends."""
        if self.score is None:
            return
        scale, chosen = words_for(self.score).scale, self._ranges.get(self.score)
        ends = (chosen.low, chosen.high) if chosen else (None, None)
        self.slider.set_range(*(None if end is None else end * scale for end in ends))

    def _choose(self) -> None:
        """Another score is in hand."""
        title = self.choice.currentText()
        self.slider.name_handles(
            tr("Lowest: {score}").format(score=title), tr("Highest: {score}").format(score=title)
        )
        self.score_chosen.emit()

    def _take_range(self, low: float | None, high: float | None) -> None:
        if self.score is not None:
            scale, kept = words_for(self.score).scale, self._ranges.get(self.score)
            low, high = (None if end is None else end / scale for end in (low, high))
            unscored = kept is None or kept.unscored
            self._keep(ScoreRange(self.score, low, high, unscored=unscored))

    def _keep(self, wanted: ScoreRange) -> None:
        """A range that lets all pass is none."""
        self._ranges[wanted.score] = wanted
        if wanted == ScoreRange(wanted.score):
            del self._ranges[wanted.score]
        self.changed.emit()
