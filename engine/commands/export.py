"""`cullect export`: copies, moves or links photos to a folder, with what belongs to them."""

from __future__ import annotations

import argparse
import os
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from engine.acts.carry_out import carry_out
from engine.acts.companions import Kind
from engine.acts.fields import FIELDS, Subject
from engine.acts.journal import Journal, Outcome, unfinished
from engine.acts.plan import Act, Order, Plan, make_plan
from engine.commands.arguments import command
from engine.commands.listed import add_photos, chosen_photos
from engine.commands.moved import tell_library
from engine.commands.terminal import progress_line, terminal
from engine.library import Library
from engine.messages import FilesMoved
from engine.photos import KnownError, ScoreName
from engine.report import printable
from engine.settings import default_library, journal_folder

if TYPE_CHECKING:
    from rich.console import Console

_EXAMPLES = """
examples:
  cullect export ~/Pictures/wedding --picks --to /media/usb --dry-run
  cullect export ~/Pictures/wedding --stars 4+ --to ~/best --structure "{{date:%Y/%m}}/{{camera}}"
  cullect export ~/Pictures/wedding --rejects --to ~/rejected --move
  cullect export --resume                       go on after a stop or a kill

fields of --structure and --name:
{fields}

Sidecars and the other half of RAW+JPEG go along. Copies are read again and compared by xxh3-128; a
move removes the original only then. Nothing is overwritten: a name that is taken gets a number.
"""


def export(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect export` say; returns the exit code."""
    chosen = _parser().parse_args(arguments)
    console = terminal()
    with Library.open(chosen.library or default_library()) as library:
        if chosen.resume:
            return _go_on(library, console)
        plan = make_plan(_order(chosen), _subjects(chosen, library), cancel=threading.Event())
        show_plan(plan, console)
        if chosen.dry_run:
            return 0
        if not plan.fits:
            raise KnownError("The destination has too little room; nothing was done.")
        with Journal.begin(plan, journal_folder()) as journal:
            return _carried_out(journal, library, console)


def _parser() -> argparse.ArgumentParser:
    fields = "\n".join(f"  {field.example:16} {field.says}" for field in FIELDS)
    parser = command(
        "cullect export", "Copy, move or link photos to a folder.", _EXAMPLES.format(fields=fields)
    )
    add_photos(parser)
    parser.add_argument("--to", type=Path, metavar="DIR", help="the destination")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--move", action="store_true", help="move the files instead of copying them")
    how.add_argument("--link", action="store_true", help="hard links: the same bytes, named twice")
    parser.add_argument("--structure", default="", metavar="T", help="folders in the destination")
    parser.add_argument("--name", default="{name}", metavar="T", help="names (else: unchanged)")
    parser.add_argument("--dry-run", action="store_true", help="say what would be done, and stop")
    parser.add_argument("--resume", action="store_true", help="go on with what was interrupted")
    return parser


def _order(chosen: argparse.Namespace) -> Order:
    if chosen.to is None:
        raise KnownError("Say where to: cullect export FOLDER --to DIR")
    act = Act.MOVE if chosen.move else Act.LINK if chosen.link else Act.COPY
    destination = os.path.abspath(chosen.to)  # noqa: PTH100 - see `listed`
    return Order(act, destination, chosen.structure, chosen.name)


def _subjects(chosen: argparse.Namespace, library: Library) -> list[Subject]:
    """Return the photos, numbered; a score stands in names when it is the sort."""
    ids = chosen_photos(chosen, library)
    named = [name for name in library.score_names() if name.name == chosen.sort]
    scores = library.score_values(named[-1] if named else ScoreName("", ""), ids).tolist()
    return [
        Subject(photo, number, score if score == score else None)  # noqa: PLR0124 - NaN
        for number, (photo, score) in enumerate(zip(library.photos(ids), scores, strict=True), 1)
    ]


def show_plan(plan: Plan, console: Console) -> None:
    """Print the dry run: counts, folders, room, and what will be different than expected."""
    for folder, (count, size) in plan.folders().items():
        console.print(f"  {printable(folder)}: {count} photos, {size / 1e6:.1f} MB")
    others = plan.count(Kind.PARTNER), plan.count(Kind.SIDECAR)
    console.print(
        f"{plan.count(Kind.PHOTO)} photos, {others[0]} partners of RAW+JPEG, {others[1]} sidecars; "
        f"{plan.needed / 1e6:.1f} MB to write"
        + (f", {plan.free / 1e6:.0f} MB free" if plan.free is not None else "")
    )
    notes = {
        "files are there already": plan.present,
        "photos get a number, for their name is taken": plan.renamed,
        "sidecars there differ and are left as they are": len(plan.left),
        "photos are gone and can't be exported": len(plan.absent),
    }
    for text, count in notes.items():
        if count:
            console.print(f"  {count} {text}")


def _go_on(library: Library, console: Console) -> int:
    files = unfinished(journal_folder())
    if not files:
        console.print("No export was interrupted.")
    codes = []
    for file in files:
        with Journal(file) as journal:
            codes.append(_carried_out(journal, library, console))
    return max(codes, default=0)


def _carried_out(journal: Journal, library: Library, console: Console) -> int:
    """Do it, and say what was done, also where it is stopped."""
    try:
        carry_out(journal, cancel=threading.Event(), report=progress_line(console))
    finally:
        outcome = journal.outcome()
        _show_outcome(outcome, console)
        tell_library(library, FilesMoved(outcome.moves), console)
    return 1 if outcome.failed else 0


def _show_outcome(outcome: Outcome, console: Console) -> None:
    done = {Act.COPY: "copied", Act.MOVE: "moved", Act.LINK: "linked"}[outcome.order.act]
    there = f", {outcome.there} files of them were there already" if outcome.there else ""
    console.print(f"{outcome.photos} photos {done} ({len(outcome.done)} files{there}).")
    for path, why in outcome.failed:
        console.print(f"not done: {printable(path)} {why}")
    if outcome.waiting:
        console.print(f"{outcome.waiting} files are left. Go on: cullect export --resume")
