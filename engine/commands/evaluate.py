"""`cullect evaluate`: how well judges agree with people, and with each other."""

from __future__ import annotations

import argparse
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.commands.arguments import add_size, command
from engine.commands.terminal import (
    judge_called,
    progress_line,
    terminal,
    write_json,
    write_text,
)
from engine.evaluation.evaluating import (
    Comparison,
    Evaluation,
    Threshold,
    compared,
    evaluate_score,
)
from engine.evaluation.opinions import Opinions, read_opinions
from engine.evaluation.page import in_words, page
from engine.evaluation.scoring import PhotoScores, score_photos
from engine.judge.judges import Judge
from engine.photos import KnownError, ScoreName
from engine.settings import Settings

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_EXAMPLES = """
examples:
  cullect evaluate scores.csv --judge qualiclip --judge measures
  cullect evaluate scores.csv --images photos --scorer all --json -
  cullect evaluate ava.csv --judge clip-vit-b-32 --threshold 5 --html report.html
  cullect evaluate maps --judge qualiclip               do heat maps find a made fault?
  cullect evaluate gmad FOLDER --judge A --judge B -o sheet.png

The CSV has a column `image` and a column `mos`, higher being better. A file called maps is written
./maps.

exit codes: 0 all of the list was evaluated, 1 it failed or photos were left out, 2 wrong usage
"""

_TABLE_WIDTH = 100
_NOTES_SHOWN = 20


