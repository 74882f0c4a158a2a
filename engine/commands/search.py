"""`cullect search`: photos by what they show, from stored vectors."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from engine.commands.arguments import add_judge, add_library, at_least_one, command
from engine.commands.stored import show_ranking, stored_vectors
from engine.commands.terminal import judge_called, progress_line, terminal, write_json
from engine.judge import axes
from engine.library import Library
from engine.settings import default_library

_EXAMPLES = """
examples:
  cullect search "a red umbrella" --judge clip-vit-b-32
  cullect search "bride laughing" ~/Pictures/wedding --judge clip-vit-b-32 --json -

The photos must have been scored with this judge once. The number is the cosine of photo and text;
it orders photos, and says nothing by itself.
"""


def search(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect search` say; returns the exit code."""
    parser = command("cullect search", "Find photos by what they show.", _EXAMPLES)
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="(else: all photos)")
    add_judge(parser)
    add_library(parser)
    parser.add_argument(
        "--count", type=at_least_one, default=20, metavar="N", help="(else: %(default)s)"
    )
    parser.add_argument("--json", metavar="FILE", help="write all photos as JSON; - for the output")
    chosen = parser.parse_args(arguments)
    console = terminal(beside=chosen.json == "-")
    judge = judge_called(chosen.judge, chosen.size, console)
    with Library.open(chosen.library or default_library()) as library:
        ids, vectors = stored_vectors(library, judge, chosen.folder)
        fits = axes.search(
            chosen.text, judge, vectors,
            cancel=threading.Event(), report=progress_line(console),
        )  # fmt: skip
        show_ranking(library, ids, fits, chosen.count, console)
        if chosen.json:
            order = (-fits).argsort(kind="stable")
            paths = [photo.path for photo in library.photos(ids[order].tolist())]
            pairs = zip(paths, fits[order].tolist(), strict=True)
            write_json(chosen.json, [{"path": path, "cosine": fit} for path, fit in pairs])
    return 0
