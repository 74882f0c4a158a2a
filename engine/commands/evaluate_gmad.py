"""`cullect evaluate gmad`: two judges compete by the pairs of photos that part them most."""

from __future__ import annotations

import argparse
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.commands.arguments import add_size, at_least_one, command
from engine.commands.terminal import (
    judge_called,
    photo_at,
    progress_line,
    refuse_originals,
    save_picture,
    terminal,
)
from engine.evaluation.agreement import Values
from engine.evaluation.duel_sheet import TILE, duel_sheet
from engine.evaluation.gmad import Duel, duels
from engine.evaluation.scoring import score_photos
from engine.files.scan import scan
from engine.photos import KnownError
from engine.report import printable

if TYPE_CHECKING:
    from rich.console import Console

_EXAMPLES = """
A pair is two photos that one judge (the defender) finds equally good and the other (the attacker)
finds most different. Look at them: where you see no difference the defender is right, else the
attacker.
"""


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """A judge in the competition: its name and its headline scores, (n,)."""

    name: str
    scores: Values


def evaluate_gmad(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect evaluate gmad` say; returns the exit code."""
    chosen = _chosen(arguments)
    console = terminal()
    report, cancel = progress_line(console), threading.Event()
    judges = [judge_called(name, chosen.size, console) for name in chosen.judge]
    judges = [judge.only([judge.score_names[0].name]) for judge in judges]
    found = sorted(map(Path, scan([str(chosen.folder)], cancel=cancel, report=report).paths))
    refuse_originals(chosen.output, found)
    scored = score_photos(found, judges, cancel=cancel, report=report)
    if len(scored.paths) < 2:
        raise KnownError(f"{chosen.folder} holds {len(scored.paths)} readable photos: 2 or more.")
    one, other = (_Side(j.name, scored.values[j.score_names[0]]) for j in judges)
    rounds = [_round(one, other, chosen.levels), _round(other, one, chosen.levels)]
    _show(rounds, scored.paths, console)
    sheet = duel_sheet(
        rounds,
        lambda place: photo_at(scored.paths[place], TILE),
        lambda place: _caption(scored.paths[place], place, one, other),
    )
    save_picture(sheet, chosen.output)
    console.print(f"wrote {chosen.output}")
    return 0


def _chosen(arguments: Sequence[str]) -> argparse.Namespace:
    parser = command("cullect evaluate gmad", "Let two judges compete on a folder.", _EXAMPLES)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--judge", action="append", required=True, metavar="NAME", help="two of it")
    add_size(parser)
    parser.add_argument(
        "--levels", type=at_least_one, default=6, metavar="N", help="pairs for each side"
    )
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="SHEET.png")
    chosen = parser.parse_args(arguments)
    if len(set(chosen.judge)) != 2:
        parser.error("a competition needs two judges: --judge A --judge B")
    return chosen


def _round(defender: _Side, attacker: _Side, levels: int) -> tuple[str, tuple[Duel, ...]]:
    title = f"equal to {defender.name}, far apart to {attacker.name}"
    return title, duels(defender.scores, attacker.scores, levels)


def _show(
    rounds: Sequence[tuple[str, Sequence[Duel]]], paths: Sequence[Path], console: Console
) -> None:
    for title, pairs in rounds:
        console.print(title)
        for duel in reversed(pairs):
            names = (printable(paths[place].name) for place in (duel.better, duel.worse))
            console.print(f"  {' / '.join(names)}: {duel.gap:.1f} deviations apart")


def _caption(path: Path, place: int, one: _Side, other: _Side) -> str:
    scores = ", ".join(f"{side.name} {side.scores[place]:.3g}" for side in (one, other))
    return f"{printable(path.name)[:22]}: {scores}"
