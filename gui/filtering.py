"""Filter bar and the line below it, joined to the list; what they need is asked of the library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from engine.photos import PhotoFilter, PhotoQuery, ScoreName, SortKey
from gui.filter_words import filter_words
from gui.grid.model import PhotoModel
from gui.judges import Judges
from gui.panels.filter_bar import FilterBar
from gui.panels.filter_line import FilterLine
from gui.panels.filter_more import Kinds
from gui.scores import in_reading_order, titles
from gui.shoot import Shoot
from gui.texts import tr

if TYPE_CHECKING:
    from engine.library import Library


class Filtering(QObject):
    """What is chosen in the bar narrows the list; what the list is filtered by shows in the bar."""

    left = Signal()  # keys may go to the photos again

    def __init__(
        self, library: Library, model: PhotoModel, shoot: Shoot, judges: Judges, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._library, self._model, self._shoot, self._judges = library, model, shoot, judges
        self.bar = FilterBar(self._kinds, self._count, parent)
        self.line = FilterLine(parent)
        self.bar.hide()
        self.bar.filter_chosen.connect(self.filter_by)
        self.bar.score_chosen.connect(self._show_values)
        self.bar.cleared.connect(self.clear)
        self.bar.cleared.connect(self.left)
        self.line.clear_wanted.connect(self.clear)
        self.line.clear_wanted.connect(self.left)
        for news in (shoot.shown, shoot.listed, shoot.worked):
            news.connect(self.show_again)
        model.rows_changed.connect(self._show_words)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What the actions do that are joined here."""
        return {"filter_bar": self.toggle, "clear_filter": self.clear}

    @property
    def filter(self) -> PhotoFilter:
        """What the list is filtered by."""
        return self._model.query.filter

    @property
    def words(self) -> str:
        """The filter in words; nothing while there is none."""
        return self._said(self.filter)

    def filter_by(self, wanted: PhotoFilter) -> None:
        """Narrow the list; a person who filters has begun to work."""
        self._shoot.touch()
        self._shoot.filter_by(wanted)

    def clear(self) -> None:
        """Show all photos again."""
        if self.filter:
            self.filter_by(PhotoFilter())

    def toggle(self) -> None:
        """Bring the bar, with the keys, or put it away; the filter itself stays."""
        self.bar.setVisible(self.bar.isHidden())
        if self.bar.isHidden():
            self.left.emit()
        else:
            self.show_again()
            first = next(iter(self.bar.flags.buttons.values()))
            first.setFocus()

    def show_again(self, _finished: object = None) -> None:
        """Photos came or went, or are filtered otherwise."""
        if not self.bar.isHidden():
            self.bar.show_scores(self._titles())
            self._show_values()
            self.bar.show_filter(self.filter)
        self._show_words()

    def why_empty(self) -> str:
        """Which part of the filter hides the most, in words; nothing where no single part does."""
        usual = PhotoFilter()
        parts = [(field.name, getattr(self.filter, field.name)) for field in fields(usual)]
        counts = {
            self._said(usual.with_(**{part: chosen})): self._count(
                self.filter.with_(**{part: getattr(usual, part)})
            )
            for part, chosen in parts
            if chosen != getattr(usual, part)
        }
        part = max(counts, key=lambda each: counts[each])
        if not counts[part] or len(counts) == 1:
            return ""
        return tr("Without “{part}” there would be %Ln photos.", counts[part]).format(part=part)

    def _show_words(self, _photo_ids: object = None) -> None:
        if self.filter:
            everything = self._count(PhotoFilter())
            self.line.show_filter(self.words, int(self._model.ids.size), everything)
        self.line.setVisible(bool(self.filter))

    def _show_values(self) -> None:
        """The histogram of the score in hand, over all photos of the folders."""
        score = self.bar.score.score
        if score is not None:
            self.bar.show_values(self._model.standing(score).values)

    def _titles(self) -> dict[ScoreName, str]:
        """Every score under its own title, the headline first."""
        names = in_reading_order(self._library.score_names(), self._judges.chosen)
        return titles(names, self._judges.terms, self._judges.chosen)

    def _said(self, wanted: PhotoFilter) -> str:
        return filter_words(wanted, self._titles() if wanted.scores else {})

    def _kinds(self, key: SortKey) -> Kinds:
        return self._library.kinds(key, PhotoQuery(self._model.query.folders))

    def _count(self, wanted: PhotoFilter) -> int:
        return self._library.count(PhotoQuery(self._model.query.folders, filter=wanted))
