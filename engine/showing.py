"""Answers wishes for large pictures; holds the photos that are looked at closely."""

from __future__ import annotations

import contextlib
import threading
from collections import OrderedDict
from collections.abc import Collection

from engine import messages
from engine.files.screen import check_screen
from engine.files.unreadable import UnreadablePhoto
from engine.files.views import FullPhoto, View, view
from engine.in_flight import InFlight
from engine.library import ComputedStore

_HELD_BYTES = 400_000_000
"""Four photos of 24 megapixels: the one in view, two ahead, one behind."""


class Showing:
    """Reads photos to be shown. Those of which parts are looked at stay decoded.

    So pushing a photo about at 100 % costs a copy of what comes into view.
    """

    def __init__(self, store: ComputedStore, in_flight: InFlight) -> None:
        self._store = store
        self._in_flight = in_flight
        self._screen: bytes | None = None
        self._held: OrderedDict[int, FullPhoto] = OrderedDict()
        self._decoding: dict[int, threading.Lock] = {}
        self._lock = threading.Lock()

    def use_screen(self, profile: bytes) -> None:
        """Show photos by this ICC profile, in sRGB if it is empty; raises KnownError."""
        self._screen = None
        if profile:
            check_screen(profile)
            self._screen = profile

    def hold_only(self, photo_ids: Collection[int]) -> None:
        """Let go of photos that nobody looks at closely any more."""
        with self._lock:
            for photo_id in [held for held in self._held if held not in photo_ids]:
                del self._held[photo_id]
            self._decoding = {i: lock for i, lock in self._decoding.items() if lock.locked()}

    def hold(self, photo_id: int) -> None:
        """Have all pixels of this photo at hand; one that can't be read says so when wished for."""
        with contextlib.suppress(UnreadablePhoto, KeyError):
            self._full(photo_id)

    def answer(self, wish: messages.Wish) -> messages.Pixels:
        """The pixels that were wished for, or why there are none; from any thread."""
        try:
            shown, part = self._read(wish)
        except UnreadablePhoto as error:
            return _trouble(wish, error.reason)
        except KeyError:
            return _trouble(wish, "is no longer in the library")
        return messages.Pixels(
            wish.photo_id, shown.width, shown.height, None, wish.side, wish.region, shown.full,
            part, shown.pixels,
        )  # fmt: skip

    def _read(self, wish: messages.Wish) -> tuple[View, tuple[int, int, int, int] | None]:
        if wish.region is not None:
            shown, (left, top, right, bottom) = self._full(wish.photo_id).part(
                wish.region, self._screen
            )
            return shown, (left, top, right - left, bottom - top)
        [path] = self._store.paths([wish.photo_id])
        with self._in_flight.decoding(wish.photo_id):
            return view(path, wish.side, self._screen), None

    def _full(self, photo_id: int) -> FullPhoto:
        """This photo with all its pixels, decoded once, also if two threads want it."""
        with self._lock:
            decoding = self._decoding.setdefault(photo_id, threading.Lock())
        with decoding:
            with self._lock:
                if photo_id in self._held:
                    self._held.move_to_end(photo_id)
                    return self._held[photo_id]
            return self._decoded(photo_id)

    def _decoded(self, photo_id: int) -> FullPhoto:
        [path] = self._store.paths([photo_id])
        with self._in_flight.decoding(photo_id):
            photo = FullPhoto(path)
        with self._lock:
            self._held[photo_id] = photo
            while len(self._held) > 1 and sum(p.bytes for p in self._held.values()) > _HELD_BYTES:
                self._held.popitem(last=False)
        return photo


def _trouble(wish: messages.Wish, reason: str) -> messages.Pixels:
    return messages.Pixels(wish.photo_id, 0, 0, reason, wish.side, wish.region)
