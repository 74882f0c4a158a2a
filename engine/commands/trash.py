"""`cullect trash`: rejected photos into the system's trash, after saying which."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from engine.acts.trash import put_away, rejected
from engine.commands.arguments import command
from engine.commands.listed import add_photos, chosen_photos
from engine.commands.moved import tell_library
from engine.commands.terminal import progress_line, terminal
from engine.library import Library
from engine.messages import FilesMoved
from engine.report import printable
from engine.settings import default_library

_EXAMPLES = """
examples:
  cullect trash ~/Pictures/wedding              say which rejected photos would go
  cullect trash ~/Pictures/wedding --yes        move them to the trash

Only photos that you rejected yourself go, never one for its score; their sidecars and the other
half of RAW+JPEG go along. `cullect export --rejects --move --to DIR` keeps them in a folder.
"""


def trash(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect trash` say; returns the exit code."""
    parser = command("cullect trash", "Move rejected photos to the system's trash.", _EXAMPLES)
    add_photos(parser)
    parser.add_argument("--yes", action="store_true", help="do it; else it is only said")
    chosen = parser.parse_args(arguments)
    console = terminal()
    with Library.open(chosen.library or default_library()) as library:
        ids = chosen_photos(chosen, library)
        doomed = rejected(library, ids)
        for one in doomed:
            along = f" (and {len(one.paths) - 1} files with it)" if len(one.paths) > 1 else ""
            console.print(f"  {printable(one.photo.path)}{along}")
        console.print(f"{len(doomed)} rejected photos of {len(ids)}.")
        if not (doomed and chosen.yes):
            console.print("Nothing was moved." + (" Add --yes to do it." if doomed else ""))
            return 0
        trashed = put_away(
            [one.paths for one in doomed],
            _send,
            cancel=threading.Event(),
            report=progress_line(console),
        )
        tell_library(library, FilesMoved(removed=tuple(path for path, _ in trashed.done)), console)
    for path, why in trashed.failed:
        console.print(f"stays: {printable(path)}: {why}")
    console.print(f"{len(trashed.done)} files are in the trash.")
    return 1 if trashed.failed else 0


def _send(path: str) -> None:
    """Put a file into the system's trash, which does not say where it is then."""
    from send2trash import send2trash

    send2trash(path)
