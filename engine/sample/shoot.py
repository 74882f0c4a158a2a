"""Makes the sample shoot: renders each scene once, takes its burst, writes camera files."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
from PIL import Image

from engine.photos import Cancelled, KnownError, Progress, Report
from engine.sample.bursts import BURSTS, ZONE_HOURS, Burst
from engine.sample.camera import MARGIN, exposure_for, framed
from engine.sample.exif import exif_block
from engine.sample.faults import (
    FULL_SIDE,
    KEPT_QUALITY,
    UNITS,
    Fault,
    Take,
    blurred,
    compressed,
    exposed,
)
from engine.sample.film import developed, vignetted
from engine.sample.listing import Frame, claim, frames_there, write_list
from engine.sample.paint import Picture, Size

SIZE = (FULL_SIDE, FULL_SIDE * 2 // 3)


@dataclass(frozen=True, slots=True)
class Shoot:
    """A complete sample shoot."""

    folder: Path
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class _Shot:
    """A frame still to be taken, and the seed of its chances."""

    file: str
    take: Take
    taken: datetime
    seed: tuple[int, int, int]


def sample_folder(data_folder: Path) -> Path:
    """Return where the sample shoot lies when nobody names another place."""
    return data_folder / "demo" / "Sample shoot"


def make_shoot(
    folder: Path, *, seed: int = 7, size: Size = SIZE, cancel: threading.Event, report: Report
) -> Shoot:
    """Write the sample shoot into `folder`, or find it there; `size` is that of a landscape frame.

    The same seed and size give the same shoot. A folder with other files in it is refused with
    KnownError. Raises Cancelled between frames; files written so far are whole.
    """
    try:
        frames = frames_there(folder, seed, size)
        if frames is None:
            claim(folder)
            frames = tuple(_take_all(folder, seed, size, cancel, report))
            write_list(folder, frames, seed, size)
    except OSError as error:
        raise KnownError(
            f"The sample shoot can't be written to {folder}: {error.strerror}. "
            "Make room there or choose another folder."
        ) from error
    return Shoot(folder, frames)


def _take_all(
    folder: Path, seed: int, size: Size, cancel: threading.Event, report: Report
) -> Iterator[Frame]:
    total = sum(len(burst.takes) for burst in BURSTS)
    done = 0
    for number, (burst, shots) in enumerate(_planned(seed), start=1):
        upright = size if burst.orientation == 1 else (size[1], size[0])
        _stop_if(cancel)
        enlarged = (round(upright[0] * MARGIN), round(upright[1] * MARGIN))
        scene = burst.scene(enlarged, np.random.default_rng((seed, number)))
        for shot in shots:
            _stop_if(cancel)
            _write(folder / shot.file, *_taken(scene, burst, shot, upright))
            done += 1
            report(Progress("Making the sample shoot", done, total))
            yield _frame(folder, burst, number, shot, size)


def _planned(seed: int) -> Iterator[tuple[Burst, list[_Shot]]]:
    """Names and times for every frame; each camera counts its own files."""
    counts: Counter[str] = Counter()
    zone = timezone(timedelta(hours=ZONE_HOURS))
    for number, burst in enumerate(BURSTS, start=1):
        camera = burst.camera
        moment = datetime.fromisoformat(burst.began).replace(tzinfo=zone)
        pauses = np.random.default_rng((seed, number, 0)).integers(15, 90, len(burst.takes))
        shots = []
        for index, take in enumerate(burst.takes):
            name = f"{camera.prefix}_{camera.first_number + counts[camera.prefix]:04d}.JPG"
            file = f"{burst.folder}/{name}"
            shots.append(_Shot(file, take, moment, (seed, number, index + 1)))
            counts[camera.prefix] += 1
            shutter = exposure_for(burst.exposure, take).shutter
            moment += timedelta(milliseconds=10 * (int(pauses[index]) + round(100 * shutter)))
        yield burst, shots


def _taken(scene: Picture, burst: Burst, shot: _Shot, size: Size) -> tuple[Image.Image, bytes]:
    """The picture as it is stored, and its EXIF."""
    rng = np.random.default_rng(shot.seed)
    exposure = exposure_for(burst.exposure, shot.take)
    stops = shot.take.strength if shot.take.fault is Fault.EXPOSURE else 0.0
    light = vignetted(blurred(framed(scene, size, rng), shot.take))
    pixels = developed(exposed(light, stops, exposure.iso, rng))
    turns = {1: 0, 6: 1, 8: -1}[burst.orientation]
    picture = compressed(np.ascontiguousarray(np.rot90(pixels, turns)), shot.take)
    return picture, exif_block(burst.camera, exposure, shot.taken, burst.orientation, picture)


def _write(path: Path, picture: Image.Image, exif: bytes) -> None:
    """Write beside the place and move there, so that no half file ever has a photo's name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    try:
        picture.save(unfinished, "JPEG", quality=KEPT_QUALITY, exif=exif)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _frame(folder: Path, burst: Burst, number: int, shot: _Shot, size: Size) -> Frame:
    fault, strength = shot.take.fault, shot.take.strength
    if fault in {Fault.FOCUS, Fault.MOTION}:
        strength = round(strength * max(size) / FULL_SIDE, 2)
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


def _stop_if(cancel: threading.Event) -> None:
    if cancel.is_set():
        raise Cancelled
