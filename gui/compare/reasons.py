"""What is known of two photos, as the differences between them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.photos import ScoreName
from gui.compare.differences import Difference, of_answers, of_scores
from gui.compare.parts import Parts
from gui.scores import headline, in_reading_order, titles, words_for


class Reasons(QObject):
    """The score that tiles show first, then its questions, or the judge's other scores."""

    changed = Signal()

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        parts.explanations.told.connect(self.changed)

    def rest(self) -> None:
        """Nobody looks: nothing more need be asked."""
        self._parts.explanations.compare(())

    def look_at(self, photo_ids: tuple[int, int]) -> None:
        """Ask what the judge says of both, unless one can't be read."""
        read = [photo.id for photo in self._parts.library.photos(photo_ids) if not photo.error]
        self._parts.explanations.compare(tuple(read))

    @property
    def silent(self) -> bool:
        """Whether nobody wants to hear what the machine thinks."""
        return self._parts.model.silent

    def differences(self, left: int, right: int) -> list[Difference]:
        """All that can be said of these two now."""
        if self.silent:
            return []
        chosen = self._parts.judges.chosen
        scores = self._parts.library.scores(left), self._parts.library.scores(right)
        both = [name for name in scores[0] if name in scores[1]]
        first = self._first(both)
        if first is None:
            return []
        answers = self._answers(first, left, right)
        own = [name for name in in_reading_order(both, chosen) if name.judge == chosen]
        names = [first, *(name for name in own if name != first and not answers)]
        told = titles(names, self._parts.judges.terms, chosen)
        return of_scores(names, *scores, told, self._parts.model.standing) + answers

    def _first(self, both: list[ScoreName]) -> ScoreName | None:
        """The score that tiles show if both have it, else the judge's headline."""
        shown, chosen = self._parts.model.score, self._parts.judges.chosen
        return shown if shown in both else headline(both, chosen)

    def _answers(self, name: ScoreName, left: int, right: int) -> list[Difference]:
        """The questions of this score, once both photos were asked about."""
        said = [self._parts.explanations.said(photo, name.name) for photo in (left, right)]
        if name.judge != self._parts.judges.chosen or said[0] is None or said[1] is None:
            return []
        return of_answers(said[0], said[1], words_for(name)) if len(said[0].all) > 1 else []
