"""A judge beside the one in use: its scores are made after the other's and stand beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from engine.messages import Finished
    from gui.desk import Desk
    from gui.memory import Memory

_KEPT = "second_judge"


class SecondJudge(QObject):
    """Lets what is open be scored a second time, once the judge in use is done with it."""

    def __init__(self, desk: Desk, memory: Memory, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._memory = desk, memory
        desk.shoot.worked.connect(self._follow)
        desk.judges.chosen_changed.connect(self._tell)
        desk.judges.changed.connect(self._tell)
        self._tell()

    @property
    def name(self) -> str:
        """Who comes second; nothing where nobody does, or it is gone."""
        kept, judges = self._memory.text(_KEPT), self._desk.judges
        return kept if kept and kept != judges.chosen and kept in judges.names else ""

    def keep(self, name: str) -> None:
        """Let this judge come second from now on, or nobody."""
        self._memory.keep(_KEPT, name)
        self._tell()
        if not self._desk.shoot.busy:
            self._score()

    def _follow(self, finished: Finished) -> None:
        """The work is done; was it the first judge's, the second's turn has come."""
        by = finished.scores[0][0] if finished.scores else ""
        if not finished.stopped and by == self._desk.judges.chosen:
            self._score()

    def _tell(self) -> None:
        """The inspector shows both headlines one below the other."""
        self._desk.judges.second = self.name

    def _score(self) -> None:
        if self.name:
            self._desk.shoot.score_also(self.name)
