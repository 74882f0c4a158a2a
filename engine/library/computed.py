"""The library as the engine sees it: the one writer of what can be computed again."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Self

import numpy as np
import numpy.typing as npt

from engine.library import files, news, scores, thumbnails
from engine.library.databases import (
    COMPUTED,
    THUMBNAILS,
    make_folder,
    open_for_writing,
    transaction,
)
from engine.library.failures import UnusableError, in_words
from engine.library.rebuilding import open_computed, set_aside
from engine.library.table import Ints
from engine.library.values import FileOnDisk, KnownFile, PhotoResult
from engine.library.vectors import Halves, VectorFiles
from engine.photos import ScoreName, Shot


class ComputedStore:
    """Files, results, scores, vectors and thumbnails. May be used from any thread.

    `notes` says what was set aside when opening. Each function that writes is one transaction, and
    raises KnownError when the disk is full or the like.
    """

    @classmethod
    def open(cls, folder: Path, *, check: bool = True) -> Self:
        """Open the library in this folder, made when absent; raises KnownError.

        With `check` the files are read as a whole, to find damage before it shows.
        """
        make_folder(folder)
        return cls(folder, check=check)

    def __init__(self, folder: Path, *, check: bool = True) -> None:
        self.folder = folder
        self._lock = RLock()
        self._db, note = open_computed(folder, COMPUTED, check=check)
        self._thumbnails, other = open_computed(folder, THUMBNAILS)
        self.notes = tuple(text for text in (note, other) if text)
        self._vectors = VectorFiles(folder / "vectors")
        with self._writing() as db:
            self._vectors.drop_lost(db)
        self._name = secrets.token_hex(4)
        self._heard = news.last_news(self._db)
        self._version = self._others_version()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of all files."""
        with self._lock:
            self._db.close()
            self._thumbnails.close()

    # --- files ------------------------------------------------------------------------------------

    def known_files(self, roots: Iterable[str]) -> dict[str, KnownFile]:
        """Return what is known of the files at and below these roots, by path."""
        with self._reading() as db:
            return files.known_files(db, roots)

    def paths(self, photo_ids: Iterable[int]) -> list[str]:
        """Return where these photos are, in this order; KeyError when one is unknown."""
        with self._reading() as db:
            return files.paths_of(db, photo_ids)

    def path(self, photo_id: int) -> str:
        """Return where this photo is; KeyError when it is unknown."""
        return self.paths([photo_id])[0]

    def content(self, photo_id: int) -> str | None:
        """Return what this photo's file holds, as its hash; None until it was read."""
        with self._reading() as db:
            found = db.execute("SELECT content FROM photos WHERE id = ?", [photo_id]).fetchone()
        return found[0] if found else None

    def add_files(self, found: Sequence[FileOnDisk]) -> list[int]:
        """Make these new files known; return their ids, in this order."""
        with self._writing() as db:
            return files.add_files(db, found)

    def update_changed(self, found: Sequence[FileOnDisk]) -> list[int]:
        """Note that these known files changed; what was computed of them is dropped."""
        with self._writing() as db:
            ids = files.ids_of(db, (file.path for file in found))
            outdated = thumbnails.thumbnail_keys(db, ids).values()
            files.update_changed(db, found, ids)
        with self._writing_thumbnails() as db:
            thumbnails.delete_thumbnails(db, outdated)
        return ids

    def move(self, moves: Sequence[tuple[str, FileOnDisk]]) -> list[int]:
        """Note that the files at these old paths were found elsewhere; ids and results stay."""
        with self._writing() as db:
            ids = files.ids_of(db, (old for old, _ in moves))
            before = thumbnails.thumbnail_keys(db, ids)
            files.move_files(db, [file for _, file in moves], ids)
            after = thumbnails.thumbnail_keys(db, ids)
        with self._writing_thumbnails() as db:
            thumbnails.rename_thumbnails(db, [(before[i], after[i]) for i in ids])
        return ids

    def mark_missing(self, photo_ids: Iterable[int]) -> None:
        """Note that these files are gone though their folders are there; all else is kept."""
        with self._writing() as db:
            files.mark_missing(db, photo_ids, missing=True)

    def mark_found(self, photo_ids: Iterable[int]) -> None:
        """Note that files that were missing are back, unchanged."""
        with self._writing() as db:
            files.mark_missing(db, photo_ids, missing=False)

    def note_crash(self, crashed: Iterable[int], hung: Iterable[int] = ()) -> None:
        """Note which photos were in work when the engine died, and which it gave up for time.

        A photo that hung is left out at once, one that crashed at its second crash.
        """
        with self._writing() as db:
            files.note_crash(db, crashed)
            files.note_hang(db, hung)

    def suspects(self) -> list[int]:
        """Return the photos that were in work at one crash and not read since."""
        with self._reading() as db:
            return files.suspects(db)

    # --- results ----------------------------------------------------------------------------------

    def unscored(
        self, roots: Iterable[str], names: Sequence[ScoreName], encoder: str | None = None
    ) -> list[int]:
        """Return the readable photos at and below these roots that lack one of these scores.

        With an encoder, also those that lack its vector. In order of path.
        """
        with self._reading() as db:
            return scores.unscored(db, roots, names, encoder)

    def store_results(self, results: Sequence[PhotoResult]) -> None:
        """Store what came of reading these photos; 32 to 64 at a time are quickest."""
        with self._writing() as db:
            scores.store_results(db, results)
            for encoder in sorted({encoder for result in results for encoder in result.vectors}):
                having = [result for result in results if encoder in result.vectors]
                vectors = np.stack([result.vectors[encoder] for result in having])
                self._vectors.append(db, encoder, [result.photo_id for result in having], vectors)
        self.store_thumbnails({r.photo_id: r.thumbnail for r in results if r.thumbnail is not None})

    def told_before(self, roots: Iterable[str]) -> list[int]:
        """Return the readable photos there whose shot was read by an earlier version."""
        with self._reading() as db:
            return scores.told_before(db, roots)

    def store_shots(self, shots: Mapping[int, Shot]) -> None:
        """Store how these photos were taken, read anew; all else stays."""
        with self._writing() as db:
            scores.store_shots(db, shots)

    def store_scores(
        self, name: ScoreName, photo_ids: Sequence[int] | Ints, values: npt.ArrayLike
    ) -> None:
        """Store one score of these photos, as from vectors judged anew; NaN is left out."""
        pairs = zip(np.asarray(photo_ids).tolist(), np.asarray(values).tolist(), strict=True)
        with self._writing() as db:
            scores.store_scores(db, name, dict(pairs))

    def vectors(self, encoder: str) -> tuple[Ints, Halves]:
        """Return photo ids (n,) and their unit vectors (n, d), mapped from the file if possible."""
        with self._reading() as db:
            return self._vectors.read(db, encoder)

    # --- thumbnails -------------------------------------------------------------------------------

    def store_thumbnails(self, jpegs: Mapping[int, bytes]) -> None:
        """Store thumbnails (JPEG) by photo id, for the present state of the files."""
        if not jpegs:
            return
        with self._reading() as db:
            keys = thumbnails.thumbnail_keys(db, jpegs)
        with self._writing_thumbnails() as db:
            thumbnails.write_thumbnails(db, {key: jpegs[i] for i, key in keys.items()})

    def without_thumbnail(self, photo_ids: Sequence[int]) -> list[int]:
        """Return those of these photos that have no thumbnail for their present state."""
        with self._reading() as db:
            keys = thumbnails.thumbnail_keys(db, photo_ids)
        present: set[int] = set()
        with self._thumbnail_file() as db:
            present = thumbnails.stored_keys(db, keys.values())
        return [i for i in photo_ids if i in keys and keys[i] not in present]

    # --- several engines --------------------------------------------------------------------------

    def tell_others(self, photo_ids: Sequence[int], *, listed: bool) -> None:
        """Tell the other engines at this library that photos changed, came or went."""
        with self._writing() as db:
            news.write_news(db, self._name, photo_ids, listed)

    def told_by_others(self) -> list[news.News]:
        """Return what other engines told since this was asked last."""
        with self._reading() as db:
            if (version := self._others_version()) == self._version:
                return []
            self._version = version
            heard, self._heard = self._heard, news.last_news(db)
            return news.read_news(db, self._name, heard)

    def _others_version(self) -> int:
        """A number that changes when somebody else wrote into the file."""
        return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    # --- inside -----------------------------------------------------------------------------------

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._lock, in_words(self.folder / COMPUTED.file):
            yield self._db

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._reading() as db, transaction(db):
            yield db

    @contextmanager
    def _thumbnail_file(self) -> Iterator[sqlite3.Connection]:
        """Lend the file; a damaged one is begun anew, and what was to be done is left undone."""
        with self._lock:
            try:
                with in_words(self.folder / THUMBNAILS.file):
                    yield self._thumbnails
            except UnusableError:
                self._thumbnails.close()
                set_aside(self.folder / THUMBNAILS.file)
                self._thumbnails = open_for_writing(self.folder, THUMBNAILS)

    @contextmanager
    def _writing_thumbnails(self) -> Iterator[sqlite3.Connection]:
        with self._thumbnail_file() as db, transaction(db):
            yield db
