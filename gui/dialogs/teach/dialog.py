"""Teach the judge, in four pages; closing hides it, and what goes on goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.settings import data_folder
from engine.training.lessons import Lesson, unfinished
from engine.training.picks import Decided
from gui.dialogs.labels import bold, plain_label, quiet
from gui.dialogs.opening_size import open_at
from gui.dialogs.teach.choosing import ChoosingPage
from gui.dialogs.teach.moves import Thumbnail
from gui.dialogs.teach.outcome import OutcomePage
from gui.dialogs.teach.preparing import PreparingPage
from gui.dialogs.teach.running import RunningPage
from gui.judges import Judges
from gui.teaching import Teaching, Told
from gui.texts import tr
from gui.theme import STEP


@dataclass(frozen=True, slots=True)
class Photos:
    """What the dialog asks of the window: paths, decisions, thumbnails, and the judge in use."""

    selected: Callable[[], list[str]]
    best: Callable[[], list[str]]
    decided: Callable[[], tuple[Decided, ...]]
    thumbnail: Thumbnail
    base: Callable[[], str]


class TeachDialog(QDialog):
    """Leads from choice to report; the trainer works elsewhere."""

    used = Signal(str)
    kept_both = Signal(str)

    def __init__(
        self, teaching: Teaching, judges: Judges, photos: Photos, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Teach the Judge"))
        open_at(self, 124, 92)
        self._teaching, self._photos = teaching, photos
        self._lesson: Lesson | None = None
        self.choosing = ChoosingPage(teaching, photos.base, photos.selected, photos.best, self)
        self.preparing = PreparingPage(teaching, judges, self)
        self.running = RunningPage(teaching, self)
        self.outcome = OutcomePage(teaching, photos.thumbnail, self)
        self._build()
        self._join()
        self._show_page(0)

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self.steps = quiet(plain_label("", self))
        self.title = bold(plain_label("", self))
        self.pages = QStackedWidget(self)
        for page in (self.choosing, self.preparing, self.running, self.outcome):
            self.pages.addWidget(page)
        self.resume = QPushButton(self)
        self.resume.clicked.connect(self._resume)
        self.back = QPushButton(tr("Back"), self)
        self.back.clicked.connect(self._go_back)
        self.next = QPushButton(self)
        self.next.clicked.connect(self._go_on)
        self.hide_button = QPushButton(tr("Close"), self)
        self.hide_button.setToolTip(tr("Close this window (Esc); what goes on goes on"))
        self.hide_button.clicked.connect(self.hide)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.resume)
        row.addStretch()
        for button in (self.hide_button, self.back, self.next):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(self.steps)
        column.addWidget(self.title)
        column.addSpacing(STEP)
        column.addWidget(self.pages, 1)
        column.addSpacing(STEP)
        column.addLayout(row)

    def _join(self) -> None:
        self.choosing.changed.connect(self._show_buttons)
        self.preparing.changed.connect(self._show_buttons)
        self._teaching.told.connect(self._take)
        self._teaching.state_changed.connect(self._show_buttons)
        self.outcome.used.connect(self._use)
        self.outcome.kept_both.connect(self._keep_both)
        self.outcome.kept_old.connect(self._start_over)

    # --- showing ----------------------------------------------------------------------------------

    def open_again(self) -> None:
        """Show where it stands; from the beginning where nothing is under way."""
        self.choosing.refresh()
        left = unfinished(data_folder())
        self._lesson = left[0] if left and not self._teaching.busy else self._lesson
        self._show_page(self.pages.currentIndex())
        self.show()
        self.raise_()
        self.activateWindow()

    def _show_page(self, number: int) -> None:
        names = (tr("Choose photos"), tr("See what is made of them"), tr("Let it learn"),
                 tr("Read the report"))  # fmt: skip
        self.pages.setCurrentIndex(number)
        self.steps.setText(
            tr("Step {number} of {count}").format(number=number + 1, count=len(names))
        )
        self.title.setText(names[number])
        self._show_buttons()

    def _show_buttons(self) -> None:
        """Which way one can go from here."""
        page, busy = self.pages.currentIndex(), self._teaching.busy
        ready = (self.choosing.is_ready, self.preparing.is_ready, False, False)[page]
        self.next.setText(tr("Begin") if page == 1 else tr("Next"))
        self.next.setVisible(page < 2)
        self.hide_button.setVisible(page < 3)
        self.next.setEnabled(ready and self._teaching.state in {"idle", "reported"})
        self.next.setDefault(page < 2)
        self.back.setVisible(page in {1, 2} and not busy)
        can_resume = self._lesson is not None and not busy and page in {0, 2}
        self.resume.setVisible(can_resume)
        if can_resume and self._lesson is not None:
            self.resume.setText(tr("Go On Teaching “{name}”").format(name=self._lesson.name))
            self.resume.setToolTip(tr("It was not finished; go on from what was saved last"))

    def _take(self, told: Told) -> None:
        facts = told.facts
        match told.event:
            case "report":
                self._lesson = None
                self.outcome.show_report(facts["name"], facts)
                self._show_page(3)
            case "failed" | "died" | "cancelled" if self.pages.currentIndex() == 2:
                self._show_end(
                    facts.get("text") or tr("The test was stopped; what was learned is kept.")
                )

    def _show_end(self, why: str) -> None:
        """The training ended with no report."""
        self.running.trouble.setText(why)
        self.running.trouble.show()
        self.running.state.setText("")
        left = {lesson.name: lesson for lesson in unfinished(data_folder())}
        self._lesson = left.get(self._teaching.name)
        self._show_buttons()

    # --- doing ------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        if self.pages.currentIndex() == 0:
            self.preparing.begin(self.choosing.paths(), self._photos.base())
            self._show_page(1)
        else:
            self._begin(replace(self.preparing.lesson(), compare=self._photos.decided()))

    def _begin(self, lesson: Lesson) -> None:
        self._lesson = None
        self._teaching.teach(lesson.as_json())
        self.running.begin()
        self._show_page(2)
        self.hide_button.setFocus()  # not on Stop, which a stray Enter would press

    def _resume(self) -> None:
        if self._lesson is not None:
            self._begin(replace(self._lesson, resume=True))

    def _go_back(self) -> None:
        self._show_page(self.pages.currentIndex() - 1)

    def _use(self, name: str) -> None:
        self.used.emit(name)
        self._start_over()

    def _keep_both(self, name: str) -> None:
        self.kept_both.emit(name)
        self._start_over()

    def _start_over(self) -> None:
        """The next time begins at the first page, with another name."""
        self.hide()
        self._teaching.finish()
        self.preparing.name.clear()
        self._show_page(0)
