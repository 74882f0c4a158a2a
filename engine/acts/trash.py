"""Rejected photos into the system's trash, and back again where the system told the place.

What puts a file into the trash is handed in: the window has Qt's way, the command line its own.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.acts.companions import Folders
from engine.acts.transfer import SourceTrouble, relocate
from engine.library import Library
from engine.photos import Cancelled, Flag, Photo, Report
from engine.progress import Meter

STAGE = "moving to the trash"

Bin = Callable[[str], str | None]
"""Puts a file into the trash; returns where it is now if the system tells. Raises OSError."""


@dataclass(frozen=True, slots=True)
class Doomed:
    """A rejected photo, with what goes along: partners that are rejected too, and sidecars."""

    photo: Photo
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trashed:
    """What came of it: (path, its place in the trash or None) and (path, why it failed)."""

    done: tuple[tuple[str, str | None], ...] = ()
    failed: tuple[tuple[str, str], ...] = ()

    @property
    def can_return(self) -> tuple[tuple[str, str], ...]:
        """Those that can be brought back, as (path, place in the trash)."""
        return tuple((path, place) for path, place in self.done if place is not None)


def rejected(library: Library, photo_ids: Sequence[int]) -> list[Doomed]:
    """Return the rejected ones of these photos and what goes along; a score has no say in it.

    A partner that is not rejected itself stays, and so does a sidecar that it needs.
    """
    photos = [photo for photo in library.photos(photo_ids) if photo.flag is Flag.REJECT]
    folders = Folders()
    return [_doomed(library, photo, folders) for photo in photos]


def _doomed(library: Library, photo: Photo, folders: Folders) -> Doomed:
    partners = [path for path in photo.partners if _is_rejected(library, path)]
    staying = [path for path in photo.partners if path not in partners]
    going = [photo.path, *partners]
    needed = {sidecar for path in staying for sidecar in folders.sidecars(path)}
    sidecars = dict.fromkeys(sidecar for path in going for sidecar in folders.sidecars(path))
    return Doomed(photo, (*going, *(sidecar for sidecar in sidecars if sidecar not in needed)))


def _is_rejected(library: Library, path: str) -> bool:
    photo_id = library.photo_id(path)
    return photo_id is not None and library.photo(photo_id).flag is Flag.REJECT


def put_away(
    groups: Sequence[Sequence[str]], into: Bin, *, cancel: threading.Event, report: Report
) -> Trashed:
    """Put files into the trash, a photo with all that goes along at a time.

    What fails stays and is told. Asked to stop, it returns what was done until then.
    """
    meter = Meter(STAGE, len(groups), report)
    done: list[tuple[str, str | None]] = []
    failed: list[tuple[str, str]] = []
    for paths in groups:
        if cancel.is_set():
            break
        for path in paths:
            try:
                done.append((path, into(path)))
            except OSError as error:
                failed.append((path, str(error.strerror or error)))
        meter.add()
    return Trashed(tuple(done), tuple(failed))


def bring_back(
    places: Sequence[tuple[str, str]], *, cancel: threading.Event, report: Report
) -> Trashed:
    """Move (path, where it is now) back to their paths, nothing overwritten; returns the same."""
    meter = Meter("bringing back", len(places), report)
    done: list[tuple[str, str | None]] = []
    failed: list[tuple[str, str]] = []
    for path, place in places:
        if cancel.is_set():
            break
        try:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            relocate(Path(place), Path(path), cancel=cancel)
        except Cancelled:
            break
        except FileExistsError:
            failed.append((path, "another file stands there now"))
        except SourceTrouble as trouble:
            failed.append((path, str(trouble)))
        except OSError as error:
            failed.append((path, str(error.strerror or error)))
        else:
            _forget_entry(Path(place))
            done.append((path, place))
            meter.add()
    return Trashed(tuple(done), tuple(failed))


def _forget_entry(place: Path) -> None:
    """Remove the note that Linux desktops keep beside a trashed file."""
    if place.parent.name == "files":
        with contextlib.suppress(OSError):
            (place.parent.parent / "info" / f"{place.name}.trashinfo").unlink()
