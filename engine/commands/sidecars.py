"""`cullect sidecars`: decisions to XMP files beside photos, and from there into the library."""

from __future__ import annotations

import argparse
import os
import threading
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from engine.commands.arguments import add_library, command
from engine.commands.terminal import terminal
from engine.files.scan import scan
from engine.library import Library
from engine.photos import Decision, KnownError
from engine.report import printable
from engine.settings import Preferences, default_library
from engine.sidecars.keeper import Keeper, KeeperNews
from engine.sidecars.looking import look_for_changes
from engine.sidecars.merging import ANSWERS
from engine.sidecars.which import FULL, SHORT

if TYPE_CHECKING:
    from rich.console import Console

_EXAMPLES = """
examples:
  cullect sidecars write ~/Pictures/wedding
  cullect sidecars write /Volumes/CARD --name full --clash newer
  cullect sidecars read ~/Pictures/wedding

Everything else in a sidecar is kept. Where another program changed the same part of a decision
since Cullect looked last, --clash says what counts: ours, theirs, or the newer of each.
"""


class _Heard:
    """What the keeper said while it worked, on its own thread."""

    def __init__(self) -> None:
        self.last = KeeperNews()
        self.adopted: set[str] = set()
        self.notes: list[str] = []

    def hear(self, news: KeeperNews) -> None:
        self.last = news
        self.adopted.update(news.adopted)
        self.notes += news.notes


def sidecars(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect sidecars` say; returns the exit code."""
    chosen = _parser().parse_args(arguments)
    photos, folders = _photos(chosen.photos)
    console, heard = terminal(), _Heard()
    wanted = partial(replace, sidecars=False, sidecar_name=chosen.name)
    with Library.open(chosen.library or default_library()) as library:
        keeper = Keeper(library, heard.hear, preferences=lambda: wanted(Preferences.load()))
        try:
            work = _write if chosen.act == "write" else _read
            done = work(library, keeper, photos, folders)
            if heard.last.clashes and chosen.clash:
                keeper.answer(chosen.clash)
                keeper.finish(None)
        finally:
            keeper.close()
    return _say(console, chosen.act, done, heard)


def _parser() -> argparse.ArgumentParser:
    parser = command("cullect sidecars", "Write or read XMP files beside photos.", _EXAMPLES)
    parser.add_argument("act", choices=("write", "read"))
    parser.add_argument("photos", nargs="+", metavar="FOLDER or PHOTO")
    parser.add_argument(
        "--name", choices=(SHORT, FULL), default=Preferences.load().sidecar_name,
        help="a new sidecar is IMG.xmp or IMG.CR3.xmp (else: %(default)s)",
    )  # fmt: skip
    parser.add_argument("--clash", choices=ANSWERS, help="what counts where both sides changed")
    add_library(parser)
    return parser


def _photos(roots: Sequence[str]) -> tuple[list[str], set[str]]:
    """Return the photos in and below these folders, and the folders they are in."""
    found = scan(roots, cancel=threading.Event(), report=lambda _progress: None)
    for place, why in found.unreachable:
        raise KnownError(f"{place} {why}")
    return found.paths, {os.path.dirname(path) for path in found.paths}  # noqa: PTH120


def _write(library: Library, keeper: Keeper, photos: Sequence[str], _folders: set[str]) -> int:
    """Write what was decided; returns how many photos that is."""
    blank, waiting = Decision(), set(library.beside.waiting())
    decided = [p for p in photos if p in waiting or library.decision(p) != blank]
    keeper.write_now(decided)
    keeper.finish(None)
    return len(decided)


def _read(library: Library, keeper: Keeper, photos: Sequence[str], folders: set[str]) -> int:
    """Take over what is new or changed; returns how many photos that is."""
    seen = library.beside.fingerprints()
    count = 0
    for batch in look_for_changes(photos, folders, seen, cancel=threading.Event()):
        keeper.take(batch)
        count += len(batch)
    keeper.finish(None)
    return count


def _say(console: Console, act: str, done: int, heard: _Heard) -> int:
    """Say what came of it; returns the exit code."""
    say = partial(console.print, markup=False, soft_wrap=True)
    for text in dict.fromkeys([*heard.notes, *heard.last.problems]):
        say(printable(text))
    clashes = sorted(heard.last.clashes)
    for path in clashes:
        say(f"decided otherwise by another program: {printable(path)}")
    if clashes:
        say("Say what counts with --clash ours, theirs or newer.")
    failed = len(heard.last.problems)
    if act == "write":
        say(f"{done - failed - len(clashes)} of {done} decided photos have sidecars that say so.")
    else:
        say(f"{done} photos had new sidecars; {len(heard.adopted)} decisions were taken over.")
    return 1 if failed or clashes else 0
