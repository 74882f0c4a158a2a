"""Photos like those of a camera, made from a seed: sharp to soft, with the noise of a sensor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from engine.sample.camera import Camera, Exposure
from engine.sample.exif import exif_block

_CAMERA = Camera("Made", "Made Camera", "24-70mm F2.8", "IMG", 1)
_EXPOSURE = Exposure(aperture=4.0, shutter=1 / 250, iso=400, focal_length=50.0)
_MORNING = datetime(2024, 5, 1, 7, 30, tzinfo=UTC)
_FOCUS = (0.0, 1.2, 0.0, 2.5, 5.0, 0.0, 0.6, 9.0)  # blur in pixels of the half-size scene
_VERSION = 1  # raised when the photos change, so that old ones are not taken for them


@dataclass(frozen=True, slots=True)
class Kind:
    """Photos of one size."""

    name: str
    width: int
    height: int


CAMERA_24 = Kind("24mp", 6000, 4000)
PHONE_12 = Kind("12mp", 4032, 3024)


def made_photos(folder: Path, kind: Kind, count: int) -> list[Path]:
    """The first `count` photos of this kind, made where they are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{kind.name}-v{_VERSION}-{number:03}.jpg" for number in range(count)]
    for number, path in enumerate(paths):
        if not path.exists():
            # Written aside: a run that was stopped must not leave half a photo.
            unfinished = path.with_suffix(".part")
            write_photo(unfinished, kind, number)
            unfinished.replace(path)
    return paths


def write_photo(path: Path, kind: Kind, seed: int) -> None:
    """Write a JPEG (quality 92, 4:2:0, with an EXIF thumbnail); equal seeds give equal files."""
    random = np.random.default_rng(seed)
    scene = _scene(kind.width // 2, kind.height // 2, random)
    focused = scene.filter(ImageFilter.GaussianBlur(_FOCUS[seed % len(_FOCUS)]))
    large = focused.resize((kind.width, kind.height), Image.Resampling.BICUBIC)
    photo = _with_noise(large, random)
    taken = _MORNING + timedelta(seconds=7 * seed)
    exif = exif_block(_CAMERA, _EXPOSURE, taken, 1, photo)
    photo.save(path, "JPEG", quality=92, subsampling="4:2:0", exif=exif)


def _scene(width: int, height: int, random: np.random.Generator) -> Image.Image:
    """Shapes with edges under clouds of all sizes, whose strength falls with their frequency."""
    clouds = _clouds(width, height, random, finest=1024)
    shapes = np.sign(_clouds(width, height, random, finest=64))
    channels = []
    for _ in range(3):
        tint = _clouds(width, height, random, finest=8)
        channels.append(120 + 22 * clouds + 25 * shapes + 18 * tint)
    pixels = np.stack(channels, axis=-1).clip(0, 255).astype(np.uint8)
    return Image.fromarray(pixels)


def _clouds(
    width: int, height: int, random: np.random.Generator, finest: int
) -> NDArray[np.float32]:
    """Smooth noise of 4, 8, ... `finest` cells across, each octave 0.7 times as strong."""
    total = np.zeros((height, width), np.float32)
    cells, strength = 4, 1.0
    while cells <= finest:
        grid = random.standard_normal((max(2, cells * height // width), cells), dtype=np.float32)
        octave = Image.fromarray(grid).resize((width, height), Image.Resampling.BICUBIC)
        total += np.float32(strength) * np.asarray(octave)
        cells, strength = cells * 2, strength * 0.7
    return total


def _with_noise(picture: Image.Image, random: np.random.Generator) -> Image.Image:
    """Add the grain of a sensor at a middling ISO: the same in all channels, as after denoising."""
    pixels = np.asarray(picture).astype(np.int16)
    strength = random.uniform(2.5, 5.0)
    grain = random.standard_normal(pixels.shape[:2], dtype=np.float32) * np.float32(strength)
    pixels += grain.round().astype(np.int16)[..., np.newaxis]
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))
