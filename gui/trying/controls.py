"""Test the Judge: the panel below the large photo, joined to the photo, the judge and the maps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject

from engine.messages import Strengths
from gui.panels.score_rows import ScoreLine
from gui.scores import in_reading_order, titles, words_for
from gui.texts import tr
from gui.trying.trial import AS_IT_IS, Trial

if TYPE_CHECKING:
    from engine.photos import ScoreName
    from gui.desk import Desk
    from gui.trying.panel import TestPanel


class TestControls(QObject):
    """Makes the panel when it is first asked for."""

    __test__ = False

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.panel: TestPanel | None = None
        self.trial = Trial(desk.questions, desk.judges, desk.heat, self)
        self.trial.answered.connect(self._show)
        self.trial.declined.connect(self._show_why)
        desk.stage.photo.pane.shown.connect(self._follow)
        desk.stage.view_changed.connect(self._follow)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What the action does."""
        return {"test_judge": self.toggle}

    def toggle(self) -> None:
        """Show the panel below the large photo, or put it away and the photo as it is."""
        if self.panel is None:
            self._make()
        assert self.panel is not None
        if self._desk.stage.is_large and not self.panel.isHidden():
            self.close()
            return
        self._desk.stage.show_large(QModelIndex())
        self.panel.show()
        self._follow()
        self.panel.sliders["blur"].setFocus()

    def close(self) -> None:
        """Put the panel away."""
        if self.panel is not None:
            self.panel.hide()
            self.panel.put_back()
            self.trial.look_at(None)
            self._desk.stage.focus()

    def _make(self) -> None:
        from gui.trying.panel import TestPanel

        self.panel = TestPanel(self._desk.stage.photo)
        self._desk.stage.photo.add_below(self.panel)
        self.panel.chosen.connect(self._choose)
        self.panel.held.connect(self._hold)
        self.panel.closed.connect(self.close)

    def _follow(self, _view: object = None) -> None:
        """Another photo is in view, or none large."""
        if self.panel is None or self.panel.isHidden():
            return
        tile = self._desk.stage.photo.tile
        seen = tile is not None and not tile.photo.error and self._desk.stage.is_large
        self.trial.look_at(tile.photo.id if tile is not None and seen else None)

    def _choose(self, strengths: Strengths) -> None:
        self.trial.choose(strengths)

    def _hold(self, held: bool) -> None:
        """Show the photo without faults as long as the button is held."""
        self._show_picture(held)
        self._show_scores({} if held else self.trial.scores)

    # --- showing ----------------------------------------------------------------------------------

    def _show(self) -> None:
        """An answer came, or there is nothing to show instead of the photo."""
        self._show_picture(self.panel is not None and self.panel.as_it_is.isDown())
        self._show_scores(self.trial.scores)

    def _show_picture(self, as_it_is: bool) -> None:
        trial = self.trial
        self._desk.stage.photo.pane.stand_in(None if as_it_is else trial.image)
        self._desk.heat.stand_in(trial.photo_id, None if as_it_is else trial.made)

    def _show_scores(self, tried: dict[ScoreName, float]) -> None:
        """The scores of the photo with its faults, else those that it has; and what was lost."""
        if self.panel is None or self.trial.photo_id is None:
            return
        chosen = self._desk.judges.chosen
        known = self._desk.library.scores(self.trial.photo_id)
        own = {name: value for name, value in known.items() if name.judge == chosen}
        scores = tried or own
        names = in_reading_order(scores, chosen)
        told = titles(names, self._desk.judges.terms, chosen)
        standing = self._desk.model.standing
        self.panel.show_scores([
            ScoreLine(name, scores[name], standing(name), told[name]) for name in names
        ])  # fmt: skip
        self.panel.say(_moved(names[0], own, tried) if names and tried else self._hint())

    def _hint(self) -> str:
        if self.trial.strengths == AS_IT_IS:
            return tr("Move a slider: the photo on screen gets the fault, the file stays as it is.")
        return tr("Looking …")

    def _show_why(self, why: str) -> None:
        if self.panel is not None:
            self.panel.say(why)


def _moved(name: ScoreName, own: dict[ScoreName, float], tried: dict[ScoreName, float]) -> str:
    """`As it is 96: the faults take 25 away`."""
    words = words_for(name)
    if name not in own:
        return ""
    before, by = words.value(own[name]), words.value(abs(tried[name] - own[name]))
    if tried[name] < own[name]:
        return tr("As it is: {before}. The faults take {by} away.").format(before=before, by=by)
    return tr("As it is: {before}. The faults add {by}.").format(before=before, by=by)
