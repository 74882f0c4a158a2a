"""Texts as numbers: columns of cameras, lenses and labels are arrays like all the others."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from engine.library.natural import sort_keys
from engine.library.table import Floats, Ints, Mask


class Names:
    """Each text has a number, in the order in which they were met."""

    def __init__(self, first: Iterable[str] = ()) -> None:
        self._fixed = tuple(first)
        self._numbers = {text: number for number, text in enumerate(self._fixed)}

    def number(self, text: str) -> int:
        """Return the number of this text, a new one for a text not met before."""
        return self._numbers.setdefault(text, len(self._numbers))

    def ranks(self, column: Floats) -> Floats:
        """Return a column of numbers as places: the first texts as given, the others by name."""
        ordered = self._ordered()
        # The NaN at the end is found by -1, which stands for photos without a text.
        places = np.full(len(ordered) + 1, np.nan)
        places[[self._numbers[text] for text in ordered]] = np.arange(len(ordered))
        return places[_whole(column)]

    def counts(self, column: Floats) -> dict[str | int | None, int]:
        """Return how often each text stands in a column, None for no text; in order of name."""
        places, counts = np.unique(self.ranks(column), return_counts=True)
        ordered = self._ordered()
        texts = (None if np.isnan(place) else ordered[int(place)] for place in places)
        return dict(zip(texts, counts.tolist(), strict=True))

    def among(self, column: Floats, texts: Iterable[str | None]) -> Mask:
        """Tell for each number of a column whether it stands for one of these; None is no text."""
        wanted = [-1 if text is None else self._numbers.get(text, -2) for text in texts]
        return np.isin(_whole(column), wanted)

    def _ordered(self) -> list[str]:
        """The first texts as given, then the others by name."""
        others = list(self._numbers)[len(self._fixed) :]
        return [*self._fixed, *sorted(others, key=lambda text: sort_keys([text]))]


def _whole(column: Floats) -> Ints:
    """Return the column as whole numbers, -1 where there is none."""
    return np.nan_to_num(column, nan=-1).astype(np.int64)
