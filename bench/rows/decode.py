"""Decode: a JPEG of a camera to the judged size, beside Pillow's full decode."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from bench.photos import CAMERA_24, PHONE_12, Kind
from bench.rank import rank_correlation
from bench.results import Figure, Guard, Row, ratio
from bench.setting import Setting
from bench.turns import take_turns
from engine.files.decode import decode
from engine.files.quick import embedded_thumbnail
from engine.files.upright import fit_short, upright
from engine.judge.measures import measure
from engine.settings import Settings

SIDE = Settings().judged_side
_ALL = "Cullect: pixels, thumbnail, hash, EXIF"
_PIXELS = "Cullect: pixels"
_AT_ONCE = "Cullect: embedded thumbnail"
_FULL = "Pillow: full decode, Lanczos"
_FLOOR = "decode at 1/8: entropy floor"


def run(setting: Setting) -> Row:
    """Measure photos of 24 and 12 megapixels; those of a given folder count as the first."""
    kinds = (
        ((CAMERA_24, 4, 12),) if setting.photos_folder else ((CAMERA_24, 4, 12), (PHONE_12, 2, 6))
    )
    rows = [_measure(setting, kind, setting.of(quick, all_)) for kind, quick, all_ in kinds]
    return Row(
        "decode",
        f"JPEG to {SIDE} px on the short side",
        tuple(line for row in rows for line in row.ratios),
        tuple(figure for row in rows for figure in row.figures),
        rows[0].guards,
    )


def entropy_floor(path: Path) -> None:
    """Decode at 1/8: every coefficient must be read, and almost nothing is done with them."""
    with Image.open(path) as image:
        image.draft("RGB", (1, 1))
        image.load()


def _measure(setting: Setting, kind: Kind, count: int) -> Row:
    paths = setting.photos(kind, count)
    note = "" if setting.photos_folder else f" ({kind.name})"
    ways = {
        _ALL + note: _ours,
        _PIXELS + note: _pixels,
        _AT_ONCE + note: _at_once,
        _FULL: _full,
        _FLOOR: entropy_floor,
    }
    turns = take_turns(ways, paths)
    quicker = [ratio(turns, name + note, _FULL) for name in (_ALL, _PIXELS, _AT_ONCE)]
    ours = quicker[0]
    alike = _same_order(paths)
    return Row(
        "decode", "",
        (*quicker, ratio(turns, _PIXELS + note, _FLOOR), ratio(turns, _FLOOR, _FULL)),
        (Figure(f"rank correlation of sharpness with the full decode{note}", alike, ""),),
        (
            Guard("all that comes of a photo is 3x quicker than Pillow", ours.speed_up >= 3),
            Guard("it ranks sharpness as the full decode does (0.95)", alike >= 0.95),
        ),
    )  # fmt: skip


def _ours(path: Path) -> NDArray[np.uint8]:
    return decode(str(path), side=SIDE, thumbnail_side=Settings().thumbnail_side).image


def _pixels(path: Path) -> None:
    upright(str(path), path.read_bytes(), fit_short(SIDE))


def _at_once(path: Path) -> None:
    embedded_thumbnail(str(path), Settings().thumbnail_side)


def _full(path: Path) -> NDArray[np.uint8]:
    with Image.open(path) as image:
        size = fit_short(SIDE)(image.size)
        return np.asarray(image.convert("RGB").resize(size, Image.Resampling.LANCZOS))


def _same_order(paths: list[Path]) -> float:
    """Rank correlation of sharpness between our decode and the full one."""
    pairs = [[measure(way(path))["sharpness"] for path in paths] for way in (_ours, _full)]
    return rank_correlation(*pairs)
