"""Files that the front end moved, put away or brought back, noted in the library at once."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from engine.library import ComputedStore
from engine.library.values import KnownFile
from engine.messages import FilesMoved, PhotosChanged


@dataclass(frozen=True, slots=True)
class _File:
    path: str
    size: int
    mtime_ns: int


def follow(store: ComputedStore, news: FilesMoved) -> PhotosChanged:
    """Let photos keep their scores at their new places; returns what to tell the front end.

    Files that are no photos of the library (sidecars) are passed over; so is what is not as told.
    """
    old = [path for path, _ in news.moves]
    known = store.known_files([*old, *news.removed, *news.returned])
    moved = [(old, _found(new)) for old, new in news.moves if old in known]
    ids = store.move([(old, file) for old, file in moved if file is not None])
    gone = _ids(known, news.removed, there=False)
    back = _ids(known, news.returned, there=True)
    store.mark_missing(gone)
    store.mark_found(back)
    return PhotosChanged((*ids, *gone, *back), listed=True)


def _found(path: str) -> _File | None:
    try:
        status = Path(path).stat()
    except OSError:
        return None
    return _File(path, status.st_size, status.st_mtime_ns)


def _ids(known: dict[str, KnownFile], paths: tuple[str, ...], *, there: bool) -> list[int]:
    return [known[path].id for path in paths if path in known and os.path.lexists(path) is there]
