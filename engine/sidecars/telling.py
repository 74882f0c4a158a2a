"""Tell other programs what was decided: merge with what stands beside a photo, then write it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from engine.library import Library
from engine.library.sidecar_rows import Note, SidecarRow
from engine.photos import Change, Changes, Decision
from engine.settings import Preferences
from engine.sidecars.beside import Beside, list_folder, look_beside, write_beside
from engine.sidecars.found import FoundBeside
from engine.sidecars.inside import write_inside
from engine.sidecars.merging import Merged
from engine.sidecars.replacing import clear_abandoned
from engine.sidecars.taking import settle
from engine.sidecars.which import Folder


class Telling:
    """One round over some photos; at its end the library notes what stands beside them now.

    `adopted` are files that took over what another program had decided meanwhile.
    """

    def __init__(self, library: Library, preferences: Preferences) -> None:
        self._library, self._preferences = library, preferences
        self._folders: dict[Path, Folder] = {}
        self._notes: list[Note] = []
        self.adopted: tuple[str, ...] = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self._library.beside.note(self._notes)

    def tell(self, photo: str) -> bool:
        """Write this photo's decision; False where another program decided otherwise.

        Of a photo that is not there any more there is nothing to tell. Raises NotWrittenError.
        """
        path = Path(photo)
        folder = self._folder(path.parent)
        row, ours = self._library.beside.row(photo), self._library.beside.decision(photo)
        if path.name not in folder.names:
            self._notes.append(Note(photo, row.fingerprint, row.known, row.waiting))
            return True
        merged = self._merged(photo, row, ours, look_beside(photo, folder))
        if merged.clash:
            return False
        if merged.decision != ours:
            change = Change(photo, ours, merged.decision)
            self.adopted += self._library.adopt(Changes("Read sidecars", (change,)))
        now, by = datetime.now().astimezone(), self._library.beside.identity
        mark = write_beside(
            photo, merged.decision, preferred=self._preferences.sidecar_name, now=now, by=by,
            folder=folder,
        )  # fmt: skip
        if self._preferences.write_inside:
            write_inside(photo, merged.decision, now=now, by=by)
        self._notes.append(Note(photo, mark, merged.decision, row.waiting))
        return True

    def _merged(self, photo: str, row: SidecarRow, ours: Decision, beside: Beside) -> Merged:
        """Put ours together with what another program wrote since we looked last."""
        if beside.found is None or beside.fingerprint == row.fingerprint:
            return Merged(ours)
        found = beside.found
        theirs = FoundBeside(
            photo, beside.fingerprint or "", found.decision, beside.written_at, found.written_by
        )
        return settle(self._library, row, ours, theirs)

    def _folder(self, path: Path) -> Folder:
        """List a folder once, and clear what a killed Cullect left in it."""
        if path not in self._folders:
            self._folders[path] = list_folder(path)
            clear_abandoned(path)
        return self._folders[path]
