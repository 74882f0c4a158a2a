"""Trees of files that are named like photos and hold nothing: for what reads names and times."""

from __future__ import annotations

import os
from pathlib import Path

from bench.setting import cache_folder

_IN_A_FOLDER = 500


def tree(count: int) -> Path:
    """A tree with so many files, 500 in a folder, two levels deep; kept between runs."""
    root = cache_folder() / f"tree-{count}"
    if not root.exists():
        making = root.with_name(f"{root.name}-{os.getpid()}")
        for number in range(count):
            folder = making / f"{number // 10_000:02}" / f"{number // _IN_A_FOLDER:03}"
            if number % _IN_A_FOLDER == 0:
                folder.mkdir(parents=True)
            (folder / f"IMG_{number:05}.JPG").touch()
        making.rename(root)
    return root


def bare_scan(root: Path) -> list[tuple[str, int, int]]:
    """The least that finds photos: list the folders, test the names, ask for size and time."""
    found: list[tuple[str, int, int]] = []
    folders = [str(root)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                elif entry.name.lower().endswith((".jpg", ".png", ".webp", ".heic")):
                    status = entry.stat()
                    found.append((entry.path, status.st_size, status.st_mtime_ns))
    return found
