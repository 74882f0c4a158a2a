"""Winner stays: the flags of a run in which each photo meets the best one so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.photos import Flag
from gui.texts import tr
from gui.words import file_name

if TYPE_CHECKING:
    from engine.library import Library
    from gui.decisions import Decisions


class Tournament:
    """The winner is picked; the loser is rejected, or has the flag again that it came with.

    Both are one step of undo.
    """

    def __init__(self, library: Library, decisions: Decisions) -> None:
        self.rejects = False
        self._library, self._decisions = library, decisions
        self._before: dict[int, Flag] = {}

    def begin(self) -> None:
        """A new run: what was won before is settled."""
        self._before.clear()

    def decide(self, winner: int, loser: int) -> None:
        """Flag both."""
        flags = {photo.id: photo.flag for photo in self._library.photos([winner, loser])}
        self._before.setdefault(winner, flags[winner])
        lost = Flag.REJECT if self.rejects else self._before.pop(loser, flags[loser])
        wanted = {winner: Flag.PICK, loser: lost}
        edits = [(photo_id, flag) for photo_id, flag in wanted.items() if flags[photo_id] != flag]
        if not edits:
            return
        name = file_name(self._library.photo(winner).path)
        self._decisions.stack.beginMacro(tr("Winner {name}").format(name=name))
        for photo_id, flag in edits:
            self._decisions.flag([photo_id], flag)
        self._decisions.stack.endMacro()
