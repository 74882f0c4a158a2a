"""Below the grid: how many photos, what the engine is doing, how long it will take, and Stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from gui.panels.moment import Moment
from gui.texts import mark, tr
from gui.theme import STEP, room
from gui.words import file_size, joined, number, time_left

if TYPE_CHECKING:
    from engine.messages import Finished, Working


class StatusStrip(QWidget):
    """Counts on the left, work on the right."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts, self.moment, self.work = QLabel(self), Moment(self), QLabel(self)
        self.sidecars = QLabel(self)
        self.sidecars.hide()
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setFixedWidth(16 * STEP)
        self.problems = QToolButton(self)
        self.problems.setToolTip(tr("Files that can't be read, and what to do about them"))
        self.problems.hide()
        self.stop = QPushButton(tr("Stop"), self)
        self.stop.setToolTip(tr("Stop scanning and scoring; what is done is kept"))
        self.stop.clicked.connect(self.stop_wanted)
        self._lay_out()
        self._at_work(False)

    def _lay_out(self) -> None:
        """One line, as high with the button as without."""
        self.work.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.work.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * STEP, 2, 2 * STEP, 2)
        row.setSpacing(STEP + STEP // 2)
        row.addWidget(self.counts)
        row.addWidget(self.problems)
        row.addWidget(self.sidecars)
        row.addWidget(self.moment)
        row.addWidget(self.work, 1)
        row.addWidget(self.bar)
        row.addWidget(self.stop)
        self.setMinimumHeight(room(4))

    def put(self, note: QWidget) -> None:
        """Give a note of somebody else's its place, after the counts."""
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(1, note)

    def show_work(self, work: Working) -> None:
        """Show how far the engine is."""
        self.work.setText(progress_text(work))
        show_share(self.bar, work)
        self._at_work(True)

    def show_problems(self, count: int) -> None:
        """Say how many files can't be read; nothing for none."""
        text = tr("Problems ({count})").format(count=number(count))
        self.problems.setText(text)
        self.problems.setAccessibleName(text)
        self.problems.setVisible(bool(count))

    def show_finished(self, finished: Finished) -> None:
        """Say in a line what was done."""
        self.show_rest(finished_text(finished))

    def show_text(self, text: str) -> None:
        """Say something quietly."""
        self.work.setText(text)

    def rest(self) -> None:
        """What the engine was at for a question is done; its progress goes."""
        if not self.bar.isHidden():
            self.show_rest("")

    def show_rest(self, text: str) -> None:
        """Say what came of the work, which is done."""
        self.work.setText(text)
        self._at_work(False)

    def _at_work(self, working: bool) -> None:
        self.bar.setVisible(working)
        self.stop.setVisible(working)


def show_share(bar: QProgressBar, work: Working) -> None:
    """Fill a bar as far as the work is; in thousandths, for downloads have too many bytes."""
    bar.setRange(0, 1000 if work.total else 0)
    bar.setValue(round(1000 * work.done / work.total) if work.total else 0)


_STAGES = {
    "scan": mark("Found {count}"),
    "score": mark("Scoring {count}"),
    "downloading": mark("Downloading {count}"),
    "reading prompts": mark("Reading prompts {count}"),
    "placing photos": mark("Placing photos {count}"),
}


def progress_text(work: Working) -> str:
    """`Scoring 12 of 40   4.2 photos/s   7 s left`."""
    if work.stage == "waiting":
        return tr("Another Cullect is scoring into this library; this one waits its turn")
    known = _STAGES.get(work.stage)
    stage = tr(known) if known else f"{work.stage.capitalize()} {{count}}"
    if work.stage == "downloading":
        return stage.format(count=download_text(work))
    rate = tr("{count} photos/s").format(count=number(work.rate or 0, 1))
    return joined(
        (
            stage.format(count=_share(number(work.done), number(work.total or 0), work)),
            rate if work.rate and work.stage == "score" else "",
            time_left(work.seconds_left) if work.seconds_left is not None else "",
        ),
        "   ",
    )


def _share(done: str, total: str, work: Working) -> str:
    """`12 of 40`, or only what is done where the whole isn't known."""
    return tr("{done} of {total}").format(done=done, total=total) if work.total else done


def download_text(work: Working) -> str:
    """`120 MB of 408 MB   5.0 MB/s   1 min left`."""
    done = file_size(work.done)
    return joined(
        (
            _share(done, file_size(work.total or 0), work),
            f"{file_size(round(work.rate))}/s" if work.rate else "",
            time_left(work.seconds_left) if work.seconds_left is not None else "",
        ),
        "   ",
    )


def finished_text(finished: Finished) -> str:
    """What came of a run: stopped, scored, or nothing new."""
    if finished.stopped:
        return tr("Stopped: %Ln photos scored, the rest can be done later", finished.scored)
    if finished.scored:
        return tr("%Ln photos scored", finished.scored)
    return tr("Up to date") if finished.found else tr("No photos found")
