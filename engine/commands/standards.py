"""`cullect standards`: the judges you taught, and those that came as a file."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from engine.commands.train_news import report_text
from engine.settings import data_folder
from engine.training import standards as kept

_EXAMPLES = """
examples:
  cullect standards list
  cullect standards show mine                     how it was taught and tested
  cullect standards rename mine weddings
  cullect standards export weddings weddings.cullect-standard
  cullect standards import weddings.cullect-standard --name hers
  cullect score FOLDER --judge weddings
"""


def standards(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect standards` say; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="cullect standards", description="Show, rename, share and remove what you taught.",
        epilog=_EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    acts = parser.add_subparsers(
        dest="act", required=True, metavar="list|show|rename|export|import|remove"
    )
    acts.add_parser("list", help="all of them")
    show = acts.add_parser("show", help="all about one")
    show.add_argument("name")
    show.add_argument("--json", action="store_true", help="the whole card")
    rename = acts.add_parser("rename", help="call one otherwise")
    rename.add_argument("name")
    rename.add_argument("new")
    export = acts.add_parser("export", help="write one to a file, to be shared or kept")
    export.add_argument("name")
    export.add_argument("file", type=Path)
    take = acts.add_parser("import", help="add one from such a file")
    take.add_argument("file", type=Path)
    take.add_argument("--name", help="what to call it here")
    acts.add_parser("remove", help="delete one").add_argument("name")
    chosen = parser.parse_args(arguments)
    _say(_ACTS[chosen.act](chosen))
    return 0


def _list(_chosen: argparse.Namespace) -> str:
    found = kept.standards(data_folder())
    lines = [
        f"{name}: from {each.base}, {each.photos} photos, {each.made}, {_verdict(each)}"
        for name, each in found.items()
    ]
    return "\n".join(lines) or "There are none yet: cullect train --help tells how to teach one."


def _show(chosen: argparse.Namespace) -> str:
    card = kept.standard(chosen.name, data_folder())
    if chosen.json:
        return json.dumps(asdict(card), indent=2)
    lines = [
        f"{chosen.name}: taught from {card.base} ({card.base_sha256[:12]}) on {card.made}",
        f"{card.photos} photos to learn from, {card.held_out} kept aside, best at step {card.step}",
        f"licence of the base: {card.licence or 'as Cullect'}",
    ]
    return "\n".join([*lines, report_text(card.report)] if card.report else lines)


def _rename(chosen: argparse.Namespace) -> str:
    kept.rename_standard(chosen.name, chosen.new, data_folder())
    return f"“{chosen.name}” is called “{chosen.new}” now."


def _export(chosen: argparse.Namespace) -> str:
    from engine.training.standard_files import export_standard

    file = export_standard(chosen.name, chosen.file, data_folder())
    return f"{file}: {file.stat().st_size / 1e6:.1f} MB. It names none of your photos."


def _import(chosen: argparse.Namespace) -> str:
    from engine.training.standard_files import import_standard

    return f"Added as “{import_standard(chosen.file, data_folder(), chosen.name)}”."


def _remove(chosen: argparse.Namespace) -> str:
    kept.remove_standard(chosen.name, data_folder())
    return f"“{chosen.name}” is removed; the scores it gave stay."


def _verdict(card: kept.Standard) -> str:
    if not card.report:
        return "not tested"
    return "got better" if card.report.get("better") else "did not get better"


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


_ACTS = {
    "list": _list, "show": _show, "rename": _rename, "export": _export, "import": _import,
    "remove": _remove,
}  # fmt: skip
