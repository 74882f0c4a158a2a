"""A ranking as one picture: thumbnails in order, each with its rank, name and score."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from engine.report import Scored, printable

COLUMNS = 7
TILE = 232
CAPTION = 44
GAP = 16

_SURROUND = (38, 38, 38)
_TEXT = (225, 225, 225)
_QUIET = (160, 160, 160)


def contact_sheet(
    photos: Sequence[Scored], headline: str, thumbnail: Callable[[int], bytes | None], file: Path
) -> None:
    """Write the photos, best first as given, to a PNG; `thumbnail` gives JPEG bytes for an id."""
    rows = -(-len(photos) // COLUMNS)
    width = COLUMNS * (TILE + GAP) + GAP
    sheet = Image.new("RGB", (width, max(rows, 1) * (TILE + CAPTION + GAP) + GAP), _SURROUND)
    draw = ImageDraw.Draw(sheet)
    for n, scored in enumerate(photos):
        x = GAP + n % COLUMNS * (TILE + GAP)
        y = GAP + n // COLUMNS * (TILE + CAPTION + GAP)
        _paste(sheet, thumbnail(scored.photo.id), x, y)
        _caption(draw, n + 1, scored, headline, x, y + TILE + 8)
    sheet.save(file)


def _paste(sheet: Image.Image, jpeg: bytes | None, x: int, y: int) -> None:
    """Put one thumbnail at the bottom centre of its tile, so that captions line up with it."""
    if jpeg is None:
        return
    picture = Image.open(io.BytesIO(jpeg))
    picture.thumbnail((TILE, TILE))
    sheet.paste(picture, (x + (TILE - picture.width) // 2, y + TILE - picture.height))


def _caption(
    draw: ImageDraw.ImageDraw, rank: int, scored: Scored, headline: str, x: int, y: int
) -> None:
    value = scored.scores.get(headline)
    score = "not scored" if value is None else f"{value:.0f}"
    draw.text((x, y), f"{rank}", _QUIET, ImageFont.load_default(15))
    draw.text((x + TILE, y), score, _TEXT, ImageFont.load_default(16), anchor="ra")
    name = printable(Path(scored.photo.path).name)
    draw.text((x + TILE // 2, y), name[:18], _QUIET, ImageFont.load_default(13), anchor="ma")
