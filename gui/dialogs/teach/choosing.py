"""Page 1: which photos, and whether they are fit to teach from."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.training.lessons import FEW, FEWEST, MOST
from gui.dialogs.labels import bold, plain_label, quiet
from gui.dialogs.teach.photo_list import PhotoList
from gui.teaching import Teaching, Told
from gui.texts import tr
from gui.theme import STEP
from gui.words import number

Paths = Callable[[], list[str]]


class ChoosingPage(QWidget):
    """Three ways to choose; below them what was found, doubtful photos first."""

    changed = Signal()

    def __init__(
        self, teaching: Teaching, base: Callable[[], str], selected: Paths, best: Paths,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._teaching, self._base = teaching, base
        self._selected, self._best = selected, best
        self.photos = PhotoList(self)
        self.note, self.found = quiet(plain_label("", self)), plain_label("", self)
        self.bar = QProgressBar(self, textVisible=False)
        self._complaint = ""
        self._lay_out()
        self.photos.ticked.connect(self._count)
        teaching.told.connect(self._take)
        self._count()

    def _lay_out(self) -> None:
        words = tr(
            "The judge learns from what is wrong with spoilt copies of your best photos: sharp"
            " where it matters, clean and well exposed. 50 to 300 are good. They are only read,"
            " and nothing leaves this computer."
        )
        self.folder = self._button(tr("A Folder…"), tr("Take the photos of a folder"))
        self.folder.clicked.connect(self._ask_folder)
        self.selected = self._button(tr("Selected Photos"), tr("Take what is selected"))
        self.selected.clicked.connect(partial(self._take_photos, self._selected))
        self.best = self._button(
            tr("My Picks with 5 Stars"), tr("Take what you gave 5 stars, of what is open")
        )
        self.best.clicked.connect(partial(self._take_photos, self._best))
        self.imported = self._button(
            tr("Import a Standard…"), tr("Add one that somebody taught, from its file")
        )
        self.imported.clicked.connect(self._import)
        self.stop = self._button(tr("Stop"), tr("Look no further; those seen so far can be used"))
        self.stop.clicked.connect(self._teaching.stop)
        self.doubtful = self._button(
            tr("Take Out Doubtful Ones"), tr("Untick all photos that stand here with a reason")
        )
        self.doubtful.clicked.connect(self.photos.take_out_doubtful)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP + STEP // 2)
        column.addWidget(plain_label(words, self))
        column.addLayout(_row(self.folder, self.selected, self.best, self.stop))
        column.addWidget(self.bar)
        column.addWidget(self.note)
        column.addWidget(self.photos, 1)
        below = QHBoxLayout()
        below.addWidget(self.imported)
        below.addSpacing(STEP)
        below.addWidget(bold(self.found), 1)
        below.addWidget(self.doubtful)
        column.addLayout(below)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button

    def refresh(self) -> None:
        """Say how many photos each way would bring."""
        for button, paths, text in (
            (self.selected, self._selected(), tr("Selected Photos ({count})")),
            (self.best, self._best(), tr("My Picks with 5 Stars ({count})")),
        ):
            button.setText(text.format(count=number(len(paths))))
            button.setEnabled(bool(paths))

    def paths(self) -> list[str]:
        """What will be learned from."""
        return self.photos.chosen()

    @property
    def is_ready(self) -> bool:
        """Whether enough photos are chosen and all were looked at."""
        return self._teaching.state != "checking" and len(self.paths()) >= FEWEST

    # --- choosing ---------------------------------------------------------------------------------

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("A folder of your best photos"))
        if folder:
            self.check([folder])

    def _import(self) -> None:
        """Ask which file, and let the trainer add it."""
        file, _ = QFileDialog.getOpenFileName(
            self, tr("Import a standard"), "", tr("Standards (*.cullect-standard)")
        )
        if file:
            self._teaching.import_file(file)

    def _take_photos(self, paths: Paths) -> None:
        self.check(paths())

    def check(self, roots: list[str]) -> None:
        """Let these photos and folders be looked at."""
        self._complaint = ""
        self.photos.begin()
        self._teaching.check(roots, self._base())
        self._count()

    # --- showing ----------------------------------------------------------------------------------

    def _take(self, told: Told) -> None:
        facts = told.facts
        match told.event:
            case "looked":
                self.photos.show_looked(told)
            case "stage" if facts["stage"] == "checking":
                self.bar.setRange(0, facts["total"] or 0)
                self.bar.setValue(facts["done"])
            case "checked":
                self.photos.show_poor(facts["poor"])
                self._complaint = _spread_words(facts["of"])
            case "failed" if facts["job"] == "check":
                self._complaint = facts["text"]
            case "imported":
                words = tr("“{name}” is here; choose it in the menu Judge.")
                self._complaint = words.format(name=facts["name"])
            case "failed" if facts["job"] == "import":
                self._complaint = facts["text"]
            case "died" | "cancelled":
                self._complaint = facts.get("text", "")
            case _:
                return
        self._count()

    def _count(self) -> None:
        """Say how many there are, and whether that is enough."""
        checking = self._teaching.state == "checking"
        for button in (self.folder, self.selected, self.best):
            button.setVisible(not checking)
        self.stop.setVisible(checking)
        count, doubts = len(self.photos.chosen()), self.photos.doubts
        self.bar.setVisible(checking)
        self.note.setText(tr("Looking at the photos …") if checking else self._complaint)
        self.note.setVisible(bool(self.note.text()))
        self.found.setText(_count_words(count) if self.photos.count() and not checking else "")
        self.doubtful.setVisible(bool(doubts) and not checking)
        self.changed.emit()


def _count_words(count: int) -> str:
    """Whether so many photos are enough."""
    if count < FEWEST:
        words = tr("{count} chosen: too few to learn from. {least} are needed, {few} are good.")
        return words.format(count=count, least=FEWEST, few=FEW)
    if count < FEW:
        words = tr("{count} chosen. That is few: with {few} or more it learns what is yours.")
        return words.format(count=count, few=FEW)
    return tr("{count} chosen.").format(count=count)


def _spread_words(count: int) -> str:
    """Whether all that was found is shown."""
    if count <= MOST:
        return ""
    return tr("{most} of {count} photos are taken, spread evenly.").format(
        most=MOST, count=number(count)
    )


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(STEP)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return row
