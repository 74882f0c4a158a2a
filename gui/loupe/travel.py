"""Which way a person goes through the photos, and so which are likely to be next."""

from __future__ import annotations

_AHEAD, _BEHIND = 2, 1


class Travel:
    """Follows the row in view."""

    def __init__(self) -> None:
        self._row, self._way = 0, 1

    def at(self, row: int, count: int) -> list[int]:
        """This row of `count` is in view: the rows that may follow, the likeliest first."""
        if row != self._row:
            self._way = 1 if row > self._row else -1
            self._row = row
        ahead = [row + self._way * step for step in range(1, _AHEAD + 1)]
        behind = [row - self._way * step for step in range(1, _BEHIND + 1)]
        return [near for near in (ahead[0], *behind, *ahead[1:]) if 0 <= near < count]
