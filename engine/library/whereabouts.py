"""Which decided files hold what, so that a decision finds its photo again after a move."""

from __future__ import annotations

import os
from collections.abc import Iterable, Set


class Whereabouts:
    """The paths of decided files by their content, the one decided last at the end."""

    def __init__(self) -> None:
        self._paths: dict[str, dict[str, None]] = {}

    def learn(self, contents: Iterable[tuple[str, str]]) -> None:
        """Note that these files (path, content) were decided, and hold this."""
        for path, content in contents:
            paths = self._paths.setdefault(content, {})
            paths.pop(path, None)
            paths[path] = None

    def know(self, path: str, content: str) -> bool:
        """Tell whether it is known that this file holds this."""
        return path in self._paths.get(content, ())

    def contents(self, paths: Set[str]) -> list[str]:
        """Return what these files hold, as far as known."""
        return [content for content, known in self._paths.items() if not paths.isdisjoint(known)]

    def gone(self, content: str) -> str | None:
        """Return the file with this content that was decided last, of those no longer there."""
        paths = reversed(list(self._paths.get(content, ())))
        return next((path for path in paths if not os.path.lexists(path)), None)
