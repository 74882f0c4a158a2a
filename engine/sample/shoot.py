"""Makes the sample shoot: renders each scene once, takes its burst, writes camera files."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from engine.photos import Cancelled, KnownError, Progress, Report
from engine.sample.bursts import BURSTS, ZONE_HOURS, Burst
from engine.sample.camera import MARGIN, Camera, exposure_for, framed
from engine.sample.exif import exif_block
from engine.sample.faults import KEPT_QUALITY, UNITS, Fault, Take, blurred, compressed, exposed
from engine.sample.film import developed, vignetted
from engine.sample.paint import Picture, Size

RECIPE = 1  # raised when the same seed gives other pictures
LIST_NAME = "shoot.json"
SIZE = (1620, 1080)


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


@dataclass(frozen=True, slots=True)
class Shoot:
    """A complete sample shoot."""

    folder: Path
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class _Shot:
    """A frame still to be taken."""

    file: str
    camera: Camera
    take: Take
    taken: datetime
    seed: tuple[int, int, int]


def make_shoot(
    folder: Path, *, seed: int = 7, size: Size = SIZE, cancel: threading.Event, report: Report
) -> Shoot:
    """Write the sample shoot into `folder`, or find it there; `size` is that of a landscape frame.

    A folder with other files in it is refused with KnownError. Raises Cancelled between frames;
    files written so far are whole.
    """
    try:
        listed = _read_list(folder)
        made = _complete(folder, listed, seed, size)
        if made is None:
            _claim(folder, listed)
            frames = tuple(_take_all(folder, seed, size, cancel, report))
            made = Shoot(folder, frames)
            _write_list(made, seed, size)
    except OSError as error:
        raise KnownError(
            f"The sample shoot can't be written to {folder}: {error.strerror}. "
            "Free some space there or choose another folder."
        ) from error
    return made


def _take_all(
    folder: Path, seed: int, size: Size, cancel: threading.Event, report: Report
) -> Iterator[Frame]:
    total = sum(len(burst.takes) for burst in BURSTS)
    done = 0
    for number, (burst, shots) in enumerate(_planned(seed), start=1):
        upright = size if burst.orientation == 1 else size[::-1]
        _stop_if(cancel)
        scene = burst.scene(_enlarged(upright), np.random.default_rng((seed, number)))
        for shot in shots:
            _stop_if(cancel)
            _write(folder / shot.file, *_taken(scene, burst, shot, upright))
            done += 1
            report(Progress("Making the sample shoot", done, total))
            yield _frame(folder, burst, number, shot, size)


def _planned(seed: int) -> Iterator[tuple[Burst, list[_Shot]]]:
    """Names and times for every frame; each camera counts its own files."""
    counts: Counter[Camera] = Counter()
    zone = timezone(timedelta(hours=ZONE_HOURS))
    for number, burst in enumerate(BURSTS, start=1):
        moment = datetime.fromisoformat(burst.began).replace(tzinfo=zone)
        pauses = np.random.default_rng((seed, number, 0)).uniform(0.15, 0.9, len(burst.takes))
        shots = []
        for index, take in enumerate(burst.takes):
            file_number = burst.camera.first_number + counts[burst.camera]
            file = f"{burst.folder}/{burst.camera.prefix}_{file_number:04d}.JPG"
            shots.append(_Shot(file, burst.camera, take, moment, (seed, number, index + 1)))
            counts[burst.camera] += 1
            moment += timedelta(milliseconds=10 * round(100 * float(pauses[index])))
        yield burst, shots


def _taken(scene: Picture, burst: Burst, shot: _Shot, size: Size) -> tuple[Image.Image, bytes]:
    """The stored picture and its EXIF."""
    rng = np.random.default_rng(shot.seed)
    exposure = exposure_for(burst.exposure, shot.take)
    stops = shot.take.strength if shot.take.fault is Fault.EXPOSURE else 0.0
    light = vignetted(blurred(framed(scene, size, rng), shot.take))
    pixels = developed(exposed(light, stops, exposure.iso, rng))
    turns = {1: 0, 6: 1, 8: -1}[burst.orientation]
    picture = compressed(np.ascontiguousarray(np.rot90(pixels, turns)), shot.take)
    return picture, exif_block(burst.camera, exposure, shot.taken, burst.orientation, picture)


def _frame(folder: Path, burst: Burst, number: int, shot: _Shot, size: Size) -> Frame:
    fault, strength = shot.take.fault, shot.take.strength
    if fault in {Fault.FOCUS, Fault.MOTION}:
        strength = round(strength * max(size) / 1920, 2)
    return Frame(
        file=shot.file,
        scene=burst.scene.__name__.replace("_", " "),
        burst=number,
        fault=fault.value,
        strength=strength,
        unit=UNITS[fault],
        taken_at=shot.taken.isoformat(timespec="milliseconds"),
        size=(folder / shot.file).stat().st_size,
    )


def _enlarged(size: Size) -> Size:
    return round(size[0] * MARGIN), round(size[1] * MARGIN)


def _stop_if(cancel: threading.Event) -> None:
    if cancel.is_set():
        raise Cancelled


def _write(path: Path, picture: Image.Image, exif: bytes) -> None:
    """Write beside the place and move there, so that no half file ever has a photo's name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    try:
        picture.save(unfinished, "JPEG", quality=KEPT_QUALITY, exif=exif)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


# --- the list beside the files --------------------------------------------------------------------


def _claim(folder: Path, listed: dict[str, Any] | None) -> None:
    """Make sure that nothing but a sample shoot is ever written over."""
    folder.mkdir(parents=True, exist_ok=True)
    if listed is None and any(folder.iterdir()):
        raise KnownError(f"{folder} holds other files. Choose an empty one for the sample shoot.")
    _store(folder, {"made_by": "Cullect", "recipe": RECIPE, "frames": []})


def _write_list(shoot: Shoot, seed: int, size: Size) -> None:
    about = {"made_by": "Cullect", "recipe": RECIPE, "seed": seed, "size": list(size)}
    _store(shoot.folder, {**about, "frames": [asdict(frame) for frame in shoot.frames]})


def _store(folder: Path, listed: dict[str, Any]) -> None:
    unfinished = folder / (LIST_NAME + ".part")
    unfinished.write_text(json.dumps(listed, indent=1), encoding="utf-8")
    unfinished.replace(folder / LIST_NAME)


def _read_list(folder: Path) -> dict[str, Any] | None:
    """The list of a shoot that this program made or began here, if there is one."""
    try:
        listed = json.loads((folder / LIST_NAME).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    ours = isinstance(listed, dict) and listed.get("made_by") == "Cullect"
    return listed if ours else None


def _complete(folder: Path, listed: dict[str, Any] | None, seed: int, size: Size) -> Shoot | None:
    """The shoot in the folder, if it is this one and every file still has its length."""
    wanted = (RECIPE, seed, list(size))
    if not listed or (listed["recipe"], listed.get("seed"), listed.get("size")) != wanted:
        return None
    frames = tuple(Frame(**frame) for frame in listed["frames"])
    for frame in frames:
        path = folder / frame.file
        if not path.is_file() or path.stat().st_size != frame.size:
            return None
    return Shoot(folder, frames)
