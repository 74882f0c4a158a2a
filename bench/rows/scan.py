"""Scan: find the photos in a tree, beside the bare system calls and beside pathlib."""

from __future__ import annotations

import threading
from pathlib import Path

from bench.results import Guard, Row, ratio
from bench.setting import Setting
from bench.trees import bare_scan, tree
from bench.turns import take_turns
from engine.files.scan import scan

_OURS = "Cullect"
_BARE = "bare os.scandir + stat"
_PATHLIB = "pathlib rglob + stat"


def run(setting: Setting) -> Row:
    """Measure a tree of 100,000 files, all known to the system's cache."""
    count = setting.of(2_000, 100_000)
    root = tree(count)
    assert len(_ours(root)) == len(bare_scan(root)) == len(_pathlib(root)) == count
    turns = take_turns({_OURS: _ours, _BARE: bare_scan, _PATHLIB: _pathlib}, [root] * 7)
    ours = ratio(turns, _OURS, _BARE)
    return Row(
        "scan",
        f"{count:,} files",
        (ours, ratio(turns, _OURS, _PATHLIB)),
        guards=(Guard("scan takes at most 1.5x the bare system calls", ours.wall.median <= 1.5),),
    )


def _ours(root: Path) -> list[str]:
    return scan([str(root)], cancel=threading.Event(), report=lambda _: None).paths


def _pathlib(root: Path) -> list[tuple[str, int, int]]:
    endings = {".jpg", ".png", ".webp", ".heic"}
    return [
        (str(path), (status := path.stat()).st_size, status.st_mtime_ns)
        for path in root.rglob("*")
        if path.suffix.lower() in endings and path.is_file()
    ]
