"""The folders that are open, watched: what lands in them is taken in at once and then scored.

Each has a thread of its own. It takes photos in, so that they are shown within two seconds whatever
the engine thread is at; that one scores them when it comes to it.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Sequence
from functools import partial

from engine.files.scan import ScanResult, look_at
from engine.photos import Cancelled, KnownError
from engine.pipeline import Pipeline

log = logging.getLogger(__name__)


class HotFolders:
    """Watches the folders that were opened last; `arrived` hears of photos that can be scored.

    `failed` hears why something could not be taken in, such as a full disk.
    """

    def __init__(
        self,
        pipeline: Pipeline,
        arrived: Callable[[ScanResult], None],
        failed: Callable[[str], None],
    ) -> None:
        self._pipeline, self._arrived, self._failed = pipeline, arrived, failed
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []

    def watch(self, roots: Sequence[str]) -> None:
        """Watch these folders from now on, instead of others; single photos are not watched."""
        self._stop.set()
        self._stop = threading.Event()
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        for root in roots:
            if not os.path.isfile(root):  # noqa: PTH113
                work = partial(self._watch, root, self._stop)
                self._threads.append(threading.Thread(target=work, name="watch"))
                self._threads[-1].start()

    def end(self) -> None:
        """Watch nothing any more."""
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _watch(self, root: str, stop: threading.Event) -> None:
        # Imported here: a command that only scores needs no watch.
        from engine.files.watching import watch

        watch(root, partial(self._look_at, stop), stop)

    def _look_at(self, stop: threading.Event, paths: Sequence[str]) -> None:
        """Take in what changed; the watch goes on whatever comes of it."""
        try:
            self._take_in(paths, stop)
        except Cancelled:
            pass
        except KnownError as error:
            self._failed(str(error))
        except Exception:  # the next photo may well be taken in
            log.exception("what landed was not taken in")

    def _take_in(self, paths: Sequence[str], stop: threading.Event) -> None:
        found = look_at(paths, cancel=stop)
        self._pipeline.take_in(found, stop)
        if near := _near(found.sidecars, set(found.paths)):
            folders = {os.path.dirname(path) for path in near}  # noqa: PTH120
            self._pipeline.look_beside(near, folders, stop)
        if found.paths:
            self._arrived(found)


def _near(sidecars: Sequence[str], but: set[str]) -> list[str]:
    """Return the photos that these sidecars may be about, by their names: IMG_1.xmp, IMG_1.CR3."""
    stems = {os.path.splitext(path)[0] for path in sidecars}  # noqa: PTH122
    stems |= {os.path.splitext(stem)[0] for stem in stems}  # noqa: PTH122
    folders = {os.path.dirname(stem) for stem in stems}  # noqa: PTH120
    found: list[str] = []
    for folder in folders:
        try:
            paths = [os.path.join(folder, name) for name in os.listdir(folder)]  # noqa: PTH118, PTH208
        except OSError:
            continue  # it vanished in between
        found += [path for path in paths if os.path.splitext(path)[0] in stems and path not in but]  # noqa: PTH122
    return [path for path in found if not path.lower().endswith(".xmp")]
