"""`cullect inspect`: what the program makes of files, for those who wonder why one isn't shown."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from engine.commands.arguments import command
from engine.commands.terminal import terminal, write_json
from engine.inspecting import Inspected, inspect
from engine.report import printable

_EXAMPLES = """
Every file is read, whatever its name; nothing is stored, and nothing is written beside it.

examples:
  cullect inspect IMG_0412.CR3
  cullect inspect ~/Pictures/wedding --json -
"""


def inspect_files(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect inspect` say; returns the exit code."""
    parser = command("cullect inspect", "Say what is read of files, or why not.", _EXAMPLES)
    parser.add_argument("files", nargs="+", metavar="FILE or FOLDER")
    parser.add_argument("--json", metavar="FILE", help="write it as JSON; - for the output")
    chosen = parser.parse_args(arguments)
    for path in chosen.files:
        if not Path(path).exists():
            parser.error(f"there is no file or folder {path!r}")
    found = inspect(files_below(chosen.files))
    if chosen.json:
        write_json(chosen.json, [asdict(each) for each in found])
        return 0
    console = terminal()
    for each in found:
        console.print(printable(_line(each)))
    return 0


def files_below(paths: Sequence[str]) -> Iterator[str]:
    """These files, and all files in and below these folders, by name."""
    for path in paths:
        if not Path(path).is_dir():
            yield path
        for folder, folders, names in os.walk(path):
            folders.sort()
            yield from (str(Path(folder, name)) for name in sorted(names))


def _line(each: Inspected) -> str:
    if each.reason is not None:
        return f"{each.path} {each.reason}"
    shot = each.shot or {}
    facts = [each.kind, f"{each.width} x {each.height}"]
    facts += [str(shot[part]) for part in ("taken_at", "camera", "lens") if shot.get(part)]
    facts += ["focus known"] if shot.get("focus") else []
    return "  ".join([f"{each.path}:", *facts, *(f"({note})" for note in each.notes)])
