"""Compare what a scan found with what the library knows: new, changed, same, gone, moved."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from engine.files.scan import FoundFile, ScanResult


class KnownPhoto(Protocol):
    """What the comparison needs of a photo that the library knows."""

    @property
    def id(self) -> int: ...
    @property
    def size(self) -> int: ...
    @property
    def mtime_ns(self) -> int: ...
    @property
    def content(self) -> str | None: ...
    @property
    def missing(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Differences:
    """What a second scan means for the library; no path is in two of the lists.

    `same` includes `back`, photos that were missing and stand there again, unchanged; `gone` are
    paths newly missing from reachable folders; `moved` pairs an old path with the file it is now.
    """

    new: list[FoundFile]
    changed: list[FoundFile]
    same: list[str]
    back: list[str]
    gone: list[str]
    moved: list[tuple[str, FoundFile]]


def compare(
    found: ScanResult,
    known: Mapping[str, KnownPhoto],
    content_of: Callable[[str], str | None],
) -> Differences:
    """Sort every found and known file into its list, reading nothing.

    A new file takes the place of a missing one when size and time are equal; where several fit, or
    the name differs, `content_of(path)`, the hash of the file's bytes or None, decides.
    """
    new, changed, same, back = [], [], [], []
    for path, size, mtime_ns in zip(found.paths, found.sizes, found.mtimes_ns, strict=True):
        photo = known.get(path)
        if photo is None:
            new.append(FoundFile(path, size, mtime_ns))
        elif photo.size != size or photo.mtime_ns != mtime_ns:
            changed.append(FoundFile(path, size, mtime_ns))
        else:
            same.append(path)
            if photo.missing:
                back.append(path)
    absent = _absent(found, known)
    moved = _moves(new, {path: known[path] for path in absent}, content_of)
    left, arrived = {old for old, _ in moved}, {file.path for _, file in moved}
    return Differences(
        new=[file for file in new if file.path not in arrived],
        changed=changed,
        same=same,
        back=back,
        gone=[path for path in absent if path not in left and not known[path].missing],
        moved=moved,
    )


def _absent(found: ScanResult, known: Mapping[str, KnownPhoto]) -> list[str]:
    """Known paths that were looked for and are not there; what is offline is not absent."""
    present = set(found.paths)
    candidates = [path for path in known if path not in present]
    if not candidates:
        return []
    offline = [path for path, _ in (*found.unreachable, *found.unreadable)]
    looked_in = [root for root in found.roots if root not in set(offline)]
    return [path for path in candidates if _is_in(path, looked_in) and not _is_in(path, offline)]


def _is_in(path: str, places: Iterable[str]) -> bool:
    return any(path == place or path.startswith(place.rstrip(os.sep) + os.sep) for place in places)


def _moves(
    new: list[FoundFile],
    absent: Mapping[str, KnownPhoto],
    content_of: Callable[[str], str | None],
) -> list[tuple[str, FoundFile]]:
    """Pair each new file with at most one absent photo that it must be."""
    waiting: dict[tuple[int, int], list[str]] = defaultdict(list)
    for path, photo in absent.items():
        waiting[photo.size, photo.mtime_ns].append(path)
    arrivals: dict[tuple[int, int], list[FoundFile]] = defaultdict(list)
    for file in new:
        if (file.size, file.mtime_ns) in waiting:
            arrivals[file.size, file.mtime_ns].append(file)
    moves = []
    for key, files in arrivals.items():
        moves += _pair(waiting[key], files, absent, content_of)
    return moves


def _pair(
    old_paths: list[str],
    files: list[FoundFile],
    absent: Mapping[str, KnownPhoto],
    content_of: Callable[[str], str | None],
) -> list[tuple[str, FoundFile]]:
    """Pair files of one size and time: by name where that is clear, the rest by content."""
    old_names = Counter(map(_name, old_paths))
    new_names = Counter(_name(file.path) for file in files)
    clear = {name for name, count in old_names.items() if count == new_names[name] == 1}
    by_name = {name: path for path in old_paths if (name := _name(path)) in clear}
    remaining = [path for path in old_paths if _name(path) not in clear]
    moves = []
    for file in files:
        old = by_name.get(_name(file.path))
        if old is None and (old := _same_content(remaining, file, absent, content_of)):
            remaining.remove(old)
        if old is not None:
            moves.append((old, file))
    return moves


def _name(path: str) -> str:
    return Path(path).name


def _same_content(
    old_paths: list[str],
    file: FoundFile,
    absent: Mapping[str, KnownPhoto],
    content_of: Callable[[str], str | None],
) -> str | None:
    hashed = [path for path in old_paths if absent[path].content is not None]
    content = content_of(file.path) if hashed else None
    return next((path for path in hashed if absent[path].content == content), None)
