"""Does a bundle work? `uv run python packaging/smoke.py BUNDLE` tries both programs."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import torch
from stranger import BundleError, Stranger, wait_until

from engine import __version__
from engine.judge.architectures import RN50, shapes


def smoke(bundle: Path) -> int:
    """Return 0 when everything works; says how long each step took, and which one failed."""
    with tempfile.TemporaryDirectory(prefix="cullect-smoke-") as home:
        stranger = Stranger(bundle, Path(home))
        for step in STEPS:
            begun = time.monotonic()
            try:
                step(stranger)
            except (BundleError, OSError, subprocess.TimeoutExpired) as error:
                print(f"FAILED   {step.__name__}: {error}", flush=True)
                return 1
            print(f"{time.monotonic() - begun:6.1f} s {step.__name__}", flush=True)
    return 0


def version_is_that_of_the_source(stranger: Stranger) -> None:
    """The bundle was made from what stands here."""
    said = stranger.says("--version").strip()
    if said != f"cullect {__version__}":
        raise BundleError(f"it calls itself {said}, and not {__version__}")


def selftest_passes(stranger: Stranger) -> None:
    """A photo is scored by an engine process of its own, and the library keeps it."""
    stranger.says("--selftest")


def photo_is_scored(stranger: Stranger) -> None:
    """The command line answers in JSON."""
    _score(stranger, "measures")


def clip_scores_a_photo(stranger: Stranger) -> None:
    """torch, torchvision and open_clip work, its words and its network; the weights are random."""
    file = stranger.home / "weights.pth"
    torch.save({name: torch.rand(shape) * 0.02 for name, shape in shapes(RN50).items()}, file)
    stranger.says("judges", "add", str(file), "--kind", "qualiclip", "--name", "random")
    _score(stranger, "random")


def window_scores_and_goes(stranger: Stranger) -> None:
    """The window has its engine score a folder; when it is ended, nothing stays behind."""
    library = stranger.home / "library"
    with stranger.window(str(stranger.photo.parent), "--library", str(library)) as running:
        wait_until(lambda: running.poll() is not None or _has_scores(library), "nothing is scored")
        if running.poll() is not None:
            raise BundleError(f"the window ended by itself:\n{stranger.output()}")


STEPS: tuple[Callable[[Stranger], None], ...] = (
    version_is_that_of_the_source, selftest_passes, photo_is_scored, clip_scores_a_photo,
    window_scores_and_goes,
)  # fmt: skip


def _score(stranger: Stranger, judge: str) -> None:
    """Have the photo scored in JSON by this judge."""
    said = stranger.says("score", str(stranger.photo), "--judge", judge, "--json", "-")
    [row] = json.loads(said)
    if row["error"] or not row["scores"]:
        raise BundleError(f"the photo has no score: {row}")


def _has_scores(library: Path) -> bool:
    """Whether another process has stored scores by now."""
    with contextlib.suppress(sqlite3.Error):
        uri = f"{(library / 'computed.sqlite').as_uri()}?mode=ro"
        with contextlib.closing(sqlite3.connect(uri, uri=True)) as database:
            return database.execute("SELECT 1 FROM scores").fetchone() is not None
    return False


if __name__ == "__main__":
    sys.exit(smoke(Path(sys.argv[1])))
