"""The dry run of an export: what would go where, as a value that can be shown and carried out."""

from __future__ import annotations

import os
import shutil
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from engine.acts.companions import Companion, Folders, Kind
from engine.acts.fields import Subject
from engine.acts.names import alike, shortened
from engine.acts.templates import template
from engine.photos import Cancelled, KnownError

_SAME_TIME = 2_000_000_000
"""Nanoseconds by which a time of change may differ: FAT keeps even seconds only."""


class Act(StrEnum):
    """What is done with the files."""

    COPY = "copy"
    MOVE = "move"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Order:
    """What a person wants done: the destination, and templates for folders in it and for names."""

    act: Act
    destination: str
    structure: str = ""
    name: str = "{name}"


@dataclass(frozen=True, slots=True)
class Item:
    """One file and where it goes; `present`: there is a file like it already, of its size and time.

    `size` in bytes; `mtime_ns` as it was when the plan was made.
    """

    source: str
    target: str
    kind: Kind
    size: int
    mtime_ns: int
    present: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """All that would be done. `needed` bytes would be written, `free` ones are there.

    `renamed` counts photos that get a suffix since their name is taken, `left` are sidecars at the
    destination that differ and stay as they are, `absent` photos whose files are gone.
    """

    order: Order
    items: tuple[Item, ...]
    renamed: int = 0
    left: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    needed: int = 0
    free: int | None = None

    @property
    def fits(self) -> bool:
        """Whether the disk has room, as far as it tells."""
        return self.free is None or self.needed <= self.free

    def count(self, kind: Kind) -> int:
        """Return how many files of this kind there are."""
        return sum(item.kind is kind for item in self.items)

    @property
    def present(self) -> int:
        """How many files are there already."""
        return sum(item.present for item in self.items)

    def folders(self) -> dict[str, tuple[int, int]]:
        """Return for each folder at the destination how many photos it gets, and bytes in all."""
        photos: Counter[str] = Counter()
        sizes: Counter[str] = Counter()
        for item in self.items:
            folder = str(Path(item.target).parent)
            photos[folder] += item.kind is Kind.PHOTO
            sizes[folder] += item.size
        return {folder: (photos[folder], sizes[folder]) for folder in sorted(sizes)}


def make_plan(order: Order, photos: Sequence[Subject], *, cancel: threading.Event) -> Plan:
    """Return what carrying out this order with these photos would do; nothing is written.

    KnownError for a template that is not understood or a destination that can't be one.
    """
    planner = _Planner(order)
    for photo in photos:
        if cancel.is_set():
            raise Cancelled
        planner.add(photo)
    return planner.plan()


class _Planner:
    """Gathers items; every source goes once, and no target is given twice."""

    def __init__(self, order: Order) -> None:
        if not Path(order.destination).is_absolute():
            raise KnownError("Choose a folder to export to, by its whole path.")
        self._order = order
        self._structure, self._name = template(order.structure), template(order.name)
        self._root = Path(order.destination)
        self._folders = Folders()
        self._items: list[Item] = []
        self._sources: set[str] = set()
        self._claimed: set[str] = set()
        self._renamed = 0
        self._left: list[str] = []
        self._absent: list[str] = []

    def plan(self) -> Plan:
        """Return what was gathered, with the room that it takes."""
        around = _nearest_folder(self._root)
        return Plan(
            self._order, tuple(self._items), self._renamed, tuple(self._left), tuple(self._absent),
            sum(map(_bytes_to_write(self._order.act, around), self._items)), _free(around),
        )  # fmt: skip

    def add(self, subject: Subject) -> None:
        """Plan a photo and what goes along with it; all of them get one stem."""
        path = subject.photo.path
        if path in self._sources:
            return
        files = [
            (file, status)
            for file in self._folders.companions(path, subject.photo.partners)
            if file.path not in self._sources and (status := _status(file.path)) is not None
        ]
        if not any(file.kind is Kind.PHOTO for file, _ in files):
            self._absent.append(path)
            return
        folder = Path(self._root, *self._structure.folders(subject))
        items = self._placed(files, folder, self._name.name(subject))
        self._sources.update(item.source for item in items)
        self._items += items

    def _placed(
        self, files: Sequence[tuple[Companion, os.stat_result]], folder: Path, stem: str
    ) -> list[Item]:
        """Give these files the first stem under which all of them have room."""
        longest = max((file.tail for file, _ in files), key=len)
        for suffix in _suffixes():
            fitted = shortened(stem, suffix + longest)[: -len(longest) or None]
            items = [_item(file, status, folder, fitted) for file, status in files]
            if not any(map(self._is_taken, self._without_left(items))):
                self._renamed += bool(suffix)
                kept = self._without_left(items)
                self._left += [item.target for item in items if item not in kept]
                self._claimed.update(alike(item.target) for item in kept)
                return kept
        raise AssertionError("there are endless suffixes")

    def _without_left(self, items: list[Item]) -> list[Item]:
        """Leave out sidecars of another content beside a photo that was exported before.

        They are not overwritten, and a second copy of the photo would help nobody.
        """
        photo_is_there = all(item.present for item in items if item.kind is not Kind.SIDECAR)
        if self._order.act is Act.MOVE or not photo_is_there:
            return items
        return [item for item in items if item.present or not os.path.lexists(item.target)]

    def _is_taken(self, item: Item) -> bool:
        if alike(item.target) in self._claimed:
            return True
        return not item.present and os.path.lexists(item.target)


def _item(file: Companion, status: os.stat_result, folder: Path, stem: str) -> Item:
    target = str(folder / (stem + file.tail))
    there = _status(target)
    present = (
        there is not None
        and there.st_size == status.st_size
        and abs(there.st_mtime_ns - status.st_mtime_ns) <= _SAME_TIME
    )
    return Item(file.path, target, file.kind, status.st_size, status.st_mtime_ns, present)


def _suffixes() -> Iterator[str]:
    yield ""
    number = 2
    while True:
        yield f" ({number})"
        number += 1


def _status(path: str | Path) -> os.stat_result | None:
    """Return what the disk tells of a file, None where there is none."""
    try:
        return Path(path).stat()
    except OSError:
        return None


def _nearest_folder(folder: Path) -> Path:
    """Return the folder itself, or the nearest above it that is there."""
    while not os.path.lexists(folder) and folder.parent != folder:
        folder = folder.parent
    if not folder.is_dir():
        raise KnownError(f"{folder} is not a folder: choose another destination.")
    return folder


def _free(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def _bytes_to_write(act: Act, folder: Path) -> Callable[[Item], int]:
    """Return what an item takes of the disk: nothing when it only gets another name there."""
    status = _status(folder)

    def needed(item: Item) -> int:
        source = _status(item.source)
        stays = source is not None and status is not None and source.st_dev == status.st_dev
        renames = act is Act.MOVE and stays
        links = act is Act.LINK and item.kind is not Kind.SIDECAR
        return 0 if item.present or renames or links else item.size

    return needed