@dataclass(slots=True)
class _Report:
    """What came out, and what could not be evaluated."""

    opinions: Opinions
    scored: PhotoScores
    evaluations: list[Evaluation] = field(default_factory=list)
    comparisons: list[Comparison] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def evaluate(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect evaluate` say; returns the exit code."""
    if arguments[:1] == ["maps"]:
        from engine.commands.evaluate_maps import evaluate_maps

        return evaluate_maps(arguments[1:])
    if arguments[:1] == ["gmad"]:
        from engine.commands.evaluate_gmad import evaluate_gmad

        return evaluate_gmad(arguments[1:])
    return _against_opinions(_parser().parse_args(arguments))


def _parser() -> argparse.ArgumentParser:
    parser = command(
        "cullect evaluate", "Compare scores with what people said of the same photos.", _EXAMPLES
    )
    parser.add_argument("table", type=Path, metavar="SCORES.csv", help="images and opinions")
    parser.add_argument("--images", type=Path, metavar="DIR", help="where they are, if not beside")
    parser.add_argument(
        "--judge", action="append", metavar="NAME", help="may be given again; the first is the base"
    )
    parser.add_argument(
        "--scorer", action="append", metavar="NAME", help="a score's name, or all; may be repeated"
    )
    add_size(parser)
    parser.add_argument(
        "--threshold", type=float, metavar="MOS", help="accuracy: photos above it are good"
    )
    parser.add_argument(
        "--score-threshold", type=float, metavar="X",
        help="scores above it are good (else: where a judge's two texts fit equally)",
    )  # fmt: skip
    parser.add_argument(
        "--draws", type=int, default=1000, metavar="N",
        help="redrawn sets of photos for the intervals (else: %(default)s)",
    )  # fmt: skip
    parser.add_argument("--json", metavar="FILE", help="write all numbers as JSON; - for output")
    parser.add_argument("--html", metavar="FILE", help="write a page with plots")
    return parser


def _against_opinions(chosen: argparse.Namespace) -> int:
    console = terminal(beside="-" in (chosen.json, chosen.html))
    report = progress_line(console)
    opinions = read_opinions(chosen.table, chosen.images)
    names = chosen.judge or [Settings().judge]
    judges = [judge_called(name, chosen.size, console) for name in dict.fromkeys(names)]
    judges = _with_scores(judges, chosen.scorer)
    paths = list(opinions.by_image)
    result = _Report(opinions, score_photos(paths, judges, cancel=threading.Event(), report=report))
    _evaluate_all(result, judges, chosen, console)
    _show(result, console)
    if chosen.json:
        write_json(chosen.json, _as_json(result, chosen.table))
    if chosen.html:
        _write_page(result, chosen)
    return 1 if result.notes else 0


def _with_scores(judges: Sequence[Judge], wanted: Sequence[str] | None) -> list[Judge]:
    """Return the judges with the scores that were asked for: their headlines when none was."""
    if wanted == ["all"]:
        return list(judges)
    if wanted is None:
        return [judge.only([judge.score_names[0].name]) for judge in judges]
    known = {name.name for judge in judges for name in judge.score_names}
    unknown = [name for name in wanted if name not in known]
    if unknown:
        raise KnownError(f"There is no score {unknown[0]}, only: {', '.join(sorted(known))}.")
    return [judge for judge in (judge.only(wanted) for judge in judges) if judge.score_names]


def _evaluate_all(
    result: _Report, judges: Sequence[Judge], chosen: argparse.Namespace, console: Console
) -> None:
    """Evaluate every score; what can't be is noted and left out."""
    work: dict[str, Any] = {
        "times": chosen.draws, "cancel": threading.Event(), "report": progress_line(console),
    }  # fmt: skip
    result.notes += [f"not in the folder: {name}" for name in result.opinions.missing]
    result.notes += [f"unreadable: {p}: {why}" for p, why in result.scored.unreadable.items()]
    opinions = np.array([result.opinions.by_image[path] for path in result.scored.paths])
    for judge in judges:
        for name in judge.score_names:
            above = _threshold(judge, name, chosen.threshold, chosen.score_threshold)
            try:
                result.evaluations.append(
                    evaluate_score(name, result.scored.values[name], opinions, above, **work)
                )
            except KnownError as error:
                result.notes.append(f"not evaluated: {in_words(name)}: {error}")
    result.comparisons = compared(result.evaluations, **work)


def _threshold(
    judge: Judge, name: ScoreName, opinion: float | None, score: float | None
) -> Threshold | None:
    """Return what counts as good; a score's own middle is where no text fits better."""
    if opinion is None:
        return None
    if score is None:
        scorer = next((scorer for scorer in judge.scorers if scorer.name == name.name), None)
        if scorer is None:
            return None
        even = np.zeros((1, len(scorer.questions.texts), 2), np.float32)
        score = float(scorer.rule.scores(even)[0])
    return Threshold(opinion, score)


def _show(result: _Report, console: Console) -> None:
    console.width = max(console.width, _TABLE_WIDTH)
    console.print(_table(result.evaluations))
    for pair in result.comparisons:
        between = pair.difference.interval
        console.print(
            f"{pair.name.judge} {pair.name.name} less {pair.baseline.judge} {pair.baseline.name}: "
            f"SRCC {pair.difference.value:+.3f} ({between.low:+.3f} to {between.high:+.3f}), "
            f"p = {pair.difference.p:.3f}"
        )
    for note in result.notes[:_NOTES_SHOWN]:
        console.print(note)
    if len(result.notes) > _NOTES_SHOWN:
        console.print(f"... and {len(result.notes) - _NOTES_SHOWN} more")


def _table(evaluations: Sequence[Evaluation]) -> Table:
    from rich.table import Table

    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column("score", no_wrap=True)
    for head in ("n", "SRCC (95 %)", "PLCC (95 %)", "KRCC", "RMSE", "accuracy"):
        table.add_column(head, justify="right", no_wrap=True)
    for one in evaluations:
        numbers, between = one.agreement, one.intervals
        table.add_row(
            f"{one.name.judge} {one.name.name}", str(numbers.n),
            f"{numbers.srcc:.3f} ({between['srcc'].low:.2f} to {between['srcc'].high:.2f})",
            f"{numbers.plcc:.3f} ({between['plcc'].low:.2f} to {between['plcc'].high:.2f})",
            f"{numbers.krcc:.3f}", f"{numbers.rmse:.3f}",
            "" if one.accuracy is None else f"{100 * one.accuracy:.1f} %",
        )  # fmt: skip
    return table


def _as_json(result: _Report, table: Path) -> dict[str, Any]:
    return {
        "table": str(table),
        "images": len(result.scored.paths),
        "notes": result.notes,
        "scores": [_evaluation_as_json(one) for one in result.evaluations],
        "differences": [asdict(one) for one in result.comparisons],
    }


def _evaluation_as_json(one: Evaluation) -> dict[str, Any]:
    return {
        **asdict(one.name),
        **asdict(one.agreement),
        "intervals": {key: [part.low, part.high] for key, part in one.intervals.items()},
        "threshold": None if one.threshold is None else asdict(one.threshold),
        "accuracy": one.accuracy,
    }


def _write_page(result: _Report, chosen: argparse.Namespace) -> None:
    names = [path.name for path in result.scored.paths]
    title = f"{chosen.table.name}: scores against opinions"
    notes = result.notes[:_NOTES_SHOWN]
    write_text(chosen.html, page(title, result.evaluations, result.comparisons, names, notes))
