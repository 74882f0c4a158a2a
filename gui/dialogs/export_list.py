"""A table of photos for other programs, or a contact sheet to print."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.acts.contact_pages import COLUMNS, PAPERS, Printed, contact_pages
from engine.acts.lists import ListFormat, as_text, listed
from engine.acts.saving import save_new
from engine.photos import Report, ScoreName
from gui.dialogs.act_dialog import ActDialog
from gui.dialogs.which_photos import Choice, WhichPhotos
from gui.scores import words_for
from gui.tasks import Tasks
from gui.texts import mark, tr
from gui.theme import STEP, room

if TYPE_CHECKING:
    from engine.library import Library

_SHEET = "pdf"
_KINDS = (
    (_SHEET, mark("Contact sheet (PDF)")),
    (ListFormat.CSV.value, mark("Table of decisions, scores and facts (CSV)")),
    (ListFormat.JSON.value, mark("The same for programs (JSON)")),
    (ListFormat.PATHS.value, mark("Paths of the files, one a line")),
)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a contact sheet looks."""

    title: str
    paper: str = "A4"
    columns: int = COLUMNS


class ListDialog(ActDialog):
    """Which photos, as what; the sheet's looks; one button that asks for the file."""

    def __init__(
        self,
        library: Library,
        offered: list[Choice],
        tasks: Tasks,
        score: ScoreName | None,
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tasks, parent)
        self.setWindowTitle(tr("Export a List or Contact Sheet"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(room(72))
        self._library, self._score = library, score
        self._build(offered, title)
        self._show_looks()

    def _build(self, offered: list[Choice], title: str) -> None:
        """Make the parts and lay them out."""
        self.which, self.kind = WhichPhotos(offered, self), QComboBox(self)
        for kind, text in _KINDS:
            self.kind.addItem(tr(text), kind)
        self.title, self.paper = QLineEdit(title, self), QComboBox(self)
        self.paper.addItems(list(PAPERS))
        self.columns = QSpinBox(self, minimum=2, maximum=8, value=COLUMNS)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(2 * STEP)
        self.form.setVerticalSpacing(STEP)
        for text, part in (
            (tr("&Photos"), self.which), (tr("&As"), self.kind), (tr("&Title"), self.title),
            (tr("Pape&r"), self.paper), (tr("Photos in a &row"), self.columns),
        ):  # fmt: skip
            self.form.addRow(text, part)
            part.setAccessibleName(text.replace("&", ""))
        self._build_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(self.form)
        column.addStretch()
        column.addWidget(self.progress)
        column.addWidget(self.buttons)

    def _build_buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.save = QPushButton(tr("Save As…"), self)
        self.save.setDefault(True)
        self.save.setEnabled(bool(self.which.chosen.ids))
        self.buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        self.save.clicked.connect(self._ask)
        self.buttons.rejected.connect(self.reject)
        self.kind.currentIndexChanged.connect(self._show_looks)

    def _show_looks(self, _index: int = 0) -> None:
        """Only a contact sheet has a title, a paper and columns."""
        for part in (self.title, self.paper, self.columns):
            self.form.setRowVisible(part, self.kind.currentData() == _SHEET)

    def _ask(self) -> None:
        """Ask for the file; the system's dialog asks before an older one is replaced."""
        ending = str(self.kind.currentData())
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save As"), f"{self.title.text() or 'Cullect'}.{ending}", f"*.{ending}"
        )
        if name:
            self.write(Path(name))

    def write(self, file: Path) -> None:
        """Write to this file; one with another ending, such as a photo, is never replaced."""
        ending = str(self.kind.currentData())
        asked = file.suffix.lower() == f".{ending}"
        target = file if asked else file.with_name(f"{file.name}.{ending}")
        layout = Layout(self.title.text(), self.paper.currentText(), self.columns.value())
        work = partial(
            _written, self._library, self.which.chosen.ids, self._score, ending, layout, target,
            asked,
        )  # fmt: skip
        self.save.setEnabled(False)
        task = self._do(work, self._tell)
        task.failed.connect(self.progress.show_result)
        task.ended.connect(self._end)

    def _tell(self, file: Path) -> None:
        self.progress.show_result(tr("Saved: {file}").format(file=file))

    def _end(self) -> None:
        self._doing = None
        self.save.setEnabled(True)


def _written(
    library: Library,
    photo_ids: tuple[int, ...],
    score: ScoreName | None,
    ending: str,
    layout: Layout,
    file: Path,
    replace: bool,
    *,
    cancel: threading.Event,
    report: Report,
) -> Path:
    """Make the list or sheet and write it; returns the file."""
    if ending == _SHEET:
        data = contact_pages(
            _printed(library, photo_ids, score), library.thumbnail, layout.title,
            paper=layout.paper, columns=layout.columns, cancel=cancel, report=report,
        )  # fmt: skip
    else:
        data = as_text(listed(library, photo_ids), ListFormat(ending)).encode()
    save_new(file, data, replace=replace)
    return file


def _printed(
    library: Library, photo_ids: tuple[int, ...], score: ScoreName | None
) -> list[Printed]:
    """The photos, each with the score as its tile shows it."""
    values = library.score_values(score or ScoreName("", ""), photo_ids)
    return [
        Printed(photo, words_for(score).value(value) if score and not np.isnan(value) else "")
        for photo, value in zip(library.photos(photo_ids), values.tolist(), strict=True)
    ]
