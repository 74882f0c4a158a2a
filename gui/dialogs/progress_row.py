"""How far an act is, in words and as a bar; what came of it stays there."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from engine.photos import Progress
from gui.dialogs.labels import plain_label
from gui.texts import mark, tr
from gui.theme import STEP
from gui.words import file_size, joined, number, time_left

_STAGES = {
    "copying": mark("Copying"),
    "moving": mark("Moving"),
    "linking": mark("Linking"),
    "moving to the trash": mark("Moving to the trash"),
    "contact sheet": mark("Drawing pages"),
}
_IN_BYTES = {"copying", "moving", "linking"}


class ProgressRow(QWidget):
    """A line of text above a thin bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note, self.bar = plain_label("", self), QProgressBar(self, textVisible=False)
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP // 2)
        column.addWidget(self.note)
        column.addWidget(self.bar)

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is; the bar in thousandths, for there are too many bytes."""
        self.bar.show()
        self.bar.setRange(0, 1000 if progress.total else 0)
        self.bar.setValue(round(1000 * progress.done / progress.total) if progress.total else 0)
        self.note.setText(progress_text(progress))

    def show_result(self, text: str) -> None:
        """Say what came of it."""
        self.bar.hide()
        self.note.setText(text)


def progress_text(progress: Progress) -> str:
    """`Copying 1.2 GB of 4.0 GB, 2 min left`."""
    amount = file_size if progress.stage in _IN_BYTES else number
    done = tr("{what} {done} of {total}").format(
        what=tr(_STAGES.get(progress.stage, progress.stage)),
        done=amount(progress.done),
        total=amount(progress.total or 0),
    )
    left = progress.seconds_left
    return joined((done, time_left(left) if left is not None else ""))
