"""Look which sidecars changed since they were seen last, among many photos, reading only those."""

from __future__ import annotations

import os
import threading
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from engine.library.databases import LIBRARY, open_reader
from engine.library.failures import in_words
from engine.library.sidecar_rows import fingerprints
from engine.photos import Cancelled, Decision
from engine.sidecars.beside import fingerprint_of, read_beside, sidecars_of
from engine.sidecars.found import INSIDE, FoundBeside
from engine.sidecars.packet import UnusablePacketError
from engine.sidecars.reading import read_packet
from engine.sidecars.which import Folder

_AT_ONCE = 200


def found_inside(path: str, content: str, packet: bytes) -> FoundBeside | None:
    """Return what a photo's own packet says, None where that is nothing."""
    try:
        found = read_packet(packet)
    except UnusablePacketError:
        return None
    if found.decision == Decision():
        return None
    return FoundBeside(path, INSIDE + content, found.decision, notes=found.notes)


def seen_beside(library: Path) -> dict[str, str]:
    """Return the fingerprints of what was written and read beside photos, by photo."""
    connection = open_reader(library, LIBRARY)
    if connection is None:
        return {}
    with closing(connection), in_words(library / LIBRARY.file):
        return fingerprints(connection)


def look_for_changes(
    photos: Iterable[str],
    folders: Collection[str],
    seen: Mapping[str, str],
    *,
    cancel: threading.Event,
) -> Iterator[list[FoundBeside]]:
    """Yield what new and changed sidecars in these folders say, some hundred at once.

    `seen` are the fingerprints by photo.
    """
    by_folder: dict[str, list[str]] = defaultdict(list)
    for path in photos:
        if (folder := os.path.dirname(path)) in folders:  # noqa: PTH120 - many, as text
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
    return FoundBeside(
        photo, fingerprint, found.decision, written_at, found.written_by, found.notes
    )
