"""`cullect sheet`: a contact sheet to print."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from engine.acts.contact_pages import COLUMNS, PAPERS, Printed, contact_pages
from engine.acts.saving import save_new
from engine.commands.arguments import at_least_one, command
from engine.commands.listed import add_photos, chosen_photos
from engine.commands.terminal import progress_line, terminal
from engine.library import Library
from engine.settings import default_library

_EXAMPLES = """
examples:
  cullect sheet ~/Pictures/wedding --picks -o wedding.pdf
  cullect sheet ~/Pictures/wedding --sort technical --columns 5 --paper Letter -o ranking.pdf

Shows the library's thumbnails; photos that were never scored or seen have a grey place.
"""


def sheet(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect sheet` say; returns the exit code."""
    parser = command("cullect sheet", "Make a contact sheet as PDF.", _EXAMPLES)
    add_photos(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.pdf")
    parser.add_argument("--paper", choices=PAPERS, default="A4", help="(else: A4)")
    parser.add_argument("--columns", type=at_least_one, default=COLUMNS, metavar="N",
                        help="photos side by side, 8 at most (else: %(default)s)")  # fmt: skip
    parser.add_argument("--title", metavar="TEXT", help="(else: the folder's name)")
    chosen = parser.parse_args(arguments)
    if chosen.output.suffix.lower() != ".pdf":
        parser.error(f"-o {chosen.output}: the ending must be .pdf")
    console = terminal()
    with Library.open(chosen.library or default_library()) as library:
        ids = chosen_photos(chosen, library)
        data = contact_pages(
            _printed(library, ids, chosen.sort), library.thumbnail,
            chosen.title or (chosen.folder.absolute().name if chosen.folder else "Cullect"),
            paper=chosen.paper, columns=min(chosen.columns, 8),
            cancel=threading.Event(), report=progress_line(console),
        )  # fmt: skip
    save_new(chosen.output, data)
    console.print(f"wrote {chosen.output} ({len(ids)} photos)")
    return 0


def _printed(library: Library, ids: Sequence[int], sort: str) -> list[Printed]:
    """Return the photos, each with the score that they are sorted by, if it is one."""
    named = [name for name in library.score_names() if name.name == sort]
    values = library.score_values(named[-1], ids).tolist() if named else [float("nan")] * len(ids)
    texts = [f"{value:.0f}" if value == value else "" for value in values]  # noqa: PLR0124 - NaN
    return [Printed(photo, text) for photo, text in zip(library.photos(ids), texts, strict=True)]
