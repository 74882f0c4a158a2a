"""`cullect evaluate maps`: do heat maps find a made fault, better than chance and sharpness?"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from engine.commands.arguments import add_judge, command
from engine.commands.clean import clean_photos
from engine.commands.terminal import (
    judge_called,
    progress_line,
    scorer_called,
    terminal,
    write_json,
)
from engine.evaluation.faithfulness import Faithfulness, faithfulness
from engine.judge.maps import mapped_encoder

if TYPE_CHECKING:
    from rich.table import Table

_MOST_PHOTOS = 40


def evaluate_maps(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect evaluate maps` say; returns the exit code."""
    parser = command(
        "cullect evaluate maps",
        "Spoil a rectangle of clean photos and see how much of the judge's map lies inside it.",
    )
    add_judge(parser)
    parser.add_argument("--scorer", metavar="NAME", help="whose questions (else: the first)")
    parser.add_argument(
        "--images", type=Path, metavar="DIR", help="clean photos (else: the program's own scenes)"
    )
    parser.add_argument("--json", metavar="FILE", help="write the numbers as JSON; - for output")
    chosen = parser.parse_args(arguments)
    console = terminal(beside=chosen.json == "-")
    report = progress_line(console)
    judge = judge_called(chosen.judge, chosen.size, console)
    scorer = scorer_called(judge, chosen.scorer)
    encoder = mapped_encoder(judge, scorer)
    photos = clean_photos(chosen.images, judge.side, _MOST_PHOTOS, report)
    rows = faithfulness(encoder, scorer.questions, photos, cancel=threading.Event(), report=report)
    console.print(f"Share of the map inside the spoiled rectangle, {judge.name} {scorer.name}:")
    console.print(_table(rows))
    if chosen.json:
        write_json(chosen.json, [asdict(row) for row in rows])
    return 0


def _table(rows: Sequence[Faithfulness]) -> Table:
    from rich.table import Table

    table = Table("fault", box=None, header_style="bold", pad_edge=False)
    for head in ("photos", "chance", "judge", "sharpness", "softness", "shuffled weights"):
        table.add_column(head, justify="right")
    for row in rows:
        shares = (row.chance, row.judge, row.sharp, row.soft, row.shuffled)
        cells = ("no map" if share is None else f"{100 * share:.1f} %" for share in shares)
        empty = f" ({row.empty} empty)" if row.empty else ""
        table.add_row(row.fault.replace("_", " "), f"{row.cases}{empty}", *cells)
    return table
