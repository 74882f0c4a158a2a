"""`cullect judges`: what can score here, and how to get more."""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from engine.commands.terminal import progress_line
from engine.judge import offers, store
from engine.judge.loading import load_judge
from engine.judge.starter_questions import NAME, QUESTIONS
from engine.photos import KnownError
from engine.settings import data_folder

if TYPE_CHECKING:
    from rich.console import Console

_EXAMPLES = """
examples:
  cullect judges list
  cullect judges download qualiclip              shows size and licence, then asks
  cullect judges add QualiCLIP.pth --kind qualiclip --name qualiclip
  cullect judges add RN50.pt --kind clip --name clip-rn50
  cullect score FOLDER --judge qualiclip
"""


def judges(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect judges` say; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="cullect judges", description="Show, add, fetch and remove judges.",
        epilog=_EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    acts = parser.add_subparsers(dest="act", required=True, metavar="list|show|add|download|remove")
    acts.add_parser("list", help="the judges that are here, and those that can be fetched")
    acts.add_parser("show", help="all about one").add_argument("name")
    _add_arguments(acts.add_parser("add", help="add a file of weights as a judge"))
    download = acts.add_parser("download", help="fetch a published model and add it")
    download.add_argument("name", choices=[offer.name for offer in offers.OFFERS])
    download.add_argument("--yes", action="store_true", help="agree to size and licence")
    acts.add_parser("remove", help="delete a judge's weights").add_argument("name")
    chosen = parser.parse_args(arguments)
    act = {"list": _list, "show": _show, "add": _add, "download": _download, "remove": _remove}
    act[chosen.act](chosen)
    return 0


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help=".safetensors, or what torch.save wrote")
    parser.add_argument("--kind", required=True, choices=store.KINDS)
    parser.add_argument("--name", required=True, help="what to call it")
    parser.add_argument(
        "--architecture", help="open_clip's name of the network, where it isn't one of OpenAI's"
    )
    parser.add_argument("--licence", default="", help="under which terms you have it")


def _list(_chosen: argparse.Namespace) -> None:
    from rich.table import Table

    console = _console()
    table = Table("judge", "kind", "MB", "licence", "scores", box=None, header_style="bold")
    table.add_row("measures", "pixels", "", "", ", ".join(_built_in_scores()))
    table.add_row(NAME, "starter", "1", "as Cullect", ", ".join(_starter_scores()))
    for card in store.judges(data_folder()):
        table.add_row(
            card.name, card.kind, f"{card.size / 1e6:.0f}", card.licence or "not stated",
            ", ".join(card.scores),
        )  # fmt: skip
    console.print(table)
    here = set(store.names(data_folder()))
    table = Table("to fetch", "MB", "licence", "brings", box=None, header_style="bold")
    for offer in (o for o in offers.OFFERS if o.name not in here):
        table.add_row(offer.name, f"{offer.size / 1e6:.0f}", offer.licence, offer.brings)
    console.print("\nWith `cullect judges download NAME`:" if table.row_count else "")
    console.print(table)


def _show(chosen: argparse.Namespace) -> None:
    if chosen.name == "measures":
        sys.stdout.write(
            f"measures: from pixels, no model\nscores: {', '.join(_built_in_scores())}\n"
        )
        return
    if chosen.name == NAME:
        sys.stdout.write(
            f"{NAME}: a small network and measures, comes with Cullect (docs/starter-judge.md)\n"
            f"scores: {', '.join(_starter_scores())}\n"
        )
        return
    card = store.card(chosen.name, data_folder())
    for key in ("name", "kind", "architecture", "source", "licence", "size", "sha256"):
        sys.stdout.write(f"{key:12} {getattr(card, key) or 'not stated'}\n")
    sys.stdout.write(f"{'scores':12} {', '.join(card.scores)}\n")
    sys.stdout.write(f"{'file':12} {store.weights_file(card, data_folder())}\n")


def _built_in_scores() -> tuple[str, ...]:
    measured = load_judge("measures", data_folder())
    return tuple(name.name for name in measured.score_names)


def _starter_scores() -> tuple[str, ...]:
    return tuple(score for score, _ in QUESTIONS.values())


def _add(chosen: argparse.Namespace) -> None:
    from engine.judge.adding import add_judge

    card = add_judge(
        chosen.file, chosen.kind, chosen.name, data_folder(),
        licence=chosen.licence, architecture=chosen.architecture,
        cancel=threading.Event(), report=progress_line(_console()),
    )  # fmt: skip
    _tell_added(card)


def _download(chosen: argparse.Namespace) -> None:
    console = _console()
    offer = offers.offer(chosen.name)
    console.print(
        f"{offer.title}: {offer.size / 1e6:.0f} MB from {offer.url}\nlicence: {offer.licence}\n"
        f"brings: {offer.brings}", markup=False, soft_wrap=True,
    )  # fmt: skip
    agreed = chosen.yes or _asked("Fetch it?")
    if not agreed:
        raise KnownError("nothing was fetched")
    card = offers.fetch_judge(
        offer, data_folder(), agreed=agreed, cancel=threading.Event(), report=progress_line(console)
    )
    _tell_added(card)


def _asked(question: str) -> bool:
    """Ask at the terminal; where nobody sits at it the answer is no."""
    if not sys.stdin.isatty():
        return False
    return input(f"{question} [y/N] ").strip().lower() in {"y", "yes"}


def _tell_added(card: store.Card) -> None:
    sys.stdout.write(
        f"added {card.name}: {', '.join(card.scores)}\n"
        f"use it with: cullect score FOLDER --judge {card.name}\n"
    )


def _remove(chosen: argparse.Namespace) -> None:
    store.remove_judge(chosen.name, data_folder())
    sys.stdout.write(f"removed {chosen.name}; the scores it gave stay in the library\n")


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False)
