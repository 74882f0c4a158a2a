"""What the judge says of the photo in view, asked once the eye rests on it."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gui.answers import Answers, Reading, read_answers
from gui.judges import MEASURES, Judges
from gui.questions import Questions

if TYPE_CHECKING:
    from engine.messages import Explained

_KEPT = 256
_REST = 200  # milliseconds on one photo before it is asked about: arrow keys must not flood


class Explanations(QObject):
    """Keeps what was answered lately, so that going back shows it at once."""

    arrived = Signal()  # of the photo in view
    told = Signal()  # of any photo
    declined = Signal(str)

    def __init__(self, questions: Questions, judges: Judges, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._questions, self._judges = questions, judges
        self._photo: int | None = None
        self._compared: tuple[int, ...] = ()
        self._known: OrderedDict[tuple[int, str], dict[str, Answers]] = OrderedDict()
        self._readings: dict[tuple[int, str], dict[str, Reading]] = {}
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._ask)
        questions.explained.connect(self._take)
        questions.declined.connect(self._decline)
        questions.ready.connect(self._rest.start)
        judges.chosen_changed.connect(self._rest.start)

    def look_at(self, photo_id: int | None) -> None:
        """This photo is in view; None for none, or one that can't be read."""
        self._photo = photo_id
        self._rest.start()

    def compare(self, photo_ids: tuple[int, ...]) -> None:
        """These are in view beside each other: they are asked about one after the other."""
        self._compared = photo_ids
        self._rest.start()

    def said(self, photo_id: int, scorer: str) -> Answers | None:
        """What the questions of this scorer said of a photo, as far as it is kept."""
        return self._known.get((photo_id, self._judges.chosen), {}).get(scorer)

    def forget(self, photo_ids: tuple[int, ...]) -> None:
        """These photos changed, and what was said of them may be no longer true."""
        for key in [key for key in self._known if key[0] in photo_ids]:
            del self._known[key]

    def of(self, scorer: str) -> Answers | None:
        """What the questions of this scorer say of the photo in view, as far as it is known."""
        return None if self._photo is None else self.said(self._photo, scorer)

    def reading(self, scorer: str) -> Reading | None:
        """How much blur brings a clean photo to the score of the photo in view; None: not known."""
        return self._readings.get((self._photo or 0, self._judges.chosen), {}).get(scorer)

    def _ask(self) -> None:
        """Ask about the first that is not known yet, unless there is nobody who could say."""
        judge = self._judges.chosen
        in_view = dict.fromkeys((self._photo, *self._compared))
        unknown = [photo for photo in in_view if photo and (photo, judge) not in self._known]
        if unknown and judge != MEASURES:
            self._questions.explain(unknown[0], judge)

    def _take(self, answer: Explained) -> None:
        """Keep every explanation, for it may be of a photo that one goes back to."""
        self._known[answer.photo_id, answer.judge] = {
            scorer: read_answers(scorer, score, told) for scorer, score, told in answer.scorers
        }
        if answer.readings and not any(self._readings.values()):
            # The ruler was marked just now: what was told before came without it.
            self._known = OrderedDict(list(self._known.items())[-1:])
        self._readings[answer.photo_id, answer.judge] = {
            scorer: (middle, low, high, beyond)
            for scorer, middle, low, high, beyond in answer.readings
        }
        while len(self._known) > _KEPT:
            key, _ = self._known.popitem(last=False)
            self._readings.pop(key, None)
        if (answer.photo_id, answer.judge) == (self._photo, self._judges.chosen):
            self.arrived.emit()
        self.told.emit()
        if answer.photo_id in self._compared:
            self._ask()

    def _decline(self, question: str, why: str) -> None:
        if question == "Explain":
            self.declined.emit(why)
