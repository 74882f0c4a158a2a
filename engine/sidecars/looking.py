"""Look which sidecars changed since they were seen last, among many photos, reading only those."""

from __future__ import annotations

import os
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.photos import Cancelled, Decision
from engine.sidecars.beside import fingerprint_of, read_beside, sidecars_of
from engine.sidecars.which import Folder

_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class FoundBeside:
    """What another program decided about a photo, as a value that may cross processes.

    `written_at` is in seconds since 1970. A fingerprint that begins with `INSIDE` is of the photo
    itself: its own metadata count only where nothing else is known of it.
    """

    path: str
    fingerprint: str
    decision: Decision
    written_at: float = 0.0
    notes: tuple[str, ...] = ()


INSIDE = "inside:"


def look_for_changes(
    photos: Iterable[str],
    sidecars: Iterable[str],
    seen: Mapping[str, str],
    *,
    cancel: threading.Event,
) -> Iterator[list[FoundBeside]]:
    """Yield what new and changed sidecars say, some hundred at once.

    `sidecars` are the paths of all that a scan met, `seen` the fingerprints by photo.
    """
    folders = {os.path.dirname(path) for path in sidecars}  # noqa: PTH120 - many, as text
    by_folder: dict[str, list[str]] = defaultdict(list)
    for path in photos:
        if (folder := os.path.dirname(path)) in folders:  # noqa: PTH120
            by_folder[folder].append(path)
    batch: list[FoundBeside] = []
    for found in _changed(by_folder, seen, cancel):
        batch.append(found)
        if len(batch) == _AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch


def _changed(
    by_folder: Mapping[str, Sequence[str]], seen: Mapping[str, str], cancel: threading.Event
) -> Iterator[FoundBeside]:
    for place, photos in by_folder.items():
        try:
            folder = Folder(Path(place))
        except OSError:
            continue  # it vanished in between
        for photo in photos:
            if cancel.is_set():
                raise Cancelled
            files = sidecars_of(os.path.basename(photo), folder)  # noqa: PTH119
            mark = fingerprint_of(files)
            if mark is not None and mark != seen.get(photo):
                yield read(photo, files, mark)


def read(photo: str, files: Sequence[Path], fingerprint: str) -> FoundBeside:
    """Return what these sidecars of a photo say together."""
    found, written_at = read_beside(files)
    return FoundBeside(photo, fingerprint, found.decision, written_at, found.notes)
