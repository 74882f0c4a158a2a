"""After files were moved: decisions and scores go with them."""

from __future__ import annotations

import queue
from typing import TYPE_CHECKING

from engine import messages
from engine.library import Library
from engine.link import EngineLink

if TYPE_CHECKING:
    from rich.console import Console

_PATIENCE = 60.0


def tell_library(library: Library, news: messages.FilesMoved, console: Console) -> None:
    """Let decisions follow, and have an engine note where the photos are now."""
    if not (news.moves or news.removed or news.returned):
        return
    library.follow(news.moves)
    library.durable()
    inbox: queue.SimpleQueue[messages.Message] = queue.SimpleQueue()
    link = EngineLink(library.folder, inbox.put)
    link.start()
    try:
        link.send(news)
        while not isinstance(message := inbox.get(timeout=_PATIENCE), messages.PhotosChanged):
            if isinstance(message, messages.Failed):
                console.print(f"{message.text} The next scan will find where the photos are.")
                return
    except queue.Empty:
        console.print("The engine did not answer; the next scan will find where the photos are.")
    finally:
        link.close()
