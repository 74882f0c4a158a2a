"""Where each cell of the grid lies: arithmetic, so that its cost never grows with the rows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

SMALLEST, LARGEST, USUAL = 96, 320, 176  # width of a photo in the grid, in pixels


@dataclass(frozen=True)
class GridGeometry:
    """`count` equal cells in lines, centred in `width`; in pixels of the whole content."""

    count: int
    width: int
    cell_width: int
    cell_height: int
    margin: int = 8

    @cached_property
    def columns(self) -> int:
        """How many cells stand side by side; one at least, however narrow the window."""
        return max(1, (self.width - 2 * self.margin) // self.cell_width)

    @cached_property
    def lines(self) -> int:
        """How many lines of cells there are."""
        return -(-self.count // self.columns)

    @cached_property
    def height(self) -> int:
        """Height of the whole content."""
        return self.lines * self.cell_height + 2 * self.margin

    @cached_property
    def left(self) -> int:
        """Where the first column begins: spare width is shared by both sides."""
        return max(0, (self.width - self.columns * self.cell_width) // 2)

    def corner(self, row: int) -> tuple[int, int]:
        """Left and top of a photo's cell."""
        line, column = divmod(row, self.columns)
        return (
            self.left + column * self.cell_width,
            self.margin + line * self.cell_height,
        )

    def row_at(self, x: int, y: int) -> int:
        """The photo whose cell holds this point, or -1 between and beside the cells."""
        column = (x - self.left) // self.cell_width
        line = (y - self.margin) // self.cell_height
        row = line * self.columns + column
        inside = 0 <= column < self.columns and line >= 0 and 0 <= row < self.count
        return row if inside else -1

    def row_near(self, x: int, y: int) -> int:
        """The photo nearest to this point, or -1 when there is none."""
        column = min(max((x - self.left) // self.cell_width, 0), self.columns - 1)
        line = min(max((y - self.margin) // self.cell_height, 0), max(self.lines - 1, 0))
        return min(line * self.columns + column, self.count - 1)

    def rows_between(self, top: int, bottom: int) -> range:
        """The photos of all lines that a horizontal band touches."""
        first = max(0, (top - self.margin) // self.cell_height)
        last = max(first, (bottom - self.margin) // self.cell_height + 1)
        return range(min(first * self.columns, self.count), min(last * self.columns, self.count))

    def runs_within(self, left: int, top: int, right: int, bottom: int) -> list[range]:
        """The photos that a rectangle touches, one run for each line."""
        first = max(0, (left - self.left) // self.cell_width)
        last = min(self.columns - 1, (right - self.left) // self.cell_width)
        rows = self.rows_between(top, bottom)
        return [
            range(start + first, min(start + last + 1, self.count))
            for start in range(rows.start, rows.stop, self.columns)
            if first <= last and start + first < self.count
        ]

    def moved(self, row: int, by: int) -> int:
        """The row that many cells on; up and down keep to the column and stop at the last line."""
        target = row + by
        if 0 <= target < self.count:
            return target
        if abs(by) == 1:
            return row
        column = row % self.columns
        last = min((self.lines - 1) * self.columns + column, self.count - 1)
        return column if by < 0 else last


def filled(width: int, wanted: int, margin: int = 8) -> int:
    """The width nearest to `wanted` with which cells fill a line."""
    inside = max(width - 2 * margin, 1)
    return inside // max(1, round(inside / wanted))
