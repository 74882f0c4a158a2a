"""The way back to what was decided when a backup was made: an edit like any other.

So it is written beside the photos, shows in other windows, and can be undone.
"""

from __future__ import annotations

from engine.library.backups import Backup, read_backup
from engine.library.library import Library
from engine.photos import Change, Changes, Decision


def way_back(library: Library, backup: Backup) -> Changes:
    """Return the changes that make the decisions what they were; raises KnownError."""
    then = read_backup(backup.file)
    paths = sorted({*then, *library.decided_paths()})
    pairs = ((path, library.decision(path), then.get(path, Decision())) for path in paths)
    changes = tuple(Change(path, now, before) for path, now, before in pairs if now != before)
    return Changes("Restore decisions", changes)
