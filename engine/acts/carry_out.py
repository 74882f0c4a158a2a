"""Carry out a plan, file by file; whatever stops it, what was done is kept and told."""

from __future__ import annotations

import contextlib
import errno
import os
import threading
from collections.abc import Iterator
from pathlib import Path

from engine.acts.companions import Kind
from engine.acts.journal import Journal
from engine.acts.plan import Act, Item
from engine.acts.transfer import (
    SourceTrouble,
    Wrote,
    copy_file,
    put_in_place,
    remove_original,
    same_content,
)
from engine.photos import Cancelled, KnownError, Report
from engine.progress import Meter

STAGE = {Act.COPY: "copying", Act.MOVE: "moving", Act.LINK: "linking"}

_REASONS = {
    errno.ENOSPC: "the disk is full. Make room, then go on",
    errno.EDQUOT: "your share of the disk is used up. Make room, then go on",
    errno.EFBIG: "the disk takes no file of this size. Choose another, or make room",
    errno.EROFS: "the disk is read-only. Choose another destination",
    errno.EACCES: "you have no right to write there. Choose another destination",
    errno.EPERM: "you have no right to write there. Choose another destination",
    errno.ENOENT: "the folder is gone. Was the disk unplugged? Plug it in, then go on",
    errno.EIO: "the disk reports an error. Check it and its cable, then go on",
    errno.EXDEV: "a hard link must stay on its disk. Copy instead",
    errno.ENAMETOOLONG: "the path is too long there. Choose shorter folders or names",
}  # fmt: skip


def carry_out(journal: Journal, *, cancel: threading.Event, report: Report) -> None:
    """Do what waits in the journal, which tells afterwards what was done.

    Files that can't be read are noted and left out. KnownError when the destination fails,
    Cancelled when asked to stop; then the same journal can be carried out again.
    """
    order, root = journal.order, Path(journal.order.destination)
    with _in_words(root):
        if not journal.outcome().done:
            root.mkdir(parents=True, exist_ok=True)
    meter = Meter(STAGE[order.act], sum(item.size for _, item in journal.waiting()), report)
    for number, item in journal.waiting():
        if cancel.is_set():
            raise Cancelled
        temporary = Path(item.target).with_name(journal.temporary)
        one = _One(order.act, item, temporary, cancel, meter.add)
        try:
            with _in_words(Path(item.target)), _swept(temporary):
                _make_folder(temporary.parent, root)
                target, was_there = one.done()
        except SourceTrouble as trouble:
            journal.note_failed(number, str(trouble))
        else:
            journal.note_done(number, str(target), was_there=was_there)


class _One:
    """One file on its way."""

    def __init__(
        self, act: Act, item: Item, temporary: Path, cancel: threading.Event, wrote: Wrote
    ) -> None:
        self._act, self._item, self._temporary = act, item, temporary
        self._source = Path(item.source)
        self._cancel, self._wrote = cancel, wrote

    def done(self) -> tuple[Path, bool]:
        """Bring it there; returns its target and whether it was there already."""
        item = self._item
        target = Path(item.target)
        if not os.path.lexists(item.source) and _looks_done(item):
            return target, True  # moved just before the program was killed
        if os.path.lexists(target) and self._is_there(target):
            return target, True
        for free in _free_names(target):
            with contextlib.suppress(FileExistsError):
                self._bring(free)
                return free, False
        raise AssertionError("there are endless names")

    def _is_there(self, target: Path) -> bool:
        """Whether the target holds the same bytes already; a move then ends with the original."""
        item = self._item
        try:
            there = same_content(self._source, target, self._cancel)
        except OSError as error:
            raise SourceTrouble(f"can't be compared with {target}: {error.strerror}") from error
        self._wrote(item.size if there else 0)
        if there and self._act is Act.MOVE and item.source != item.target:
            remove_original(self._source, target)
        return there

    def _bring(self, target: Path) -> None:
        item = self._item
        if self._act is Act.LINK and item.kind is not Kind.SIDECAR:
            _link(self._source, target)
            self._wrote(item.size)
            return
        if self._act is Act.MOVE and _renamed(self._source, target):
            self._wrote(item.size)
            return
        copy_file(self._source, self._temporary, cancel=self._cancel, wrote=self._wrote)
        put_in_place(self._temporary, target)
        if self._act is Act.MOVE:
            remove_original(self._source, target)


def _make_folder(folder: Path, root: Path) -> None:
    """Make a folder in the destination, but not that itself.

    Where a disk was unplugged, it would come to stand on the system's own.
    """
    if not root.is_dir():
        raise FileNotFoundError(errno.ENOENT, "the folder is gone")
    folder.mkdir(parents=True, exist_ok=True)


def _link(source: Path, target: Path) -> None:
    """Give the same bytes a second name; sidecars are copied instead, for they are edited."""
    if not source.exists():
        raise SourceTrouble("is gone")
    target.hardlink_to(source.resolve())


def _renamed(source: Path, target: Path) -> bool:
    """Move on the same disk, where no byte is copied; False where it takes a copy."""
    if not source.exists():
        raise SourceTrouble("is gone")
    same_disk = source.stat().st_dev == target.parent.stat().st_dev
    if not same_disk or source.is_symlink():
        return False
    try:
        put_in_place(source, target)
    except PermissionError as error:
        if os.access(source.parent, os.W_OK):
            raise
        raise SourceTrouble(f"can't be moved away: {error.strerror}") from error
    except OSError as error:
        if error.errno == errno.EXDEV:  # one disk in two places
            return False
        raise
    return True


def _looks_done(item: Item) -> bool:
    try:
        return Path(item.target).stat().st_size == item.size
    except OSError:
        return False


def _free_names(target: Path) -> Iterator[Path]:
    """Yield the target, then others for when somebody took its name since the plan was made."""
    yield target
    number = 2
    while True:
        yield target.with_stem(f"{target.stem} ({number})")
        number += 1


@contextlib.contextmanager
def _swept(temporary: Path) -> Iterator[None]:
    """Remove what an earlier try left of a copy, and what this one leaves when it fails."""
    with contextlib.suppress(OSError):
        temporary.unlink()
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


@contextlib.contextmanager
def _in_words(target: Path) -> Iterator[None]:
    """Tell what the destination's disk reports as a KnownError."""
    try:
        yield
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, f"{error.strerror or error}")
        raise KnownError(f"{target} can't be written: {reason}. What was done is kept.") from error
