"""Lists of what photos show, one noun a line: ImageNet's, ours by kind of shoot, the user's own."""

from __future__ import annotations

import csv
from importlib.resources import files
from pathlib import Path

from engine.photos import KnownError

IMAGENET = "imagenet"


def class_lists() -> tuple[str, ...]:
    """Return the names of the lists that come with the program."""
    shipped = (entry.name for entry in (files("resources") / "classes").iterdir())
    return (IMAGENET, *sorted(name[:-4] for name in shipped if name.endswith(".txt")))


def read_classes(name: str) -> tuple[str, ...]:
    """Return a list's entries without repeats: a shipped list by name, or a .txt or .csv file.

    A CSV gives its first column. Raises KnownError for an unknown, unreadable or empty list.
    """
    if name == IMAGENET:
        return _imagenet()
    shipped = files("resources") / "classes" / f"{name}.txt"
    if name in class_lists():
        return _entries(shipped.read_text("utf-8").splitlines(), name)
    path = Path(name)
    if path.suffix.lower() not in {".txt", ".csv"}:
        raise KnownError(
            f"There is no list of classes called “{name}”. Known are {', '.join(class_lists())}; "
            "a list of your own is a .txt or .csv file."
        )
    return _entries(_lines(path), name)


def _imagenet() -> tuple[str, ...]:
    """ImageNet's 1,000 names in open_clip's wording, two of which repeat and stay, as published."""
    from open_clip import IMAGENET_CLASSNAMES

    return tuple(IMAGENET_CLASSNAMES)


def _lines(path: Path) -> list[str]:
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise KnownError(f"{path} can't be read: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise KnownError(f"{path} is not plain text in UTF-8: save it as such.") from error
    if path.suffix.lower() == ".csv":
        return [row[0] for row in csv.reader(text.splitlines()) if row]
    return text.splitlines()


def _entries(lines: list[str], name: str) -> tuple[str, ...]:
    """Drop blank lines, comments (#) and repeats."""
    stripped = (line.strip() for line in lines)
    entries = tuple(dict.fromkeys(line for line in stripped if line and not line.startswith("#")))
    if not entries:
        raise KnownError(f"The list of classes “{name}” is empty: it needs one noun a line.")
    return entries
