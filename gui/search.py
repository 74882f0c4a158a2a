"""Search by words: photos in the order in which they fit a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from gui.judges import Judges
from gui.questions import Questions
from gui.shoot import Shoot
from gui.texts import mark, tr

if TYPE_CHECKING:
    from engine.messages import Searched

NEEDS_CLIP = mark(
    "Search and axes of your own need a CLIP judge, which knows words. It can be fetched."
)


class Search(QObject):
    """Asks the judge that knows words; its answer is shown until the order is another one."""

    found = Signal(str)  # what came of it, in words
    ended = Signal()  # another order is shown
    hinted = Signal(str)  # why there is no search yet, and what can be done

    def __init__(
        self, questions: Questions, judges: Judges, shoot: Shoot, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._questions, self._judges, self._shoot = questions, judges, shoot
        self._text = ""
        questions.searched.connect(self._show)
        questions.declined.connect(self._decline)
        shoot.shown.connect(self._see_order)

    def look_for(self, text: str) -> None:
        """Sort by how well photos fit this; nothing ends the search."""
        self._text, judge = text.strip(), self._judges.speaking
        if not self._text:
            self.end()
        elif judge is None:
            self.hinted.emit(tr(NEEDS_CLIP))
        else:
            self._questions.search(judge, self._text)

    def end(self) -> None:
        """Back to the order before."""
        self._text = ""
        if self._shoot.is_found:
            self._shoot.resort()

    def _show(self, answer: Searched) -> None:
        """Show the photos that fit best first."""
        if answer.text != self._text:
            return
        if not answer.photo_ids:
            unseen = tr(
                "No photo was seen by “{judge}” yet. Choose it as the judge: search works on what "
                "it has seen."
            )
            self.hinted.emit(unseen.format(judge=self._judges.speaking))
            return
        fits = np.frombuffer(answer.payload, "<f4")
        best_first = np.asarray(answer.photo_ids, np.int64)[np.argsort(-fits, kind="stable")]
        shown = self._shoot.show_found(best_first)
        told = tr("%Ln photos, what fits “{text}” best comes first", shown)
        self.found.emit(told.format(text=self._text))

    def _see_order(self) -> None:
        if self._text and not self._shoot.is_found:
            self._text = ""
            self.ended.emit()

    def _decline(self, question: str, why: str) -> None:
        if question == "Search":
            self.hinted.emit(why)
