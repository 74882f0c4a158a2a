"""`cullect explain`: what a photo's score is made of, and what it means."""

from __future__ import annotations

import argparse
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.commands.arguments import add_judge, add_library, command
from engine.commands.clean import clean_photos
from engine.commands.terminal import (
    judge_called,
    photo_at,
    progress_line,
    terminal,
    write_json,
)
from engine.judge.judges import Judge
from engine.judge.kept_rulers import kept_rulers
from engine.judge.questions import Answer
from engine.judge.ruler import KINDS, Ruler, rulers
from engine.library import Library
from engine.photos import KnownError, PhotoQuery, Report, ScoreName
from engine.settings import data_folder, default_library

if TYPE_CHECKING:
    from rich.console import Console

_EXAMPLES = """
examples:
  cullect explain IMG_0412.JPG --judge qualiclip
  cullect explain IMG_0412.JPG --scorer all            every measure of the pixels
  cullect explain IMG_0412.JPG --ruler jpeg --json -

A ruler is made of clean photos that were blurred (or given noise, or compressed) step by step. The
first time a judge needs one, marking it takes as long as scoring 30 photos.
"""

_ANSWERS_SHOWN = 12
_MOST_REFERENCES = 12


@dataclass(frozen=True, slots=True)
class _Place:
    """A photo is better than `percent` of the `photos` of its folder by this score."""

    percent: float
    photos: int


@dataclass(frozen=True, slots=True, eq=False)
class _Explained:
    """One score of the photo; its answers add up to it, where it has questions."""

    name: ScoreName
    score: float
    answers: tuple[Answer, ...]
    place: _Place | None
    ruler: Ruler | None


def explain(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect explain` say; returns the exit code."""
    chosen = _parser().parse_args(arguments)
    console = terminal(beside=chosen.json == "-")
    judge = _asked_scores(judge_called(chosen.judge, chosen.size, console), chosen.scorer)
    explained = _explain(judge, chosen, console)
    for one in explained:
        _show(one, chosen, console)
    if chosen.json:
        write_json(chosen.json, [_as_json(chosen.photo, one) for one in explained])
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = command("cullect explain", "Say what a photo's score is made of.", _EXAMPLES)
    parser.add_argument("photo", type=Path, metavar="PHOTO")
    add_judge(parser)
    add_library(parser)
    parser.add_argument("--scorer", metavar="NAME", help="which score, or all (else: the first)")
    parser.add_argument(
        "--ruler", choices=(*KINDS, "none"), default="blur",
        help="compare with clean photos spoiled like this (else: %(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--references", type=Path, metavar="DIR",
        help="mark the ruler by clean photos of your own (else: the program's scenes)",
    )  # fmt: skip
    parser.add_argument("--json", metavar="FILE", help="write it as JSON; - for the output")
    return parser


def _asked_scores(judge: Judge, wanted: str | None) -> Judge:
    names = [name.name for name in judge.score_names]
    if wanted == "all":
        return judge
    if wanted is not None and wanted not in names:
        raise KnownError(f"{judge.name} has no score “{wanted}”, only: {', '.join(names)}.")
    return judge.only([wanted or names[0]])


def _explain(judge: Judge, chosen: argparse.Namespace, console: Console) -> list[_Explained]:
    judgement = judge.judge(photo_at(chosen.photo, judge.side))
    marked = {} if chosen.ruler == "none" else _rulers(judge, chosen, progress_line(console))
    vectors = {scorer.name: judgement.vectors[scorer.encoder] for scorer in judge.scorers}
    answers = {scorer.name: scorer.explain(vectors[scorer.name]) for scorer in judge.scorers}
    folder, library = chosen.photo.absolute().parent, chosen.library or default_library()
    places = _places(judgement.scores, folder, library)
    return [
        _Explained(name, score, answers.get(name.name, ()), places.get(name), marked.get(name))
        for name, score in judgement.scores.items()
    ]


def _rulers(judge: Judge, chosen: argparse.Namespace, report: Report) -> dict[ScoreName, Ruler]:
    """Return rulers marked by the person's own clean photos, or by the program's scenes."""
    cancel = threading.Event()
    if chosen.references is None:
        return kept_rulers(judge, chosen.ruler, data_folder(), cancel=cancel, report=report)
    clean = clean_photos(chosen.references, judge.side, _MOST_REFERENCES, report)
    return rulers(judge, KINDS[chosen.ruler], clean, cancel=cancel, report=report)


def _places(scores: dict[ScoreName, float], folder: Path, library: Path) -> dict[ScoreName, _Place]:
    """Return where scores stand among those of the folder that the library has."""
    if not library.is_dir():
        return {}
    places = {}
    with Library.open(library) as opened:
        ids = opened.photo_ids(PhotoQuery((str(folder),)))
        for name, score in scores.items():
            values = opened.score_values(name, ids)
            values = values[np.isfinite(values)]
            if len(values):
                places[name] = _Place(100 * float(np.mean(values < score)), len(values))
    return places


def _show(one: _Explained, chosen: argparse.Namespace, console: Console) -> None:
    console.print(f"{one.name.judge} {one.name.name}: {one.score:.4g}")
    if one.answers:
        _show_answers(one.answers, console)
    if one.place is not None:
        console.print(f"  higher than {one.place.percent:.0f} % of the folder's {one.place.photos}")
    else:
        console.print("  score its folder to see where it stands: cullect score FOLDER")
    if one.ruler is None:
        return
    if one.ruler.measures:
        console.print(f"  {one.ruler.say(one.score)}")
    else:
        console.print(f"  clean photos don't show what it says of {chosen.ruler}")


def _show_answers(answers: Sequence[Answer], console: Console) -> None:
    from rich.table import Table

    table = Table("  question", "", box=None, header_style="bold", pad_edge=False)
    for head in ("cos +", "cos -", "adds"):
        table.add_column(head, justify="right")
    telling = sorted((a for a in answers if a.contribution), key=lambda a: -abs(a.contribution))
    for answer in telling[:_ANSWERS_SHOWN]:
        table.add_row(
            f"  {answer.question.positive}", answer.question.negative,
            f"{answer.positive:.4f}", f"{answer.negative:.4f}", f"{answer.contribution:+.4f}",
        )  # fmt: skip
    console.print(table)
    if len(answers) > _ANSWERS_SHOWN:
        console.print(
            f"  the other {len(answers) - len(telling[:_ANSWERS_SHOWN])} add less, or nothing"
        )


def _as_json(photo: Path, one: _Explained) -> dict[str, Any]:
    return {
        "path": str(photo.absolute()),
        **asdict(one.name),
        "score": one.score,
        "answers": [asdict(answer) for answer in one.answers],
        "place": None if one.place is None else asdict(one.place),
        "ruler": _reading_as_json(one.ruler, one.score),
    }


def _reading_as_json(ruler: Ruler | None, score: float) -> dict[str, Any] | None:
    if ruler is None or not ruler.measures:
        return None
    return {"degradation": ruler.kind.degradation, **asdict(ruler.read(score))}
