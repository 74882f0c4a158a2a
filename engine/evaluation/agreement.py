"""Numbers for the agreement of scores with opinions: SRCC, PLCC, KRCC, RMSE."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.evaluation.curve import Curve, fit_curve
from engine.photos import KnownError

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Scores against opinions of the same `n` photos.

    `srcc` and `krcc` (tau-b) compare ranks. `plcc` and `rmse` are taken after the four-parameter
    logistic `curve`, as most papers on image quality do; `raw_plcc` is taken without it. `rmse` is
    in the unit of the opinions.
    """

    n: int
    srcc: float
    plcc: float
    raw_plcc: float
    krcc: float
    rmse: float
    curve: Curve


def agreement(scores: Values, opinions: Values) -> Agreement:
    """Return how well (n,) scores agree with (n,) opinions.

    Raises KnownError for fewer than five photos, values that are not numbers, or no variation.
    """
    _check(scores, opinions)
    curve = fit_curve(scores, opinions)
    fitted = curve(scores)
    return Agreement(
        n=len(scores),
        srcc=srcc(scores, opinions),
        plcc=pearson(fitted, opinions),
        raw_plcc=pearson(scores, opinions),
        krcc=krcc(scores, opinions),
        rmse=float(np.sqrt(np.mean((fitted - opinions) ** 2))),
        curve=curve,
    )


def srcc(scores: Values, opinions: Values) -> float:
    """Return Spearman's rank correlation: Pearson's over ranks, ties sharing their mean rank."""
    return pearson(_ranks(scores), _ranks(opinions))


def krcc(scores: Values, opinions: Values) -> float:
    """Return Kendall's tau-b."""
    from scipy.stats import kendalltau  # seconds to import, and most callers don't need it

    return float(kendalltau(scores, opinions).statistic)


def pearson(one: Values, other: Values) -> float:
    """Return the linear correlation; 0 where one side doesn't vary, so nothing is explained."""
    one, other = one - one.mean(), other - other.mean()
    scale = float(np.sqrt((one @ one) * (other @ other)))
    return float(one @ other) / scale if scale else 0.0


def accuracy(
    scores: Values, opinions: Values, *, score_above: float, opinion_above: float
) -> float:
    """Return the share of photos on which both sides agree that it is good.

    AVA's protocol calls a photo good when its mean opinion is above 5.
    """
    return float(np.mean((scores > score_above) == (opinions > opinion_above)))


def _check(scores: Values, opinions: Values) -> None:
    if len(scores) != len(opinions):
        raise ValueError(f"{len(scores)} scores for {len(opinions)} opinions")
    if len(scores) < 5:
        raise KnownError(
            f"{len(scores)} photos are too few to compare scores with opinions: 5 or more."
        )
    for values, what in ((scores, "scores"), (opinions, "opinions")):
        if not np.isfinite(values).all():
            raise KnownError(f"Some {what} are not numbers.")
        if np.ptp(values) == 0:
            raise KnownError(
                f"All {what} are the same ({values[0]:g}): there is nothing to compare."
            )


def _ranks(values: Values) -> Values:
    """Return ranks from 0, equal values sharing the mean of theirs."""
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts) - 1.0
    return np.asarray((last - (counts - 1) / 2)[places])
