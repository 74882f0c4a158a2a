"""Measures: the numbers taken of a decoded photo, beside the floor of decoding it."""

from __future__ import annotations

from pathlib import Path

from bench.photos import CAMERA_24
from bench.results import Figure, Row, ratio
from bench.rows.decode import SIDE, entropy_floor
from bench.setting import Setting
from bench.turns import take_turns
from engine.files.decode import decode
from engine.judge.measures import measure

_OURS = "Cullect: all measures of a decoded photo"
_FLOOR = "decode at 1/8: entropy floor"


def run(setting: Setting) -> Row:
    """Measure photos of 24 megapixels."""
    paths = setting.photos(CAMERA_24, setting.of(4, 12))
    images = {path: decode(str(path), side=SIDE, thumbnail_side=1).image for path in paths}

    def ours(path: Path) -> None:
        measure(images[path])

    turns = take_turns({_OURS: ours, _FLOOR: entropy_floor}, paths)
    line = ratio(turns, _OURS, _FLOOR)
    return Row(
        "measures",
        f"a photo at {SIDE} px on the short side",
        (line,),
        (Figure("all measures", line.seconds * 1000, "ms"),),
    )
