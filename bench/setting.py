"""What every row is given: how thorough to be, which photos, and where to put things."""

from __future__ import annotations

import getpass
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.made_library import make_library
from bench.photos import Kind, made_photos
from engine.library.databases import COMPUTED


@dataclass(frozen=True, slots=True)
class Setting:
    """One run of the bench; `photos_folder` replaces the made photos."""

    quick: bool = False
    photos_folder: Path | None = None

    def of(self, quick: int, thorough: int) -> int:
        """Choose a number by how thorough the run is."""
        return quick if self.quick else thorough

    def photos(self, kind: Kind, count: int) -> list[Path]:
        """So many JPEGs of this kind, or those in the folder that was given, as far as they go."""
        if self.photos_folder is None:
            return made_photos(cache_folder() / "photos", kind, count)
        endings = {".jpg", ".jpeg"}
        found = sorted(p for p in self.photos_folder.rglob("*") if p.suffix.lower() in endings)
        if not found:
            raise SystemExit(f"No JPEG photos in {self.photos_folder}.")
        return found[:count]

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """A folder that is gone afterwards."""
        with tempfile.TemporaryDirectory(prefix="cullect-bench-") as folder:
            yield Path(folder)

    def library(self, count: int, folder: Path) -> Path:
        """A copy of a made library with so many photos, in `folder`.

        One that an earlier version of the tables made would be read as empty.
        """
        master = cache_folder() / f"library-{count}-{COMPUTED.version}"
        if not master.exists():
            making = master.with_name(f"{master.name}-{folder.name}")
            make_library(making, count)
            making.rename(master)
        return Path(shutil.copytree(master, folder / "library"))


def cache_folder() -> Path:
    """Where what is slow to make is kept between runs; may be deleted at any time."""
    folder = Path(tempfile.gettempdir()) / f"cullect-bench-{getpass.getuser()}"
    folder.mkdir(exist_ok=True)
    return folder
