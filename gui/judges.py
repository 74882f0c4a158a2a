"""The judges at hand: which one scores now, what each can do, and under which terms."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.photos import KnownError
from engine.settings import Settings, data_folder
from gui.texts import mark, tr

if TYPE_CHECKING:
    from engine.judge.store import Card

MEASURES = "measures"
_TITLES = {
    MEASURES: mark("Measures (no model)"),
    "starter": mark("Starter (comes with the program)"),
}
_FREE = ("", "MIT")  # licences that ask nothing of a person who looks at scores


class Judges(QObject):
    """Reads the cards of the added judges when first asked, and again after a change."""

    chosen_changed = Signal(str)
    changed = Signal()  # one was added or removed

    def __init__(self, chosen: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chosen = chosen
        self.second = ""  # whose headline stands beside that of the chosen one
        self._cards: dict[str, Card] | None = None

    @property
    def cards(self) -> dict[str, Card]:
        """The added judges by name; a damaged card is left out."""
        if self._cards is None:
            self._cards = _read_cards(data_folder())
        return self._cards

    @property
    def names(self) -> list[str]:
        """All that can be chosen, those that come with the program first."""
        from engine.judge.store import BUILT_IN

        return [*(name for name in BUILT_IN if name != "tiny"), *self.cards]

    def title(self, name: str) -> str:
        """What a judge is called where one is chosen."""
        return tr(_TITLES[name]) if name in _TITLES else name

    def choose(self, name: str) -> None:
        """Let this one score from now on."""
        if name != self.chosen:
            self.chosen = name
            self.chosen_changed.emit(name)

    def read_again(self) -> None:
        """One was added or removed; a chosen one that is gone makes room for the usual one."""
        self._cards = None
        if self.chosen not in self.names:
            self.choose(Settings().judge)
        self.changed.emit()

    @property
    def taught(self) -> frozenset[str]:
        """The judges that are standards of one's own: they may be called otherwise."""
        from engine.training.standards import standards

        return frozenset(standards(data_folder()))

    def rename(self, name: str, new: str) -> None:
        """Call a standard otherwise; raises KnownError. Its scores keep the old name."""
        from engine.training.standards import rename_standard

        rename_standard(name, new, data_folder())
        self._cards = None
        if self.chosen == name:
            self.choose(new)
        self.changed.emit()

    def remove(self, name: str) -> None:
        """Delete a judge's weights; raises KnownError. Its scores stay."""
        from engine.judge.store import remove_judge

        remove_judge(name, data_folder())
        self.read_again()

    def terms(self, judge: str) -> str:
        """The licence in short, to stand beside each of its scores; nothing where it is free."""
        if judge == MEASURES:  # no card to read, and most windows show no other scores
            return ""
        licence = self.cards[judge].licence if judge in self.cards else ""
        return "" if licence in _FREE else re.split(r" \(|, ", licence)[0]

    @property
    def speaking(self) -> str | None:
        """Who answers search and axes: the chosen judge if it knows words, else another CLIP."""
        clips = [name for name, card in self.cards.items() if card.kind == "clip"]
        return self.chosen if self.chosen in clips else next(iter(clips), None)


def _read_cards(folder: Path) -> dict[str, Card]:
    # Imported here, for the window should not wait for it.
    from engine.judge import store

    cards = {}
    for name in store.names(folder):
        try:
            cards[name] = store.card(name, folder)
        except KnownError:
            continue
    return cards
