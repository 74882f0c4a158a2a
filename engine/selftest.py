"""`cullect --selftest`: does this installation work? Run by people and by every installer's tests.

Goes the whole way in a temporary folder: makes a photo, has the engine process score it, writes a
decision, opens the library again and finds both.
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image
from rich.console import Console

from engine import __version__, messages
from engine.commands.score import headline, run_engine, scored_photos
from engine.library import Library
from engine.photos import KnownError
from engine.settings import Settings


def selftest() -> int:
    """Return 0 when every step works; says which one does not."""
    with tempfile.TemporaryDirectory(prefix="cullect-selftest-") as folder:
        try:
            score = _score_a_made_photo(Path(folder))
        except KnownError as error:
            sys.stderr.write(f"cullect {__version__}: self-test failed: {error}\n")
            return 1
    sys.stdout.write(f"cullect {__version__}: self-test passed (a made photo scored {score:.1f})\n")
    return 0


def _score_a_made_photo(folder: Path) -> float:
    photo, settings = folder / "photos" / "made.jpg", Settings()
    photo.parent.mkdir()
    _made_photo().save(photo)
    quiet = Console(file=io.StringIO())
    with Library.open(folder / "library") as library:
        work = messages.Open((str(photo),), settings.judge, settings.judged_side)
        finished = run_engine(library, work, quiet)
        [scored] = scored_photos(library, [str(photo)], finished)
        library.rate([scored.photo.id], 5)
        library.durable()
    with Library.open(folder / "library") as library:
        [again] = scored_photos(library, [str(photo)], finished)
    if again.photo.stars != 5 or again.scores != scored.scores:
        raise KnownError("what was written to the library did not come back from it")
    if headline(finished) not in again.scores:
        raise KnownError(f"the made photo was not scored: {again.photo.error}")
    return again.scores[headline(finished)]


def _made_photo() -> Image.Image:
    """Return bright discs with sharp edges on a soft sky: detail and no noise."""
    down, across = np.mgrid[0:400, 0:600]
    sky = np.stack([90 + down / 5, 120 + across / 10, 200 - down / 4], axis=2)
    random = np.random.default_rng(7)
    for x, y, radius in random.integers((20, 20, 8), (580, 380, 40), (40, 3)):
        sky[np.hypot(across - x, down - y) < radius] = random.integers(30, 226, 3)
    return Image.fromarray(sky.astype(np.uint8))
