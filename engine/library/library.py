"""The library as a front end sees it: decisions to read and to make, all else to read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Any, Self

from engine.library import edits, rows
from engine.library.databases import COMPUTED, THUMBNAILS, make_folder
from engine.library.decisions import Decisions
from engine.library.failures import in_words
from engine.library.listing import Listing
from engine.library.paths import loaded, stored
from engine.library.readers import Readers
from engine.library.table import Floats, Ints
from engine.library.thumbnails import find_thumbnail, thumbnail_keys
from engine.library.values import FolderCount
from engine.photos import Changes, Decision, Flag, Photo, PhotoQuery, ScoreName

_TABLE = "SELECT id, path, missing FROM photos"


class Library:
    """One folder with everything known and decided. May be used from any thread.

    What the engine computes is seen after `refresh`. An edit counts in memory at once and is
    written in the background: `durable` waits for the disk, and `on_write_failed` is called, on the
    writer's thread, when an edit had to be taken back.
    """

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the library in this folder, made when absent; raises KnownError."""
        make_folder(folder)
        return cls(folder)

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.on_write_failed: Callable[[Changes, Exception], None] | None = None
        self._lock = RLock()
        self._computed = Readers(folder, COMPUTED)
        self._thumbnails = Readers(folder, THUMBNAILS)
        self._decisions = Decisions(folder, self._write_failed)
        try:
            self.refresh()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Write what still waits, then let go of all files."""
        self._decisions.close()
        self._computed.close()
        self._thumbnails.close()

    # --- photos -----------------------------------------------------------------------------------

    def photo(self, photo_id: int) -> Photo:
        """Return what is known of this photo; KeyError when there is none."""
        return self.photos([photo_id])[0]

    def photos(self, photo_ids: Sequence[int]) -> list[Photo]:
        """Return these photos, in this order; KeyError when one is unknown."""
        found = self._select_in(f"{rows.PHOTO} WHERE id IN", map(int, photo_ids))
        by_id = {row[0]: row for row in found}
        return [self._photo(by_id[photo_id]) for photo_id in photo_ids]

    def photo_id(self, path: str) -> int | None:
        """Return the id of the photo in this file."""
        found = self._select_in("SELECT id FROM photos WHERE path IN", [stored(path)])
        return found[0][0] if found else None

    def photo_ids(self, query: PhotoQuery) -> Ints:
        """Return the photos that are there and that the query asks for, in its order."""
        with self._lock, self._in_words():
            return self._listing.photo_ids(query)

    def folders(self) -> list[FolderCount]:
        """Return every folder that holds photos, with the number directly in it."""
        with self._lock:
            return self._listing.folders()

    def thumbnail(self, photo_id: int) -> bytes | None:
        """Return the JPEG for the photo's present state, None while there is none."""
        connection = self._thumbnails.connection()
        if connection is None:
            return None
        with self._in_words():
            computed = self._computed.connection()
            keys = {} if computed is None else thumbnail_keys(computed, [photo_id])
        with in_words(self.folder / THUMBNAILS.file):
            return find_thumbnail(connection, keys[photo_id]) if keys else None

    # --- scores -----------------------------------------------------------------------------------

    def score_names(self) -> list[ScoreName]:
        """Return every score that some photo may have, in order."""
        return sorted(
            ScoreName(*row) for row in self._all("SELECT judge, name, variant FROM scorers")
        )

    def scores(self, photo_id: int) -> dict[ScoreName, float]:
        """Return the photo's scores."""
        query = (
            "SELECT judge, name, variant, value FROM scorers CROSS JOIN scores ON id = scorer_id"
        )
        found = self._select_in(f"{query} WHERE photo_id IN", [photo_id])
        return {ScoreName(*name): value for *name, value in found}

    def score_values(self, name: ScoreName, photo_ids: Sequence[int] | Ints) -> Floats:
        """Return this score for these photos, NaN where not scored."""
        with self._lock, self._in_words():
            return self._listing.score_values(name, photo_ids)

    def refresh(self, photo_ids: Sequence[int] | None = None) -> None:
        """See what the engine changed in these photos; None: see everything anew."""
        with self._lock:
            if photo_ids is None:
                self._see_everything()
            else:
                found = self._select_in(f"{_TABLE} WHERE id IN", photo_ids)
                with self._in_words():
                    self._listing.update(photo_ids, found)
        self._recognise(photo_ids)

    # --- decisions --------------------------------------------------------------------------------

    def rate(self, photo_ids: Sequence[int], stars: int | None) -> Changes:
        """Give these photos a rating (0 or None: none); the returned changes can be undone."""
        return self.apply(edits.rating(self._decided(photo_ids), stars))

    def flag(self, photo_ids: Sequence[int], flag: Flag) -> Changes:
        """Pick, reject or unflag these photos; the returned changes can be undone."""
        return self.apply(edits.flagging(self._decided(photo_ids), flag))

    def label(self, photo_ids: Sequence[int], label: str | None) -> Changes:
        """Give these photos a label (None: none); the returned changes can be undone."""
        return self.apply(edits.labelling(self._decided(photo_ids), label))

    def apply(self, changes: Changes) -> Changes:
        """Make these changes, as an undo does; returns them."""
        if changes:
            query = "SELECT path, content FROM photos WHERE path IN"
            found = self._select_in(query, (stored(change.path) for change in changes.changes))
            self._decisions.apply(changes, {loaded(path): content for path, content in found})
        return changes

    def follow(self, moves: Sequence[tuple[str, str]]) -> None:
        """Give files at new paths the decisions of their (old, new) paths.

        A decision that stands at the new path wins; the old one is kept, for the old file may only
        be offline.
        """
        self._decisions.follow(moves)

    def durable(self, timeout: float | None = None) -> None:
        """Return when all that was decided is on the disk; raises KnownError if that failed."""
        self._decisions.durable(timeout)

    # --- inside -----------------------------------------------------------------------------------

    def _see_everything(self) -> None:
        self._computed.renew()
        self._thumbnails.renew()
        self._decisions.reload()
        found = self._all(f"{_TABLE} ORDER BY path")
        self._listing = Listing(found, self._computed, self._decisions.of)

    def _recognise(self, photo_ids: Sequence[int] | None) -> None:
        """Recognise photos by content; of all photos only those like a decided one that is gone."""
        query = "SELECT path, content FROM photos WHERE content IS NOT NULL"
        if photo_ids is None:
            lost = self._decisions.paths() - self._listing.paths()
            found = self._select_in(f"{query} AND content IN", self._decisions.contents(lost))
        else:
            found = self._select_in(f"{query} AND id IN", photo_ids)
        self._decisions.recognise({loaded(path): content for path, content in found})

    def _decided(self, photo_ids: Sequence[int]) -> Iterable[tuple[str, Decision]]:
        """Return (path, decision) of these photos, in this order; KeyError when one is unknown."""
        found = dict(
            self._select_in("SELECT id, path FROM photos WHERE id IN", map(int, photo_ids))
        )
        paths = [loaded(found[photo_id]) for photo_id in photo_ids]
        return [(path, self._decisions.of(path)) for path in paths]

    def _photo(self, row: tuple[Any, ...]) -> Photo:
        return rows.photo(row, self._decisions.of(loaded(row[1])))

    def _all(self, query: str) -> list[tuple[Any, ...]]:
        with self._in_words():
            connection = self._computed.connection()
            return [] if connection is None else connection.execute(query).fetchall()

    def _select_in(self, query: str, values: Iterable[Any]) -> list[tuple[Any, ...]]:
        with self._in_words():
            connection = self._computed.connection()
            return [] if connection is None else list(rows.select_in(connection, query, values))

    def _in_words(self) -> AbstractContextManager[None]:
        return in_words(self.folder / COMPUTED.file)

    def _write_failed(self, changes: Changes, error: Exception) -> None:
        if self.on_write_failed is not None:
            self.on_write_failed(changes, error)
