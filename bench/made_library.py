"""Libraries of any size with made-up photos, for benchmarks and tests."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import cycle
from pathlib import Path

import numpy as np

from engine.library import ComputedStore, Library, PhotoResult
from engine.photos import Flag, ScoreName, Shot

SCORES = tuple(ScoreName("measures", name, "512") for name in ("technical", "sharpness", "noise"))
_A_SHOOT = 1000  # photos in one folder
_AT_ONCE = 5000
_MORNING = datetime(2024, 5, 1, 7, 30)


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file that a scan might have found."""

    path: str
    size: int
    mtime_ns: int


def make_library(
    folder: Path,
    count: int,
    seed: int = 0,
    *,
    decided: float = 0.1,
    thumbnails: Sequence[bytes] = (),
) -> list[int]:
    """Make a library with `count` photos that exist nowhere else; return their ids, oldest first.

    Photos lie in folders of 1,000 (`/made/shoot_0001/IMG_1.JPG`), a few seconds apart, with cameras
    and the scores of `SCORES`; every 50th has no score. The given part of them is rated or flagged.
    The JPEGs in `thumbnails` are dealt to the photos in turn.
    """
    random = np.random.default_rng(seed)
    files = [_file(number) for number in range(count)]
    with ComputedStore.open(folder) as store:
        ids = store.add_files(files)
        values = random.normal(50, 15, (count, len(SCORES))).round(2)
        results = [_result(*each) for each in zip(ids, files, values.tolist(), strict=True)]
        for start in range(0, count, _AT_ONCE):
            store.store_results(results[start : start + _AT_ONCE])
        if thumbnails:
            store.store_thumbnails(dict(zip(ids, cycle(thumbnails), strict=False)))
    _decide(folder, random.permutation(ids)[: round(count * decided)].tolist())
    return ids


def _file(number: int) -> MadeFile:
    shoot, frame = divmod(number, _A_SHOOT)
    path = Path("/made") / f"shoot_{shoot + 1:04}" / f"IMG_{frame + 1}.JPG"
    return MadeFile(str(path), 6_000_000 + number, 1_714_500_000_000_000_000 + number)


def _result(photo_id: int, file: MadeFile, values: Sequence[float]) -> PhotoResult:
    taken_at = (_MORNING + timedelta(seconds=3 * photo_id)).isoformat()
    scored = photo_id % 50 != 0
    return PhotoResult(
        photo_id,
        content=hashlib.blake2b(file.path.encode(), digest_size=16).hexdigest(),
        width=6000,
        height=4000,
        shot=Shot(taken_at, "Made Camera", "24-70mm F2.8", 400, 2.8, 1 / 250, 50.0),
        scores=dict(zip(SCORES, values, strict=True)) if scored else {},
    )


def _decide(folder: Path, ids: list[int]) -> None:
    """Give these photos stars 1 to 5, a pick and a reject in turn."""
    with Library.open(folder) as library:
        for stars in range(1, 6):
            library.rate(ids[stars - 1 :: 7], stars)
        library.flag(ids[5::7], Flag.PICK)
        library.flag(ids[6::7], Flag.REJECT)
        library.durable()
