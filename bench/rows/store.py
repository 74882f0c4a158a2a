"""Store: results into the library in batches, beside sqlite-utils row by row."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import sqlite_utils

from bench.made_library import MadeFile
from bench.results import Guard, Row, ratio
from bench.setting import Setting
from bench.turns import take_turns
from engine.library import ComputedStore, PhotoResult
from engine.photos import ScoreName, Shot

_OURS = "Cullect: 32 photos a transaction"
_PER_ROW = "sqlite-utils: upsert each photo"
_BATCH = 32
_SCORES = 8
_DIMENSIONS = 1024
_SHOT = Shot("2024-05-01T07:30:00", "Made Camera", "24-70mm F2.8", 400, 2.8, 1 / 250, 50.0)


def run(setting: Setting) -> Row:
    """Measure photos with metadata, 8 scores and a vector of 1,024 numbers."""
    count, rounds = setting.of(256, 1024), setting.of(3, 7)
    with setting.scratch() as folder, ComputedStore.open(folder / "ours") as store:
        results = _made_results(store, count * (rounds + 1))
        parts = [results[start : start + count] for start in range(0, len(results), count)]
        ways = {_OURS: _in_batches(store), _PER_ROW: _per_row(folder / "rows.sqlite")}
        for work in ways.values():
            work(parts[0])
        turns = take_turns(ways, parts[1:], warm=False)
    ours = ratio(turns, _OURS, _PER_ROW)
    return Row(
        "store",
        f"{count:,} photos at a time, each with {_SCORES} scores and a vector",
        (ours,),
        guards=(Guard("store is 4x quicker than row by row", ours.speed_up >= 4),),
    )


def _made_results(store: ComputedStore, count: int) -> list[PhotoResult]:
    random = np.random.default_rng(0)
    ids = store.add_files([MadeFile(f"/made/IMG_{n}.JPG", 6_000_000 + n, n) for n in range(count)])
    names = [ScoreName("made", f"score {n}", "512") for n in range(_SCORES)]
    vectors = random.standard_normal((count, _DIMENSIONS), dtype=np.float32)
    return [
        PhotoResult(
            photo_id, f"{photo_id:032x}", 6000, 4000, _SHOT,
            scores=dict(zip(names, random.normal(50, 15, _SCORES).tolist(), strict=True)),
            vectors={"made": vector / np.linalg.norm(vector)},
        )
        for photo_id, vector in zip(ids, vectors, strict=True)
    ]  # fmt: skip


def _in_batches(store: ComputedStore) -> Callable[[list[PhotoResult]], None]:
    def write(results: list[PhotoResult]) -> None:
        for start in range(0, len(results), _BATCH):
            store.store_results(results[start : start + _BATCH])

    return write


def _per_row(file: Path) -> Callable[[list[PhotoResult]], None]:
    """The obvious way: one wide table, each photo upserted as it comes."""
    database = sqlite_utils.Database(file)
    database.enable_wal()

    def write(results: list[PhotoResult]) -> None:
        for result in results:
            database["photos"].upsert(_flat(result), pk="id")

    return write


def _flat(result: PhotoResult) -> dict[str, object]:
    return {
        "id": result.photo_id,
        "content": result.content,
        "width": result.width,
        "height": result.height,
        "taken_at": result.shot.taken_at,
        "camera": result.shot.camera,
        "lens": result.shot.lens,
        "iso": result.shot.iso,
        "aperture": result.shot.aperture,
        "shutter": result.shot.shutter,
        "focal_length": result.shot.focal_length,
        **{name.name: value for name, value in result.scores.items()},
        "vector": result.vectors["made"].astype(np.float16).tobytes(),
    }
