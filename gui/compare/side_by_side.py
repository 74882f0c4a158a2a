"""Compare and Survey in the window: made when first asked for, joined to the stage and the keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from gui.stage_view import StageView
from gui.texts import tr
from gui.words import file_name

if TYPE_CHECKING:
    from gui.compare.compare_view import CompareView
    from gui.compare.parts import Parts
    from gui.compare.survey_view import SurveyView
    from gui.compare.tournament import Tournament
    from gui.desk import Desk
    from gui.keys import Keyboard
    from gui.memory import Memory

_REJECTS = "winner_stays/rejects"


class SideBySide(QObject):
    """What the actions do that show several photos at once."""

    def __init__(
        self, desk: Desk, memory: Memory, keyboard: Keyboard, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._memory, self._keyboard = desk, memory, keyboard
        self._linked = True
        self._made: list[CompareView | SurveyView] = []

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What each action does."""
        return {
            "compare": self.show_compare,
            "survey": self.show_survey,
            "winner_stays": self._winner_stays,
            "reject_losers": self._reject_losers,
            "make_select": self._make_select,
            "swap": self._swap,
            "other_side": self._other_side,
            "leave_survey": self._leave_survey,
            "zoom_together": self._zoom_together,
        }

    # --- the views, made late: a window that shows a grid should not wait for them ----------------

    @cached_property
    def compare(self) -> CompareView:
        """Two photos, joined to the stage."""
        from gui.compare.compare_view import CompareView

        view = CompareView(self._parts, self._desk.stage)
        view.active_changed.connect(self._desk.stage.marked_changed)
        view.together.set_linked(self._linked)
        self._made.append(view)
        self._desk.stage.add_view("compare", StageView(
            view, view.marked_ids, view.walk.step, view.show_again, view.lit, view.toggle_zoom,
            view.zoom_by,
        ))  # fmt: skip
        return view

    @cached_property
    def survey(self) -> SurveyView:
        """Two to twelve photos, joined to the stage."""
        from gui.compare.survey_view import SurveyView

        view = SurveyView(self._parts, self._desk.stage)
        view.active_changed.connect(self._desk.stage.marked_changed)
        view.together.set_linked(self._linked)
        self._made.append(view)
        self._desk.stage.add_view("survey", StageView(
            view, view.marked_ids, view.step, view.show_again, view.lit, view.toggle_zoom,
            view.zoom_by,
        ))  # fmt: skip
        return view

    @cached_property
    def tournament(self) -> Tournament:
        """Who wins against whom."""
        from gui.compare.tournament import Tournament

        return Tournament(self._desk.library, self._desk.decisions)

    @cached_property
    def _parts(self) -> Parts:
        from gui.compare.parts import Parts

        desk = self._desk
        return Parts(desk.library, desk.model, desk.grid, desk.thumbnails, desk.pictures,
                     desk.judges, desk.explanations, desk.heat, self._keyboard.shown)  # fmt: skip

    # --- doing ------------------------------------------------------------------------------------

    def show_compare(self) -> None:
        """Compare what is selected, or the current photo with its neighbour."""
        if self._desk.stage.shown != "compare":
            self.tournament.begin()
            self.compare.walk.begin()
            self._desk.stage.show_view("compare")

    def show_survey(self) -> None:
        """Survey what is selected."""
        if self._desk.stage.shown != "survey":
            self.survey.enter()
            self._desk.stage.show_view("survey")

    def _winner_stays(self) -> None:
        """The active photo wins and meets the next candidate."""
        walk = self.compare.walk
        pair, winner, loser = walk.pair, walk.active_id, walk.other_id
        if pair is None or winner is None or loser is None:
            return
        following = pair.won_by(winner)
        self._desk.shoot.touch()
        self.tournament.decide(winner, loser)
        if following is not None:
            walk.go_on(following)
        else:
            name = file_name(self._desk.library.photo(winner).path)
            self._desk.status.show_text(tr("{name} has met all photos").format(name=name))

    def _make_select(self) -> None:
        self.compare.walk.promote()

    def _swap(self) -> None:
        self.compare.walk.swap()

    def _other_side(self) -> None:
        self.compare.walk.activate(1 - self.compare.walk.active)

    def _leave_survey(self) -> None:
        self.survey.remove()

    # --- what is set ------------------------------------------------------------------------------

    def show_settings(self, actions: Mapping[str, QAction]) -> None:
        """Let the checkable actions show how it was left."""
        actions["zoom_together"].setChecked(self._linked)
        actions["reject_losers"].setChecked(self._memory.text(_REJECTS) == "yes")

    def _reject_losers(self, rejects: bool) -> None:
        self.tournament.rejects = rejects
        self._memory.keep(_REJECTS, "yes" if rejects else "")

    def _zoom_together(self, linked: bool) -> None:
        """Link what is seen in the photos side by side, or let each be moved by itself."""
        self._linked = linked
        for view in self._made:
            view.together.set_linked(linked)
