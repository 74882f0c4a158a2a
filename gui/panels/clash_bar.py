"""A line that asks, once for a folder, whose decisions count where two programs decided."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.texts import tr
from gui.theme import STEP


class ClashBar(QFrame):
    """Stands between sort bar and photos until it is answered; photos wait meanwhile, unharmed."""

    answered = Signal(str)  # "ours", "theirs" or "newer"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self.setAccessibleName(tr("Decisions that differ"))
        self.text = QLabel(self, wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        row.setSpacing(STEP)
        row.addWidget(self.text, 1)
        self.buttons = {answer: self._button(answer, *words) for answer, words in _answers()}
        for button in self.buttons.values():
            row.addWidget(button)

    def ask(self, photos: Sequence[str]) -> None:
        """Ask about these photos; none: nothing is left to ask."""
        if photos:
            self.text.setText(_question(PurePath(min(photos)).name, len(photos) - 1))
        self.setVisible(bool(photos))

    def _button(self, answer: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.clicked.connect(partial(self._answer, answer))
        return button

    def _answer(self, answer: str) -> None:
        self.hide()
        self.answered.emit(answer)


def _question(photo: str, others: int) -> str:
    """What there is to be asked about this photo and so many others."""
    if not others:
        text = tr("Another program decided otherwise about {photo}.")
    elif others == 1:
        text = tr("Another program decided otherwise about {photo} and another photo.")
    else:
        text = tr("Another program decided otherwise about {photo} and %Ln other photos.", others)
    return text.format(photo=photo)


def _answers() -> tuple[tuple[str, tuple[str, str]], ...]:
    """Each answer with its button's text and what it means."""
    folder = tr("Remembered for this folder")
    return (
        ("ours", (tr("&Keep Mine"), tr("What was decided in Cullect is written. ") + folder)),
        ("theirs", (tr("&Take Theirs"), tr("What the sidecar says is taken over. ") + folder)),
        ("newer", (tr("The &Newer of Each"), tr("What was decided last counts. ") + folder)),
    )
