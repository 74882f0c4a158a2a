"""What people said of photos: a CSV with an image and a mean opinion score a line."""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass
from pathlib import Path

from engine.photos import KnownError

_IMAGE = ("image", "file", "filename", "name", "path", "photo")
_OPINION = ("mos", "opinion", "score", "rating", "mean")


@dataclass(frozen=True, slots=True)
class Opinions:
    """Mean opinions by image, higher is better, and the images that are `missing` in the folder."""

    by_image: dict[Path, float]
    missing: tuple[str, ...] = ()


def read_opinions(table: Path, images: Path | None = None) -> Opinions:
    """Return the opinions in a CSV whose images lie in a folder: the table's own unless said.

    Columns are found by name (image, mos and the like). Raises KnownError with the line when a
    number is none, and when no image at all is there.
    """
    images = images or table.parent
    by_image, missing = {}, []
    for line, row in _rows(table):
        path = _found(images, row[0])
        if path is not None:
            by_image[path] = _number(row[1], table, line)
        else:
            missing.append(row[0])
    if not by_image:
        raise KnownError(f"None of the {len(missing)} images in {table} is in {images}.")
    return Opinions(by_image, tuple(missing))


def _found(images: Path, name: str) -> Path | None:
    """Return the file of this name in the folder; the name may repeat the folder's own."""
    paths = (images / name, images / Path(name).name)
    return next((path for path in paths if path.is_file()), None)


def _rows(table: Path) -> list[tuple[int, tuple[str, str]]]:
    """Return each line's number, image and opinion."""
    try:
        with table.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file)
            header = [cell.strip().lower() for cell in next(reader, [])]
            image, opinion = _column(header, _IMAGE, table), _column(header, _OPINION, table)
            return [
                (reader.line_num, (row[image].strip(), row[opinion].strip()))
                for row in reader
                if row
            ]
    except OSError as error:
        raise KnownError(f"{table} can't be read: {error.strerror or error}.") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise KnownError(f"{table} is not a CSV file in UTF-8 ({error}).") from error
    except IndexError as error:
        raise KnownError(f"{table} has a line with too few columns.") from error


def _column(header: list[str], names: tuple[str, ...], table: Path) -> int:
    for name in names:
        if name in header:
            return header.index(name)
    raise KnownError(
        f"{table} has no column “{names[0]}”: its first line has {', '.join(header) or 'nothing'}."
    )


def _number(text: str, table: Path, line: int) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise KnownError(f"{table}, line {line}: “{text[:40]}” is not a number.")
    return value
