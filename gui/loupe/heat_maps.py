"""Where in the photo an answer comes from: which map is wanted, and what came of it."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from gui.colours_of_scores import heat_table
from gui.explanations import Explanations
from gui.judges import MEASURES, Judges
from gui.questions import Questions

if TYPE_CHECKING:
    from engine.messages import HeatMapMade

_KEPT = 24
_REST = 150  # milliseconds on one photo before a map is asked for


@dataclass(frozen=True, slots=True)
class Aspect:
    """What a map may show: all questions together, or one side of one of them."""

    question: int | None = None
    side: str = "score"
    title: str = "Whole score"


@dataclass(frozen=True, slots=True)
class Wish:
    """One map of one photo."""

    photo_id: int
    judge: str
    scorer: str
    question: int | None
    side: str


class HeatMaps(QObject):
    """On or off, and stepped through the questions of the score that is shown."""

    changed = Signal()

    def __init__(
        self,
        questions: Questions,
        judges: Judges,
        explanations: Explanations,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.on = False
        self._questions, self._judges, self._explanations = questions, judges, explanations
        self._photo: int | None = None
        self._scorer = ""
        self._step = 0
        self._made: OrderedDict[Wish, tuple[QImage, bool | None]] = OrderedDict()
        self._declined: tuple[Wish, str] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._ask)
        judges.chosen_changed.connect(self._look)
        questions.ready.connect(self._rest.start)
        questions.mapped.connect(self._take)
        questions.declined.connect(self._decline)

    # --- hands ------------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Show maps, or no longer."""
        self.on = not self.on
        self._look()

    def step(self) -> None:
        """Show the next question's map, the first one if none is shown."""
        self._step = (self._step + 1) % len(self.aspects) if self.on else 0
        self.on = True
        self._look()

    def look_at(self, photo_id: int | None, scorer: str) -> None:
        """This photo is in view, and this score of the judge in use; None for no photo."""
        if (photo_id, scorer) != (self._photo, self._scorer):
            self._step = self._step if scorer == self._scorer else 0
            self._photo, self._scorer = photo_id, scorer
            self._look()

    # --- what is shown ----------------------------------------------------------------------------

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """The whole score, then both sides of each question, as far as they are known."""
        answers = self._explanations.of(self._scorer)
        sides = (
            Aspect(answer.number, side, text)
            for answer in (answers.telling if answers else ())
            for side, text in (("positive", answer.positive), ("negative", answer.negative))
        )
        return (Aspect(), *sides)

    @property
    def aspect(self) -> Aspect:
        """What is shown now."""
        return self.aspects[self._step % len(self.aspects)]

    @property
    def image(self) -> QImage | None:
        """The map of the photo in view, to be laid over it; None until it is there."""
        made = self._made.get(self._wish) if self.on and self._wish else None
        return made[0] if made else None

    @property
    def reliable(self) -> bool:
        """Whether nothing speaks against the map that is shown."""
        made = self._made.get(self._wish) if self._wish else None
        return made is None or made[1] is not False

    @property
    def note(self) -> str:
        """What has to be said of the map, or why there is none."""
        if self._judges.chosen == MEASURES:
            return "This judge measures the photo as a whole and has no heat map"
        if self._wish is None:
            return "Not scored yet"
        if self._declined and self._declined[0] == self._wish:
            return self._declined[1]
        made = self._made.get(self._wish)
        if made is None:
            return "Looking …"
        return {None: "checking …", False: "no reliable place", True: ""}[made[1]]

    @property
    def _wish(self) -> Wish | None:
        if self._photo is None or not self._scorer or self._judges.chosen == MEASURES:
            return None
        aspect = self.aspect
        return Wish(self._photo, self._judges.chosen, self._scorer, aspect.question, aspect.side)

    # --- the engine -------------------------------------------------------------------------------

    def _look(self) -> None:
        self.changed.emit()
        self._rest.start()

    def _ask(self) -> None:
        """Ask for the map that is wanted now, unless it is here."""
        wish = self._wish
        if self.on and wish and wish not in self._made:
            self._declined = None
            self._questions.heat_map(
                wish.photo_id, wish.judge, wish.scorer, wish.question, wish.side
            )

    def _take(self, made: HeatMapMade) -> None:
        """A map came, or the verdict on it."""
        image = QImage(
            made.payload, made.width, made.height, made.width, QImage.Format.Format_Indexed8
        ).copy()
        image.setColorTable(heat_table(made.reliable is not False))
        wish = Wish(made.photo_id, made.judge, made.scorer, made.question, made.aspect)
        self._made[wish] = image, made.reliable
        while len(self._made) > _KEPT:
            self._made.popitem(last=False)
        if wish == self._wish:
            self.changed.emit()

    def _decline(self, question: str, why: str) -> None:
        if question == "HeatMap" and self._wish is not None:
            self._declined = self._wish, why
            self.changed.emit()
