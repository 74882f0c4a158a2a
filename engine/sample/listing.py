"""The list beside a sample shoot's files: what each frame shows and what was done to it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from engine.photos import KnownError
from engine.sample.paint import Size

RECIPE = 1  # raised when the same seed and size give other pictures
NAME = "shoot.json"


@dataclass(frozen=True, slots=True)
class Frame:
    """One file of the shoot: what it shows and what was done to it, strength in `unit`.

    `file` is relative to the shoot's folder, `burst` counts from 1, lengths are in the file's own
    pixels, `size` is in bytes.
    """

    file: str
    scene: str
    burst: int
    fault: str
    strength: float
    unit: str
    taken_at: str
    size: int


def claim(folder: Path) -> None:
    """Mark the folder as a sample shoot's, so that nothing else is ever written over.

    Raises KnownError when it holds other files.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if _read(folder) is None and any(folder.iterdir()):
        raise KnownError(f"{folder} holds other files. Choose an empty one for the sample shoot.")
    _write(folder, {"frames": []})


def write_list(folder: Path, frames: tuple[Frame, ...], seed: int, size: Size) -> None:
    """Write the list of a complete shoot."""
    listed = [asdict(frame) for frame in frames]
    _write(folder, {"seed": seed, "size": list(size), "frames": listed})


def frames_there(folder: Path, seed: int, size: Size) -> tuple[Frame, ...] | None:
    """The frames in the folder if just this shoot is complete there: every file has its length."""
    listed = _read(folder) or {}
    if [listed.get(part) for part in ("recipe", "seed", "size")] != [RECIPE, seed, list(size)]:
        return None
    frames = tuple(Frame(**frame) for frame in listed["frames"])
    return frames if all(_is_there(folder, frame) for frame in frames) else None


def _is_there(folder: Path, frame: Frame) -> bool:
    path = folder / frame.file
    return path.is_file() and path.stat().st_size == frame.size


def _read(folder: Path) -> dict[str, Any] | None:
    """The list of a shoot that this program made or began here, if there is one."""
    try:
        listed = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    ours = isinstance(listed, dict) and listed.get("made_by") == "Cullect"
    return listed if ours else None


def _write(folder: Path, parts: dict[str, Any]) -> None:
    unfinished = folder / (NAME + ".part")
    about = {"made_by": "Cullect", "recipe": RECIPE, **parts}
    unfinished.write_text(json.dumps(about, indent=1), encoding="utf-8")
    unfinished.replace(folder / NAME)
