"""Clean photos for rulers and made cases: a folder of the person's own, or the program's scenes."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from engine.commands.terminal import photo_at
from engine.files.scan import scan
from engine.judge.encoders import Image
from engine.photos import KnownError, Report
from engine.sample.references import reference_photos

_SIDE = 512
"""The short side of the scenes for a judge that looks at photos in their own size."""


def clean_photos(
    folder: Path | None, side: int | None, most: int, report: Report
) -> Sequence[Image]:
    """Return the first `most` photos of a folder at the judged size, scenes where it is None."""
    cancel = threading.Event()
    if folder is None:
        return reference_photos(side or _SIDE, cancel=cancel, report=report)
    found = sorted(scan([str(folder)], cancel=cancel, report=report).paths)
    if not found:
        raise KnownError(f"There are no photos in {folder}.")
    return [photo_at(Path(path), side) for path in found[:most]]
