"""The large pictures that are here: asked of the engine, the one in view first, and kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QTimer, Signal

from engine.messages import Views, Wish
from engine.photos import Photo
from gui.loupe.picture import Picture

if TYPE_CHECKING:
    from engine.messages import Pixels

KEPT_BYTES = 320 * 2**20
_AT_ONCE = 2  # photos in sight; of more the engine could not keep all pixels ready
_NOTHING = Picture()
_State = tuple[int, int]  # a file's size and time of change


class Pictures(QObject):
    """Shared by all panes; each says what it shows and what it may show next.

    What is wanted is never dropped; of the rest what was wanted longest ago goes first.
    """

    arrived = Signal(object)  # photo id
    wanted = Signal(object)  # messages.Views
    screen_told = Signal(object)  # bytes of the screen's profile

    def __init__(self, parent: QObject | None = None, limit: int = KEPT_BYTES) -> None:
        super().__init__(parent)
        self._limit = limit
        self._pictures: OrderedDict[int, Picture] = OrderedDict()
        self._states: dict[int, _State] = {}
        self._wishes: dict[QObject, tuple[tuple[Wish, ...], tuple[Wish, ...]]] = {}
        self._waiting: set[Wish] = set()  # what the engine was asked last and has not answered
        self._closest: tuple[int, ...] = ()
        self._screen = b""
        # So that the panes of one view ask together.
        self._ask = QTimer(self, singleShot=True, interval=0)
        self._ask.timeout.connect(self._ask_engine)

    def of(self, photo_id: int) -> Picture:
        """What is here of this photo."""
        return self._pictures.get(photo_id, _NOTHING)

    @property
    def waiting(self) -> bool:
        """Whether the engine is still to answer."""
        return bool(self._waiting) or self._ask.isActive()

    def meet(self, photo: Photo) -> None:
        """A pane shows this photo: pixels of an earlier state of its file go."""
        state = photo.size, photo.mtime_ns
        if self._states.setdefault(photo.id, state) != state:
            self._states[photo.id] = state
            self._pictures.pop(photo.id, None)

    def want(self, pane: QObject, now: Sequence[Wish], soon: Sequence[Wish] = ()) -> None:
        """What this pane shows, and what it may show next; replaces what it wanted before."""
        self._wishes[pane] = tuple(now), tuple(soon)
        self._ask.start()

    def leave(self, pane: QObject) -> None:
        """This pane shows nothing any more."""
        self._wishes.pop(pane, None)
        self._ask.start()

    def take(self, pixels: Pixels) -> None:
        """The engine read a photo; a part of it that nobody looks at any more is let go."""
        photo_id = pixels.photo_id
        self._waiting.discard(Wish(photo_id, pixels.side, pixels.region))
        if pixels.region and photo_id not in self._close_ups():
            return
        self._pictures[photo_id] = self.of(photo_id).with_answer(pixels)
        self._pictures.move_to_end(photo_id)
        self._drop_old()
        self.arrived.emit(photo_id)

    def use_screen(self, profile: bytes) -> None:
        """Photos are shown by another profile from now on."""
        self._screen = profile
        self._pictures.clear()
        self.screen_told.emit(profile)
        self._waiting.clear()
        self._ask.start()

    def ask_again(self) -> None:
        """A new engine doesn't know what the one before it was told and asked."""
        if self._screen:
            self.screen_told.emit(self._screen)
        self._waiting.clear()
        self._ask.start()

    def _ask_engine(self) -> None:
        """Ask for what is wanted and not here, unless the engine is at that already."""
        now, soon = (self._missing(kind) for kind in (0, 1))
        wishes = (*now, *(wish for wish in soon if wish not in now))
        close = tuple(self._close())
        if close != self._closest or not self._waiting.issuperset(wishes):
            self._waiting, self._closest = set(wishes), close
            self.wanted.emit(Views(wishes, len(now), close))

    def _missing(self, kind: int) -> list[Wish]:
        """What panes want now (0) or soon (1) and is not here, each pane's first wish first."""
        wanted = dict.fromkeys(wish for wishes in self._wishes.values() for wish in wishes[kind])
        return [wish for wish in wanted if not self._has(wish)]

    def _has(self, wish: Wish) -> bool:
        picture = self.of(wish.photo_id)
        if wish.region is None:
            return picture.fits(wish.side)
        return picture.shows(QRectF(*wish.region))

    def _close(self) -> list[int]:
        """The photos that may be looked at closely: those that are, else one or two in sight."""
        in_sight = {wish.photo_id for now, _ in self._wishes.values() for wish in now}
        return self._close_ups() or (sorted(in_sight) if len(in_sight) <= _AT_ONCE else [])

    def _close_ups(self) -> list[int]:
        """The photos of which parts are looked at."""
        return list(dict.fromkeys(wish.photo_id for wish in self._all_wishes() if wish.region))

    def _all_wishes(self) -> list[Wish]:
        return [wish for kinds in self._wishes.values() for kind in kinds for wish in kind]

    def _drop_old(self) -> None:
        """Let pictures go beyond the limit, but none that a pane wants."""
        wanted = {wish.photo_id for wish in self._all_wishes()}
        total = sum(picture.bytes for picture in self._pictures.values())
        for photo_id in [old for old in self._pictures if old not in wanted]:
            if total <= self._limit:
                return
            total -= self._pictures.pop(photo_id).bytes
