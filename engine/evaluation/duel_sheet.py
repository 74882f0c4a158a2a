"""gMAD pairs as a picture: one pair a line, best level first, to be looked at by a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PIL import Image, ImageDraw, ImageFont

from engine.evaluation.gmad import Duel
from engine.judge.encoders import Image as Photo

TILE = 360
GAP = 16
CAPTION = 26
HEAD = 40

_SURROUND = (38, 38, 38)
_TEXT = (225, 225, 225)


def duel_sheet(
    rounds: Sequence[tuple[str, Sequence[Duel]]],
    photo: Callable[[int], Photo],
    caption: Callable[[int], str],
) -> Image.Image:
    """Return the sheet: for each round its title, then its pairs, the better photo at the left.

    `photo` and `caption` are asked for the places that the duels name.
    """
    lines = sum(len(duels) for _, duels in rounds)
    width = 2 * TILE + 3 * GAP
    height = GAP + lines * (TILE + CAPTION + GAP) + len(rounds) * HEAD
    sheet = Image.new("RGB", (width, height), _SURROUND)
    draw = ImageDraw.Draw(sheet)
    y = GAP
    for title, duels in rounds:
        draw.text((GAP, y), title, _TEXT, ImageFont.load_default(18))
        y += HEAD
        for duel in reversed(duels):
            for place, x in ((duel.better, GAP), (duel.worse, TILE + 2 * GAP)):
                _tile(sheet, photo(place), x, y)
                draw.text((x, y + TILE + 4), caption(place), _TEXT, ImageFont.load_default(13))
            y += TILE + CAPTION + GAP
    return sheet


def _tile(sheet: Image.Image, photo: Photo, x: int, y: int) -> None:
    """Put a photo into the middle of its tile."""
    picture = Image.fromarray(photo)
    picture.thumbnail((TILE, TILE))
    sheet.paste(picture, (x + (TILE - picture.width) // 2, y + (TILE - picture.height) // 2))
