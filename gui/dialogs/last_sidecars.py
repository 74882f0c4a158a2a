"""Before the program ends: wait for the last sidecars, or say what is not written yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from engine.sidecars.keeper import Keeper
from gui.texts import tr
from gui.theme import STEP, room

_A_LOOK = 100  # milliseconds


class LastSidecars(QDialog):
    """Ends by itself when all is written; nothing decided is lost either way."""

    def __init__(self, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Sidecars"))
        self._keeper = keeper
        self.text = QLabel(self, wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setMinimumWidth(room(50))
        self.buttons = QDialogButtonBox(self)
        end = self.buttons.addButton(tr("&Quit"), QDialogButtonBox.ButtonRole.AcceptRole)
        end.setToolTip(tr("What is not written now is written when Cullect is opened again"))
        stay = self.buttons.addButton(tr("Go &Back"), QDialogButtonBox.ButtonRole.RejectRole)
        stay.setToolTip(tr("Keep Cullect open"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self.text)
        column.addWidget(self.buttons)
        self._look_again = QTimer(self, interval=_A_LOOK)
        self._look_again.timeout.connect(self.look)
        self._look_again.start()
        self.look()

    def look(self) -> None:
        """See how far the keeper is."""
        count, problem = self._keeper.waiting, self._keeper.problem
        if not self._keeper.finish(0):
            self.text.setText(tr("The last sidecars are being written: %Ln to go…", count))
        elif problem is None:
            self._look_again.stop()
            self.accept()
        else:
            self.text.setText(
                tr(
                    "Sidecars that could not be written: %Ln. What you decided is safe in the "
                    "library, and Cullect will write them when it is opened again.",
                    count,
                )
                + "\n\n" + problem
            )  # fmt: skip
