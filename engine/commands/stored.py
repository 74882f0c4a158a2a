"""Photos by their stored vectors, for the commands that open no photo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.judge.judges import Judge
from engine.library import Library
from engine.photos import KnownError, PhotoQuery
from engine.report import printable

if TYPE_CHECKING:
    from rich.console import Console

Ids = NDArray[np.int64]
Vectors = NDArray[np.float16]


def stored_vectors(library: Library, judge: Judge, folder: Path | None) -> tuple[Ids, Vectors]:
    """Return photos (n,) that are there, in the folder if one is named, and vectors (n, d).

    The vectors are those in whose space the judge reads texts. KnownError where there are none.
    """
    if not judge.encoders:
        raise KnownError(f"The judge “{judge.name}” measures pixels and keeps no vectors.")
    ids, vectors = library.vectors(judge.encoders[-1].name)
    folders = () if folder is None else (str(folder.absolute()),)
    chosen = np.isin(ids, library.photo_ids(PhotoQuery(folders)))
    if not chosen.any():
        where = "FOLDER" if folder is None else folder
        raise KnownError(
            f"{judge.name} has looked at no photo of {folder or 'this library'} at this size yet. "
            f"First: cullect score {where} --judge {judge.name}"
        )
    return ids[chosen], vectors[chosen]


def show_ranking(
    library: Library, ids: Ids, values: NDArray[np.floating], count: int, console: Console
) -> None:
    """Print the photos with the highest values, best first."""
    best = np.argsort(-values, kind="stable")[:count]
    for photo, value in zip(library.photos(ids[best].tolist()), values[best], strict=True):
        console.print(f"  {value:8.3f}  {printable(photo.path)}")
