"""Whether two ways put things in the same order."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def rank_correlation(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Spearman's rank correlation of values without ties."""
    ranks = [np.argsort(np.argsort(values)).astype(float) for values in (ours, theirs)]
    return float(np.corrcoef(np.stack(ranks))[0, 1])
