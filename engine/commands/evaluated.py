"""What `cullect evaluate` found, as a table at the terminal, as JSON and as a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.evaluation.evaluating import Comparison, Evaluation
from engine.evaluation.opinions import Opinions
from engine.evaluation.page import page
from engine.evaluation.scoring import PhotoScores

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_TABLE_WIDTH = 100
_NOTES_SHOWN = 20


@dataclass(slots=True)
class Evaluated:
    """What came out; `notes` say what could not be evaluated, and why."""

    opinions: Opinions
    scored: PhotoScores
    evaluations: list[Evaluation] = field(default_factory=list)
    comparisons: list[Comparison] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def show(result: Evaluated, console: Console) -> None:
    """Print the table, the differences, and what was left out."""
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


def as_json(result: Evaluated, table: Path) -> dict[str, Any]:
    """Return all numbers, as JSON holds them."""
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


def as_page(result: Evaluated, table: Path) -> str:
    """Return the result as an HTML page with plots."""
    names = [path.name for path in result.scored.paths]
    title = f"{table.name}: scores against opinions"
    return page(title, result.evaluations, result.comparisons, names, result.notes[:_NOTES_SHOWN])
