"""The thumbnails of one view: kept, loaded or asked of the engine, what is in view first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal
from PySide6.QtGui import QColorSpace, QImage, QPixmap

from gui.grid.loader import Source, ThumbnailLoader
from gui.grid.pixmaps import Box, PixmapCache

CACHE_BYTES = 192 * 2**20


class Thumbnails(QObject):
    """Gives what is there at once, and tells when more has come."""

    arrived = Signal(object)  # photo id
    missing = Signal(object)  # ids in view that the library has no thumbnail of, in order of view

    def __init__(self, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = PixmapCache(CACHE_BYTES)
        self._absent: set[int] = set()
        self._answered: set[int] = set()  # the engine did what it could
        self._in_view: tuple[int, ...] = ()
        self._box: Box = (0, 0)
        self._asked: tuple[int, ...] = ()
        self._loader = ThumbnailLoader(source, self)
        self._loader.loaded.connect(self._take)
        self._collect = QTimer(self, singleShot=True, interval=30)
        self._collect.timeout.connect(self._ask)

    def pixmap(self, photo_id: int) -> QPixmap | None:
        """The thumbnail as far as it is here; drawn smaller or larger until the right one comes."""
        return self._cache.get(photo_id)

    def show(self, in_view: Sequence[int], near: Sequence[int], box: Box) -> None:
        """These are on screen and those just beyond it, to fit `box` in device pixels."""
        self._in_view, self._box = (*in_view, *near), box
        self._load()
        self._collect.start()

    def made(self, photo_ids: Sequence[int]) -> None:
        """The engine made thumbnails of these photos, or found that it can't."""
        self._answered.update(photo_ids)
        self._look_again(photo_ids)

    def changed(self, photo_ids: Sequence[int]) -> None:
        """These photos changed, and their thumbnails perhaps with them."""
        self._answered.difference_update(photo_ids)
        self._look_again(photo_ids)

    def use_screen(self, profile: bytes) -> None:
        """Show them by this ICC profile from now on, as they are if it is empty or damaged."""
        space = QColorSpace.fromIccProfile(QByteArray(profile)) if profile else QColorSpace()
        self._loader.use_screen(space if space.isValidTarget() else None)
        self._cache.outdate_all()
        self._load()

    def ask_again(self) -> None:
        """A new engine doesn't know what the one before it was asked."""
        self._asked = ()
        self._ask()

    def close(self) -> None:
        """End the loading threads."""
        self._loader.close()

    def _look_again(self, photo_ids: Iterable[int]) -> None:
        """Load these anew; what is on screen stays until then."""
        self._absent.difference_update(photo_ids)
        self._cache.outdate(photo_ids)
        self._load()

    def _load(self) -> None:
        """Let the loader work on what is in view and not here yet."""
        wanted = [
            photo_id
            for photo_id in self._in_view
            if photo_id not in self._absent and not self._cache.is_fresh(photo_id, self._box)
        ]
        self._loader.want(wanted, self._box)

    def _take(self, result: tuple[int, Box, QImage | None]) -> None:
        """One thumbnail was loaded, or turned out to be absent."""
        photo_id, box, image = result
        if image is None:
            self._absent.add(photo_id)
            self._collect.start()
            return
        self._cache.put(photo_id, box, QPixmap.fromImage(image))
        self.arrived.emit(photo_id)

    def _ask(self) -> None:
        """Ask for what is in view and absent, once for each different list."""
        to_make = self._absent - self._answered
        wanted = tuple(photo_id for photo_id in self._in_view if photo_id in to_make)
        if wanted and wanted != self._asked:
            self._asked = wanted
            self.missing.emit(wanted)
