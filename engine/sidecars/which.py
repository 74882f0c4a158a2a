"""Which file is a photo's sidecar: `IMG.xmp` as Adobe names it, or `IMG.CR3.xmp` as others do.

What is there is used: one, the other, or both. A new one is named as the person prefers. Where
several photos share a base name (`IMG.CR3`, `IMG.JPG`), the short name belongs to one of them: to
the one that `photoshop:SidecarForExtension` names in it, else to the RAW photo, before a DNG,
before all others. The others have theirs by the full name.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePath

from engine.files.formats import ENDINGS, FORMATS

SHORT, FULL = "short", "full"
LONGEST_NAME = 255
"""Bytes in the name of a file, on all usual file systems."""

_RAW = next(frozenset(format_.endings) for format_ in FORMATS if format_.name == "RAW")
_DNG = ".dng"


class Folder:
    """The names in one folder, looked at once for many photos."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._sidecars: dict[str, list[str]] = {}
        self._photos: dict[str, list[str]] = {}
        self.names = frozenset(os.listdir(path))  # noqa: PTH208 - as text, surrogates included
        self._sort()

    def _sort(self) -> None:
        for name in self.names:
            stem, ending = os.path.splitext(name)  # noqa: PTH122 - keeps what is not Unicode
            if ending.lower() == ".xmp":
                self._sidecars.setdefault(stem.lower(), []).append(name)
            elif ending.lower() in ENDINGS:
                self._photos.setdefault(stem, []).append(name)

    def short(self, photo: str) -> list[str]:
        """Return the sidecars that bear this photo's base name: `IMG.xmp`, `IMG.XMP`."""
        stem = PurePath(photo).stem
        return [n for n in self._sidecars.get(stem.lower(), ()) if PurePath(n).stem == stem]

    def full(self, photo: str) -> list[str]:
        """Return the sidecars that bear this photo's whole name: `IMG.CR3.xmp`, `IMG.cr3.xmp`."""
        stem = PurePath(photo).stem
        return [n for n in self._sidecars.get(photo.lower(), ()) if n.startswith(stem + ".")]

    def sharing(self, photo: str) -> list[str]:
        """Return all photos with this one's base name, the owner of the short name first."""
        return sorted({*self._photos.get(PurePath(photo).stem, ()), photo}, key=_rank)


def _rank(name: str) -> tuple[int, str]:
    ending = PurePath(name).suffix.lower()
    return (2 if ending not in _RAW else 1 if ending == _DNG else 0), name


def owner(folder: Folder, photo: str, extension: str | None) -> str:
    """Return which photo the short name belongs to; `extension` is what the sidecar itself says."""
    sharing = folder.sharing(photo)
    ending = f".{extension}".lower()
    return next((name for name in sharing if PurePath(name).suffix.lower() == ending), sharing[0])


def new_name(folder: Folder, photo: str, preferred: str) -> str:
    """Return the name of a sidecar for a photo that has none."""
    short, full = f"{PurePath(photo).stem}.xmp", f"{photo}.xmp"
    may_be_short = folder.sharing(photo)[0] == photo and not folder.short(photo)
    too_long = len(os.fsencode(full)) > LONGEST_NAME
    return short if may_be_short and (preferred != FULL or too_long) else full
