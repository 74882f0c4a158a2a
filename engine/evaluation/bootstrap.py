"""How sure the numbers are: photos drawn again and again with replacement."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.evaluation.agreement import Values, krcc, pearson, srcc
from engine.evaluation.curve import fit_curve
from engine.photos import Cancelled, KnownError, Progress, Report


@dataclass(frozen=True, slots=True)
class Interval:
    """Between these, 95 of 100 redrawn sets of photos lie."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Difference:
    """How much better the first judge agrees than the second, on the same photos.

    `p` is the two-sided share of redrawn sets on the other side of zero: under 0.05 the
    difference is not likely to be chance.
    """

    value: float
    interval: Interval
    p: float


def intervals(
    scores: Values,
    opinions: Values,
    *,
    times: int = 1000,
    seed: int = 0,
    cancel: threading.Event,
    report: Report,
) -> dict[str, Interval]:
    """Return percentile intervals of srcc, plcc, krcc and rmse; the curve is fitted each time."""
    start = fit_curve(scores, opinions)
    rows = []
    for drawn in _drawn(len(scores), times, seed, cancel, report):
        x, y = scores[drawn], opinions[drawn]
        try:
            fitted = fit_curve(x, y, start)(x)
        except KnownError:
            continue  # a draw on which no curve settles says nothing about the others
        rmse = float(np.sqrt(np.mean((fitted - y) ** 2)))
        rows.append((srcc(x, y), pearson(fitted, y), krcc(x, y), rmse))
    columns = np.array(rows).T
    return {
        name: _interval(column)
        for name, column in zip(("srcc", "plcc", "krcc", "rmse"), columns, strict=True)
    }


def difference(
    first: Values,
    second: Values,
    opinions: Values,
    *,
    number: Callable[[Values, Values], float] = srcc,
    times: int = 1000,
    seed: int = 0,
    cancel: threading.Event,
    report: Report,
) -> Difference:
    """Return by how much `number` is better for the first scores, photos being drawn in pairs."""
    values = np.array(
        [
            number(first[drawn], opinions[drawn]) - number(second[drawn], opinions[drawn])
            for drawn in _drawn(len(opinions), times, seed, cancel, report)
        ]
    )
    p = 2 * min(float(np.mean(values <= 0)), float(np.mean(values >= 0)))
    value = number(first, opinions) - number(second, opinions)
    return Difference(value, _interval(values), min(1.0, p))


def _drawn(
    n: int, times: int, seed: int, cancel: threading.Event, report: Report
) -> Iterator[NDArray[np.int64]]:
    """Yield which photos each redrawn set holds."""
    random = np.random.default_rng(seed)
    for time in range(times):
        if cancel.is_set():
            raise Cancelled
        report(Progress("drawing again", time, times))
        yield random.integers(0, n, n)


def _interval(values: Values) -> Interval:
    low, high = np.quantile(values, (0.025, 0.975))
    return Interval(float(low), float(high))
