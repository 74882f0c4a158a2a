"""A general set that every installation can make: the clean scenes of the sample shoot."""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path

import numpy as np
from PIL import Image

from engine.photos import Cancelled, KnownError
from engine.sample.bursts import BURSTS
from engine.sample.film import developed

MARGIN = 0.02
"""Rank accuracy that may be lost on the general set; more counts against a standard."""

_SIZE = (900, 600)


def general_set(folder: Path, *, cancel: threading.Event) -> list[str]:
    """Return the files of the nine scenes in `folder`, rendered where they are missing."""
    paths = []
    for number, burst in enumerate(BURSTS):
        path = folder / f"{burst.scene.__name__}.png"
        if cancel.is_set():
            raise Cancelled
        if not path.is_file():
            _render(path, number)
        paths.append(str(path))
    return paths


def _render(path: Path, number: int) -> None:
    scene = BURSTS[number].scene(_SIZE, np.random.default_rng((7, number)))
    draft = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(developed(scene)).save(draft, "PNG")
        draft.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise KnownError(f"{path} can't be written: {error.strerror}. Make room there.") from error
