"""The sidecars beside a photo: read what they say, and make them say what was decided."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path, PurePath

from engine.photos import Decision, Flag
from engine.sidecars import names
from engine.sidecars.found import FoundDecision
from engine.sidecars.packet import Packet, UnusablePacketError
from engine.sidecars.properties import Properties
from engine.sidecars.reading import found_in
from engine.sidecars.replacing import NotWrittenError, not_written, replace
from engine.sidecars.which import Folder, new_name, owner
from engine.sidecars.writing import put_decision

_TRIES = 3
"""How often a sidecar is read anew that another program changes meanwhile."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a photo: its sidecars, what they say together, and their fingerprint.

    The fingerprint is of names, sizes and times, and None where there is no sidecar. Of several
    that disagree the one written last counts; `written_at` is its time in seconds since 1970.
    """

    files: tuple[Path, ...] = ()
    found: FoundDecision | None = None
    fingerprint: str | None = None
    written_at: float = 0.0


def look_beside(photo: str, folder: Folder | None = None) -> Beside:
    """Read the sidecars of this photo; raises NotWrittenError where the folder can't be read."""
    path = Path(photo)
    files = sidecars_of(path.name, folder or list_folder(path.parent))
    fingerprint = fingerprint_of(files)
    if fingerprint is None:
        return Beside()
    found, written_at = read_beside(files)
    return Beside(tuple(files), found, fingerprint, written_at)


def list_folder(path: Path) -> Folder:
    """List a folder; raises NotWrittenError where that can't be done."""
    try:
        return Folder(path)
    except OSError as error:
        raise not_written(path, error) from error


def sidecars_of(photo: str, folder: Folder) -> list[Path]:
    """Return the sidecars that are this photo's, those by its full name last."""
    short = [folder.path / name for name in folder.short(photo)]
    if short and len(folder.sharing(photo)) > 1:
        short = [file for file in short if owner(folder, photo, _extension(file)) == photo]
    return [*short, *(folder.path / name for name in folder.full(photo))]


def write_beside(
    photo: str,
    decision: Decision,
    *,
    preferred: str,
    now: datetime,
    by: str = "",
    folder: Folder | None = None,
) -> str | None:
    """Make the photo's sidecars say this decision of the library `by`; returns their fingerprint.

    None is made for a blank decision. Raises NotWrittenError; what was there is then unharmed.
    """
    path = Path(photo)
    folder = folder or list_folder(path.parent)
    files = sidecars_of(path.name, folder)
    if not files and decision != Decision():
        files = [path.with_name(new_name(folder, path.name, preferred))]
    as_rating = decision.flag is Flag.REJECT and any(_is_darktables(path, file) for file in files)
    put = partial(put_decision, decision=decision, now=now, by=by, reject_as_rating=as_rating)
    for file in files:
        _write(file, put, _owned_extension(path, file, folder))
    return fingerprint_of(files)


def _write(file: Path, put: Callable[[Properties], bool], extension: str | None) -> None:
    """Put the decision into one sidecar, beginning anew if another program comes between."""
    for _ in range(_TRIES):
        mark = _mark(file)
        data, packet = _packet(file)
        properties = Properties(packet)
        if not put(properties):
            return
        if extension and not data:
            properties.put(names.SIDECAR_FOR, extension)
        if _mark(file) == mark:
            replace(file, packet.data())
            return
    raise NotWrittenError(f"{file} is being written by another program.", passing=True)


def _packet(file: Path) -> tuple[bytes, Packet]:
    """Return what a sidecar holds; a new packet where there is none or an empty one."""
    try:
        data = file.read_bytes() if file.exists() else b""
        return data, Packet.parse(data) if data.strip() else Packet.new()
    except OSError as error:
        raise not_written(file, error) from error
    except UnusablePacketError as error:
        raise NotWrittenError(
            f"{file} was left as it is, for {error}. Move it away; a new one will be written."
        ) from error


def _owned_extension(photo: Path, file: Path, folder: Folder) -> str | None:
    """Return what a new short sidecar says about whose it is, where several might claim it."""
    shared = len(folder.sharing(photo.name)) > 1 and file.stem == photo.stem
    return photo.suffix[1:] if shared else None


def _is_darktables(photo: Path, file: Path) -> bool:
    """Whether darktable reads this file: by its name, or because it wrote into it."""
    if PurePath(file.stem).suffix.lower() == photo.suffix.lower() and photo.suffix:
        return True
    return Properties(_packet(file)[1]).has_namespace(names.DARKTABLE_COLOURS)


def fingerprint_of(files: Sequence[Path]) -> str | None:
    """Return a text that changes with these files; None for no files."""
    return "|".join(f"{file.name}:{_mark(file)}" for file in files) or None


def read_beside(files: Sequence[Path]) -> tuple[FoundDecision, float]:
    """Return what the sidecar that was written last says, when that was, and the notes of all."""
    said = [(file, _read(file)) for file in files]
    newest = max(said, key=lambda pair: _written(*pair))
    notes = [note for _, found in said for note in found.notes]
    if len({found.decision for _, found in said}) > 1:
        both = " and ".join(file.name for file, _ in said)
        notes.append(f"{both} say different things: the one written last counts")
    return dataclasses.replace(newest[1], notes=tuple(notes)), _written(*newest)


def _read(file: Path) -> FoundDecision:
    """Return what one sidecar says; where it can't be read, a note that says so."""
    try:
        data = file.read_bytes()
        return found_in(Properties(Packet.parse(data))) if data.strip() else FoundDecision()
    except OSError as error:
        return FoundDecision(notes=(f"{file.name} can't be read: {error.strerror}",))
    except UnusablePacketError as error:
        return FoundDecision(notes=(f"{file.name} was not read, for {error}",))


def _mark(file: Path) -> str:
    try:
        status = file.stat()
    except OSError:
        return "gone"
    return f"{status.st_size}:{status.st_mtime_ns}"


def _extension(file: Path) -> str | None:
    """Return which photo a sidecar says it is for."""
    try:
        return Properties(Packet.parse(file.read_bytes())).text(names.SIDECAR_FOR)
    except (OSError, UnusablePacketError):
        return None


def _written(file: Path, found: FoundDecision) -> float:
    """Return when a sidecar was written: by what it says itself, else by its file's time."""
    if found.changed_at is not None:
        return found.changed_at.timestamp()
    try:
        return os.stat(file).st_mtime  # noqa: PTH116
    except OSError:
        return 0.0
