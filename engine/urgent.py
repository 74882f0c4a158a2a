"""What the person looks at right now: large views, then thumbnails in view, before all else."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections import deque
from collections.abc import Callable
from functools import partial

from engine import messages
from engine.files.quick import quick_thumbnail
from engine.files.unreadable import UnreadablePhoto
from engine.in_flight import InFlight
from engine.library import ComputedStore
from engine.photos import KnownError
from engine.showing import Showing

log = logging.getLogger(__name__)

_THUMBNAILS_AT_ONCE = 8
"""So many are written and announced together; the first tiles fill while the rest are made."""

_Job = Callable[[], None]


class Urgent:
    """Answers urgent requests on two threads of its own, and holds the bulk work meanwhile.

    One serves what is on screen, the other what may come next: a step to a photo that nobody
    expected need not wait for one that was, and nothing expected is begun meanwhile. A newer
    request for thumbnails replaces one that waits, for the grid was scrolled on; so does a newer
    request for large views.
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
        self._showing = Showing(store, in_flight)
        self._in_sight: deque[messages.Wish] = deque()
        self._expected: deque[messages.Wish] = deque()
        self._close: deque[int] = deque()
        self._thumbnails: deque[int] = deque()
        self._in_hand: set[messages.Wish] = set()
        self._looking_at: messages.Wish | None = None
        self._busy = 0
        self._news = threading.Condition()
        self._ended = False
        self._threads = [
            threading.Thread(target=self._serve, args=(self._next_in_sight,), name="urgent"),
            threading.Thread(target=self._serve, args=(self._next_expected,), name="ahead"),
        ]

    def start(self) -> None:
        """Begin to answer."""
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        """Finish the requests at hand and stop."""
        with self._news:
            self._ended = True
            self._news.notify_all()
        for thread in self._threads:
            thread.join()

    def ask(self, request: messages.Views | messages.Thumbnails) -> None:
        """Put this request first; called by the thread that reads the pipe."""
        with self._news:
            if isinstance(request, messages.Views):
                self._in_sight = deque(request.wishes[: request.in_sight])
                self._expected = deque(request.wishes[request.in_sight :])
                self._close = deque(request.close)
                self._showing.hold_only(request.close)
            else:
                self._thumbnails = deque(request.photo_ids)
            self.calm.clear()
            self._news.notify_all()

    def use_screen(self, screen: messages.Screen) -> None:
        """From now on show large views in the colours of this screen, or say why not."""
        try:
            self._showing.use_screen(screen.payload)
        except KnownError as error:
            self._announce(messages.Declined(type(screen).__name__, str(error)))

    def _serve(self, next_job: Callable[[], _Job | None]) -> None:
        """Do one job after the other, until told to end."""
        while (job := self._wait_for(next_job)) is not None:
            try:
                job()
            except Exception:
                log.exception("an urgent request failed")
            with self._news:
                self._busy -= 1

    def _wait_for(self, next_job: Callable[[], _Job | None]) -> _Job | None:
        """The next job, None when it is time to end; calm is when nothing is to be done."""
        with self._news:
            while not self._ended and (job := next_job()) is None:
                if not (self._busy or self._queued):
                    self.calm.set()
                self._news.wait()
            if self._ended:
                self.calm.set()
                return None
            self._busy += 1
            return job

    @property
    def _queued(self) -> bool:
        """Whether something waits for either thread."""
        return any((self._in_sight, self._expected, self._thumbnails, self._close))

    def _next_in_sight(self) -> _Job | None:
        """A view, else thumbnails."""
        if (view := self._next_view(self._in_sight)) is not None:
            self._looking_at = view
            return partial(self._show, view)
        if not self._thumbnails:
            return None
        count = min(_THUMBNAILS_AT_ONCE, len(self._thumbnails))
        return partial(self._make_thumbnails, [self._thumbnails.popleft() for _ in range(count)])

    def _next_expected(self) -> _Job | None:
        if self._looking_at or self._in_sight:
            return None
        if (view := self._next_view(self._expected)) is not None:
            return partial(self._show, view)
        return partial(self._showing.hold, self._close.popleft()) if self._close else None

    def _next_view(self, wishes: deque[messages.Wish]) -> messages.Wish | None:
        """The first view that nobody is at already."""
        while wishes:
            if (wish := wishes.popleft()) not in self._in_hand:
                self._in_hand.add(wish)
                return wish
        return None

    def _show(self, wish: messages.Wish) -> None:
        try:
            self._announce(self._showing.answer(wish))
        finally:
            with self._news:
                self._in_hand.discard(wish)
                self._looking_at = None if wish == self._looking_at else self._looking_at
                self._news.notify_all()

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
