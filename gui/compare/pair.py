"""The two photos that are compared, and the line that candidates come from; no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """The select on the left, which stays, and the candidate on the right, which goes on.

    `line` holds the ids of the photos that may be compared, in the order in which they come.
    """

    line: Ids
    select: int
    candidate: int

    def stepped(self, by: int) -> Pair:
        """Another candidate, so many photos on; the line's ends stop it."""
        others = self.line[self.line != self.select]
        at = int(np.flatnonzero(others == self.candidate)[0])
        return replace(self, candidate=int(others[min(max(at + by, 0), others.size - 1)]))

    def with_candidate(self, photo_id: int) -> Pair:
        """Compare with this photo of the line; the select itself is no candidate."""
        is_new = photo_id != self.select and photo_id in self.line
        return replace(self, candidate=photo_id) if is_new else self

    def swapped(self) -> Pair:
        """The two change places."""
        return replace(self, select=self.candidate, candidate=self.select)

    def promoted(self) -> Pair:
        """The candidate becomes the select, and the next photo the candidate."""
        following = self._following
        return self.swapped() if following is None else self._meets(self.candidate, following)

    def won_by(self, winner: int) -> Pair | None:
        """The winner stays and meets the next photo of the line; None when it has met them all."""
        following = self._following
        return None if following is None else self._meets(winner, following)

    def within(self, line: Ids) -> Pair | None:
        """The same two in a line that changed; who left it is replaced by whoever followed."""
        here = self.line[np.isin(self.line, line)]
        if line.size < 2 or not here.size:
            return pair_of(line, line[:0], None)
        select = self._stand_in(self.select, line)
        return Pair(line, select, self._stand_in(self.candidate, line, taken=select))

    @property
    def ids(self) -> tuple[int, int]:
        """Both photos, left to right."""
        return self.select, self.candidate

    @property
    def _following(self) -> int | None:
        """The photo of the line that comes after the candidate."""
        after = self.line[int(np.flatnonzero(self.line == self.candidate)[0]) + 1 :]
        after = after[after != self.select]
        return int(after[0]) if after.size else None

    def _meets(self, select: int, candidate: int) -> Pair:
        return replace(self, select=select, candidate=candidate)

    def _stand_in(self, photo_id: int, line: Ids, taken: int | None = None) -> int:
        """This photo if it is in the line, else who stands there now, else the nearest who is left.

        The photo that is `taken` does not stand in.
        """
        at = int(np.flatnonzero(self.line == photo_id)[0])
        if line.size == self.line.size and line[at] not in self.line and photo_id not in line:
            return int(line[at])
        from_here = np.concatenate([self.line[at:], self.line[:at][::-1]])
        found = from_here[np.isin(from_here, line[line != taken])]
        return int(found[0] if found.size else line[line != taken][0])


def pair_of(listed: Ids, selected: Ids, current: int | None) -> Pair | None:
    """What to compare: the two that are selected, or one and its neighbour, or those selected.

    Of more than two that are selected the current one is the select, and the others are candidates,
    in order; else candidates come from all that is `listed`. None where there are no two photos.
    """
    line = selected if selected.size > 2 else listed
    if line.size < 2:
        return None
    asked = [current, *selected.tolist()[:1], int(line[0])]
    select = next(int(photo_id) for photo_id in asked if photo_id is not None and photo_id in line)
    if selected.size > 2:
        line = np.concatenate([line[line == select], line[line != select]])
    others = line[line != select]
    if selected.size == 2 and np.isin(selected, line).all():
        others = selected[selected != select]
    at = int(np.flatnonzero(line == select)[0])
    after = others[np.isin(others, line[at:])]
    return Pair(line, select, int(after[0]) if after.size else int(others[-1]))
