"""An evaluation as one HTML page: no script, nothing fetched, readable in ten years."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from engine.evaluation.bootstrap import Interval
from engine.evaluation.evaluating import Comparison, Evaluation
from engine.evaluation.scatter import scatter
from engine.photos import ScoreName

_STYLE = """
:root { color-scheme: light dark; --point: #2f6f9f; --curve: #c2571a; --line: #8884; }
@media (prefers-color-scheme: dark) { :root { --point: #7db8e0; --curve: #f0a060; } }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { text-align: right; padding: .3rem .7rem; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { text-align: left; }
small { opacity: .75; }
figure { display: inline-block; width: 29rem; max-width: 100%; margin: 1rem 1rem 0 0; }
svg { width: 100%; font: 11px system-ui, sans-serif; fill: currentColor; }
.point { fill: var(--point); fill-opacity: .55; }
.curve { fill: none; stroke: var(--curve); stroke-width: 2; }
.axis { stroke: var(--line); }
"""

_METHOD = """
SRCC: Spearman's rank correlation. PLCC and RMSE: after the four-parameter logistic that is drawn
in the plots, fitted to these photos. KRCC: Kendall's tau-b. In brackets: 95 % intervals from
redrawn sets of photos (bootstrap, percentiles). p: two-sided, the photos redrawn in pairs.
"""


def page(
    title: str,
    evaluations: Sequence[Evaluation],
    comparisons: Sequence[Comparison],
    names: Sequence[str],
    notes: Sequence[str] = (),
) -> str:
    """Return the whole page; `names` are the photos', `notes` what was left out and why."""
    parts = [
        f"<h1>{escape(title)}</h1>",
        *(f"<p>{escape(note)}</p>" for note in notes),
        _numbers(evaluations),
        _differences(comparisons),
        *(_plot(evaluation, names) for evaluation in evaluations),
        f"<p><small>{_METHOD}</small></p>",
    ]
    body = "\n".join(part for part in parts if part)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>\n<body>\n{body}\n"
        "</body></html>\n"
    )


def _numbers(evaluations: Sequence[Evaluation]) -> str:
    head = ("score", "n", "SRCC", "PLCC", "KRCC", "RMSE", "accuracy")
    rows = []
    for one in evaluations:
        numbers = {key: getattr(one.agreement, key) for key in ("srcc", "plcc", "krcc", "rmse")}
        cells = [_surely(value, one.intervals[key]) for key, value in numbers.items()]
        share = "" if one.accuracy is None else f"{100 * one.accuracy:.1f} %"
        rows.append([escape(in_words(one.name)), str(one.agreement.n), *cells, share])
    return _table(head, rows)


def _differences(comparisons: Sequence[Comparison]) -> str:
    if not comparisons:
        return ""
    rows = [
        [
            f"{escape(in_words(one.name))} above {escape(in_words(one.baseline))}",
            _surely(one.difference.value, one.difference.interval),
            f"{one.difference.p:.3f}",
        ]
        for one in comparisons
    ]
    return _table(("difference of SRCC", "", "p"), rows)


def _plot(evaluation: Evaluation, names: Sequence[str]) -> str:
    label = in_words(evaluation.name)
    drawing = scatter(
        evaluation.scores, evaluation.opinions, names, evaluation.agreement.curve, label
    )
    return f"<figure>{drawing}<figcaption>{escape(label)}</figcaption></figure>"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table; its cells are HTML already."""
    top = "".join(f"<th>{cell}</th>" for cell in head)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><tr>{top}</tr>{body}</table>"


def _surely(value: float, interval: Interval) -> str:
    return f"{value:.3f} <small>[{interval.low:.3f}, {interval.high:.3f}]</small>"


def in_words(name: ScoreName) -> str:
    """Return a score's judge, name and judged size."""
    return f"{name.judge} {name.name} ({name.variant.split(',')[0]})"
