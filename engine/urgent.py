"""What the person is looking at right now: thumbnails in view and large views, before all else."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections import deque
from collections.abc import Callable

from engine import messages
from engine.files.decode import view
from engine.files.quick import quick_thumbnail
from engine.files.unreadable import UnreadablePhoto
from engine.in_flight import InFlight
from engine.library import ComputedStore

log = logging.getLogger(__name__)

_THUMBNAILS_AT_ONCE = 8
"""So many are written and announced together; the first tiles fill while the rest are made."""


class Urgent:
    """Answers urgent requests on a thread of its own, and holds the bulk work meanwhile.

    A newer request for thumbnails replaces one that waits, for the grid was scrolled on; so does a
    newer large view.
    """

    def __init__(
        self,
        store: ComputedStore,
        in_flight: InFlight,
        announce: Callable[[messages.Message], None],
        thumbnail_side: int,
    ) -> None:
        self.calm = threading.Event()
        self.calm.set()
        self._store = store
        self._in_flight = in_flight
        self._announce = announce
        self._thumbnail_side = thumbnail_side
        self._view: messages.View | None = None
        self._thumbnails: deque[int] = deque()
        self._news = threading.Condition()
        self._ended = False
        self._thread = threading.Thread(target=self._serve, name="urgent")

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def end(self) -> None:
        """Finish the request at hand and stop."""
        with self._news:
            self._ended = True
            self._news.notify()
        self._thread.join()

    def ask(self, request: messages.View | messages.Thumbnails) -> None:
        """Put this request first; called by the thread that reads the pipe."""
        with self._news:
            if isinstance(request, messages.View):
                self._view = request
            else:
                self._thumbnails = deque(request.photo_ids)
            self.calm.clear()
            self._news.notify()

    def _serve(self) -> None:
        while True:
            with self._news:
                while not (self._ended or self._view or self._thumbnails):
                    self.calm.set()
                    self._news.wait()
                if self._ended:
                    self.calm.set()
                    return
                request, self._view = self._view, None
                count = 0 if request else min(_THUMBNAILS_AT_ONCE, len(self._thumbnails))
                photo_ids = [self._thumbnails.popleft() for _ in range(count)]
            try:
                if request:
                    self._show(request)
                else:
                    self._make_thumbnails(photo_ids)
            except Exception:  # else nobody would set `calm`, and the bulk work would wait for ever
                log.exception("an urgent request failed")

    def _show(self, request: messages.View) -> None:
        try:
            [path] = self._store.paths([request.photo_id])
            with self._in_flight.decoding(request.photo_id):
                shown = view(path, request.side)
            answer = messages.Pixels(
                request.photo_id, shown.width, shown.height, None, shown.pixels
            )
        except UnreadablePhoto as error:
            answer = messages.Pixels(request.photo_id, 0, 0, error.reason)
        except KeyError:
            answer = messages.Pixels(request.photo_id, 0, 0, "is no longer in the library")
        self._announce(answer)

    def _make_thumbnails(self, photo_ids: list[int]) -> None:
        """Take the small picture that the camera put into the file, else scale the photo."""
        made: dict[int, bytes] = {}
        for photo_id in self._store.without_thumbnail(photo_ids):
            # The bulk work puts the reason of an unreadable photo into its row.
            with contextlib.suppress(UnreadablePhoto, KeyError):
                [path] = self._store.paths([photo_id])
                with self._in_flight.decoding(photo_id):
                    made[photo_id] = quick_thumbnail(path, self._thumbnail_side)
        if made:
            self._store.store_thumbnails(made)
        self._announce(messages.ThumbnailsMade(tuple(photo_ids)))
