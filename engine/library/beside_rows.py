"""What the library remembers of sidecars, for whoever writes and reads them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cached_property, partial

from engine.library import sidecar_rows
from engine.library.decided import read_decisions
from engine.library.decisions import Decisions
from engine.library.sidecar_rows import Note, SidecarRow
from engine.photos import Decision


class BesideRows:
    """May be used from any thread; what is noted is on the disk when the function returns."""

    def __init__(self, decisions: Decisions) -> None:
        self._decisions = decisions
        self._finish: Callable[[float], object] = lambda _timeout: None

    def listen(
        self,
        to_tell: Callable[[Sequence[str]], None] = lambda _paths: None,
        finish: Callable[[float], object] = lambda _timeout: None,
    ) -> None:
        """Call `to_tell`, on the writer's thread, when decisions are on the disk and may be told.

        `finish` waits at most so many seconds until all of them are told.
        """
        self._decisions.to_tell, self._finish = to_tell, finish

    def settle(self, timeout: float) -> None:
        """Return when what is decided by now stands in the sidecars, or after so many seconds."""
        self._decisions.wait(timeout)
        self._finish(timeout)

    @cached_property
    def identity(self) -> str:
        """The name of this library, by which it knows its own sidecars again."""
        return sidecar_rows.identity(self._decisions.reader())

    def waiting(self) -> list[str]:
        """Return the photos whose decisions are to be written beside them."""
        return sidecar_rows.waiting_paths(self._decisions.reader())

    def row(self, path: str) -> SidecarRow:
        """Return what is remembered of this photo's sidecar."""
        return sidecar_rows.sidecar_row(self._decisions.reader(), path)

    def decision(self, path: str) -> Decision:
        """Return the decision as it is on the disk; another window may just have made it."""
        return read_decisions(self._decisions.reader(), [path]).get(path, Decision())

    def fingerprints(self) -> dict[str, str]:
        """Return the fingerprints of all sidecars that were written or read, by photo."""
        return sidecar_rows.fingerprints(self._decisions.reader())

    def note(self, notes: Sequence[Note]) -> None:
        """Note what sidecars are now, and which of the decisions that waited are in them."""
        if notes:
            self._decisions.have_written(partial(sidecar_rows.note_sidecars, notes=notes))

    def wait_for(self, paths: Sequence[str]) -> None:
        """Note that what is decided about these photos is to be written beside them."""
        if paths:
            self._decisions.have_written(partial(sidecar_rows.mark_waiting, paths=paths))

    def answer(self, path: str) -> str | None:
        """Return what a person said for this photo's folder: "ours", "theirs" or "newer"."""
        return sidecar_rows.answer_for(self._decisions.reader(), os.path.dirname(path))  # noqa: PTH120

    def keep_answer(self, paths: Iterable[str], answer: str) -> None:
        """Remember for these photos' folders what a person said."""
        folders = {os.path.dirname(path) for path in paths}  # noqa: PTH120
        self._decisions.have_written(
            partial(sidecar_rows.write_answer, folders=folders, answer=answer)
        )

    def forget_answers(self) -> None:
        """Ask again in all folders."""
        self._decisions.have_written(sidecar_rows.forget_answers)

    def decided_at(self, path: str) -> datetime | None:
        """Return when the photo was decided last."""
        text = sidecar_rows.decided_at(self._decisions.reader(), path)
        return datetime.fromisoformat(text) if text else None
