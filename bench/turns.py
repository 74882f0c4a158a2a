"""Runs several ways to do one thing in turn, so that a busy machine slows all of them alike."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

Way = TypeVar("Way")
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one piece of work took: seconds on the clock, and seconds of CPU in all threads."""

    wall: float
    cpu: float


def timed(work: Callable[[Item], object], item: Item) -> Turn:
    """Do the work on this item in this process."""
    cpu, wall = time.process_time(), time.perf_counter()
    work(item)
    wall = time.perf_counter() - wall
    return Turn(wall, time.process_time() - cpu)


def take_turns(
    ways: Mapping[str, Callable[[Item], object]], items: Sequence[Item], *, warm: bool = True
) -> dict[str, list[Turn]]:
    """Do each item in every way in this process; `warm` does the first once before, uncounted."""
    if warm:
        for work in ways.values():
            work(items[0])
    return in_turn(ways, items, timed)


def in_turn(
    ways: Mapping[str, Way], items: Sequence[Item], measure: Callable[[Way, Item], Turn]
) -> dict[str, list[Turn]]:
    """Measure every way with each item, the order rotated from item to item.

    Garbage is collected between the turns only.
    """
    turns: dict[str, list[Turn]] = {name: [] for name in ways}
    for number, item in enumerate(items):
        for name in rotated(list(ways), number):
            gc.collect()
            gc.disable()
            try:
                turns[name].append(measure(ways[name], item))
            finally:
                gc.enable()
    return turns


def rotated(names: list[str], by: int) -> list[str]:
    """The same names, beginning further on."""
    first = by % len(names)
    return names[first:] + names[:first]
