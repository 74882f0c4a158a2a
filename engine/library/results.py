"""What the engine computed, as a front end reads it, from any thread."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from engine.library.databases import COMPUTED, THUMBNAILS
from engine.library.failures import UnusableError, in_words
from engine.library.paths import loaded, stored
from engine.library.readers import Readers
from engine.library.rows import PHOTO, select_in
from engine.library.table import Ints, Row
from engine.library.thumbnails import find_thumbnail, thumbnail_keys
from engine.library.vectors import Halves, VectorFiles
from engine.photos import ScoreName

_SCORERS = "SELECT judge, name, variant FROM scorers"
# A CROSS JOIN is taken in the order written: every scorer, then straight to its score.
_SCORES = "SELECT judge, name, variant, value FROM scorers CROSS JOIN scores ON id = scorer_id"
_LISTED = "SELECT id, path, missing, error IS NOT NULL FROM photos"
_CONTENTS = "SELECT path, content FROM photos WHERE content IS NOT NULL"


class Results:
    """Answers are empty while the engine has made no file yet, or one we don't know."""

    def __init__(self, folder: Path) -> None:
        self.computed = Readers(folder, COMPUTED)
        self._thumbnails = Readers(folder, THUMBNAILS)
        self._vectors = VectorFiles(folder / "vectors")

    def renew(self) -> None:
        """Open the files anew, for the engine may have begun them anew."""
        self.computed.renew()
        self._thumbnails.renew()

    def close(self) -> None:
        """Let go of the files."""
        self.computed.close()
        self._thumbnails.close()

    def everything_listed(self) -> list[Row]:
        """Return (id, path, missing, unreadable) of all photos by path; none of a damaged file.

        The engine will find the damage when it opens the file, and begin it anew.
        """
        try:
            return self._select(f"{_LISTED} ORDER BY path")
        except UnusableError:
            return []

    def listed(self, photo_ids: Iterable[int]) -> list[Row]:
        """Return (id, path, missing, unreadable) of these photos."""
        return self._select(f"{_LISTED} WHERE id IN", photo_ids)

    def rows(self, photo_ids: Iterable[int]) -> dict[int, tuple[Any, ...]]:
        """Return the columns of `PHOTO` by id."""
        return {row[0]: row for row in self._select(f"{PHOTO} WHERE id IN", photo_ids)}

    def paths(self, photo_ids: Iterable[int]) -> dict[int, str]:
        """Return the paths of these photos by id."""
        found = self._select("SELECT id, path FROM photos WHERE id IN", photo_ids)
        return {photo_id: loaded(path) for photo_id, path in found}

    def photo_id(self, path: str) -> int | None:
        """Return the id of the photo in this file."""
        found = self._select("SELECT id FROM photos WHERE path IN", [stored(path)])
        return found[0][0] if found else None

    def contents_of(self, photo_ids: Iterable[int]) -> dict[str, str]:
        """Return what these photos' files hold, by path, as far as known."""
        return self._contents("id", photo_ids)

    def contents_at(self, paths: Iterable[str]) -> dict[str, str]:
        """Return what the files at these paths hold, by path, as far as known."""
        return self._contents("path", map(stored, paths))

    def holding(self, contents: Iterable[str]) -> dict[str, str]:
        """Return the files that hold one of these, by path."""
        return self._contents("content", contents)

    def score_names(self) -> list[ScoreName]:
        """Return every score that some photo may have, in order."""
        return sorted(ScoreName(*row) for row in self._select(_SCORERS))

    def scores(self, photo_id: int) -> dict[ScoreName, float]:
        """Return the photo's scores."""
        found = self._select(f"{_SCORES} WHERE photo_id IN", [photo_id])
        return {ScoreName(*name): value for *name, value in found}

    def vectors(self, encoder: str) -> tuple[Ints, Halves]:
        """Return photo ids (n,) and their unit vectors (n, d), mapped from the file if possible."""
        with in_words(self.computed.file):
            connection = self.computed.connection()
            if connection is None:
                return np.empty(0, np.int64), np.empty((0, 0), np.float16)
            return self._vectors.read(connection, encoder)

    def thumbnail(self, photo_id: int) -> bytes | None:
        """Return the JPEG for the photo's present state; None too when the file is damaged."""
        computed, thumbnails = self.computed.connection(), self._thumbnails.connection()
        if computed is None or thumbnails is None:
            return None
        with in_words(self.computed.file):
            keys = thumbnail_keys(computed, [photo_id])
        try:
            with in_words(self._thumbnails.file):
                return find_thumbnail(thumbnails, keys[photo_id]) if keys else None
        except UnusableError:
            self._thumbnails.renew()
            return None

    def _contents(self, column: str, values: Iterable[Any]) -> dict[str, str]:
        found = self._select(f"{_CONTENTS} AND {column} IN", values)
        return {loaded(path): content for path, content in found}

    def _select(self, query: str, values: Iterable[Any] | None = None) -> list[tuple[Any, ...]]:
        """Run a query; with values, it ends in `IN`."""
        with in_words(self.computed.file):
            connection = self.computed.connection()
            if connection is None:
                return []
            if values is None:
                return connection.execute(query).fetchall()
            return list(select_in(connection, query, values))
