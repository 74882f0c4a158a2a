"""Photos copied, moved or linked to a folder: what would be done is shown while it is chosen."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from engine.acts.carry_out import carry_out
from engine.acts.fields import Subject
from engine.acts.journal import Journal, Outcome
from engine.acts.plan import Act, Order, Plan, make_plan
from engine.photos import Cancelled, KnownError, Report, ScoreName
from engine.settings import journal_folder
from gui.dialogs.act_dialog import ActDialog
from gui.dialogs.counts import files, photos
from gui.dialogs.destination import Destination
from gui.dialogs.opening_size import open_at
from gui.dialogs.photo_sheet import PhotoSheet
from gui.dialogs.plan_view import TITLES, PlanView
from gui.dialogs.template_edit import NAMES, STRUCTURES, TemplateEdit
from gui.dialogs.which_photos import Choice, WhichPhotos
from gui.engine_words import said
from gui.memory import Memory
from gui.tasks import Task, Tasks
from gui.texts import mark, tr
from gui.theme import STEP
from gui.words import file_name

if TYPE_CHECKING:
    from engine.library import Library

_PAUSE = 250  # milliseconds without a key before the plan is made anew
_PATIENCE = 5.0  # seconds that the plan waits for sidecars of what was decided just now
_ACTS = (
    (Act.COPY, mark("&Copy"), mark("The photos stay where they are, too; copies are verified")),
    (Act.MOVE, mark("&Move"), mark("They leave their folder once the copy has been verified")),
    (Act.LINK, mark("Hard &link"), mark("A second name for the same file, on the same disk")),
)
_BUTTONS = {
    Act.COPY: mark("Copy {photos}"),
    Act.MOVE: mark("Move {photos}"),
    Act.LINK: mark("Link {photos}"),
}


@dataclass(frozen=True, slots=True)
class Ended:
    """What an export came to; `stopped` says why it did not end by itself, empty if it did."""

    outcome: Outcome
    stopped: str = ""


def exported(journal: Journal, *, cancel: threading.Event, report: Report) -> Ended:
    """Carry a journal out to its end or as far as it goes."""
    with journal:
        try:
            carry_out(journal, cancel=cancel, report=report)
        except Cancelled:
            return Ended(journal.outcome(), tr("Stopped."))
        except KnownError as error:
            return Ended(journal.outcome(), said(error))
        return Ended(journal.outcome())


class ExportDialog(ActDialog):
    """Choices above, the dry run below them, one button that says what it does."""

    ended = Signal(object)  # Ended

    def __init__(
        self,
        library: Library,
        offered: list[Choice],
        tasks: Tasks,
        memory: Memory,
        score: ScoreName | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tasks, parent)
        self.setWindowTitle(tr("Export Photos"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_at(self, 104, 88)
        self._library, self._memory, self._score = library, memory, score
        self._plan: Plan | None = None
        self._planning: Task | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._make_plan)
        self._build(offered)
        self._remember()
        self._choose()

    # --- building ---------------------------------------------------------------------------------

    def _build(self, offered: list[Choice]) -> None:
        """Make the parts and lay them out."""
        self.which = WhichPhotos(offered, self)
        self.destination = Destination(self)
        self.structure = TemplateEdit(
            tr("Folders in the destination"), STRUCTURES, tr("all in one folder"), self
        )
        self.name = TemplateEdit(tr("Names of the files"), NAMES, "{name}", self)
        self.sheet, self.plan_view = PhotoSheet(self._library, self), PlanView(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.close_button = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        self.go = QPushButton(self)
        self.go.setDefault(True)
        self.buttons.addButton(self.go, QDialogButtonBox.ButtonRole.ActionRole)
        self.choices = QWidget(self)
        self.choices.setLayout(self._form())
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self.choices)
        column.addWidget(self.sheet, 1)
        column.addWidget(self.plan_view)
        column.addWidget(self.progress)
        column.addWidget(self.buttons)
        self._join()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(2 * STEP)
        form.setVerticalSpacing(STEP)
        rows = (
            (tr("&Photos"), self.which), (tr("&To"), self.destination),
            (tr("&Folders"), self.structure), (tr("&Names"), self.name),
        )  # fmt: skip
        for text, part in rows:
            label = QLabel(text, self)
            label.setFixedWidth(TITLES)
            label.setBuddy(part.focusProxy() or part)
            form.addRow(label, part)
        form.insertRow(1, tr("Do"), self._acts())
        return form

    def _acts(self) -> QHBoxLayout:
        self.acts = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        for number, (_, text, tip) in enumerate(_ACTS):
            button = QRadioButton(tr(text), self)
            button.setToolTip(tr(tip))
            self.acts.addButton(button, number)
            row.addWidget(button)
        row.addStretch()
        return row

    def _join(self) -> None:
        self.which.currentIndexChanged.connect(self._choose)
        self.acts.idToggled.connect(self._wait_a_little)
        for part in (self.destination, self.structure, self.name):
            part.changed.connect(self._wait_a_little)
        self.go.clicked.connect(self._begin)
        self.buttons.rejected.connect(self.reject)

    # --- what is wanted ---------------------------------------------------------------------------

    @property
    def order(self) -> Order:
        """What is chosen now."""
        act = _ACTS[max(0, self.acts.checkedId())][0]
        return Order(act, self.destination.text, self.structure.text, self.name.text or "{name}")

    def choose(self, name: str, act: Act) -> None:
        """Begin with these photos and this act."""
        self.which.choose(name)
        self.acts.button([each for each, _, _ in _ACTS].index(act)).setChecked(True)

    def _remember(self) -> None:
        """Begin with what was chosen last time, but never with a move."""
        self.destination.path.setText(self._memory.text("export_to"))
        self.structure.show_text(self._memory.text("export_structure"))
        self.name.show_text(self._memory.text("export_name") or "{name}")
        self.acts.button(0).setChecked(True)

    def _keep(self) -> None:
        order = self.order
        self._memory.keep("export_to", order.destination)
        self._memory.keep("export_structure", order.structure)
        self._memory.keep("export_name", order.name)

    def _choose(self, _index: int = 0) -> None:
        """Other photos."""
        self.sheet.show_photos(self.which.chosen.ids)
        self._wait_a_little()

    # --- the dry run ------------------------------------------------------------------------------

    def _wait_a_little(self, *_: object) -> None:
        self._plan = None
        self._name_button()
        self._pause.start()

    def _make_plan(self) -> None:
        """Have the dry run made; an older one that is on its way is no longer wanted."""
        if self._planning is not None:
            self._planning.cancel()
        if not self.order.destination:
            self.plan_view.show_trouble(tr("Choose a folder to export to."))
            return
        work = partial(_planned, self._library, self.which.chosen.ids, self._score, self.order)
        self._planning = self._tasks.start(work)
        self._planning.succeeded.connect(self._show_plan)
        self._planning.failed.connect(self.plan_view.show_trouble)

    def _show_plan(self, plan: Plan) -> None:
        if plan.order != self.order or self._doing is not None:
            return
        self._plan = plan
        self.plan_view.show_plan(plan)
        self._name_button()

    def _name_button(self) -> None:
        """The button says what it does, and works when it is known what that is."""
        text = tr(_BUTTONS[self.order.act]).format(photos=photos(len(self.which.chosen.ids)))
        self.go.setText(text)
        can = self._plan is not None and bool(self._plan.items) and self._plan.fits
        self.go.setEnabled(can and self._doing is None)

    # --- doing ------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Do what the dry run says."""
        if self._plan is None:
            return
        self._keep()
        try:
            journal = Journal.begin(self._plan, journal_folder())
        except KnownError as error:
            self.progress.show_result(said(error))
            return
        self._do(partial(exported, journal), self._show_end)
        self.choices.setEnabled(False)
        self.close_button.setText(tr("Stop"))
        self._name_button()

    def _show_end(self, end: Ended) -> None:
        """Say what was done, also where it was stopped."""
        self._doing = self._plan = None
        self.choices.setEnabled(True)
        self.close_button.setText(tr("Close"))
        self.progress.show_result(told(end))
        self._name_button()
        self.close_button.setFocus()
        self.ended.emit(end)


