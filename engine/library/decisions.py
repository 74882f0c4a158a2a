"""What a person decided: all of it in memory, changed at once, written by the writer's thread."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Container, Iterable, Mapping, Sequence, Set
from pathlib import Path
from threading import Condition

from engine.library.databases import LIBRARY, open_for_writing
from engine.library.decided import (
    copy_decisions,
    last_edit,
    read_contents,
    read_decisions,
    write_contents,
    write_decisions,
)
from engine.library.elsewhere import Elsewhere
from engine.library.failures import in_words
from engine.library.readers import Readers
from engine.library.sidecar_rows import mark_waiting
from engine.library.whereabouts import Whereabouts
from engine.library.writer import Work, Writer
from engine.photos import Changes, Decision, KnownError

_BLANK = Decision()


class Decisions:
    """The decisions by path. Thread-safe; made and closed by the `Library`.

    Called on the writer's thread: `write_failed` when an edit had to be taken back, `to_tell` with
    the paths of photos whose decisions are on the disk and are to be written beside them, and
    `decided_elsewhere` with those that another window or command decided.
    """

    def __init__(self, folder: Path, write_failed: Callable[[Changes, Exception], None]) -> None:
        self._file = folder / LIBRARY.file
        self._write_failed = write_failed
        self.to_tell: Callable[[Sequence[str]], None] = lambda _paths: None
        self.decided_elsewhere: Callable[[Sequence[str]], None] = lambda _paths: None
        self._elsewhere = Elsewhere()
        self._writer = Writer(open_for_writing(folder, LIBRARY), self._file, self._see_others)
        self._readers = Readers(folder, LIBRARY)
        self._state = Condition()
        self._given = self._done = 0
        self._latest: dict[str, int] = {}
        self._failure: Exception | None = None
        self._by_path: dict[str, Decision] = {}
        self._news: set[str] = set()
        self._whereabouts = Whereabouts()

    def of(self, path: str) -> Decision:
        """Return what was decided about this file, a blank decision when nothing was."""
        return self._by_path.get(path, _BLANK)

    def knows(self, path: str) -> bool:
        """Tell whether something was decided about this file, be it that nothing is."""
        return path in self._by_path

    def paths(self) -> set[str]:
        """Return the paths of all files for which something was decided."""
        with self._state:
            return set(self._by_path)

    def news(self) -> set[str]:
        """Return the paths of the files whose decision changed since this was asked last."""
        with self._state:
            news, self._news = self._news, set()
            return news

    def apply(
        self, changes: Changes, contents: Mapping[str, str], *, tell: Container[str] | None = None
    ) -> None:
        """Set these decisions now, and have them written with what their files hold.

        They are to be written beside the photos, too, or only beside those in `tell`.
        """
        paths = [change.path for change in changes.changes]
        with self._state:
            # Onto what stands now, as the database does it: a part may have changed meanwhile.
            self._by_path.update((c.path, c.onto(self.of(c.path))) for c in changes.changes)
            self._whereabouts.learn(contents.items())
            self._submit(
                lambda db: write_decisions(db, changes.changes, contents),
                changes,
                paths,
                [path for path in paths if tell is None or path in tell],
            )

    def have_written(self, work: Work) -> None:
        """Have something else written, behind all that was decided; returns when it is."""
        with self._state:
            self._submit(work, Changes("Note sidecars", ()), [])
            number = self._given
            self._state.wait_for(lambda: self._done >= number)

    def follow(self, moves: Iterable[tuple[str, str]]) -> None:
        """Copy decisions from old paths to new ones that have none; the old ones are kept."""
        with self._state:
            known = self._by_path
            pairs = [(old, new) for old, new in moves if old in known and new not in known]
            if pairs:
                known.update((new, known[old]) for old, new in pairs)
                self._submit(
                    lambda db: copy_decisions(db, pairs),
                    Changes("Follow moved photos", ()),
                    [new for _, new in pairs],
                    [new for _, new in pairs],
                )

    def recognise(self, contents: Mapping[str, str]) -> None:
        """Learn what the files at these paths hold.

        A file without decision takes that of a file with the same content that is no longer there.
        """
        undecided = {path: held for path, held in contents.items() if path not in self._by_path}
        moves = ((self._whereabouts.gone(held), path) for path, held in undecided.items())
        self.follow([(old, new) for old, new in moves if old is not None])
        with self._state:
            news = {
                path: held
                for path, held in contents.items()
                if path in self._by_path and not self._whereabouts.know(path, held)
            }
            if news:
                self._whereabouts.learn(news.items())
                changes = Changes("Recognise photos", ())
                self._submit(lambda db: write_contents(db, news), changes, [])

    def contents(self, paths: Set[str]) -> list[str]:
        """Return what these decided files hold, as far as known."""
        with self._state:
            return self._whereabouts.contents(paths)

    def reload(self) -> None:
        """Read all decisions anew, for another front end may have changed some."""
        with self._state, in_words(self._file):
            self._state.wait_for(lambda: self._done == self._given)
            db = self.reader()
            self._elsewhere.seen = last_edit(db)
            self._by_path = read_decisions(db)
            self._news = set(self._by_path)
            self._whereabouts = Whereabouts()
            self._whereabouts.learn(read_contents(db))

    def durable(self, timeout: float | None) -> None:
        """Return when what was given is on the disk; raises what went wrong since last asked."""
        if not self.wait(timeout):
            raise KnownError(f"{self._file} could not be written for {timeout} seconds.")
        with self._state:
            failure, self._failure = self._failure, None
        if failure is not None:
            raise failure

    def wait(self, timeout: float | None) -> bool:
        """Return when what was given is written or failed; False after so many seconds."""
        with self._state:
            given = self._given
            return self._state.wait_for(lambda: self._done >= given, timeout)

    def close(self) -> None:
        """Write what waits, then close."""
        self._writer.close()
        self._readers.close()

    def _submit(
        self, work: Work, changes: Changes, paths: Sequence[str], tell: Sequence[str] = ()
    ) -> None:
        self._given += 1
        number = self._given
        self._latest.update(dict.fromkeys(paths, number))
        self._news.update(paths)

        def both(db: sqlite3.Connection) -> None:
            work(db)
            mark_waiting(db, tell)

        def settle(error: Exception | None) -> None:
            if error is None and tell:
                self.to_tell(tell)
            self._settle(number, changes, paths, error)

        self._writer.submit(both, settle)

    def _settle(
        self, number: int, changes: Changes, paths: Sequence[str], error: Exception | None
    ) -> None:
        """Note that a write ended; where it failed, show again what the database holds."""
        with self._state:
            latest = [path for path in paths if self._latest.get(path) == number]
            for path in latest:
                del self._latest[path]
            if error is not None:
                self._failure = error
                self._take_back(latest)
            self._done = number
            self._state.notify_all()
        if error is not None:
            self._write_failed(changes, error)

    def _see_others(self, db: sqlite3.Connection) -> None:
        """Take over what others wrote, but for photos of which an edit of ours is on its way."""
        newer = self._elsewhere.newer(db)
        if not newer:
            return
        with self._state:
            changed = [path for path in newer if newer[path] != self._by_path.get(path)]
            taken = [path for path in changed if path not in self._latest]
            self._by_path.update((path, newer[path]) for path in taken)
            self._news.update(taken)
            if len(taken) < len(changed):
                self._elsewhere.look_again()
        if taken:
            self.decided_elsewhere(taken)

    def _take_back(self, paths: Sequence[str]) -> None:
        self._news.update(paths)
        for path in paths:
            self._by_path.pop(path, None)
        # Where the file can't even be read, what failed before says so.
        with contextlib.suppress(KnownError), in_words(self._file):
            self._by_path.update(read_decisions(self.reader(), paths))

    def reader(self) -> sqlite3.Connection:
        """Return this thread's connection for reading; raises KnownError."""
        connection = self._readers.connection()
        if connection is None:
            raise KnownError(f"{self._file} is gone. Close Cullect and look for it.")
        return connection
