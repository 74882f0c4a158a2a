"""The logistic curve that maps scores to opinions before PLCC and RMSE are taken."""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import OptimizeWarning, curve_fit
from scipy.special import expit

from engine.photos import KnownError

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Curve:
    """f(x) = (top - bottom) / (1 + exp(-(x - middle) / width)) + bottom.

    The four-parameter logistic of the Video Quality Experts Group, in the form and with the
    starting values that IQA toolboxes use (top, bottom: the extremes of the opinions; middle: the
    mean score; width: a quarter of the scores' standard deviation).
    """

    top: float
    bottom: float
    middle: float
    width: float

    def __call__(self, scores: Values) -> Values:
        """Return the opinions that these scores stand for."""
        return _logistic(scores, self.top, self.bottom, self.middle, self.width)


def fit_curve(scores: Values, opinions: Values, start: Curve | None = None) -> Curve:
    """Return the curve of least squares; KnownError when the search for it doesn't settle."""
    first = start or Curve(
        float(opinions.max()), float(opinions.min()), float(scores.mean()), float(scores.std() / 4)
    )
    try:
        with warnings.catch_warnings():
            # Where scores say nothing the curve is flat and its covariance undefined; not our aim.
            warnings.simplefilter("ignore", OptimizeWarning)
            found, _ = curve_fit(
                _logistic, scores, opinions,
                p0=(first.top, first.bottom, first.middle, first.width), maxfev=20_000,
            )  # fmt: skip
    except RuntimeError as error:
        raise KnownError("No curve fits these scores to the opinions.") from error
    return Curve(*(float(value) for value in found))


def _logistic(x: Values, top: float, bottom: float, middle: float, width: float) -> Values:
    # The search may pass through a width of 0, where the curve is a step.
    return np.asarray((top - bottom) * expit((x - middle) / (width or 1e-12)) + bottom)
