"""Lists of what photos show, one noun a line: ImageNet's, ours by kind of shoot, the user's own."""

from __future__ import annotations

import csv
from importlib.resources import files
from pathlib import Path

from engine.photos import KnownError

IMAGENET = "imagenet"

_MOST_ROWS = 100_000
"""Of a workbook: some claim a million empty rows."""


def class_lists() -> tuple[str, ...]:
    """Return the names of the lists that come with the program."""
    shipped = (entry.name for entry in (files("resources") / "classes").iterdir())
    return (IMAGENET, *sorted(name[:-4] for name in shipped if name.endswith(".txt")))


def read_classes(name: str) -> tuple[str, ...]:
    """Return a list's entries without repeats: a shipped list by name, or a file of one's own.

    Files are .txt, .csv or .xlsx; tables give their first column, workbooks that of their first
    sheet. Raises KnownError for an unknown, unreadable or empty list.
    """
    if name == IMAGENET:
        return _imagenet()
    shipped = files("resources") / "classes" / f"{name}.txt"
    if name in class_lists():
        return _entries(shipped.read_text("utf-8").splitlines(), name)
    path = Path(name)
    readers = {".txt": _lines, ".csv": _first_column, ".xlsx": _first_cells}
    if path.suffix.lower() not in readers:
        raise KnownError(
            f"There is no list of classes called “{name}”. Known are {', '.join(class_lists())}; "
            "a list of your own is a .txt, .csv or .xlsx file."
        )
    return _entries(readers[path.suffix.lower()](path), name)


def _imagenet() -> tuple[str, ...]:
    """ImageNet's 1,000 names in open_clip's wording, two of which repeat and stay, as published."""
    from open_clip import IMAGENET_CLASSNAMES

    return tuple(IMAGENET_CLASSNAMES)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8-sig").splitlines()
    except OSError as error:
        raise KnownError(f"{path} can't be read: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise KnownError(f"{path} is not plain text in UTF-8: save it as such.") from error


def _first_column(path: Path) -> list[str]:
    return [row[0] for row in csv.reader(_lines(path)) if row]


def _first_cells(path: Path) -> list[str]:
    """Return the first column of a workbook's first sheet, as text."""
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise KnownError(
            f"{path} needs openpyxl, which isn't installed: `pip install cullect[spreadsheets]`. "
            "Or save the list as .csv."
        ) from error
    try:
        book = load_workbook(path, read_only=True, data_only=True)
        rows = book.worksheets[0].iter_rows(max_col=1, max_row=_MOST_ROWS, values_only=True)
        cells = [str(cell) for (cell,) in rows if cell is not None]
        book.close()
    except OSError as error:
        raise KnownError(f"{path} can't be read: {error.strerror or error}.") from error
    except Exception as error:  # a damaged workbook may make its readers raise anything
        raise KnownError(f"{path} is not a workbook that can be read: save it as .csv.") from error
    return cells


def _entries(lines: list[str], name: str) -> tuple[str, ...]:
    """Drop blank lines, comments (#) and repeats."""
    stripped = (line.strip() for line in lines)
    entries = tuple(dict.fromkeys(line for line in stripped if line and not line.startswith("#")))
    if not entries:
        raise KnownError(f"The list of classes “{name}” is empty: it needs one noun a line.")
    return entries
