"""What a scoring run leaves for people and scripts: the ranked table, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.photos import Photo

if TYPE_CHECKING:
    from rich.table import Table

TABLE_ROWS = 50
"""How many photos the table in the terminal shows at most; JSON and CSV hold all."""

NAME_WIDTH, SCORE_WIDTH = 36, 11
"""Characters of the terminal that are left to names, and that a score takes."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A photo with its scores by name."""

    photo: Photo
    scores: dict[str, float]


def ranked(photos: Iterable[Scored], headline: str) -> list[Scored]:
    """Best first by the headline score; photos without one come last, by path."""
    return sorted(photos, key=lambda s: (-s.scores.get(headline, float("-inf")), s.photo.path))


def as_json(photos: Iterable[Scored]) -> str:
    """Return a JSON list, one object a photo: path, size, time, scores, error."""
    return json.dumps([_record(scored) for scored in photos], indent=1)


def _record(scored: Scored) -> dict[str, object]:
    photo = scored.photo
    return {
        "path": photo.path,
        "width": photo.width,
        "height": photo.height,
        "taken_at": photo.shot.taken_at,
        "scores": scored.scores,
        "error": photo.error,
    }


def as_csv(photos: Sequence[Scored]) -> str:
    """Return the same as CSV, one column a score."""
    names = sorted({name for scored in photos for name in scored.scores})
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["path", "width", "height", "taken_at", *names, "error"])
    for scored in photos:
        record = _record(scored)
        first = [record[key] for key in ("path", "width", "height", "taken_at")]
        cells = [*first, *(scored.scores.get(name) for name in names), scored.photo.error]
        rows.writerow(["" if cell is None else cell for cell in cells])
    return text.getvalue()


def table(photos: Sequence[Scored], names: Sequence[str], width: int) -> Table:
    """Return the ranking by the first of these scores, as wide as the terminal at most.

    Its first rows only when it is long, and of the scores as many as fit beside the names.
    """
    from rich.markup import escape
    from rich.table import Table

    names = names[: max(1, (width - NAME_WIDTH) // SCORE_WIDTH)]
    good = [scored for scored in photos if names[0] in scored.scores]
    result = Table(box=None, header_style="bold", pad_edge=False)
    result.add_column("#", justify="right")
    result.add_column("photo", no_wrap=True, overflow="ellipsis")
    for name in names:
        result.add_column(name.replace("_", "\n"), justify="right", min_width=6, vertical="bottom")
    for rank, scored in enumerate(good[:TABLE_ROWS], start=1):
        cells = [_number(scored.scores.get(name)) for name in names]
        result.add_row(str(rank), escape(printable(_short(scored.photo.path))), *cells)
    if len(good) > TABLE_ROWS:
        result.add_row("", f"... and {len(good) - TABLE_ROWS} more (--csv FILE has all)")
    return result


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    decimals = 0 if abs(value) >= 100 else 1 if abs(value) >= 1 else 3
    return f"{value:.{decimals}f}"


def _short(path: str) -> str:
    """Return the folder and name of a path: enough to find the file."""
    return "/".join(path.replace("\\", "/").split("/")[-2:])


def printable(text: str) -> str:
    """Return text any terminal can print: undecodable bytes in file names become escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
