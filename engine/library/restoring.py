"""The way back to what was decided when a backup was made: an edit like any other.

So it is written beside the photos, shows in other windows, and can be undone.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace

from engine.library.backups import Backup, backups, read_backup
from engine.library.library import Library
from engine.photos import Cancelled, Change, Changes, Decision, KnownError, Progress, Report

_NOTHING = Changes("Restore decisions", ())


@dataclass(frozen=True, slots=True)
class WayBack:
    """A backup: how many photos are decided in it, and what going back to it would change.

    `wrong` says why it can't be used, None for a sound one.
    """

    backup: Backup
    decided: int = 0
    changes: Changes = _NOTHING
    wrong: str | None = None


def ways_back(library: Library, *, cancel: threading.Event, report: Report) -> list[WayBack]:
    """Look into all backups, the newest first."""
    found = backups(library.folder)
    ways = []
    for number, backup in enumerate(found):
        if cancel.is_set():
            raise Cancelled
        report(Progress("reading backups", number, len(found)))
        ways.append(look_into(library, backup))
    return ways


def look_into(library: Library, backup: Backup) -> WayBack:
    """Compare a backup with what is decided now."""
    try:
        then = read_backup(backup.file)
    except KnownError as error:
        return WayBack(backup, wrong=str(error))
    blank = Decision()
    decided = sum(decision != blank for decision in then.values())
    return WayBack(backup, decided, _changes_to(library, then))


def way_back(library: Library, backup: Backup) -> Changes:
    """Return the changes that make the decisions what they were; raises KnownError."""
    return _changes_to(library, read_backup(backup.file))


def _changes_to(library: Library, then: dict[str, Decision]) -> Changes:
    paths = sorted({*then, *library.decided_paths()})
    pairs = ((path, library.decision(path), then.get(path, Decision())) for path in paths)
    changes = tuple(Change(path, now, before) for path, now, before in pairs if now != before)
    return replace(_NOTHING, changes=changes)