def _planned(
    library: Library,
    photo_ids: tuple[int, ...],
    score: ScoreName | None,
    order: Order,
    *,
    cancel: threading.Event,
    report: Report,  # noqa: ARG001 - a plan is soon made
) -> Plan:
    """Make the plan of these photos, numbered in the order shown, once their sidecars stand."""
    library.beside.settle(_PATIENCE)
    values = library.score_values(score or ScoreName("", ""), photo_ids)
    subjects = [
        Subject(photo, number, None if np.isnan(value) else float(value))
        for number, (photo, value) in enumerate(
            zip(library.photos(photo_ids), values, strict=True), start=1
        )
    ]
    return make_plan(order, subjects, cancel=cancel)


def told(end: Ended) -> str:
    """What was done, what was not, and how it goes on."""
    outcome = end.outcome
    done = {
        Act.COPY: tr("{photos} copied to {folder}."),
        Act.MOVE: tr("{photos} moved to {folder}."),
        Act.LINK: tr("{photos} linked in {folder}."),
    }[outcome.order.act]
    folder = Path(outcome.order.destination)
    lines = [end.stopped] if end.stopped else []
    lines.append(done.format(photos=photos(outcome.photos), folder=folder))
    if outcome.waiting:
        lines.append(
            tr("{files} are left; this export can go on at the next start.").format(
                files=files(outcome.waiting)
            )
        )
    for path, why in outcome.failed[:3]:
        lines.append(tr("Not done: {name} {why}").format(name=file_name(path), why=why))
    if len(outcome.failed) > 3:
        lines.append(tr("and %Ln more that failed", len(outcome.failed) - 3))
    return "\n".join(lines)
