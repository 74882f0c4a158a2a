"""What the window asks of a judge, on its way to the engine and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.settings import Settings
from gui.engine_words import said

if TYPE_CHECKING:
    from engine.messages import Answered, Asked, Strengths
    from gui.engine_client import EngineClient
    from gui.heat.aspects import Aspect

SIDE = Settings().judged_side


class Questions(QObject):
    """Stands before the engine does; a question that nobody can answer yet is dropped.

    The engine answers the newest question of a kind only. Whoever asks hears every answer of that
    kind and takes the one to its own last question. The kinds are imported when something is asked:
    they bring what talks to processes, and the window should not wait for that.
    """

    explained = Signal(object)  # messages.Explained
    mapped = Signal(object)  # messages.HeatMapMade
    tried = Signal(object)  # messages.AxisTried
    judge_tried = Signal(object)  # messages.JudgeTried
    searched = Signal(object)  # messages.Searched
    placed = Signal(object)  # messages.Placed
    added = Signal(str)  # a judge's name
    sample_made = Signal(str)  # its folder
    declined = Signal(str, str)  # kind of question, why it can't be answered
    progressed = Signal(object)  # messages.Working
    ready = Signal()  # ask what matters now

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client: EngineClient | None = None
        self._signals = {
            "Explained": self.explained,
            "HeatMapMade": self.mapped,
            "AxisTried": self.tried,
            "JudgeTried": self.judge_tried,
            "Searched": self.searched,
            "Placed": self.placed,
        }

    def connect_engine(self, client: EngineClient) -> None:
        """Questions reach this engine from now on."""
        self._client = client
        client.answered.connect(self._pass_on)
        client.progressed.connect(self.progressed)
        self.ready.emit()

    def explain(self, photo_id: int, judge: str) -> None:
        """What does each question of this judge say of a photo?"""
        from engine.messages import Explain

        self._ask(Explain(photo_id, judge, SIDE))

    def heat_map(
        self,
        photo_ids: tuple[int, ...],
        judge: str,
        scorer: str,
        question: int | None,
        aspect: str,
    ) -> None:
        """Where in each of these photos does this answer come from?"""
        from engine.messages import HeatMap

        self._ask(HeatMap(photo_ids, judge, SIDE, scorer, question, aspect))

    def try_judge(
        self, photo_id: int, judge: str, strengths: Strengths, aspect: Aspect | None
    ) -> None:
        """What does this judge say of a photo with faults, and where is that seen?"""
        from engine.messages import TryJudge

        shown = (aspect.scorer, aspect.question, aspect.side) if aspect else ("", None, "score")
        self._ask(TryJudge(photo_id, judge, SIDE, strengths, *shown))

    def try_axis(self, judge: str, positive: str, negative: str) -> None:
        """Where do photos stand between two texts?"""
        from engine.messages import TryAxis

        self._ask(TryAxis(judge, SIDE, positive, negative))

    def search(self, judge: str, text: str) -> None:
        """How well do photos fit a text?"""
        from engine.messages import Search

        self._ask(Search(judge, SIDE, text))

    def place_all(self, judge: str) -> None:
        """Where do photos lie among each other?"""
        from engine.messages import PlaceAll

        self._ask(PlaceAll(judge, SIDE))

    def fetch(self, name: str) -> None:
        """Download a judge, its size and licence agreed to."""
        from engine.messages import FetchJudge

        self._ask(FetchJudge(name))

    def make_sample(self) -> None:
        """Make the sample shoot."""
        from engine.messages import MakeSample

        self._ask(MakeSample())

    def stop(self) -> None:
        """Let the engine leave what it is at, a download too."""
        if self._client is not None:
            self._client.stop()

    def _ask(self, question: Asked) -> None:
        if self._client is not None:
            self._client.ask(question)

    def _pass_on(self, answer: Answered) -> None:
        """Tell those who asked."""
        from engine.messages import Declined, JudgeAdded, SampleMade

        match answer:
            case Declined(question, why):
                self.declined.emit(question, said(why))
            case JudgeAdded(name):
                self.added.emit(name)
            case SampleMade(folder):
                self.sample_made.emit(folder)
            case _:
                self._signals[type(answer).__name__].emit(answer)
