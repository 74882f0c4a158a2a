"""The dry run of an export in words: how much, where to, called what, and what is in the way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from engine.acts.companions import Kind
from gui.dialogs.counts import files, partners, photos, sidecars
from gui.dialogs.labels import plain_label, quiet
from gui.texts import tr
from gui.theme import STEP
from gui.words import file_name, file_size, joined

if TYPE_CHECKING:
    from engine.acts.plan import Plan

EXAMPLES = 3
TITLES = 9 * STEP
"""How wide the titles of rows are, in all forms of the dialog."""

_FOLDERS = 3


class PlanView(QWidget):
    """Four lines that are filled whenever there is another plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(2 * STEP)
        rows.setVerticalSpacing(STEP)
        self.amount, self.folders, self.names, self.notes = (
            plain_label("", self) for _ in range(4)
        )
        for title, label, lines in (
            (tr("Amount"), self.amount, 1),
            (tr("Goes to"), self.folders, 1),
            (tr("Called"), self.names, EXAMPLES),
            (tr("Note"), self.notes, 1),
        ):
            label.setAccessibleName(title)
            label.setMinimumHeight(lines * label.fontMetrics().lineSpacing())
            rows.addRow(title_label(title, self), label)

    def show_plan(self, plan: Plan) -> None:
        """Say what this plan would do."""
        _say(self.amount, amount(plan))
        _say(self.folders, folders(plan))
        _say(self.names, examples(plan))
        _say(self.notes, notes(plan))

    def show_trouble(self, why: str) -> None:
        """There is no plan, for this reason."""
        for label in (self.amount, self.folders, self.names):
            label.clear()
        _say(self.notes, why)


def title_label(title: str, parent: QWidget) -> QLabel:
    """The title of a row, as wide as those of the choices above."""
    label = quiet(QLabel(title, parent))
    label.setFixedWidth(TITLES)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


def _say(label: QLabel, text: str) -> None:
    """Show this, with room for all its lines; a form would give a label but one."""
    lines = text.count("\n") + 1
    height = max(label.minimumHeight(), lines * label.fontMetrics().lineSpacing())
    label.setMinimumHeight(height)
    label.setText(text)


def amount(plan: Plan) -> str:
    """`41 photos, 12 sidecars  ·  1.2 GB to write, 64 GB free`."""
    counts = photos(plan.count(Kind.PHOTO)), partners(plan.count(Kind.PARTNER))
    what = joined((*counts, sidecars(plan.count(Kind.SIDECAR))))
    room = tr("{size} to write").format(size=file_size(plan.needed))
    free = tr("{size} free").format(size=file_size(plan.free)) if plan.free is not None else ""
    return joined((what, joined((room, free))), "  ·  ")


def folders(plan: Plan) -> str:
    """Each folder below the destination with the number of its photos, the first few."""
    root = Path(plan.order.destination)
    found = [
        (Path(folder).relative_to(root), count) for folder, (count, _) in plan.folders().items()
    ]
    named = [(tr("the destination itself") if str(f) == "." else str(f), n) for f, n in found]
    lines = [f"{name}: {photos(count)}" for name, count in named[:_FOLDERS]]
    if len(named) > _FOLDERS:
        lines.append(tr("and %Ln more folders", len(named) - _FOLDERS))
    return "\n".join(lines)


def examples(plan: Plan) -> str:
    """What the first photos will be called."""
    shown = [item for item in plan.items if item.kind is Kind.PHOTO][:EXAMPLES]
    root = plan.order.destination
    return "\n".join(
        f"{file_name(item.source)}  →  {Path(item.target).relative_to(root)}" for item in shown
    )


def notes(plan: Plan) -> str:
    """What is not as one might expect; that nothing is, where it is so."""
    lines = []
    if not plan.fits:
        lines.append(tr("There is too little room: choose another disk, or fewer photos."))
    if plan.present:
        lines.append(
            tr("{files} there already: compared, and not written again.").format(
                files=files(plan.present)
            )
        )
    if plan.renamed:
        lines.append(
            tr("{photos} get a number, for the name is taken.").format(photos=photos(plan.renamed))
        )
    if plan.left:
        lines.append(
            tr("{sidecars} there differ and stay as they are.").format(
                sidecars=sidecars(len(plan.left))
            )
        )
    if plan.absent:
        lines.append(
            tr("{photos} can't be found and are left out.").format(photos=photos(len(plan.absent)))
        )
    return "\n".join(lines) or tr("Nothing is in the way, and nothing is overwritten.")
