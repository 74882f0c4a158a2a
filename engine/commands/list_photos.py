"""`cullect list`: photos with decisions, scores and facts, for other programs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from engine.acts.lists import ListFormat, as_text, listed
from engine.acts.saving import save_new
from engine.commands.arguments import command
from engine.commands.listed import add_photos, chosen_photos
from engine.library import Library
from engine.settings import default_library

_EXAMPLES = """
examples:
  cullect list ~/Pictures/wedding --picks | xargs -d '\\n' ls -l
  cullect list ~/Pictures/wedding --format csv -o wedding.csv
  cullect list --stars 5 --sort technical --format json | jq '.[0]'
"""
_FORMATS = {"paths": ListFormat.PATHS, "csv": ListFormat.CSV, "json": ListFormat.JSON}


def list_photos(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect list` say; returns the exit code."""
    parser = command("cullect list", "List photos: paths, CSV or JSON.", _EXAMPLES)
    add_photos(parser)
    parser.add_argument("--format", choices=_FORMATS, default="paths", help="(else: paths)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="a new file")
    chosen = parser.parse_args(arguments)
    with Library.open(chosen.library or default_library()) as library:
        photos = listed(library, chosen_photos(chosen, library))
    text = as_text(photos, _FORMATS[chosen.format])
    if chosen.output is None:
        sys.stdout.write(text)
    else:
        save_new(chosen.output, text.encode())
    return 0
