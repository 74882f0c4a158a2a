"""Put new bytes in the place of a file, whole or not at all, also when the power goes.

A temporary file beside it, forced to the disk, takes its name in one step; then the folder is
forced to the disk, too. Times and rights: the file gets the present time, and keeps its rights.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import time
from collections.abc import Callable
from pathlib import Path

from engine.photos import KnownError

_UNFINISHED = ".cullect-"
_ABANDONED = 3600
"""Seconds after which a temporary file is nobody's: its writer was killed."""

_USUAL_RIGHTS = 0o666
_REASONS = {
    errno.ENOSPC: "the disk is full. Make room; it will be tried again",
    errno.EDQUOT: "your share of the disk is used up. Make room; it will be tried again",
    errno.EROFS: "the disk can only be read. Take off its write protection, or copy the photos",
    errno.EACCES: "you may not write there. Change the rights of the folder",
    errno.EPERM: "you may not write there. Change the rights of the folder",
    errno.ENOENT: "the folder is gone. Connect its disk again",
    errno.ENOTDIR: "the folder is gone. Connect its disk again",
    errno.ENAMETOOLONG: "its name would be too long. Rename the photo",
}
_GONE = {errno.ENOENT, errno.ENOTDIR}
_LASTING = {
    errno.EROFS, errno.EACCES, errno.EPERM, errno.ENAMETOOLONG, errno.ENOSPC, errno.EDQUOT, *_GONE,
}  # fmt: skip


class NotWrittenError(KnownError):
    """A file could not be written and is as it was.

    `passing` where another try may help, `offline` where its folder is not there at all.
    """

    def __init__(self, text: str, *, passing: bool = False, offline: bool = False) -> None:
        super().__init__(text)
        self.passing, self.offline = passing, offline


def not_written(file: Path, error: OSError) -> NotWrittenError:
    """Say why this file could not be written, and what to do."""
    reason = _REASONS.get(error.errno or 0, f"the disk reports: {error.strerror}")
    return NotWrittenError(
        f"{_shown(file)} was not written: {reason}.",
        passing=error.errno not in _LASTING,
        offline=error.errno in _GONE,
    )


def replace(
    file: Path, data: bytes, *, check: Callable[[Path], None] = lambda _written: None
) -> None:
    """Write these bytes in the place of the file, or anew; raises NotWrittenError.

    `check` looks at what was written before it takes the place, and may raise.
    """
    target = Path(os.path.realpath(file))  # a link stays one
    try:
        rights = _rights(target)
        unfinished = target.with_name(f"{_UNFINISHED}{secrets.token_hex(4)}.part")
        try:
            _write(unfinished, data, rights)
            check(unfinished)
            unfinished.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise
        sync_folder(target.parent)
    except OSError as error:
        raise not_written(file, error) from error


def _rights(target: Path) -> int | None:
    """Return the rights of the file to be replaced, None where there is none."""
    try:
        rights = stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None
    if not rights & 0o222:
        raise NotWrittenError(
            f"{_shown(target)} was not written: it is marked as read-only. Take that off to let "
            "Cullect write it."
        )
    return rights


def _write(file: Path, data: bytes, rights: int | None) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _USUAL_RIGHTS)
    with open(descriptor, "wb") as stream:  # noqa: PTH123 - a descriptor
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    if rights is not None:
        file.chmod(rights)


def sync_folder(folder: Path) -> None:
    """Force a folder's names to the disk, where the system can; Windows does it by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network disks know no such thing.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(descriptor)


def clear_abandoned(folder: Path) -> None:
    """Take away what a killed Cullect left unfinished here."""
    with contextlib.suppress(OSError):
        for file in folder.glob(f"{_UNFINISHED}????????.part"):
            with contextlib.suppress(OSError):
                if time.time() - file.stat().st_mtime > _ABANDONED:
                    file.unlink()


def _shown(file: Path) -> str:
    """Return the path as text that can be printed."""
    return os.fsencode(file).decode("utf-8", "replace")
