"""`cullect map`: photos that look alike lie near each other, as a picture or as numbers."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from engine.commands.arguments import add_judge, add_library, command
from engine.commands.stored import Ids, stored_vectors
from engine.commands.terminal import (
    judge_called,
    refuse_originals,
    save_picture,
    terminal,
    write_text,
)
from engine.judge.library_map import positions
from engine.judge.map_pictures import coloured
from engine.library import Library
from engine.photos import KnownError
from engine.report import printable
from engine.settings import default_library

_EXAMPLES = """
examples:
  cullect map ~/Pictures/wedding --judge clip-vit-b-32 -o wedding.png
  cullect map ~/Pictures/wedding --judge clip-vit-b-32 --method tsne --colour sharpness -o map.csv

Light points score high. The photos must have been scored with this judge once.
"""

SIDE, MARGIN, POINT = 1200, 40, 5
_SURROUND, _UNSCORED = (24, 24, 24), (90, 90, 90)


def library_map(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect map` say; returns the exit code."""
    parser = command("cullect map", "Lay photos out by what they show.", _EXAMPLES)
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="(else: all photos)")
    add_judge(parser)
    add_library(parser)
    parser.add_argument("--method", choices=("pca", "tsne"), default="pca", help="(else: pca)")
    parser.add_argument("--colour", metavar="SCORE", help="(else: the judge's headline)")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE(.png|.csv)")
    chosen = parser.parse_args(arguments)
    if chosen.output.suffix.lower() not in (".png", ".csv"):
        parser.error(f"-o {chosen.output}: the ending must be .png or .csv")
    console = terminal()
    judge = judge_called(chosen.judge, chosen.size, console)
    with Library.open(chosen.library or default_library()) as library:
        ids, vectors = stored_vectors(library, judge, chosen.folder)
        places = positions(vectors, chosen.method)
        colour = chosen.colour or judge.score_names[0].name
        values = _scores(library, ids, colour, judge.name)
        paths = [photo.path for photo in library.photos(ids.tolist())]
    if chosen.output.suffix.lower() == ".csv":
        write_text(str(chosen.output), _as_csv(paths, places, values, colour))
    else:
        refuse_originals(chosen.output, map(Path, paths))
        save_picture(_drawn(places, values), chosen.output)
    console.print(f"wrote {chosen.output} ({len(ids)} photos, coloured by {colour})")
    return 0


def _scores(library: Library, ids: Ids, score: str, judge: str) -> NDArray[np.floating]:
    """Return a score of these photos, this judge's before the measures', NaN where absent."""
    named = [name for name in library.score_names() if name.name == score]
    if not named:
        known = ", ".join(sorted({name.name for name in library.score_names()}))
        raise KnownError(f"No photo has a score called “{score}”, only: {known}.")
    named.sort(key=lambda name: name.judge != judge)
    found = (library.score_values(name, ids) for name in named)
    return next(
        (values for values in found if np.isfinite(values).any()), np.full(len(ids), np.nan)
    )


def _drawn(places: NDArray[np.float32], values: NDArray[np.floating]) -> Image.Image:
    """Return the map as points, coloured by the rank of their score: every difference shows."""
    sheet = Image.new("RGB", (SIDE, SIDE), _SURROUND)
    draw = ImageDraw.Draw(sheet)
    ranks = values.argsort(kind="stable").argsort(kind="stable") / max(1, len(values) - 1)
    colours = np.where(np.isfinite(values)[:, np.newaxis], coloured(ranks), _UNSCORED)
    spots = MARGIN + places * (SIDE - 2 * MARGIN)
    for (x, y), colour in zip(spots.tolist(), colours.tolist(), strict=True):
        draw.ellipse((x - POINT, y - POINT, x + POINT, y + POINT), tuple(colour))
    return sheet


def _as_csv(
    paths: Sequence[str], places: NDArray[np.float32], values: NDArray[np.floating], colour: str
) -> str:
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["path", "x", "y", colour])
    for path, (x, y), value in zip(paths, places.tolist(), values.tolist(), strict=True):
        rows.writerow([printable(path), x, y, value if np.isfinite(value) else ""])
    return text.getvalue()
