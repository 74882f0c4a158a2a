"""Watch a folder: what lands, changes or goes in and below it, told once it holds still.

The system tells of changes where it can. Network drives, whose changes it doesn't know, and folders
for which it has no watches left are looked at every two seconds instead.
"""

from __future__ import annotations

import contextlib
import logging
import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import watchfiles
from watchfiles import Change

from engine.files.formats import ENDINGS
from engine.files.remote import is_remote
from engine.files.settling import Settling

log = logging.getLogger(__name__)

A_LOOK = 300
"""Milliseconds between two looks at files that don't hold still yet."""

_POLL = 2000
_UNSHARP = 2.0
"""Seconds by which the times of some disks are rounded."""

_AWAY = 3.0
"""Seconds between two looks for a folder that is not there."""


def watch(
    root: str, tell: Callable[[Sequence[str]], None], stop: threading.Event, *, poll: bool = False
) -> None:
    """Call `tell` with paths of which something changed, until told to stop.

    The root itself stands for all of it, told when it was away and is back.
    """
    before, away, began = None, False, time.time() - _UNSHARP
    while not stop.is_set():
        identity = _identity(root)
        # An empty folder in its place is where its disk was mounted, and will be again.
        if identity is None or (before not in {None, identity} and not os.listdir(root)):  # noqa: PTH208
            away = True
            stop.wait(_AWAY)
            continue
        if away or before not in {None, identity}:
            began = time.time()
            tell([root])
        before, away = identity, False
        try:
            _watch(root, identity, tell, stop, since=began, poll=poll or is_remote(root))
        except FileNotFoundError:
            pass  # it went just now
        except OSError as error:
            if poll:
                log.warning("%s is not watched: %s", root, error)
                return
            log.warning("%s is looked at again and again instead of watched: %s", root, error)
            poll = True


def _watch(
    root: str,
    identity: tuple[int, int],
    tell: Callable[[Sequence[str]], None],
    stop: threading.Event,
    *,
    since: float,
    poll: bool,
) -> None:
    """Watch until told to stop, or until another folder or none stands there."""
    settling, stands = Settling(), False
    for changes in _changes(root, stop, poll=poll):
        if not stands:
            settling.note(_folders_changed(root, since))
            stands = True
        settling.note(path for change, path in changes if _concerns_us(root, change, path))
        if _identity(root) != identity:
            return  # what vanished with the folder is away, not gone
        if settled := settling.settled():
            tell(settled)


def _changes(root: str, stop: threading.Event, *, poll: bool) -> Iterator[set[tuple[Change, str]]]:
    """Yield what changed, nothing where nothing did for a while."""
    yield from watchfiles.watch(
        root, watch_filter=None, debounce=A_LOOK, step=50, stop_event=stop, rust_timeout=A_LOOK,
        yield_on_timeout=True, raise_interrupt=False, force_polling=poll, poll_delay_ms=_POLL,
        ignore_permission_denied=True,
    )  # fmt: skip


def _folders_changed(root: str, since: float) -> list[str]:
    """Return the folders in which something came or went while the watch was set up."""
    found = []
    for folder, below, _ in os.walk(root):
        below[:] = [name for name in below if not name.startswith(".")]
        with contextlib.suppress(OSError):
            if os.stat(folder).st_mtime >= since:  # noqa: PTH116
                found.append(folder)
    return found


def _concerns_us(root: str, change: Change, path: str) -> bool:
    """Photos and sidecars do, and folders that come or go; what is hidden does not."""
    if any(part.startswith(".") for part in Path(path).relative_to(root).parts):
        return False
    if os.path.splitext(path)[1].lower() in {*ENDINGS, ".xmp"}:  # noqa: PTH122
        return True
    if change is Change.modified:
        return False
    return change is Change.deleted or os.path.isdir(path)  # noqa: PTH112


def _identity(folder: str) -> tuple[int, int] | None:
    """Return what tells this folder from another of its name; None where there is none."""
    try:
        status = os.stat(folder)  # noqa: PTH116
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino
