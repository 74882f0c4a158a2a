"""The pristine photos of a folder: which can be read, who learns, who is kept aside to test."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import torch
from torch import Tensor

from engine.files.decode import decode
from engine.files.scan import scan
from engine.files.unreadable import UnreadablePhoto
from engine.photos import Cancelled, KnownError, Report

FEWEST = 4
"""Photos that are needed: three to learn from and one to test."""

_SIDE = 1024
_KEPT = 400


@dataclass(frozen=True, slots=True)
class Pristine:
    """Photos to learn from, photos kept aside, and what could not be used, with the reason."""

    learning: tuple[str, ...]
    held_out: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...] = ()


def pristine(
    folder: Path, *, side: int, held_out: float, cancel: threading.Event, report: Report
) -> Pristine:
    """Find the photos of a folder; the share `held_out` of them is for testing."""
    if not folder.is_dir():
        raise KnownError(f"There is no folder {folder}.")
    found = scan([str(folder)], cancel=cancel, report=report)
    if not len(found):
        raise KnownError(f"There are no photos in {folder}.")
    return divided(found.paths, str(folder), side=side, held_out=held_out, cancel=cancel)


def divided(
    paths: Iterable[str], where: str, *, side: int, held_out: float, cancel: threading.Event
) -> Pristine:
    """Tell apart who learns from who tests; `where` names the photos in a complaint.

    Every photo is opened once, so that a broken one is known before training and not in its midst.
    Raises KnownError when too few are left, naming those that can't be used and why.
    """
    usable, left_out = [], []
    for path in sorted(paths):
        if cancel.is_set():
            raise Cancelled
        reason = _why_not(path, side)
        if reason:
            left_out.append((path, reason))
        else:
            usable.append(path)
    if len(usable) < FEWEST:
        reasons = "".join(f"\n  {path}: {reason}" for path, reason in left_out[:5])
        raise KnownError(
            f"{where} has {len(usable)} photos to learn from, and training needs {FEWEST} at the"
            f" least (50 or more are good).{reasons}"
        )
    every = max(2, round(1 / held_out))
    aside = usable[every - 1 :: every] or usable[-1:]
    learning = tuple(path for path in usable if path not in aside)
    return Pristine(learning, tuple(aside), tuple(left_out))


@lru_cache(maxsize=_KEPT)
def pixels(path: str) -> Tensor:
    """Return a photo upright as (3, height, width) bytes, its short side at most 1024."""
    image = decode(path, side=_SIDE, thumbnail_side=16).image
    return torch.tensor(image).permute(2, 0, 1).contiguous()


def _why_not(path: str, side: int) -> str:
    """Say why a photo can't be used; empty when it can."""
    try:
        height, width = pixels(path).shape[1:]
    except UnreadablePhoto as error:
        return error.reason
    if min(height, width) < side:
        return f"{width} x {height} pixels are fewer than a crop of {side} x {side} needs"
    return ""
