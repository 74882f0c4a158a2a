"""Axes of the user's own as small TOML files: kept with the judges, and to be shared."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path

from engine.photos import KnownError

_NAME = re.compile(r"[\w][\w .-]{0,59}")


@dataclass(frozen=True, slots=True)
class Axis:
    """Two texts of the user's own; photos score higher the nearer they are to the positive one."""

    name: str
    positive: str
    negative: str


def axis_file(name: str, data_folder: Path) -> Path:
    """Return where the axis of this name stands or would stand; KnownError for an odd name."""
    if not _NAME.fullmatch(name) or name.endswith((" ", ".")):
        raise KnownError(
            f"An axis can't be called “{name}”: take up to 60 letters, digits, spaces and dashes."
        )
    return data_folder / "axes" / f"{name}.toml"


def saved_axes(data_folder: Path) -> list[Axis]:
    """Return the saved axes by name; files that are none are left out."""
    found = []
    for path in sorted((data_folder / "axes").glob("*.toml")):
        try:
            found.append(read_axis(path))
        except KnownError:
            continue
    return found


def save_axis(axis: Axis, data_folder: Path) -> None:
    """Keep an axis, in the place of an earlier one of its name; raises KnownError."""
    write_axis(axis, axis_file(axis.name, data_folder))


def saved_axis(name: str, data_folder: Path) -> Axis:
    """Return the saved axis of this name; KnownError when there is none."""
    path = axis_file(name, data_folder)
    if not path.is_file():
        known = ", ".join(axis.name for axis in saved_axes(data_folder)) or "none yet"
        raise KnownError(f"There is no axis called “{name}”. Known are: {known}.")
    return read_axis(path)


def remove_axis(name: str, data_folder: Path) -> None:
    """Delete a saved axis; the scores along it stay in the library."""
    axis_file(name, data_folder).unlink(missing_ok=True)


def read_axis(path: Path) -> Axis:
    """Return the axis in a TOML file; KnownError when it is none."""
    try:
        axis = Axis(**tomllib.loads(path.read_text("utf-8")))
    except OSError as error:
        raise KnownError(f"{path} can't be read: {error.strerror or error}.") from error
    except (TypeError, ValueError) as error:
        raise KnownError(f"{path} is not an axis: {error}.") from error
    if not all(isinstance(text, str) and text.strip() for text in asdict(axis).values()):
        raise KnownError(f"{path} is not an axis: name, positive and negative must be texts.")
    return axis


def write_axis(axis: Axis, path: Path) -> None:
    """Write an axis as TOML, to be shared; KnownError when there is no room or right to."""
    lines = (f"{key} = {json.dumps(text)}\n" for key, text in asdict(axis).items())
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(lines), "utf-8")
    except OSError as error:
        raise KnownError(f"{path} can't be written: {error.strerror or error}.") from error
