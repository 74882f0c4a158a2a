"""Above the grid: what photos must be like to be seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QLineEdit, QToolButton, QWidget

from engine.photos import LABELS, Flag, PhotoFilter, ScoreName, SortKey
from gui.filter_words import label_name
from gui.marks import draw_flag, draw_label
from gui.panels.filter_more import Kinds, MoreFilters
from gui.panels.filter_score import ScoreChoice
from gui.panels.filter_stars import StarChoice
from gui.panels.flow import FlowLayout
from gui.panels.mark_toggles import Mark, MarkToggles
from gui.panels.saved_filters import SavedFiltersButton
from gui.texts import tr
from gui.theme import STEP, room


class FilterBar(QFrame):
    """Says what is wanted; it filters nothing itself."""

    filter_chosen = Signal(object)  # PhotoFilter
    score_chosen = Signal()  # values of another score are wanted
    cleared = Signal()  # with Esc

    def __init__(
        self,
        kinds_of: Callable[[SortKey], Kinds],
        count_of: Callable[[PhotoFilter], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._filter = PhotoFilter()
        self.setAccessibleName(tr("Filter"))
        self.flags, self.labels = _flags(self), _labels(self)
        self.stars, self.score, self.name = StarChoice(self), ScoreChoice(self), QLineEdit(self)
        self.name.setPlaceholderText(tr("File name"))
        self.name.setAccessibleName(tr("Text in the file name"))
        self.name.setToolTip(tr("Each word must occur in the file name"))
        self.name.setClearButtonEnabled(True)
        self.name.setFixedWidth(room(12))
        self.unscored = self._toggle(tr("Not scored"), tr("Only photos that are not scored yet"))
        self.unreadable = self._toggle(tr("Unreadable"), tr("Only files that can't be read"))
        self.more, self.saved = MoreFilters(kinds_of, self), SavedFiltersButton(count_of, self)
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        """One row, or as many as it takes."""
        row = FlowLayout(self)
        row.setContentsMargins(2 * STEP, 0, 2 * STEP, STEP)
        for part in (self.flags, self.stars, self.labels, self.score, self.name, self.unscored,
                     self.unreadable, self.more, self.saved):  # fmt: skip
            row.addWidget(part)
        for button in (self.unscored, self.unreadable, self.more, self.saved):
            button.setStyleSheet("padding: 4px;")

    def _join(self) -> None:
        for part in (self.flags, self.stars, self.labels, self.score):
            part.changed.connect(self._tell)
        self.name.textEdited.connect(self._tell)
        self.unscored.clicked.connect(self._tell)
        self.unreadable.clicked.connect(self._tell)
        self.score.score_chosen.connect(self.score_chosen)
        self.more.filter_chosen.connect(self.filter_chosen)
        self.saved.filter_chosen.connect(self.filter_chosen)

    def show_filter(self, wanted: PhotoFilter) -> None:
        """Show this filter, telling nobody."""
        self._filter = wanted
        self.flags.show_chosen(wanted.flags)
        self.stars.show_range(wanted.stars)
        self.labels.show_chosen(wanted.labels)
        self.score.show_ranges(wanted.scores)
        if self.name.text() != wanted.text:
            self.name.setText(wanted.text)
        self.unscored.setChecked(wanted.unscored is not None)
        self.unreadable.setChecked(wanted.unreadable)
        self.more.show_filter(wanted)
        self.saved.show_filter(wanted)

    def show_scores(self, titles: Mapping[ScoreName, str]) -> None:
        """Offer these scores, in this order."""
        self.score.show_scores(titles)
        self.unscored.setEnabled(bool(titles))

    def show_values(self, values: NDArray[np.float64]) -> None:
        """What values there are of the score in hand."""
        self.score.show_values(values)

    def event(self, event: QEvent) -> bool:
        """Esc is for this bar while one works in it, and not for the window."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the filter away."""
        if event.key() == Qt.Key.Key_Escape:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def _toggle(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(tip)
        button.setCheckable(True)
        return button

    def _tell(self) -> None:
        """Put the filter together from what the parts say."""
        wanted = replace(
            self._filter,
            flags=self.flags.chosen() if len(self.flags.chosen()) < len(Flag) else frozenset(),
            stars=self.stars.range(),
            labels=self.labels.chosen() | {x for x in self._filter.labels if x not in _OWN},
            scores=self.score.ranges(),
            text=self.name.text(),
            unscored=self.score.score if self.unscored.isChecked() else None,
            unreadable=self.unreadable.isChecked(),
        )
        self.filter_chosen.emit(wanted)


_OWN: frozenset[str | None] = frozenset({*LABELS, None})


def _flags(parent: QWidget) -> MarkToggles[Flag]:
    """Pick, undecided, reject."""
    marks = {
        Flag.PICK: Mark(tr("Picks"), partial(_draw_flag, Flag.PICK)),
        Flag.NONE: Mark(tr("Undecided"), _draw_ring),
        Flag.REJECT: Mark(tr("Rejects"), partial(_draw_flag, Flag.REJECT)),
    }
    return MarkToggles(marks, parent)


def _labels(parent: QWidget) -> MarkToggles[str | None]:
    """The five labels, and photos without one."""
    marks: dict[str | None, Mark] = {
        label: Mark(label_name(label), partial(_draw_label, label)) for label in LABELS
    }
    marks[None] = Mark(tr("No label"), _draw_no_label)
    return MarkToggles(marks, parent)


def _draw_flag(flag: Flag, painter: QPainter, room: QRectF) -> None:
    draw_flag(painter, room, flag)


def _draw_label(label: str, painter: QPainter, room: QRectF) -> None:
    draw_label(painter, room, label)


def _draw_ring(painter: QPainter, room: QRectF) -> None:
    """An empty circle: nobody has decided."""
    painter.drawEllipse(room.adjusted(1, 1, -1, -1))


def _draw_no_label(painter: QPainter, room: QRectF) -> None:
    """An empty badge."""
    painter.setPen(QPen(painter.pen().color(), 1, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 3, 3)
