"""Where in photos an answer comes from: which maps are wanted, and what came of it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from gui.explanations import Explanations
from gui.heat.aspects import Aspect, aspects_of
from gui.heat.made import MadeMap, common_scale
from gui.judges import Judges
from gui.questions import Questions
from gui.scores import headline
from gui.texts import tr

if TYPE_CHECKING:
    from engine.messages import HeatMapMade
    from engine.photos import ScoreName
    from gui.grid.model import PhotoModel

_KEPT = 1024  # maps, of about 6 KB each
_AT_ONCE = 10  # milliseconds: the panes of one view ask together
_REST = 60  # on one photo before a map is asked for: arrow keys must not flood
_REST_OF_TILES = 200  # after scrolling
USUAL_OPACITY = 0.75


@dataclass(frozen=True, slots=True)
class Wish:
    """One map of one photo."""

    photo_id: int
    judge: str
    scorer: str
    question: int | None
    side: str


class HeatMaps(QObject):
    """On or off, and stepped through the questions of the score that is shown.

    Panes say which photo they show, the grid which tiles are in view. Of several panes the maps
    have one scale, so that photos can be compared.
    """

    changed = Signal()

    def __init__(
        self,
        questions: Questions,
        judges: Judges,
        explanations: Explanations,
        model: PhotoModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.on, self.opacity = False, USUAL_OPACITY
        self._questions, self._judges, self._explanations = questions, judges, explanations
        self._model = model
        self._panes: dict[QObject, int] = {}
        self._tiles: tuple[int, ...] = ()
        self._step = 0
        self._scorer = ""
        self._made: OrderedDict[Wish, MadeMap] = OrderedDict()
        self._stand_in: tuple[int, MadeMap] | None = None
        self._declined: tuple[Wish, str] | None = None
        self._asked: tuple[int, ...] = ()
        self._rest = QTimer(self, singleShot=True)
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
        self._step = (self._step + 1) % max(1, len(self.aspects)) if self.on else 0
        self.on = True
        self._look()

    def set_opacity(self, opacity: float) -> None:
        """Let maps cover their photos so much, 0 to 1."""
        self.opacity = min(1.0, max(0.0, opacity))
        self.changed.emit()

    def stand_in(self, photo_id: int | None, made: MadeMap | None = None) -> None:
        """Show this map instead of the photo's own, as long as the photo is not shown as it is."""
        self._stand_in = None if photo_id is None or made is None else (photo_id, made)
        self.changed.emit()

    # --- who looks --------------------------------------------------------------------------------

    def show_in(self, pane: QObject, photo_id: int) -> None:
        """This pane shows this photo."""
        if self._panes.get(pane) != photo_id:
            self._panes[pane] = photo_id
            self._look(_REST)

    def leave(self, pane: QObject) -> None:
        """This pane shows nothing any more."""
        if self._panes.pop(pane, None) is not None:
            self._look()

    def show_on_tiles(self, photo_ids: Sequence[int]) -> None:
        """These tiles are in view now; while one scrolls nothing is asked."""
        if self._tiles != tuple(photo_ids):
            self._tiles = tuple(photo_ids)
            if self.on and not self._panes and self._asked:
                self._tell(())
            self._look(_REST_OF_TILES)

    @property
    def photo_ids(self) -> tuple[int, ...]:
        """The photos in view, the ones in panes before those on tiles."""
        return tuple(dict.fromkeys(self._panes.values())) or self._tiles

    # --- what is shown ----------------------------------------------------------------------------

    @property
    def score(self) -> ScoreName | None:
        """The score whose maps are shown: that of the tiles, if the judge in use made it."""
        score, chosen = self._model.score, self._judges.chosen
        if score is None or score.judge != chosen:
            score = headline(self._model.score_names(), chosen)
        return score

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """All that can be stepped through, as far as it is known; none before photos are scored."""
        score = self.score
        if score is None:
            return ()
        return aspects_of(score, self._model.score_names(), self._explanations)

    @property
    def aspect(self) -> Aspect | None:
        """What is shown now."""
        aspects = self.aspects
        return aspects[self._step % len(aspects)] if aspects else None

    def made(self, photo_id: int) -> MadeMap | None:
        """The map of this photo that is wanted now; None until it is there."""
        if self.on and self._stand_in and self._stand_in[0] == photo_id:
            return self._stand_in[1]
        wish = self._wish(photo_id) if self.on else None
        return self._made.get(wish) if wish else None

    def image(self, photo_id: int) -> QImage | None:
        """That map in colours, to be laid over its photo."""
        made = self.made(photo_id)
        if made is None:
            return None
        beside = [self.made(other) for other in self._panes.values()] or [made]
        return made.image(common_scale([each for each in beside if each]), self.opacity)

    def is_reliable(self, photo_id: int) -> bool:
        """Whether nothing speaks against the map of this photo."""
        made = self.made(photo_id)
        return made is None or made.reliable is not False

    @property
    def note(self) -> str:
        """What has to be said of the maps in view, or why there are none."""
        if self.score is None:
            return tr("Not scored yet")
        if self._declined and self._declined[0] in map(self._wish, self.photo_ids):
            return self._declined[1]
        if self._stand_in and self._stand_in[0] in self.photo_ids:
            return tr("not checked")
        maps = [self.made(photo_id) for photo_id in self.photo_ids]
        if maps and not any(maps):
            return tr("Looking …")
        verdicts = {made.reliable for made in maps if made}
        if len(maps) == 1:
            return {None: tr("checking …"), False: tr("no reliable place"), True: ""}[
                verdicts.pop()
            ]
        return tr("grey: no reliable place") if False in verdicts else ""

    def _wish(self, photo_id: int) -> Wish | None:
        aspect = self.aspect
        if aspect is None:
            return None
        judge = self._judges.chosen
        return Wish(photo_id, judge, aspect.scorer, aspect.question, aspect.side)

    # --- the engine -------------------------------------------------------------------------------

    def _look(self, rest: object = None) -> None:
        """Something else is in view or wanted."""
        score = self.score
        if score is not None and score.name != self._scorer:
            self._scorer, self._step = score.name, 0
        self.changed.emit()
        if self.on:
            self._rest.start(rest if isinstance(rest, int) else _AT_ONCE)

    def _ask(self) -> None:
        """Ask for the maps that are wanted now and not here, or not checked yet."""
        if not self.on:
            return
        wishes = [wish for wish in map(self._wish, self.photo_ids) if wish]
        wanted = tuple(wish.photo_id for wish in wishes if not self._is_done(wish))
        if wanted:
            self._declined = None
            self._tell(wanted)

    def _is_done(self, wish: Wish) -> bool:
        made = self._made.get(wish)
        return made is not None and made.reliable is not None

    def _tell(self, photo_ids: tuple[int, ...]) -> None:
        """Let the engine make these, and nothing that was asked before."""
        self._asked = photo_ids
        aspect = self.aspect
        if aspect is not None:
            self._questions.heat_map(
                photo_ids, self._judges.chosen, aspect.scorer, aspect.question, aspect.side
            )

    def _take(self, made: HeatMapMade) -> None:
        """A map came, or the verdict on it."""
        wish = Wish(made.photo_id, made.judge, made.scorer, made.question, made.aspect)
        self._made[wish] = MadeMap.of(made)
        self._made.move_to_end(wish)
        while len(self._made) > _KEPT:
            self._made.popitem(last=False)
        if wish == self._wish(made.photo_id):
            self.changed.emit()

    def _decline(self, question: str, why: str) -> None:
        wish = self._wish(self._asked[0]) if self._asked else None
        if question == "HeatMap" and wish is not None:
            self._declined = wish, why
            self.changed.emit()
