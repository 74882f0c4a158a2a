"""Where up to a dozen frames of different shapes stand, so that each is as large as can be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt

from PySide6.QtCore import QRect, QSize

_EXACT = 1e-6  # so that a whole number that was reached by arithmetic counts as one


def packed(shapes: Sequence[float], room: QSize, gap: int, foot: int) -> list[QRect]:
    """A rectangle for each frame with this width : height, in lines and in order.

    All frames have the same area, so that none is favoured; below each there are `foot` pixels for
    its caption, which the rectangles don't include, and between them there is a `gap`.
    """
    if not shapes:
        return []
    lines = max(_ways(shapes), key=lambda lines: _scale(lines, room, gap, foot))
    scale = _scale(lines, room, gap, foot)
    heights = [scale * _height(line) for line in lines]
    top = (room.height() - sum(heights) - len(lines) * foot - (len(lines) - 1) * gap) / 2
    places = []
    for line, height in zip(lines, heights, strict=True):
        left = (room.width() - scale * _width(line) - (len(line) - 1) * gap) / 2
        for shape in line:
            wide, high = scale * sqrt(shape), scale / sqrt(shape)
            places.append(
                QRect(
                    round(left), round(top + height - high), int(wide + _EXACT), int(high + _EXACT)
                )
            )
            left += wide + gap
        top += height + foot + gap
    return places


def _ways(shapes: Sequence[float]) -> list[list[Sequence[float]]]:
    """Every number of lines, each with as many frames as the others, the first ones with more."""
    ways = []
    for count in range(1, len(shapes) + 1):
        few, more = divmod(len(shapes), count)
        ends = [few * line + min(line, more) for line in range(count + 1)]
        ways.append([shapes[a:b] for a, b in pairwise(ends)])
    return ways


def _scale(lines: Sequence[Sequence[float]], room: QSize, gap: int, foot: int) -> float:
    """The side of a square frame at which these lines fill the room."""
    down = room.height() - len(lines) * foot - (len(lines) - 1) * gap
    across = ((room.width() - (len(line) - 1) * gap) / _width(line) for line in lines)
    return max(1.0, min(down / sum(map(_height, lines)), *across))


def _width(line: Sequence[float]) -> float:
    return sum(sqrt(shape) for shape in line)


def _height(line: Sequence[float]) -> float:
    return max(1 / sqrt(shape) for shape in line)
