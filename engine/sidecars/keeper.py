"""Keeps sidecars in step with decisions: one thread, one wish per photo, and nothing forgotten.

The queue is only which photos wait: what is written is what the library says at that moment, so the
newest wish wins. Which photos wait stands in the library itself, in the transaction of each
decision: after a crash the next start goes on.
"""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from threading import Condition, Thread
from typing import TYPE_CHECKING

from engine.library import Library
from engine.photos import KnownError
from engine.settings import Preferences

if TYPE_CHECKING:
    from engine.sidecars.found import FoundBeside
    from engine.sidecars.replacing import NotWrittenError
    from engine.sidecars.telling import Telling

_log = logging.getLogger(__name__)

_PAUSES = (0.4, 1.5, 4.0)
"""Seconds before a write is tried again that failed as network disks fail."""


_AT_ONCE = 50
"""Photos between two notes in the library."""


@dataclass(frozen=True, slots=True)
class KeeperNews:
    """How sidecars stand: how many wait and why, which clash, and what was read just now.

    `problems` says why photos wait that can't be written; `adopted` are files that were decided by
    another program; `notes` are what was odd about what was read.
    """

    waiting: int = 0
    problems: tuple[str, ...] = ()
    clashes: tuple[str, ...] = ()
    adopted: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Keeper:
    """Writes decisions beside photos and takes over what is found there; see `KeeperNews`.

    `tell` is called on the keeper's thread. With `Preferences.sidecars` off nothing is written
    until `write_now`.
    """

    def __init__(
        self,
        library: Library,
        tell: Callable[[KeeperNews], None] = lambda _news: None,
        *,
        preferences: Callable[[], Preferences] = Preferences.load,
    ) -> None:
        self._library, self._tell, self._preferences = library, tell, preferences
        self._state = Condition()
        self._waiting: set[str] = set()
        self._due: dict[str, float] = {}
        self._tries: Counter[str] = Counter()
        self._problems: dict[str, str] = {}
        self._clashes: set[str] = set()
        self._found: list[FoundBeside] = []
        self._busy, self._untold, self._closing = True, False, False
        library.beside.listen(self.wake, self.finish)
        self._thread = Thread(target=self._run, name="sidecars", daemon=True)
        self._thread.start()

    # --- from any thread --------------------------------------------------------------------------

    def wake(self, photos: Sequence[str]) -> None:
        """The decisions about these photos are on the disk and may be written beside them."""
        with self._state:
            self._waiting.update(photos)
            self._untold = True
            if self._preferences().sidecars:
                self._make_due(photos)
            self._state.notify_all()

    def take(self, found: Iterable[FoundBeside]) -> None:
        """Take over what was found beside photos and in them."""
        with self._state:
            self._found += found
            self._state.notify_all()

    def write_now(self, photos: Iterable[str] | None = None) -> None:
        """Write what waits, or these photos, also where nothing is written by itself."""
        with self._state:
            if photos is not None:
                self._waiting.update(photos)
            self._make_due(self._waiting if photos is None else photos)
            self._state.notify_all()

    def retry(self) -> None:
        """Try again what waits for a disk that was not there."""
        with self._state:
            if self._preferences().sidecars:
                self._make_due(self._waiting - self._clashes)
            self._state.notify_all()

    def answer(self, answer: str) -> None:
        """Settle all clashes so ("ours", "theirs", "newer"), and later ones in their folders."""
        with self._state:
            clashes, self._clashes = self._clashes, set()
        self._library.beside.keep_answer(clashes, answer)
        with self._state:
            self._make_due(clashes)
            self._state.notify_all()

    def finish(self, timeout: float | None) -> bool:
        """Wait until all that can be written is written; returns whether it is."""
        with self._state:
            return self._state.wait_for(lambda: not self._at_work(), timeout)

    @property
    def waiting(self) -> int:
        """How many photos are still to be written beside."""
        with self._state:
            return len(self._waiting)

    @property
    def problem(self) -> str | None:
        """Why a photo waits that can't be written, None when there is no such."""
        with self._state:
            return next(iter(self._problems.values()), None)

    def close(self) -> None:
        """End the thread after the photo it is at; what waits is written at the next start."""
        self._library.beside.listen()
        with self._state:
            self._closing = True
            self._state.notify_all()
        self._thread.join()

    # --- the thread -------------------------------------------------------------------------------

    def _run(self) -> None:
        self._load()
        while self._wait():
            try:
                self._turn()
            except KnownError as error:
                self._say(notes=(str(error),))
            except Exception:  # noqa: BLE001 - the thread must live on: the next photo may well work
                _log.exception("sidecars")

    def _turn(self) -> None:
        """Take over what was found, then write what is due."""
        found, photos = self._next()
        adopted, notes = self._take(found) if found else ((), ())
        if photos:
            # Imported here, for it brings lxml, and most windows start with nothing to write.
            from engine.sidecars.telling import Telling

            with Telling(self._library, self._preferences()) as telling:
                for photo in photos:
                    if not self._closing:
                        self._write(photo, telling)
            adopted += telling.adopted
        self._say(adopted, notes)

    def _load(self) -> None:
        """What waited when the last window was closed or killed goes on."""
        try:
            self.wake(self._library.beside.waiting())
        except KnownError as error:
            _log.warning("Sidecars: %s", error)

    def _wait(self) -> bool:
        """Sleep until something is due; False at the end."""
        with self._state:
            self._busy = False
            while not (self._closing or self._untold or self._found or self._is_due()):
                self._state.notify_all()
                next_due = min(self._due.values(), default=None)
                self._state.wait(None if next_due is None else next_due - time.monotonic())
            self._busy = True
            return not self._closing

    def _next(self) -> tuple[list[FoundBeside], list[str]]:
        with self._state:
            found, self._found = self._found, []
            self._untold = False
            now = time.monotonic()
            due = (photo for photo, time_ in self._due.items() if time_ <= now)
            photos = list(islice(due, _AT_ONCE))
            for photo in photos:
                del self._due[photo]
            return found, photos

    def _at_work(self) -> bool:
        return self._busy or self._untold or bool(self._found or self._due)

    def _is_due(self) -> bool:
        now = time.monotonic()
        return any(due <= now for due in self._due.values())

    def _make_due(self, photos: Iterable[str]) -> None:
        for photo in photos:
            self._due[photo] = 0.0
            self._tries.pop(photo, None)

    def _take(self, found: Sequence[FoundBeside]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        from engine.sidecars.taking import take

        taken = take(self._library, found)
        with self._state:
            self._clashes.update(taken.clashes)
            self._waiting.update(taken.clashes)
        self.wake(taken.to_write)
        return taken.adopted, tuple(dict.fromkeys(taken.notes))

    def _write(self, photo: str, telling: Telling) -> None:
        """Write one photo's sidecar; note what went wrong, and when to try again."""
        from engine.sidecars.replacing import NotWrittenError

        try:
            is_settled = telling.tell(photo)
        except NotWrittenError as error:
            self._postpone(photo, error)
            return
        with self._state:
            self._problems.pop(photo, None)
            self._clashes.discard(photo)
            if not is_settled:
                self._clashes.add(photo)
            elif photo not in self._due:
                self._waiting.discard(photo)

    def _postpone(self, photo: str, error: NotWrittenError) -> None:
        """Try again soon, or say why this photo waits; what is offline waits without a word."""
        with self._state:
            tries = self._tries[photo]
            if error.passing and tries < len(_PAUSES):
                self._due.setdefault(photo, time.monotonic() + _PAUSES[tries])
                self._tries[photo] += 1
            elif not error.offline:
                self._problems[photo] = str(error)

    def _say(self, adopted: tuple[str, ...] = (), notes: tuple[str, ...] = ()) -> None:
        with self._state:
            reasons = tuple(self._problems.values())
            news = KeeperNews(len(self._waiting), reasons, tuple(self._clashes), adopted, notes)
        self._tell(news)
