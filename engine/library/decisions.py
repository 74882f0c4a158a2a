"""What a person decided: all of it in memory, changed at once, written by the writer's thread."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from operator import itemgetter
from pathlib import Path
from threading import Condition
from typing import Any

from engine.library.databases import LIBRARY, open_for_writing
from engine.library.failures import in_words
from engine.library.paths import loaded, stored
from engine.library.readers import Readers
from engine.library.rows import select_in
from engine.library.writer import Work, Writer
from engine.photos import Change, Changes, Decision, Flag, KnownError

_ALL = "SELECT path, flag, stars, label FROM decisions"

_BLANK = Decision()

WriteFailed = Callable[[Changes, Exception], None]

# Only the parts that this edit changed are written: another front end may have set the others.
_DECIDE = """
INSERT INTO decisions (path, content, flag, stars, label, decided_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (path) DO UPDATE SET
    content = coalesce(excluded.content, content),
    flag = iif(?7, excluded.flag, flag),
    stars = iif(?8, excluded.stars, stars),
    label = iif(?9, excluded.label, label),
    decided_at = excluded.decided_at
"""
_COPY = """
INSERT OR IGNORE INTO decisions (path, content, flag, stars, label, decided_at)
SELECT ?2, content, flag, stars, label, decided_at FROM decisions WHERE path = ?1
"""
_LEARN = "UPDATE decisions SET content = ?2 WHERE path = ?1 AND content IS NOT ?2"


class Decisions:
    """The decisions by path. Thread-safe; made and closed by the `Library`."""

    def __init__(self, folder: Path, write_failed: WriteFailed) -> None:
        self._file = folder / LIBRARY.file
        self._write_failed = write_failed
        connection = open_for_writing(folder, LIBRARY)
        self._readers = Readers(folder, LIBRARY)
        self._writer = Writer(connection, self._file)
        self._state = Condition()
        self._given = self._done = 0
        self._latest: dict[str, int] = {}
        self._failure: Exception | None = None
        self._by_path: dict[str, Decision] = {}

    def of(self, path: str) -> Decision:
        """Return what was decided about this file, a blank decision when nothing was."""
        return self._by_path.get(path, _BLANK)

    def paths(self) -> set[str]:
        """Return the paths of all files for which something was decided."""
        with self._state:
            return set(self._by_path)

    def apply(self, changes: Changes, contents: Mapping[str, str | None]) -> None:
        """Set these decisions now, and have them written with the content of their files."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        rows = [_row(change, contents.get(change.path), now) for change in changes.changes]
        with self._state:
            self._by_path.update((change.path, change.after) for change in changes.changes)
            self._submit(
                lambda connection: connection.executemany(_DECIDE, rows),
                changes,
                [change.path for change in changes.changes],
            )

    def follow(self, moves: Iterable[tuple[str, str]]) -> None:
        """Copy decisions from old paths to new ones that have none; the old ones are kept."""
        with self._state:
            pairs = [
                (old, new)
                for old, new in moves
                if old in self._by_path and new not in self._by_path
            ]
            if not pairs:
                return
            self._by_path.update((new, self._by_path[old]) for old, new in pairs)
            rows = [(stored(old), stored(new)) for old, new in pairs]
            self._submit(
                lambda connection: connection.executemany(_COPY, rows),
                Changes("Follow moved photos", ()),
                [new for _, new in pairs],
            )

    def recognise(self, contents: Mapping[str, str]) -> None:
        """Learn what the files at these paths hold.

        A file without decision takes that of a file with the same content that is no longer there.
        """
        with self._state:
            known = [(stored(path), c) for path, c in contents.items() if path in self._by_path]
            if known:
                self._submit(
                    lambda connection: connection.executemany(_LEARN, known),
                    Changes("Recognise photos", ()),
                    [],
                )
            new = {path: c for path, c in contents.items() if path not in self._by_path}
        self.follow(self._moved(new))

    def contents(self, paths: Iterable[str]) -> list[str]:
        """Return the content of those of these files for which it is stored."""
        query = "SELECT content FROM decisions WHERE content IS NOT NULL AND path IN"
        rows = self._select_in(query, map(stored, paths))
        return [content for (content,) in rows]

    def reload(self) -> None:
        """Read all decisions anew, for another front end may have changed some."""
        with self._state:
            self._state.wait_for(lambda: self._done == self._given)
            with in_words(self._file):
                self._by_path = _by_path(self._reader().execute(_ALL))

    def durable(self, timeout: float | None) -> None:
        """Return when what was given is on the disk; raises what went wrong since last asked."""
        with self._state:
            given = self._given
            if not self._state.wait_for(lambda: self._done >= given, timeout):
                raise KnownError(f"{self._file} could not be written for {timeout} seconds.")
            failure, self._failure = self._failure, None
        if failure is not None:
            raise failure

    def close(self) -> None:
        """Write what waits, then close."""
        self._writer.close()
        self._readers.close()

    def _submit(self, work: Work, changes: Changes, paths: Sequence[str]) -> None:
        self._given += 1
        number = self._given
        self._latest.update(dict.fromkeys(paths, number))
        self._writer.submit(work, lambda error: self._settle(number, changes, paths, error))

    def _settle(
        self, number: int, changes: Changes, paths: Sequence[str], error: Exception | None
    ) -> None:
        """Note that a write ended; where it failed, show again what the database holds."""
        with self._state:
            mine = [path for path in paths if self._latest.get(path) == number]
            for path in mine:
                del self._latest[path]
            if error is not None:
                self._failure = error
                self._take_back(mine)
            self._done = number
            self._state.notify_all()
        if error is not None:
            self._write_failed(changes, error)

    def _take_back(self, paths: Sequence[str]) -> None:
        for path in paths:
            self._by_path.pop(path, None)
        self._by_path.update(_by_path(self._select_in(f"{_ALL} WHERE path IN", map(stored, paths))))

    def _moved(self, contents: Mapping[str, str]) -> list[tuple[str, str]]:
        """Pair gone paths with these of the same content; the latest decision counts."""
        query = "SELECT content, path, decided_at FROM decisions WHERE content IN"
        rows = self._select_in(query, set(contents.values()))
        gone: dict[str, str] = {}
        for content, stored_path, _ in sorted(rows, key=itemgetter(2)):
            path = loaded(stored_path)
            if not os.path.lexists(path):
                gone[content] = path
        return [(gone[content], path) for path, content in contents.items() if content in gone]

    def _select_in(self, query: str, values: Iterable[Any]) -> list[tuple[Any, ...]]:
        with in_words(self._file):
            return list(select_in(self._reader(), query, values))

    def _reader(self) -> sqlite3.Connection:
        connection = self._readers.connection()
        if connection is None:
            raise KnownError(f"{self._file} is gone. Close Cullect and look for it.")
        return connection


def _by_path(rows: Iterable[tuple[Any, ...]]) -> dict[str, Decision]:
    return {loaded(path): Decision(Flag(flag), stars, label) for path, flag, stars, label in rows}


def _row(change: Change, content: str | None, now: str) -> tuple[Any, ...]:
    before, after = change.before, change.after
    return (
        stored(change.path),
        content,
        int(after.flag),
        after.stars,
        after.label,
        now,
        before.flag != after.flag,
        before.stars != after.stars,
        before.label != after.label,
    )
