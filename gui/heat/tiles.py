"""Heat maps on the tiles of the grid: put together one by one while nothing moves."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

from gui.grid.thumbnails import Thumbnails
from gui.grid.view import GridView
from gui.heat.maps import HeatMaps
from gui.heat.painting import heated

_KEPT = 256  # tiles: 30 MB at their usual size

_Look = tuple[object, ...]  # what a tile's picture was made of


class HeatTiles(QObject):
    """Thumbnails with maps over them.

    Painting takes only what is ready, and shows the plain thumbnail otherwise: scrolling through
    tiles whose maps are known costs nothing more.
    """

    _ready = Signal(object)  # photo id

    def __init__(
        self, heat: HeatMaps, thumbnails: Thumbnails, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._heat, self._thumbnails = heat, thumbnails
        self._made: OrderedDict[int, tuple[_Look, QPixmap]] = OrderedDict()
        self._waiting: list[int] = []
        self._in_view: tuple[int, ...] = ()
        self._work = QTimer(self, interval=0)
        self._work.timeout.connect(self._make_one)
        heat.changed.connect(self._begin)
        thumbnails.arrived.connect(self._begin)

    def show_on(self, grid: GridView) -> None:
        """Be what stands on these tiles."""
        self._ready.connect(grid.repaint_photo)
        grid.pixmap_of = self.pixmap
        grid.seen.connect(self._show)

    def _show(self, photo_ids: list[int]) -> None:
        """These tiles are in view; none while the grid is not."""
        self._in_view = tuple(photo_ids)
        self._heat.show_on_tiles(photo_ids)
        self._begin()

    def pixmap(self, photo_id: int) -> QPixmap | None:
        """What a tile shows: its thumbnail, below its map where that is ready."""
        plain = self._thumbnails.pixmap(photo_id)
        made = self._made.get(photo_id) if self._heat.on and plain else None
        return made[1] if made and made[0] == self._look(photo_id) else plain

    def _begin(self, _news: object = None) -> None:
        """There may be something to put together."""
        self._waiting = list(reversed(self._in_view)) if self._heat.on else []
        if self._waiting:
            self._work.start()

    def _make_one(self) -> None:
        """Put the next tile together that is not ready."""
        while self._waiting:
            photo_id = self._waiting.pop()
            look, plain = self._look(photo_id), self._thumbnails.pixmap(photo_id)
            known = self._made.get(photo_id)
            if plain is None or look[0] is None or (known and known[0] == look):
                continue
            pixmap = heated(plain, self._heat, photo_id)
            if pixmap is not None:
                self._keep(photo_id, look, pixmap)
                return
        self._work.stop()

    def _keep(self, photo_id: int, look: _Look, pixmap: QPixmap) -> None:
        self._made[photo_id] = look, pixmap
        self._made.move_to_end(photo_id)
        while len(self._made) > _KEPT:
            self._made.popitem(last=False)
        self._ready.emit(photo_id)

    def _look(self, photo_id: int) -> _Look:
        plain = self._thumbnails.pixmap(photo_id)
        key = plain.cacheKey() if plain else 0
        return self._heat.made(photo_id), key, self._heat.opacity
