"""A scatter plot of scores against opinions with the fitted curve, as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import numpy as np

from engine.evaluation.agreement import Values
from engine.evaluation.curve import Curve

_WIDTH, _HEIGHT = 460, 360
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 14, 14, 46


class _Axis:
    """A scale from values to pixels, with round numbers to mark it by."""

    def __init__(self, values: Values, start: float, end: float) -> None:
        low, high = float(values.min()), float(values.max())
        margin = 0.04 * (high - low)
        self._low, self._high = low - margin, high + margin
        self._start, self._end = start, end

    def __call__(self, value: float) -> float:
        part = (value - self._low) / (self._high - self._low)
        return round(self._start + part * (self._end - self._start), 1)

    def marks(self) -> list[float]:
        """Return about five round values."""
        span = self._high - self._low
        step = float(10 ** np.floor(np.log10(span / 2)))
        step *= next(factor for factor in (0.2, 0.5, 1, 2, 5, 10) if span / (step * factor) <= 6)
        first = np.ceil(self._low / step)
        count = int(np.floor(self._high / step) - first) + 1
        return [round(float((first + n) * step), 10) for n in range(count)]

    def held(self, values: Values) -> Values:
        """Return values that lie on the scale, those beyond at its ends."""
        return values.clip(self._low, self._high)


def scatter(
    scores: Values, opinions: Values, names: Sequence[str], curve: Curve, label: str
) -> str:
    """Return an `svg` element; each point tells its photo and numbers under the pointer.

    Colours come from the page: classes `point`, `curve`, `axis`.
    """
    across = _Axis(scores, _LEFT, _WIDTH - _RIGHT)
    up = _Axis(opinions, _HEIGHT - _BOTTOM, _TOP)
    points = "".join(
        f'<circle class="point" cx="{across(x)}" cy="{up(y)}" r="3">'
        f"<title>{escape(name)}: score {x:.4g}, opinion {y:.4g}</title></circle>"
        for x, y, name in zip(scores.tolist(), opinions.tolist(), names, strict=True)
    )
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{escape(label)}">'
        f"{_grid(across, up)}{points}{_line(across, up, curve, scores)}"
        f'<text x="{(_LEFT + _WIDTH) / 2}" y="{_HEIGHT - 8}" text-anchor="middle">score</text>'
        f'<text transform="translate(14 {_HEIGHT / 2}) rotate(-90)" text-anchor="middle">'
        "opinion</text></svg>"
    )


def _grid(across: _Axis, up: _Axis) -> str:
    bottom, right = _HEIGHT - _BOTTOM, _WIDTH - _RIGHT
    columns = "".join(
        f'<path class="axis" d="M{across(x)} {_TOP}V{bottom}"/>'
        f'<text x="{across(x)}" y="{bottom + 16}" text-anchor="middle">{x:g}</text>'
        for x in across.marks()
    )
    rows = "".join(
        f'<path class="axis" d="M{_LEFT} {up(y)}H{right}"/>'
        f'<text x="{_LEFT - 6}" y="{up(y) + 4}" text-anchor="end">{y:g}</text>'
        for y in up.marks()
    )
    return columns + rows


def _line(across: _Axis, up: _Axis, curve: Curve, scores: Values) -> str:
    """Draw the curve where there are scores, for elsewhere it says nothing."""
    x = np.linspace(scores.min(), scores.max(), 80)
    y = up.held(curve(x))
    corners = " ".join(f"{across(a)},{up(b)}" for a, b in zip(x.tolist(), y.tolist(), strict=True))
    return f'<polyline class="curve" points="{corners}"/>'
