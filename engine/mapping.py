"""Heat maps for the window: the photo one waits for at once, others and verdicts when it is calm.

A wish is for some photos, the most urgent first. Each gets its map, and later the same again with
the verdict: that takes several looks at the photo, and nobody should wait for the map so long.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from engine import messages
from engine.judge.judges import Judge
from engine.judge.located import Located, located, reduced
from engine.library.kept_maps import KeptMap, KeptMaps, kept_map

if TYPE_CHECKING:
    from engine.judge.heatmaps import Side
    from engine.library import ComputedStore

Picture = Callable[[int, int | None], NDArray[np.uint8]]
"""Photo id and short side to the photo as a judge sees it."""


class Mapping:
    """Goes through the photos of the newest wish, step by step; keeps what was made."""

    def __init__(
        self,
        store: ComputedStore,
        judge: Callable[[str, int | None], Judge],
        picture: Picture,
        say: Callable[[messages.Message], None],
    ) -> None:
        self._store, self._judge, self._picture, self._say = store, judge, picture, say
        self._kept: KeptMaps | None = None
        self._wish: messages.HeatMap | None = None
        self._to_map: deque[int] = deque()
        self._to_check: deque[tuple[int, KeptMap]] = deque()

    def want(self, wish: messages.HeatMap) -> None:
        """Make the first map of this wish now; what is left of an earlier wish is dropped."""
        self._wish = wish
        self._to_map, self._to_check = deque(wish.photo_ids), deque()
        if self._to_map:
            self.step()

    @property
    def has_more(self) -> bool:
        """Whether something of the wish is left."""
        return bool(self._to_map or self._to_check)

    def step(self) -> None:
        """Make the next map, or give the next verdict."""
        assert self._wish is not None
        if self._to_map:
            self._map(self._wish, self._to_map.popleft())
        else:
            self._check(self._wish, *self._to_check.popleft())

    def close(self) -> None:
        """Let go of the file."""
        if self._kept is not None:
            self._kept.close()

    def _map(self, wish: messages.HeatMap, photo_id: int) -> None:
        name = self._name(wish, photo_id)
        made = self._keeper.get(name) if name else None
        if made is None:
            made = kept_map(reduced(self._located(wish, photo_id).values))
            self._keep(name, made)
        self._tell(wish, photo_id, made)
        if made.reliable is None:
            self._to_check.append((photo_id, made))

    def _check(self, wish: messages.HeatMap, photo_id: int, made: KeptMap) -> None:
        checked = replace(made, reliable=self._located(wish, photo_id).is_reliable())
        self._keep(self._name(wish, photo_id), checked)
        self._tell(wish, photo_id, checked)

    def _located(self, wish: messages.HeatMap, photo_id: int) -> Located:
        judge = self._judge(wish.judge, wish.side)
        image = self._picture(photo_id, wish.side)
        return located(judge, image, wish.scorer, wish.question, cast("Side", wish.aspect))

    def _name(self, wish: messages.HeatMap, photo_id: int) -> str:
        """Return what the map depends on; nothing while it isn't known what the file holds."""
        content = self._store.content(photo_id)
        judge = self._judge(wish.judge, wish.side)
        seen_by = ",".join(encoder.name for encoder in judge.encoders)
        parts = (content, wish.judge, wish.side, seen_by, wish.scorer, wish.question, wish.aspect)
        return "|".join(map(str, parts)) if content else ""

    def _keep(self, name: str, made: KeptMap) -> None:
        if name:
            self._keeper.put(name, made)

    @property
    def _keeper(self) -> KeptMaps:
        if self._kept is None:
            self._kept = KeptMaps(self._store.folder)
        return self._kept

    def _tell(self, wish: messages.HeatMap, photo_id: int, made: KeptMap) -> None:
        self._say(messages.HeatMapMade(
            photo_id, wish.judge, wish.scorer, wish.question, wish.aspect,
            made.width, made.height, made.low, made.high, made.reliable, made.levels,
        ))  # fmt: skip
