"""One file to another place: read again and found equal before it counts, and never over another.

A copy grows under a name of its own, `.cullect-….part`, and gets its real name when it is whole.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import threading
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import xxhash

from engine.photos import Cancelled

CHUNK = 1 << 22

Wrote = Callable[[int], None]
"""Called with the number of bytes after each portion."""


class SourceTrouble(Exception):  # noqa: N818 - it names the file's state
    """This file can't be taken along; the text says why. The others can."""


def copy_file(source: Path, temporary: Path, *, cancel: threading.Event, wrote: Wrote) -> str:
    """Copy a file with its times; returns the xxh3-128 of its bytes in hex, found in both.

    OSError where the destination fails, SourceTrouble where the source does or the two differ.
    """
    expected = _copied(source, temporary, cancel, wrote)
    with contextlib.suppress(OSError):  # what the other disk can't hold, such as rights on FAT
        shutil.copystat(source, temporary)
    if content_of(temporary, cancel) != expected:
        temporary.unlink()
        raise SourceTrouble(
            "was not the same when the copy was read again, so that was thrown away: check the "
            "disk, the card and the cable"
        )
    return expected


def _copied(source: Path, temporary: Path, cancel: threading.Event, wrote: Wrote) -> str:
    digest = xxhash.xxh3_128()
    with _opened(source) as original, temporary.open("wb") as copy:
        while chunk := _read(original):
            if cancel.is_set():
                raise Cancelled
            copy.write(chunk)
            digest.update(chunk)
            wrote(len(chunk))
        copy.flush()
        os.fsync(copy.fileno())
        _forget_cache(copy)
    return digest.hexdigest()


def content_of(path: Path, cancel: threading.Event) -> str:
    """Return the xxh3-128 of a file's bytes in hex."""
    digest = xxhash.xxh3_128()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            if cancel.is_set():
                raise Cancelled
            digest.update(chunk)
    return digest.hexdigest()


def same_content(one: Path, other: Path, cancel: threading.Event) -> bool:
    """Tell whether two files hold the same bytes."""
    if one.stat().st_size != other.stat().st_size:
        return False
    return content_of(one, cancel) == content_of(other, cancel)


def put_in_place(temporary: Path, target: Path) -> None:
    """Give a file its name, which nobody has: FileExistsError rather than write over another."""
    if os.name == "nt":
        temporary.rename(target)  # refuses by itself
        return
    try:
        os.link(temporary, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links, such as FAT: the empty file holds the name
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        _replace_or_undo(temporary, target)
    else:
        _unlink_or_undo(temporary, target)
    _sync_folder(target.parent)


def relocate(source: Path, target: Path, *, cancel: threading.Event) -> None:
    """Move a file to where nothing stands; to another disk as a verified copy.

    OSError and SourceTrouble as above; the file is always at one of the two places.
    """
    try:
        put_in_place(source, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        temporary = target.with_name(f".cullect-{uuid.uuid4().hex[:8]}.part")
        try:
            copy_file(source, temporary, cancel=cancel, wrote=lambda _: None)
            put_in_place(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)
        remove_original(source, target)


def remove_original(source: Path, copy: Path) -> None:
    """Remove a file whose verified copy stands elsewhere; never one that is that copy itself."""
    if source.samefile(copy) and not source.is_symlink():
        raise SourceTrouble("is the very file that stands at the destination, and stays")
    try:
        source.unlink()
    except OSError as error:
        raise SourceTrouble(f"was copied, but could not be removed: {error.strerror}") from error


def _unlink_or_undo(old: Path, new: Path) -> None:
    """End a rename by links: the file has one name afterwards, if need be the old one."""
    try:
        old.unlink()
    except OSError:
        new.unlink()
        raise


def _replace_or_undo(old: Path, placeholder: Path) -> None:
    """End a rename onto the empty file that holds the name; without that, it goes again."""
    try:
        old.replace(placeholder)
    except OSError:
        placeholder.unlink()
        raise


def _sync_folder(folder: Path) -> None:
    """Have a new name on the disk itself, where the system can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _forget_cache(file: BinaryIO) -> None:
    """Let what was written be read from the disk the next time, not from memory."""
    if hasattr(os, "posix_fadvise"):
        with contextlib.suppress(OSError):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


@contextlib.contextmanager
def _opened(source: Path) -> Iterator[BinaryIO]:
    try:
        file = source.open("rb")
    except OSError as error:
        raise SourceTrouble(_why(error)) from error
    with file:
        yield file


def _read(file: BinaryIO) -> bytes:
    try:
        return file.read(CHUNK)
    except OSError as error:
        raise SourceTrouble(_why(error)) from error


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "is gone"
    if isinstance(error, PermissionError):
        return "may not be read: no permission"
    return f"can't be read from its disk: {error.strerror}"
