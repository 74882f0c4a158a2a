"""Take over what other programs decided, as far as nobody decided otherwise here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from engine.library import Library
from engine.library.sidecar_rows import Note, SidecarRow
from engine.photos import Change, Changes, Decision
from engine.sidecars.found import INSIDE, FoundBeside
from engine.sidecars.merging import NEWER, OURS, THEIRS, Merged, merge


@dataclass(slots=True)
class Taken:
    """What came of it: files with other decisions now, files that clash, and what was odd."""

    adopted: tuple[str, ...] = ()
    to_write: list[str] = field(default_factory=list)
    clashes: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def take(library: Library, found: Iterable[FoundBeside]) -> Taken:
    """Merge what was found into the library; clashes are left as they are, to be asked about."""
    taken = Taken()
    changes: list[Change] = []
    notes: list[Note] = []
    for each in found:
        taken.notes += each.notes
        if each.fingerprint.startswith(INSIDE):
            changes += _taken_from_inside(library, each)
            continue
        row = library.beside.row(each.path)
        ours = library.decision(each.path)
        merged = settle(library, row, ours, each)
        if merged.clash:
            taken.clashes.append(each.path)
            continue
        if merged.decision != ours:
            changes.append(Change(each.path, ours, merged.decision))
        if merged.decision != each.decision:
            taken.to_write.append(each.path)
        notes.append(Note(each.path, each.fingerprint, each.decision, row.waiting))
    taken.adopted = library.adopt(Changes("Read sidecars", tuple(changes)))
    library.beside.note(notes)
    library.beside.wait_for([*taken.to_write, *taken.clashes])
    return taken


def _taken_from_inside(library: Library, found: FoundBeside) -> list[Change]:
    """A photo's own metadata count where there is neither a sidecar nor a decision.

    Stars that a person took back don't return when the photo is read again.
    """
    blank = Decision()
    known = library.beside.row(found.path).known
    if known is not None or library.is_decided(found.path) or found.decision == blank:
        return []
    return [Change(found.path, blank, found.decision)]


def settle(library: Library, row: SidecarRow, ours: Decision, theirs: FoundBeside) -> Merged:
    """Merge both sides, asking what the person said for this folder where they clash."""
    known = row.known or Decision()
    if theirs.written_by == library.beside.identity:
        known = theirs.decision  # our own, killed before it could be noted
    merged = merge(known, ours, theirs.decision)
    if not merged.clash:
        return merged
    favour = library.beside.answer(theirs.path)
    if favour == NEWER:
        decided_at = library.beside.decided_at(theirs.path)
        is_newer = decided_at is None or theirs.written_at > decided_at.timestamp()
        favour = THEIRS if is_newer else OURS
    return merge(known, ours, theirs.decision, favour=favour)
