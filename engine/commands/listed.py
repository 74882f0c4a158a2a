"""The photos that a command works on: a folder's, filtered, in an order."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from engine.commands.arguments import add_library
from engine.commands.choosing import add_filter, chosen_filter
from engine.library import Library
from engine.photos import KnownError, PhotoQuery, ScoreName, SortKey


def add_photos(parser: argparse.ArgumentParser) -> None:
    """Let the person say which photos, and in which order; read with `chosen_photos`."""
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="(else: all photos)")
    keys = ", ".join(SortKey)
    parser.add_argument(
        "--sort", metavar="KEY", default="name", help=f"{keys}, or a score, best first (else: name)"
    )
    add_library(parser)
    add_filter(parser)


def chosen_photos(chosen: argparse.Namespace, library: Library) -> list[int]:
    """Return the ids of the photos that were asked for; KnownError where there are none."""
    # Not Path.absolute, which keeps "..", nor resolve, which would rename what lies behind links.
    folders = () if chosen.folder is None else (os.path.abspath(chosen.folder),)  # noqa: PTH100
    sort = _sort(chosen.sort, library)
    descending = isinstance(sort, ScoreName) or sort is SortKey.STARS
    wanted = PhotoQuery(folders, sort, descending, chosen_filter(chosen, library))
    ids = [int(photo_id) for photo_id in library.photo_ids(wanted)]
    if ids:
        return ids
    where = chosen.folder or "this library"
    if library.photo_ids(PhotoQuery(folders)).size:
        raise KnownError(f"None of the photos of {where} is what was asked for.")
    raise KnownError(
        f"No photo of {where} is known yet. First: cullect score {chosen.folder or ''}"
    )


def _sort(text: str, library: Library) -> ScoreName | SortKey:
    if text in set(SortKey):
        return SortKey(text)
    found = [name for name in library.score_names() if name.name == text]
    if not found:
        known = ", ".join(dict.fromkeys([*SortKey, *(n.name for n in library.score_names())]))
        raise KnownError(f"Photos can't be sorted by “{text}”, only by: {known}.")
    return found[-1]
