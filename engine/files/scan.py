"""Find the photos under folders, reading no file: one listing per folder and one stat per photo.

Links below a root are never followed: what they point at inside the tree is found under its own
name, and what lies outside was not asked for. So loops can't happen and each photo is listed once.
"""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from engine.files.formats import ENDINGS
from engine.photos import Cancelled, Progress, Report

# Between two looks at `cancel`; a listing on a slow network disk takes about a second for these.
_ENTRIES_AT_ONCE = 2000

_USUAL_ENDINGS = ENDINGS | {ending.upper() for ending in ENDINGS}
_SIDECAR_ENDINGS = {".xmp", ".XMP"}
_HAS_HIDDEN_MARKS = hasattr(os.stat_result, "st_file_attributes") or hasattr(
    os.stat_result, "st_flags"
)
_JUNCTION = 0xA0000003
_UF_HIDDEN = 0x8000


class FoundFile(NamedTuple):
    """A file as the scan met it; `path` is absolute, with undecodable bytes as surrogates."""

    path: str
    size: int
    mtime_ns: int


@dataclass(slots=True)
class ScanResult:
    """What a scan found: photos, and (path, reason) of roots and folders that didn't open.

    `roots` are the absolute paths that were asked for. Photos below an `unreachable` root or an
    `unreadable` folder are offline, not gone. `sidecars` are the paths of all XMP files.
    """

    roots: tuple[str, ...]
    # Columns, because making 100,000 tuples would cost as much as half of their stats.
    paths: list[str] = field(default_factory=list)
    sidecars: list[str] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    mtimes_ns: list[int] = field(default_factory=list)
    unreadable: list[tuple[str, str]] = field(default_factory=list)
    unreachable: list[tuple[str, str]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.paths)

    def __iter__(self) -> Iterator[FoundFile]:
        return map(FoundFile, self.paths, self.sizes, self.mtimes_ns)


def scan(roots: Sequence[str], *, cancel: threading.Event, report: Report) -> ScanResult:
    """List the photos in and below these folders, and these single photos, in no special order.

    A file that is named itself is listed whatever its ending: the decoder will say what it is.
    """
    # Not resolve(): a photo keeps the name under which it was asked for.
    absolute = [os.path.abspath(root) for root in roots]  # noqa: PTH100
    result = ScanResult(tuple(dict.fromkeys(absolute)))
    visited: set[tuple[int, int]] = set()
    single: list[FoundFile] = []
    for root in result.roots:
        try:
            status = Path(root).stat()
        except (OSError, ValueError) as error:
            result.unreachable.append((root, why(error)))
            continue
        if stat.S_ISDIR(status.st_mode):
            _scan_tree(root, result, visited, cancel, report)
        elif stat.S_ISREG(status.st_mode):
            single.append(FoundFile(root, status.st_size, status.st_mtime_ns))
        else:
            result.unreachable.append((root, "is neither a folder nor a file"))
    _add_single(single, result)
    report(Progress("scan", len(result), len(result)))
    return result


def look_at(paths: Sequence[str], *, cancel: threading.Event) -> ScanResult:
    """Scan only these files and folders, of which something changed; they may be gone."""
    result = ScanResult(tuple(paths))
    visited: set[tuple[int, int]] = set()
    for path in paths:
        ending = os.path.splitext(path)[1].lower()  # noqa: PTH122
        try:
            status = os.lstat(path)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            result.unreachable.append((path, why(error)))
            continue
        if stat.S_ISDIR(status.st_mode) and not _is_hidden_or_link(status):
            _scan_tree(path, result, visited, cancel, lambda _progress: None)
        elif ending in _SIDECAR_ENDINGS:
            result.sidecars.append(path)
        elif stat.S_ISREG(status.st_mode) and ending in ENDINGS and not _is_hidden_or_link(status):
            _add_single([FoundFile(path, status.st_size, status.st_mtime_ns)], result)
    return result


def _add_single(files: list[FoundFile], result: ScanResult) -> None:
    listed = set(result.paths) if files else set()
    for file in files:
        if file.path not in listed:
            result.paths.append(file.path)
            result.sizes.append(file.size)
            result.mtimes_ns.append(file.mtime_ns)


def _scan_tree(
    root: str,
    result: ScanResult,
    visited: set[tuple[int, int]],
    cancel: threading.Event,
    report: Report,
) -> None:
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            if not _first_visit(folder, visited):
                continue
            with os.scandir(folder) as entries:
                while batch := list(islice(entries, _ENTRIES_AT_ONCE)):
                    if cancel.is_set():
                        raise Cancelled
                    waiting += _take(batch, result)
                    report(Progress("scan", len(result)))
        except (FileNotFoundError, NotADirectoryError) as error:
            if folder == root:
                result.unreachable.append((root, why(error)))
        except OSError as error:
            places = result.unreachable if folder == root else result.unreadable
            places.append((folder, why(error)))


def _first_visit(folder: str, visited: set[tuple[int, int]]) -> bool:
    """Whether this folder is new; a mount or a nested root can show the same one twice."""
    status = Path(folder).stat()
    identity = (status.st_dev, status.st_ino)
    if identity in visited:
        return False
    visited.add(identity)
    return True


def _take(entries: list[os.DirEntry[str]], result: ScanResult) -> list[str]:
    """Add the photos among these entries to the result; returns the folders to go into."""
    folders = []
    add_path, add_size = result.paths.append, result.sizes.append
    add_mtime = result.mtimes_ns.append
    for entry in entries:
        name = entry.name
        if name[0] == ".":
            continue
        try:
            # Most entries are photos, so their test comes first and costs one stat.
            ending = name[name.rfind(".") :]
            if ending in _USUAL_ENDINGS or ending.lower() in ENDINGS:
                status = entry.stat(follow_symlinks=False)
                if status.st_mode & 0o170000 == 0o100000:  # a regular file
                    if not (_HAS_HIDDEN_MARKS and _is_hidden_or_link(status)):
                        add_path(entry.path)
                        add_size(status.st_size)
                        add_mtime(status.st_mtime_ns)
                    continue
            if ending in _SIDECAR_ENDINGS:
                result.sidecars.append(entry.path)
                continue
            if entry.is_dir(follow_symlinks=False) and not _is_hidden_or_link(
                entry.stat(follow_symlinks=False)
            ):
                folders.append(entry.path)
        except OSError:
            continue  # it vanished in between
    return folders


def _is_hidden_or_link(status: os.stat_result) -> bool:
    """The hidden marks of Windows and macOS, and Windows' junctions, which look like folders."""
    return bool(
        getattr(status, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_HIDDEN
        or getattr(status, "st_reparse_tag", 0) == _JUNCTION
        or getattr(status, "st_flags", 0) & _UF_HIDDEN
    )


def why(error: Exception) -> str:
    """A reason for not opening a file or folder, in a photographer's words."""
    if isinstance(error, PermissionError):
        return "may not be read: no permission"
    if isinstance(error, FileNotFoundError):
        return "is gone or was never there"
    if isinstance(error, OSError) and error.strerror:
        return f"can't be reached: {error.strerror[0].lower()}{error.strerror[1:]}"
    return "can't be reached under this name"
