"""What the bench prints: one block of lines for each row, the guards at the end."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from bench.results import Figure, Ratio, Row, Spread

_WAY = 58


def row_lines(row: Row, *, absolute: bool) -> Iterator[str]:
    """One row as text; seconds only when `absolute`, except for figures that have a limit."""
    yield f"{row.name}: {row.title}"
    for ratio in row.ratios:
        yield _ratio_line(ratio, absolute=absolute)
    for figure in row.figures:
        if absolute or figure.limit is not None or not figure.unit:
            yield _figure_line(figure)


def guard_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Every guard with its verdict."""
    for row in rows:
        for guard in row.guards:
            yield f"{'PASS' if guard.holds else 'FAIL'}  {row.name}: {guard.claim}"


def all_hold(rows: Sequence[Row]) -> bool:
    """Whether no guard failed."""
    return all(guard.holds for row in rows for guard in row.guards)


def in_words(spread: Spread) -> str:
    """A ratio of times as people say it: `4.2x quicker [4.0-4.4]` or `1.3x as long [1.2-1.3]`."""
    if math.isnan(spread.median):
        return "too short to tell"
    if spread.median < 1:
        low, median, high = 1 / spread.high, 1 / spread.median, 1 / spread.low
        return f"{_short(median)}x quicker [{_short(low)}-{_short(high)}]"
    return f"{_short(spread.median)}x as long [{_short(spread.low)}-{_short(spread.high)}]"


def _ratio_line(ratio: Ratio, *, absolute: bool) -> str:
    cells = [
        f"  {f'{ratio.way} / {ratio.beside}':{_WAY}}",
        f"{in_words(ratio.wall):32}",
        f"CPU {in_words(ratio.cpu):30}",
        f"n={ratio.pairs}",
    ]
    if absolute:
        cells.append(f"{ratio.seconds * 1000:.4g} / {ratio.base_seconds * 1000:.4g} ms")
    if ratio.noisy:
        cells.append("noisy")
    return "  ".join(cells)


def _figure_line(figure: Figure) -> str:
    said = f"  {figure.what:{_WAY}}  {figure.value:.3g} {figure.unit}".rstrip()
    return said if figure.limit is None else f"{said} (limit {figure.limit:g})"


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
