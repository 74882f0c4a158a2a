"""Where photos lie on the map, as the engine placed them, and the colour of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from gui.grid.model import PhotoModel
from gui.judges import MEASURES, Judges
from gui.questions import Questions
from gui.texts import tr

if TYPE_CHECKING:
    from engine.messages import Placed


class Places(QObject):
    """The photos shown that have a place: `ids` (n,), `at` (n, 2) from 0 to 1, `levels` (n,).

    A level is the sort score from 0 (`low`) to 1 (`high`), NaN where a photo has none.
    """

    changed = Signal()

    def __init__(
        self, model: PhotoModel, judges: Judges, questions: Questions, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._judges, self._questions = model, judges, questions
        self._all: tuple[NDArray[np.int64], NDArray[np.float32]] | None = None
        self.note = ""
        self._choose(np.empty(0, np.int64), np.empty((0, 2), np.float32))
        questions.placed.connect(self._take)
        questions.declined.connect(self._decline)

    @property
    def judge(self) -> str:
        """Whose eyes place the photos: the judge in use, else one that was added."""
        if self._judges.chosen != MEASURES:
            return self._judges.chosen
        return next(iter(self._judges.cards), MEASURES)

    def ask(self) -> None:
        """Let the engine place the photos anew."""
        if self.judge == MEASURES:
            self._all = None
            self._say(
                tr("Measures place no photos. A judge with a model does: see the menu Judge.")
            )
        else:
            self._say("" if self.ids.size else tr("Placing photos …"))
            self._questions.place_all(self.judge)

    def show_again(self) -> None:
        """Other photos are shown, or other scores are known."""
        if self._all is not None:
            self._choose(*self._all)
            unseen = tr("No photo here was seen by “{judge}” yet.").format(judge=self.judge)
            self._say("" if self.ids.size else unseen)

    def _take(self, placed: Placed) -> None:
        if placed.judge == self.judge:
            at = np.frombuffer(placed.payload, "<f4").reshape(-1, 2)
            self._all = np.asarray(placed.photo_ids, np.int64), at
            self.show_again()

    def _decline(self, question: str, why: str) -> None:
        if question == "PlaceAll":
            self._all = None
            self._say(why)

    def _say(self, note: str) -> None:
        self.note = note
        if self._all is None:
            self._choose(np.empty(0, np.int64), np.empty((0, 2), np.float32))
        self.changed.emit()

    def _choose(self, ids: NDArray[np.int64], at: NDArray[np.float32]) -> None:
        """Keep those that the grid shows, and give each the level of its score."""
        shown = np.isin(ids, self._model.ids)
        self.ids, self.at = ids[shown], at[shown]
        values = self._model.score_values(self.ids)
        known = values[~np.isnan(values)]
        # Of a few extreme photos all others would get one colour.
        ends = np.percentile(known, [2, 98]) if known.size else np.zeros(2)
        self.low, self.high = float(ends[0]), float(ends[1])
        span = self.high - self.low or 1.0
        self.levels = np.clip((values - self.low) / span, 0, 1)
