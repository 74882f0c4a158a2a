"""The second front end: `cullect`, its arguments and its exit codes.

Nothing heavy is imported until a command needs it, for `cullect FOLDER` passes through here on its
way to the window.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from engine import __version__
from engine.commands.arguments import add_size, command
from engine.photos import KnownError
from engine.settings import Settings, default_library

FAILURE = 1
WRONG_USAGE = 2

OpenWindow = Callable[[Path, list[str], str], int]
"""Opens the window on a library and these folders or photos, with this judge."""

_EXAMPLES = """
commands:
  demo                 make a sample shoot, score it and show it
  score FOLDER ...     score photos without a window
  judges               what can score, and how to get more
  train FOLDER         teach a judge from photos without faults
  standards            what you taught: show, rename, share
  degrade PHOTO        spoil a copy of a photo, as training does
  axis                 scores of your own words
  search TEXT          photos by what they show
  export FOLDER        copy, move or link photos, verified
  list FOLDER          paths, or a table of decisions and scores
  sheet FOLDER         a contact sheet as PDF
  sidecars write|read  decisions to and from XMP files beside photos
  trash FOLDER         rejected photos into the system's trash
  library backups      backups of what you decided, and the way back
  map FOLDER           photos that look alike, near each other
  evaluate SCORES.csv  how well judges agree with people
  inspect FILE ...     what is read of files, or why not
  explain PHOTO        what its score is made of
  heatmap PHOTO        where in a photo an answer comes from

examples:
  cullect ~/Pictures/wedding                    open the window on a folder
  cullect IMG_0412.JPG                          one photo and its score, large
  cullect score ~/Pictures/wedding --csv ranking.csv
  cullect score . --json - | jq '.[0]'
  cullect demo                                  try it on photos made by the program

`cullect COMMAND --help` tells more. A folder named like a command is written ./score.
"""

_SCORE_EXAMPLES = """
examples:
  cullect score ~/Pictures/wedding
  cullect score IMG_0412.JPG IMG_0413.JPG --json -
  cullect score /Volumes/CARD --csv ranking.csv --library ~/culling/wedding

exit codes: 0 all readable photos were scored, 1 it failed or was stopped, 2 wrong usage
"""


def run(arguments: Sequence[str], open_window: OpenWindow | None) -> int:
    """Do what the arguments say; `open_window` is None where there is no display."""
    try:
        if arguments and arguments[0] in COMMANDS:
            return COMMANDS[arguments[0]](arguments[1:], open_window)
        return _window(arguments, open_window)
    except KnownError as error:
        return _complain(str(error))
    except KeyboardInterrupt:
        return _complain("stopped")


def _complain(text: str) -> int:
    sys.stderr.write(f"cullect: {text}\n")
    return FAILURE


def _add_library_and_judge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--library", type=Path, metavar="DIR", help="keep decisions and scores in this folder"
    )
    parser.add_argument(
        "--judge",
        metavar="NAME",
        default=Settings().judge,
        help="who scores (default: %(default)s)",
    )


def _window(arguments: Sequence[str], open_window: OpenWindow | None) -> int:
    parser = command("cullect", "Cull a photo shoot with a judge that explains itself.", _EXAMPLES)
    parser.add_argument("photos", nargs="*", metavar="FOLDER or PHOTO", help="what to look at")
    _add_library_and_judge(parser)
    parser.add_argument("--version", action="version", version=f"cullect {__version__}")
    parser.add_argument(
        "--selftest", action="store_true", help="check this installation, with no window, and quit"
    )
    chosen = parser.parse_args(arguments)
    if chosen.selftest:
        from engine.selftest import selftest

        return selftest()
    roots = _existing(parser, chosen.photos)
    if open_window is None:
        raise KnownError(
            "there is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not set); "
            "`cullect score FOLDER` works without one"
        )
    return open_window(chosen.library or default_library(), roots, chosen.judge)


def _score(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    parser = command("cullect score", "Score photos without a window.", _SCORE_EXAMPLES)
    parser.add_argument("photos", nargs="+", metavar="FOLDER or PHOTO")
    _add_library_and_judge(parser)
    add_size(parser)
    parser.add_argument("--json", metavar="FILE", help="write the result as JSON; - for the output")
    parser.add_argument("--csv", metavar="FILE", help="write the result as CSV; - for the output")
    chosen = parser.parse_args(arguments)
    if chosen.json == "-" and chosen.csv == "-":
        parser.error("--json - and --csv - can't both have the output")
    roots = _existing(parser, chosen.photos)
    from engine.commands.score import score

    return score(
        roots, chosen.library or default_library(), chosen.judge, chosen.size,
        json_file=chosen.json, csv_file=chosen.csv,
    )  # fmt: skip


def _demo(arguments: Sequence[str], open_window: OpenWindow | None) -> int:
    parser = command(
        "cullect demo", "Make a sample shoot of about 40 frames, score it and show the ranking.", ""
    )
    parser.add_argument("--folder", type=Path, metavar="DIR", help="put photos and library here")
    parser.add_argument("--headless", action="store_true", help="a table instead of the window")
    chosen = parser.parse_args(arguments)
    from engine.commands.demo import demo

    return demo(chosen.folder, None if chosen.headless else open_window, asked=chosen.headless)


def _existing(parser: argparse.ArgumentParser, paths: Sequence[str]) -> list[str]:
    """Return the paths as absolute ones; wrong usage where one does not exist."""
    for path in paths:
        if not Path(path).exists():
            parser.error(f"there is no file or folder {path!r}")
    # Not Path.absolute, which keeps "..", nor resolve, which would rename what lies behind links.
    return [os.path.abspath(path) for path in paths]  # noqa: PTH100


def _judges(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.judges import judges

    return judges(arguments)


def _heatmap(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.heatmap import heatmap

    return heatmap(arguments)


def _inspect(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.inspect_files import inspect_files

    return inspect_files(arguments)


def _train(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.train import train

    return train(arguments)


def _standards(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.standards import standards

    return standards(arguments)


def _degrade(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.degrade import degrade_photo

    return degrade_photo(arguments)


def _evaluate(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.evaluate import evaluate

    return evaluate(arguments)


def _explain(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.explain import explain

    return explain(arguments)


def _axis(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.axis import axis

    return axis(arguments)


def _search(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.search import search

    return search(arguments)


def _map(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.library_map import library_map

    return library_map(arguments)


def _export(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.export import export

    return export(arguments)


def _list(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.list_photos import list_photos

    return list_photos(arguments)


def _sheet(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.sheet import sheet

    return sheet(arguments)


def _sidecars(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.sidecars import sidecars

    return sidecars(arguments)


def _trash(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.trash import trash

    return trash(arguments)


def _library(arguments: Sequence[str], _open_window: OpenWindow | None) -> int:
    from engine.commands.library import library

    return library(arguments)


COMMANDS: dict[str, Callable[[Sequence[str], OpenWindow | None], int]] = {
    "axis": _axis,
    "degrade": _degrade,
    "demo": _demo,
    "evaluate": _evaluate,
    "explain": _explain,
    "export": _export,
    "heatmap": _heatmap,
    "inspect": _inspect,
    "judges": _judges,
    "library": _library,
    "list": _list,
    "map": _map,
    "score": _score,
    "search": _search,
    "sheet": _sheet,
    "standards": _standards,
    "train": _train,
    "sidecars": _sidecars,
    "trash": _trash,
}
