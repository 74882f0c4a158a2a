"""`cullect evaluate`: how well judges agree with people, and with each other."""

from __future__ import annotations

import argparse
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.commands.arguments import add_size, at_least_one, command
from engine.commands.evaluated import Evaluated, as_json, as_page, show
from engine.commands.terminal import (
    judge_called,
    progress_line,
    terminal,
    write_json,
    write_text,
)
from engine.evaluation.evaluating import (
    Threshold,
    compared,
    evaluate_score,
)
from engine.evaluation.opinions import read_opinions
from engine.evaluation.page import in_words
from engine.evaluation.scoring import score_photos
from engine.judge.judges import Judge
from engine.photos import KnownError, ScoreName
from engine.settings import Settings

if TYPE_CHECKING:
    from rich.console import Console

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
        "--draws", type=at_least_one, default=1000, metavar="N",
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
    result = Evaluated(
        opinions, score_photos(paths, judges, cancel=threading.Event(), report=report)
    )
    _evaluate_all(result, judges, chosen, console)
    show(result, console)
    if chosen.json:
        write_json(chosen.json, as_json(result, chosen.table))
    if chosen.html:
        write_text(chosen.html, as_page(result, chosen.table))
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
    result: Evaluated, judges: Sequence[Judge], chosen: argparse.Namespace, console: Console
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
