"""The photo in view with faults put into it: what was asked of the judge, and what it said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from engine.messages import Strengths
from engine.photos import ScoreName
from gui.heat.made import MadeMap

if TYPE_CHECKING:
    from engine.messages import JudgeTried
    from gui.heat.maps import HeatMaps
    from gui.judges import Judges
    from gui.questions import Questions

AS_IT_IS = Strengths()


class Trial(QObject):
    """Follows the hand: one question is on its way at a time, and the newest wish comes next."""

    answered = Signal()
    declined = Signal(str)

    def __init__(
        self, questions: Questions, judges: Judges, heat: HeatMaps, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._questions, self._judges, self._heat = questions, judges, heat
        self.photo_id: int | None = None
        self.strengths = AS_IT_IS
        self.scores: dict[ScoreName, float] = {}
        self.image: QImage | None = None
        self.made: MadeMap | None = None
        self._on_its_way: object = None
        self._answered: object = None
        questions.judge_tried.connect(self._take)
        questions.declined.connect(self._decline)
        judges.chosen_changed.connect(self._ask_anew)
        heat.changed.connect(self._ask)

    def look_at(self, photo_id: int | None) -> None:
        """Try this photo; None for none."""
        if photo_id != self.photo_id:
            self.photo_id = photo_id
            self._forget()
            self._ask()

    def choose(self, strengths: Strengths) -> None:
        """Put faults of these strengths into the photo."""
        self.strengths = strengths
        if strengths == AS_IT_IS:
            self._forget()
        self._ask()

    def _forget(self) -> None:
        self.scores, self.image, self.made, self._answered = {}, None, None, None
        self.answered.emit()

    def _ask_anew(self, _judge: str) -> None:
        self._on_its_way = None
        self._forget()
        self._ask()

    @property
    def _wish(self) -> object:
        """All that an answer depends on."""
        aspect = self._heat.aspect if self._heat.on else None
        return self.photo_id, self._judges.chosen, self.strengths, aspect

    def _ask(self) -> None:
        """Ask, unless the answer is here, or another question is on its way."""
        if self.photo_id is None or self.strengths == AS_IT_IS or self._on_its_way is not None:
            return
        if self._wish != self._answered:
            self._on_its_way = self._wish
            aspect = self._heat.aspect if self._heat.on else None
            self._questions.try_judge(self.photo_id, self._judges.chosen, self.strengths, aspect)

    def _take(self, tried: JudgeTried) -> None:
        """An answer came: show it if it is of this photo, and go on to what is wanted now."""
        wish, self._on_its_way = self._on_its_way, None
        if tried.photo_id == self.photo_id and self.strengths != AS_IT_IS:
            self._answered = wish
            self.scores = {ScoreName(*name): value for *name, value in tried.scores}
            self.image, self.made = _picture(tried), _map(tried)
            self.answered.emit()
        self._ask()

    def _decline(self, question: str, why: str) -> None:
        if question == "TryJudge":
            self._on_its_way = None
            self.declined.emit(why)


def _picture(tried: JudgeTried) -> QImage:
    return QImage(
        tried.payload, tried.width, tried.height, 4 * tried.width, QImage.Format.Format_RGB32
    ).copy()


def _map(tried: JudgeTried) -> MadeMap | None:
    """Its map, which is not checked: that would take longer than a hand waits."""
    if tried.mapped is None:
        return None
    return MadeMap(*tried.mapped, tried.payload[4 * tried.width * tried.height :], None)
