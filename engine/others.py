"""Passes on what other engines at the same library did, so that a window shows it, too."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from engine import messages
from engine.library import ComputedStore
from engine.photos import KnownError

log = logging.getLogger(__name__)

A_LOOK = 1.0
"""Seconds between two looks; one costs a few microseconds while nobody wrote."""


class Others:
    """Tells others what this engine changed, and the front end what others did."""

    def __init__(self, store: ComputedStore, say: Callable[[messages.Message], None]) -> None:
        self._store, self._say = store, say
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="others")

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def end(self) -> None:
        """Stop listening."""
        self._ended.set()
        self._thread.join()

    def tell(self, message: messages.Message) -> None:
        """Say this to the front end; what changed photos reaches the other engines, too."""
        self._say(message)
        if isinstance(message, messages.PhotosChanged):
            self._store.tell_others(message.photo_ids, listed=message.listed)

    def _listen(self) -> None:
        while not self._ended.wait(A_LOOK):
            try:
                for news in self._store.told_by_others():
                    self._say(messages.PhotosChanged(news.photo_ids, news.listed))
            except KnownError as error:
                log.warning("what others did was not read: %s", error)
