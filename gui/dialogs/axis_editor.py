"""An axis of one's own between two texts, seen on one's own photos while it is written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.judge.saved_axes import Axis, remove_axis, save_axis, saved_axes
from engine.photos import KnownError
from engine.settings import data_folder
from gui.dialogs.labels import bold, plain_label, quiet
from gui.dialogs.photo_strip import COUNT, PhotoStrip
from gui.engine_words import said
from gui.grid.model import PhotoModel
from gui.judges import Judges
from gui.questions import Questions
from gui.search import NEEDS_CLIP
from gui.texts import tr
from gui.theme import STEP
from gui.words import number

if TYPE_CHECKING:
    from engine.library import Library
    from engine.messages import AxisTried

_PAUSE = 700  # milliseconds without a key before a text is tried: new words cost a second


class AxisEditor(QDialog):
    """Two texts, the photos nearest to each, a name; saved ones can be taken away again."""

    changed = Signal()  # an axis was saved or removed

    def __init__(
        self,
        library: Library,
        model: PhotoModel,
        judges: Judges,
        questions: Questions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Axes of your own"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._library, self._model = library, model
        self._judge, self._questions = judges.speaking, questions
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._try)
        self._build()
        self._show_saved()
        questions.tried.connect(self._show)
        questions.declined.connect(self._decline)

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        """Texts with their photos, the verdict, the name, what is saved."""
        self.positive, self.negative = (
            self._field(tr("for example: calm water")),
            self._field(tr("for example: choppy water")),
        )
        self.name = QLineEdit(self)
        self.name.setAccessibleName(tr("Name"))
        self.name.textChanged.connect(self._allow_saving)
        self.best, self.worst = (PhotoStrip(self._library.thumbnail, self) for _ in range(2))
        self.verdict = quiet(plain_label("" if self._judge else tr(NEEDS_CLIP), self))
        self.save = QPushButton(tr("Save"), self)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        self._saved = QVBoxLayout()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP + STEP // 2)
        column.addLayout(self._form())
        column.addWidget(self.verdict)
        column.addLayout(self._saved)
        column.addStretch()
        column.addWidget(close)
        self._allow_saving()

    def _form(self) -> QFormLayout:
        """Each text above the photos that are nearest to it."""
        naming = QHBoxLayout()
        naming.addWidget(self.name, 1)
        naming.addWidget(self.save)
        form = QFormLayout()
        form.setHorizontalSpacing(2 * STEP)
        form.setVerticalSpacing(STEP)
        form.addRow(tr("High for"), self.positive)
        form.addRow("", self.best)
        form.addRow(tr("Low for"), self.negative)
        form.addRow("", self.worst)
        form.addRow(tr("Name"), naming)
        return form

    def _field(self, example: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(example)
        field.setEnabled(self._judge is not None)
        field.textChanged.connect(self._begin_pause)
        return field

    # --- trying -----------------------------------------------------------------------------------

    def _texts(self) -> tuple[str, str]:
        return self.positive.text().strip(), self.negative.text().strip()

    def _begin_pause(self) -> None:
        self._pause.start()
        self._allow_saving()

    def _try(self) -> None:
        """Ask for the photos' places, once both texts are there."""
        if self._judge and all(self._texts()):
            self.verdict.setText(tr("Looking …"))
            self._questions.try_axis(self._judge, *self._texts())

    def _show(self, tried: AxisTried) -> None:
        """Show both ends, among the photos that are shown in the grid."""
        if (tried.positive, tried.negative) != self._texts():
            return
        ids = np.asarray(tried.photo_ids, np.int64)
        shown = np.isin(ids, self._model.ids)
        ids, values = ids[shown], np.frombuffer(tried.payload, "<f4")[shown]
        ranked = ids[np.argsort(-values, kind="stable")].tolist()
        # Few photos are shared out, so that none stands at both ends.
        each = min(COUNT, (len(ranked) + 1) // 2)
        self.best.show_photos(ranked[:each])
        self.worst.show_photos(ranked[::-1][: min(each, len(ranked) - each)])
        self.verdict.setText(verdict(tried.spread, len(ranked), self._judge or ""))

    def _decline(self, question: str, why: str) -> None:
        if question == "TryAxis":
            self.verdict.setText(why)

    # --- keeping ----------------------------------------------------------------------------------

    def _allow_saving(self) -> None:
        self.save.setEnabled(all(self._texts()) and bool(self.name.text().strip()))

    def _save(self) -> None:
        """Keep the axis under its name, and let photos be scored along it."""
        name = self.name.text().strip()
        try:
            save_axis(Axis(name, *self._texts()), data_folder())
        except KnownError as error:
            self.verdict.setText(said(error))
            return
        told = tr("“{name}” is saved: photos can be sorted by it.")
        self.verdict.setText(told.format(name=name))
        self._show_saved()
        self.changed.emit()

    def _remove(self, name: str) -> None:
        remove_axis(name, data_folder())
        self._show_saved()
        self.changed.emit()

    def _show_saved(self) -> None:
        """List the saved axes, each with a way to take it away."""
        while (item := self._saved.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        axes = saved_axes(data_folder())
        if axes:
            self._saved.addWidget(bold(plain_label(tr("Saved"), self)))
        for axis in axes:
            self._saved.addWidget(self._saved_row(axis))

    def _saved_row(self, axis: Axis) -> QWidget:
        row = QWidget(self)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        text = tr("{axis}: from “{low}” to “{high}”").format(
            axis=axis.name, low=axis.negative, high=axis.positive
        )
        across.addWidget(plain_label(text, row), 1)
        remove = QPushButton(tr("Remove"), row)
        remove.setAccessibleName(tr("Remove {what}").format(what=axis.name))
        remove.clicked.connect(partial(self._remove, axis.name))
        across.addWidget(remove)
        return row


def verdict(spread: float, count: int, judge: str) -> str:
    """Whether an axis tells these photos apart."""
    if not count:
        unseen = tr(
            "None of the photos shown was seen by “{judge}” yet: choose it as the judge first."
        )
        return unseen.format(judge=judge)
    if spread < 1:
        told = tr(
            "This axis does not separate these photos: its spread is {spread}, and any direction "
            "has about 1. Try words that differ more, or that fit these photos better."
        )
    else:
        told = tr(
            "This axis separates these %Ln photos: spread {spread}, any direction about 1.", count
        )
    return told.format(spread=number(spread, 1))
