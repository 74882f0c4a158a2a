"""Page 4: what it came to, what it changes, and what to do with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.labels import bold, plain_label, quiet
from gui.dialogs.teach.moves import Moves, Thumbnail
from gui.dialogs.teach.numbers import Numbers
from gui.dialogs.teach.words import reason_words
from gui.teaching import Teaching, Told
from gui.texts import tr
from gui.theme import STEP
from gui.words import number


class OutcomePage(QWidget):
    """The verdict first, then its numbers, then the photos that change place."""

    used = Signal(str)  # the new standard shall judge
    kept_old = Signal()
    kept_both = Signal(str)

    def __init__(
        self, teaching: Teaching, thumbnail: Thumbnail, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._teaching, self._thumbnail = teaching, thumbnail
        self.name: str | None = None
        self.verdict, self.why = bold(plain_label("", self)), plain_label("", self)
        self.said = quiet(plain_label("", self))
        self.body = QScrollArea(self, widgetResizable=True)
        self.body.setFrameShape(QFrame.Shape.NoFrame)
        self._buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP + STEP // 2)
        column.addWidget(self.verdict)
        column.addWidget(self.why)
        column.addWidget(self.body, 1)
        column.addWidget(self.said)
        column.addLayout(self._row())
        teaching.told.connect(self._take)

    def _buttons(self) -> None:
        self.use = QPushButton(tr("Use It"), self)
        self.use.setToolTip(tr("Let the new standard score; the old judge stays in the list"))
        self.use.clicked.connect(self._use)
        self.old = QPushButton(tr("Keep the Old One"), self)
        self.old.setToolTip(tr("Nothing changes; the new standard stays in the list of judges"))
        self.old.clicked.connect(self.kept_old)
        self.both = QPushButton(tr("Keep Both as Two Columns"), self)
        self.both.setToolTip(
            tr("The old judge goes on; the new one's score stands beside it and can be sorted by")
        )
        self.both.clicked.connect(self._both)
        self.export = QPushButton(tr("Export…"), self)
        self.export.setToolTip(tr("Write the standard to a file, to share it; it names no photo"))
        self.export.clicked.connect(self._export)

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.export)
        row.addStretch()
        for button in (self.both, self.old, self.use):
            row.addWidget(button)
        return row

    def show_report(self, name: str | None, report: Mapping[str, Any]) -> None:
        """Say how it went; `name` is None where nothing better than the old one was found."""
        self.name = name
        better = bool(report["better"]) and name is not None
        titles = (
            tr("“{name}” judges better than before").format(name=name) if better
            else tr("It did not get better: keep the old judge")
        )  # fmt: skip
        self.verdict.setText(titles)
        self.why.setText(" ".join(reason_words(reason) for reason in report["reasons"]))
        self.said.setText("")
        for button in (self.use, self.both, self.export):
            button.setVisible(name is not None)
        recommended = self.use if better else self.old
        recommended.setDefault(True)
        recommended.setFocus()
        self.body.setWidget(self._report(report))

    def _report(self, report: Mapping[str, Any]) -> QWidget:
        body = QWidget(self.body)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, STEP, STEP, 0)
        column.setSpacing(STEP)
        column.addWidget(Numbers(report, body))
        told = tr(
            "Each ladder of a fault has ten pairs of levels; a coin would order half of them"
            " rightly. Were the test made again, the change would lie in its range 95 times of 100."
        )
        column.addWidget(quiet(plain_label(told, body)))
        column.addSpacing(2 * STEP)
        moved, among = report["moved"], report["compared"]
        head = (
            tr("Of {count} photos of the present folder, these change place most").format(
                count=number(among)
            ) if moved else tr("No photo of the present folder changes its place.")
        )  # fmt: skip
        column.addWidget(bold(plain_label(head, body)))
        column.addWidget(Moves(moved, among, self._thumbnail, body))
        column.addStretch()
        return body

    def _use(self) -> None:
        if self.name is not None:
            self.used.emit(self.name)

    def _both(self) -> None:
        if self.name is not None:
            self.kept_both.emit(self.name)

    def _export(self) -> None:
        """Ask where to, and let the trainer write it."""
        suggested = f"{self.name}.cullect-standard"
        file, _ = QFileDialog.getSaveFileName(
            self,
            tr("Export the standard"),
            suggested,
            tr("Standards (*.cullect-standard)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if file and self.name is not None:
            self._teaching.export(self.name, file)

    def _take(self, told: Told) -> None:
        facts = told.facts
        if told.event == "exported":
            self.said.setText(tr("Written to {file}").format(file=facts["file"]))
        elif told.event == "failed" and facts.get("job") == "export":
            self.said.setText(facts["text"])
