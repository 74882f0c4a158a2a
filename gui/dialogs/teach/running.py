"""Page 3: how the training goes, live; the window stays free and the dialog may be closed."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.labels import bold, plain_label, quiet
from gui.dialogs.teach.curves import Curves
from gui.dialogs.teach.ladders import Ladder, ladder_of
from gui.dialogs.teach.words import LOSSES, share
from gui.teaching import Teaching, Told
from gui.texts import tr
from gui.theme import STEP
from gui.words import joined, number, time_left


class RunningPage(QWidget):
    """Progress, two charts, sample ladders; Pause and Stop."""

    def __init__(self, teaching: Teaching, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._teaching = teaching
        self._ladders: list[Ladder] = []
        self._accuracy: float | None = None
        self.state, self.trouble = plain_label("", self), bold(plain_label("", self))
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setRange(0, 1000)
        losses = [tr(text) for text in LOSSES.values()]
        self.losses = Curves(tr("Losses: lower is better"), losses, 2, self)
        self.accuracy = Curves(
            tr("Levels in the right order, on photos kept aside"), [tr("Share")], 1, self, 100, " %"
        )
        self.losses.setToolTip(
            tr("Positive and negative ranking, crossing and consistency; means over a few steps")
        )
        self._buttons()
        self._lay_out()
        teaching.told.connect(self._take)
        teaching.state_changed.connect(self._show_state)
        self.begin()

    def _buttons(self) -> None:
        self.pause = QPushButton(tr("Pause"), self)
        self.pause.setToolTip(tr("Rest after this step; everything is saved"))
        self.pause.clicked.connect(self._pause_or_go_on)
        self.stop = QPushButton(tr("Stop and Keep the Best"), self)
        self.stop.setToolTip(tr("End here; the best so far is kept and tested"))
        self.stop.clicked.connect(self._stop)
        for button in (self.pause, self.stop):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(STEP)
        top.addWidget(self.state, 1)
        top.addWidget(self.pause)
        top.addWidget(self.stop)
        charts = QHBoxLayout()
        charts.setSpacing(3 * STEP)
        charts.addWidget(self.losses, 1)
        charts.addWidget(self.accuracy, 1)
        said = quiet(
            plain_label(
                tr(
                    "What the network says of photos kept aside: 100 is clean, \u2212100 is spoilt."
                    " From left to right it should fall."
                ),
                self,
            )
        )
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(3 * STEP)
        self._rows.setVerticalSpacing(STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP + STEP // 2)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(self.trouble)
        column.addLayout(charts, 1)
        column.addWidget(said)
        column.addLayout(self._rows)

    def begin(self) -> None:
        """Another training begins."""
        for ladder in self._ladders:
            self._rows.removeWidget(ladder)
            ladder.deleteLater()
        self._ladders, self._accuracy = [], None
        for chart in (self.losses, self.accuracy):
            chart.begin(1)
        self.bar.setValue(0)
        self.trouble.hide()
        self.state.setText(tr("Getting ready: reading the photos and testing the judge as it is …"))
        self._show_state()

    # --- showing ----------------------------------------------------------------------------------

    def _take(self, told: Told) -> None:
        if not self._teaching.busy:
            return
        facts = told.facts
        match told.event:
            case "example":
                ladder = ladder_of(told, self, tile=7 * STEP)
                ladder.show_before(facts["answers"])
                self._ladders.append(ladder)
                self._rows.addWidget(ladder, *divmod(len(self._ladders) - 1, 2))
            case "answers":
                self._ladders[facts["number"]].show_now(facts["answers"])
            case "progress":
                self._show_progress(told)
            case "paused":
                self.state.setText(tr("Paused at step {step}; all of it is saved.").format(**facts))
            case "trouble":
                self.trouble.setText(facts["text"])
                self.state.setText(tr("Paused at step {step}; nothing is lost.").format(**facts))
            case "going_on":
                self.trouble.setText("")
            case "stage":
                self._show_stage(told)
        self.trouble.setVisible(bool(self.trouble.text()))

    def _show_progress(self, told: Told) -> None:
        facts = told.facts
        step, steps = facts["step"], facts["steps"]
        if self.bar.value() == 0:
            for chart in (self.losses, self.accuracy):
                chart.begin(steps)
        for name, title in LOSSES.items():
            self.losses.add(tr(title), step, facts["losses"][name])
        if facts["accuracy"] is not None:
            self.accuracy.add(tr("Share"), step, facts["accuracy"])
        self.bar.setValue(max(1, round(1000 * step / steps)))
        self.pause.setVisible(True)
        self.state.setText(joined((
            tr("Step {step} of {steps}").format(step=step, steps=steps),
            tr("{count} photos/s").format(count=number(facts["photos_per_second"], 1)),
            time_left(facts["seconds_left"]),
            tr("best so far {share}").format(share=share(facts["best"])),
        ), "   "))  # fmt: skip

    def _show_stage(self, told: Told) -> None:
        """The training is over; what comes of it is tested."""
        facts = told.facts
        words = {
            "comparing with before": tr("Comparing with the judge as it was"),
            "looking at the folder": tr("Looking at the present folder again"),
        }.get(facts["stage"], "")
        if words:
            self.state.setText(f"{words}: {number(facts['done'])} / {number(facts['total'])}")
            self.bar.setValue(round(1000 * facts["done"] / max(1, facts["total"])))

    def _show_state(self) -> None:
        state = self._teaching.state
        paused = state == "paused"
        self.pause.setText(tr("Go On") if paused else tr("Pause"))
        self.pause.setVisible(state in {"learning", "paused"} and self.bar.value() > 0)
        self.stop.setVisible(self._teaching.busy)
        self.stop.setText(
            tr("Stop Testing") if state == "reporting" else tr("Stop and Keep the Best")
        )
        self.pause.setEnabled(True)
        self.stop.setEnabled(True)

    # --- doing ------------------------------------------------------------------------------------

    def _pause_or_go_on(self) -> None:
        if self._teaching.state == "paused":
            self._teaching.go_on()
        else:
            self._teaching.pause()
            self.state.setText(tr("Pausing after this step …"))
        self.pause.setEnabled(False)

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.state.setText(tr("Stopping after this step …"))
        self._teaching.stop()
