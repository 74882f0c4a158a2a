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
_EMPTY = (52, 52, 52)


def contact_sheet(
    photos: Sequence[Scored], headline: str, thumbnail: Callable[[int], bytes | None], file: Path
) -> None:
    """Write the photos, best first as given, to a PNG; `thumbnail` gives JPEG bytes for an id."""
    pictures = [_picture(thumbnail(scored.photo.id)) for scored in photos]
    lines = [range(n, min(n + COLUMNS, len(photos))) for n in range(0, len(photos), COLUMNS)]
    heights = [max(pictures[n].height for n in line) for line in lines]
    height = sum(heights) + len(lines) * (CAPTION + GAP) + GAP
    sheet = Image.new("RGB", (COLUMNS * (TILE + GAP) + GAP, height), _SURROUND)
    draw = ImageDraw.Draw(sheet)
    y = GAP
    for line, tallest in zip(lines, heights, strict=True):
        for n in line:
            x = GAP + n % COLUMNS * (TILE + GAP)
            at = x + (TILE - pictures[n].width) // 2, y + tallest - pictures[n].height
            sheet.paste(pictures[n], at)
            _caption(draw, n + 1, photos[n], headline, x, y + tallest + 8)
        y += tallest + CAPTION + GAP
    sheet.save(file)


def _picture(jpeg: bytes | None) -> Image.Image:
    """Return a thumbnail as it fits into its tile; an unreadable photo has an empty one."""
    if jpeg is None:
        return Image.new("RGB", (TILE, TILE * 2 // 3), _EMPTY)
    picture = Image.open(io.BytesIO(jpeg))
    picture.thumbnail((TILE, TILE))
    return picture


def _caption(
    draw: ImageDraw.ImageDraw, rank: int, scored: Scored, headline: str, x: int, y: int
) -> None:
    value = scored.scores.get(headline)
    score = "not scored" if value is None else f"{value:.0f}"
    draw.text((x, y), f"{rank}", _QUIET, ImageFont.load_default(15))
    draw.text((x + TILE, y), score, _TEXT, ImageFont.load_default(16), anchor="ra")
    name = printable(Path(scored.photo.path).name)
    draw.text((x + TILE // 2, y), name[:18], _QUIET, ImageFont.load_default(13), anchor="ma")
