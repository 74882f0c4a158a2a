"""`cullect library`: backups of what was decided, the way back to one, and a check of all files."""

from __future__ import annotations

import argparse
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from engine.commands.arguments import add_library, command
from engine.commands.terminal import progress_line, terminal
from engine.library import Library
from engine.library.backups import Backup, back_up, backups, verdict
from engine.library.databases import COMPUTED, LIBRARY, THUMBNAILS
from engine.library.restoring import WayBack, way_back, ways_back
from engine.photos import KnownError
from engine.report import printable
from engine.settings import default_library

if TYPE_CHECKING:
    from rich.console import Console

_EXAMPLES = """
examples:
  cullect library backups              what there is to go back to
  cullect library restore 12           say what backup 12 would change
  cullect library restore 12 --yes     make decisions what they were then
  cullect library check                read all of the library's files and backups

A backup is made on each day on which something was decided, and the last ten are kept. Before a
restore the present state is backed up, too. Scores and photos are not touched.
"""


def library(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect library` say; returns the exit code."""
    chosen = _parser().parse_args(arguments)
    return _ACTS[chosen.act](chosen, chosen.library or default_library(), terminal())


def _parser() -> argparse.ArgumentParser:
    parser = command("cullect library", "Backups of what was decided.", _EXAMPLES)
    parser.add_argument("act", choices=_ACTS)
    parser.add_argument("number", nargs="?", type=int, help="of the backup to restore")
    parser.add_argument("--yes", action="store_true", help="restore; else it is only said")
    add_library(parser)
    return parser


def _backups(_chosen: argparse.Namespace, folder: Path, console: Console) -> int:
    """List the backups."""
    with Library.open(folder) as opened:
        ways = ways_back(opened, cancel=threading.Event(), report=progress_line(console))
    for way in ways:
        made = f"{way.backup.made_at:%Y-%m-%d %H:%M}"
        console.print(f"{way.backup.number:>6}  {made}  {_held(way)}")
    if not ways:
        console.print("There is no backup yet. One is made on each day of work.")
    return 0


def _restore(chosen: argparse.Namespace, folder: Path, console: Console) -> int:
    """Make decisions what they were, or say how many that would change."""
    backup = _called(chosen.number, folder)
    with Library.open(folder) as opened:
        changes = way_back(opened, backup)
        count = f"{len(changes.changes)} decisions"
        if not (changes and chosen.yes):
            console.print(f"{count} would change." + (" Add --yes to do it." if changes else ""))
            return 0
        kept = back_up(folder)
        opened.apply(changes)
        opened.durable()
    console.print(f"{count} are as they were on {backup.made_at:%Y-%m-%d at %H:%M}.")
    if kept is not None:
        console.print(f"Back to before: cullect library restore {kept.number}")
    return 0


def _check(_chosen: argparse.Namespace, folder: Path, console: Console) -> int:
    """Read all files and say which are sound."""
    files = [folder / schema.file for schema in (LIBRARY, COMPUTED, THUMBNAILS)]
    present = [file for file in (*files, *(b.file for b in backups(folder))) if file.exists()]
    if not present:
        raise KnownError(f"There is no library in {folder}.")
    verdicts = {file: verdict(file) for file in present}
    for file, wrong in verdicts.items():
        console.print(f"{printable(str(file.relative_to(folder)))}: {wrong or 'sound'}")
    if any(verdicts.values()):
        console.print(
            "A damaged library is set aside and made anew from its newest sound backup when "
            "Cullect opens it; scores and thumbnails are computed again."
        )
    return 1 if any(verdicts.values()) else 0


def _called(number: int | None, folder: Path) -> Backup:
    for backup in backups(folder):
        if backup.number == number:
            return backup
    raise KnownError("Say which backup to restore, by its number: cullect library backups")


def _held(way: WayBack) -> str:
    changed = len(way.changes.changes)
    return way.wrong or f"{way.decided} decided photos; going back would change {changed}"


_ACTS: dict[str, Callable[[argparse.Namespace, Path, Console], int]] = {
    "backups": _backups,
    "restore": _restore,
    "check": _check,
}
