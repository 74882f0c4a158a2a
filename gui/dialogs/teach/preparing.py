"""Page 2: what will be made of the photos, from which judge, how thoroughly, under which name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.training.lessons import Lesson
from gui.dialogs.labels import bold, plain_label, quiet
from gui.dialogs.teach.details import Details
from gui.dialogs.teach.ladders import ladder_of
from gui.judges import Judges
from gui.teaching import Teaching, Told
from gui.texts import tr
from gui.theme import STEP, room

_TEACHABLE = ("starter", "qualiclip", "clip")  # kinds; of plain CLIP those with a ResNet


def teachable(judges: Judges) -> list[str]:
    """The judges that have a network which can learn, the starter first."""
    cards = judges.cards.values()
    named = [
        card.name for card in cards
        if card.kind in _TEACHABLE and (card.kind != "clip" or "RN" in card.architecture)
    ]  # fmt: skip
    return ["starter", *named]


class PreparingPage(QWidget):
    """The choices on the left, the ladders on the right."""

    changed = Signal()

    def __init__(self, teaching: Teaching, judges: Judges, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._teaching, self._judges = teaching, judges
        self._photos: tuple[str, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)
        self.note = quiet(plain_label("", self))
        self._lay_out()
        teaching.told.connect(self._take)

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(3 * STEP)
        across.addWidget(self._choices())
        across.addLayout(self._examples(), 1)

    def _choices(self) -> QWidget:
        """Base, name, pace, details."""
        side = QWidget(self)
        side.setFixedWidth(room(38))
        self.base, self.name = QComboBox(side), QLineEdit(side)
        self.base.setToolTip(tr("The judge that learns further; it stays as it is"))
        self.name.setToolTip(tr("Letters, digits, dots, dashes and underscores"))
        self.quick = QRadioButton(tr("Quick"), side)
        self.quick.setChecked(True)
        self.thorough = QRadioButton(tr("Thorough"), side)
        self.details = Details(side)
        for field, title in ((self.base, tr("Begin with")), (self.name, tr("Name"))):
            field.setAccessibleName(title)
        form = QFormLayout()
        form.setVerticalSpacing(STEP)
        form.addRow(tr("Begin with"), self.base)
        form.addRow(tr("Name"), self.name)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(form)
        column.addSpacing(STEP)
        column.addWidget(self.quick)
        column.addWidget(
            _below(tr("A few minutes with the starter: to see whether it helps."), side)
        )
        column.addWidget(self.thorough)
        column.addWidget(_below(tr("Five times as long, for a standard to keep."), side))
        column.addWidget(_below(tr("CLIP takes hours on a computer without a GPU."), side))
        column.addWidget(self.details)
        column.addStretch()
        self.base.currentIndexChanged.connect(self._ask_soon)
        self.name.textChanged.connect(self.changed)
        return side

    def _examples(self) -> QVBoxLayout:
        """A few ladders under a line that says what they are."""
        words = tr(
            "Two places of each photo are spoilt at five rising levels, and the judge learns to say"
            " which is worse. Faults that it doesn't see here, and every fifth photo, are kept"
            " aside to test it."
        )
        self.list = QScrollArea(self, widgetResizable=True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout()
        column.setSpacing(STEP)
        column.addWidget(bold(plain_label(tr("What will be made of them"), self)))
        column.addWidget(plain_label(words, self))
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        self._empty_list()
        return column

    def begin(self, photos: Sequence[str], base: str) -> None:
        """Show what will be made of these."""
        self._photos = tuple(photos)
        self.base.blockSignals(True)
        self.base.clear()
        for name in teachable(self._judges):
            self.base.addItem(self._judges.title(name), name)
        self.base.setCurrentIndex(max(0, self.base.findData(base)))
        self.base.blockSignals(False)
        if not self.name.text():
            self.name.setText(_free_name(self._judges.names))
        self._ask_soon()

    @property
    def is_ready(self) -> bool:
        """Whether it has a name that is free."""
        name = self.name.text().strip()
        return bool(name) and name not in self._judges.names

    def lesson(self) -> Lesson:
        """What is to be taught; what it is compared with comes from elsewhere."""
        return Lesson(
            self._photos, str(self.base.currentData()), self.name.text().strip(),
            "quick" if self.quick.isChecked() else "thorough", self.details.numbers(),
        )  # fmt: skip

    def _ask_soon(self) -> None:
        self._soon.start()

    def _ask(self) -> None:
        if self._photos and not self._teaching.busy:
            self._empty_list()
            self.note.setText(tr("Spoiling a few photos …"))
            self.note.show()
            self.base.setEnabled(False)
            some = self._photos[:: max(1, len(self._photos) // 3)][:3]
            lesson = {**self.lesson().as_json(), "photos": some}
            self._teaching.show_examples(lesson)

    def _take(self, told: Told) -> None:
        if not self.isVisible():
            return
        if told.event == "example":
            ladder = ladder_of(told, self.list)
            self._column.insertWidget(self._column.count() - 1, ladder)
        elif told.event == "examples_shown":
            self.note.setText("")
        elif told.event in {"failed", "died"}:
            self.note.setText(told.facts["text"])
        self.note.setVisible(bool(self.note.text()))
        self.base.setEnabled(self._teaching.state != "preparing")
        self.changed.emit()

    def _empty_list(self) -> None:
        body = QWidget(self.list)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * STEP)
        self._column.addStretch()
        self.list.setWidget(body)


def _below(text: str, parent: QWidget) -> QWidget:
    """A line of second rank under a choice."""
    label = quiet(plain_label(text, parent))
    label.setContentsMargins(3 * STEP, 0, 0, STEP)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


def _free_name(taken: Sequence[str]) -> str:
    """`mine`, or `mine-2` where that is taken."""
    number = 1
    while (name := "mine" if number == 1 else f"mine-{number}") in taken:
        number += 1
    return name
