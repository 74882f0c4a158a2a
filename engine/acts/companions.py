"""What goes along with a photo: its sidecars, and the other half of RAW+JPEG."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from engine.library.paths import folder_and_name

SIDECAR = ".xmp"


class Kind(StrEnum):
    """What a file is within an act."""

    PHOTO = "photo"
    PARTNER = "partner"
    SIDECAR = "sidecar"


@dataclass(frozen=True, slots=True)
class Companion:
    """A file that goes; `tail` is what its name has after the photo's stem (".CR3.xmp")."""

    path: str
    kind: Kind
    tail: str


class Folders:
    """The names in folders, each folder read once: shoots have thousands of photos in one."""

    def __init__(self) -> None:
        self._names = cache(_names)

    def companions(self, photo: str, partners: Iterable[str] = ()) -> list[Companion]:
        """Return the photo itself, its partners, and the sidecars of them all that are there."""
        stem = Path(photo).stem
        photos = [photo, *(partner for partner in partners if partner != photo)]
        found = [
            Companion(path, Kind.PARTNER if n else Kind.PHOTO, Path(path).name[len(stem) :])
            for n, path in enumerate(photos)
        ]
        sidecars = dict.fromkeys(sidecar for path in photos for sidecar in self.sidecars(path))
        found += [Companion(s, Kind.SIDECAR, Path(s).name[len(stem) :]) for s in sidecars]
        return found

    def sidecars(self, photo: str) -> list[str]:
        """Return IMG.xmp and IMG.CR3.xmp as far as they are there, in whatever case."""
        folder, name = folder_and_name(photo)
        names = self._names(folder)
        wanted = (Path(name).stem + SIDECAR, name + SIDECAR)
        real = (found for each in wanted for found in names.get(each.casefold(), ()))
        return [str(Path(folder, name)) for name in real]


def _names(folder: str) -> dict[str, list[str]]:
    """Return the names in a folder by their casefolded form; none where it can't be read."""
    found: dict[str, list[str]] = {}
    try:
        with os.scandir(folder) as entries:
            listed = sorted(entry.name for entry in entries)
    except OSError:
        return found
    for name in listed:
        if name.casefold().endswith(SIDECAR):
            found.setdefault(name.casefold(), []).append(name)
    return found
