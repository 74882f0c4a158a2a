"""`cullect axis`: scores of one's own words, tried on stored vectors and kept as small files."""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from engine.commands.arguments import add_judge, add_library, at_least_one, command
from engine.commands.stored import show_ranking, stored_vectors
from engine.commands.terminal import judge_called, progress_line, terminal
from engine.judge import saved_axes
from engine.judge.saved_axes import Axis
from engine.library import Library
from engine.settings import data_folder, default_library

_EXAMPLES = """
examples:
  cullect axis try "calm water" "choppy water" ~/Pictures/lake --judge clip-vit-b-32
  cullect axis save water "calm water" "choppy water"
  cullect axis share water -o water.toml           give it away; `cullect axis add FILE` takes it
  cullect score ~/Pictures/lake --judge clip-vit-b-32      now has the score axis.water
"""

SEPARATES = 1.0
"""From this spread on an axis separates photos better than an arbitrary direction does."""


def axis(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect axis` say; returns the exit code."""
    parser = command("cullect axis", "Scores of your own: two opposite texts.", _EXAMPLES)
    acts = parser.add_subparsers(
        dest="act", required=True, metavar="try|save|add|list|share|remove"
    )
    _try_arguments(acts.add_parser("try", help="rank stored photos along two texts, at once"))
    save = acts.add_parser("save", help="score every photo by it from now on")
    for name in ("name", "positive", "negative"):
        save.add_argument(name)
    add = acts.add_parser("add", help="take an axis from a file that somebody shared")
    add.add_argument("file", type=Path)
    acts.add_parser("list", help="the axes that are kept")
    share = acts.add_parser("share", help="write one to a file")
    share.add_argument("name")
    share.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.toml")
    acts.add_parser("remove", help="forget one; its scores stay").add_argument("name")
    chosen = parser.parse_args(arguments)
    act: dict[str, Callable[[argparse.Namespace], None]] = {
        "try": _try, "save": _save, "add": _add, "list": _list, "share": _share, "remove": _remove,
    }  # fmt: skip
    act[chosen.act](chosen)
    return 0


def _try_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("positive")
    parser.add_argument("negative")
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="(else: all photos)")
    add_judge(parser)
    add_library(parser)
    parser.add_argument(
        "--count", type=at_least_one, default=5, metavar="N", help="shown of each end"
    )


def _try(chosen: argparse.Namespace) -> None:
    from engine.judge.axes import axis_scorer, spread

    console = terminal()
    judge = judge_called(chosen.judge, chosen.size, console)
    tried = Axis("tried", chosen.positive, chosen.negative)
    scorer = axis_scorer(tried, judge, cancel=threading.Event(), report=progress_line(console))
    with Library.open(chosen.library or default_library()) as library:
        ids, vectors = stored_vectors(library, judge, chosen.folder)
        scores = scorer.scores(vectors)
        console.print(f"{chosen.positive}:")
        show_ranking(library, ids, scores, chosen.count, console)
        console.print(f"{chosen.negative}:")
        show_ranking(library, ids, -scores, chosen.count, console)
    console.print(_verdict(spread(scorer, vectors), len(ids)))


def _verdict(spread: float, photos: int) -> str:
    """Say whether an axis tells these photos apart."""
    if spread < SEPARATES:
        return (
            f"This axis does not separate these {photos} photos: they differ along it by "
            f"{spread:.2f} of what they differ in an arbitrary direction. Try other words."
        )
    return f"This axis separates these {photos} photos: spread {spread:.2f}, where chance has 1."


def _save(chosen: argparse.Namespace) -> None:
    _keep(Axis(chosen.name, chosen.positive, chosen.negative))


def _add(chosen: argparse.Namespace) -> None:
    _keep(saved_axes.read_axis(chosen.file))


def _keep(kept: Axis) -> None:
    saved_axes.save_axis(kept, data_folder())
    sys.stdout.write(
        f"saved {kept.name} in {saved_axes.axis_file(kept.name, data_folder())}\n"
        f"photos get the score axis.{kept.name} when they are scored with a CLIP judge\n"
    )


def _list(_chosen: argparse.Namespace) -> None:
    for kept in saved_axes.saved_axes(data_folder()):
        sys.stdout.write(f"{kept.name}: {kept.positive} / {kept.negative}\n")


def _share(chosen: argparse.Namespace) -> None:
    saved_axes.write_axis(saved_axes.saved_axis(chosen.name, data_folder()), chosen.output)
    sys.stdout.write(f"wrote {chosen.output}\n")


def _remove(chosen: argparse.Namespace) -> None:
    saved_axes.saved_axis(chosen.name, data_folder())  # says so if there is none
    saved_axes.remove_axis(chosen.name, data_folder())
    sys.stdout.write(f"removed {chosen.name}; the scores it gave stay in the library\n")
