"""A map of the library: photos that look alike to an encoder lie near each other."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.photos import KnownError

Method = Literal["pca", "tsne"]

_AT_ONCE = 8192


def positions(vectors: NDArray[np.floating], method: Method = "pca") -> NDArray[np.float32]:
    """Return a place for each of (n, dimensions) vectors: (n, 2), x and y from 0 to 1.

    `pca` shows the two directions in which the photos differ most, in their true proportion;
    `tsne` (van der Maaten and Hinton 2008) keeps neighbours together and needs openTSNE. The same
    vectors always give the same map.
    """
    if not len(vectors):
        return np.empty((0, 2), np.float32)
    return _from_0_to_1(_tsne(vectors) if method == "tsne" else principal(vectors, 2))


def principal(vectors: NDArray[np.floating], count: int) -> NDArray[np.float32]:
    """Return (n, count) coordinates along the directions of largest variance.

    From the covariance, summed in parts: 100,000 vectors in float16 are never held in float32.
    """
    mean = np.mean(vectors, axis=0, dtype=np.float64)
    dimensions = vectors.shape[1]
    covariance = np.zeros((dimensions, dimensions))
    for start in range(0, len(vectors), _AT_ONCE):
        part = (vectors[start : start + _AT_ONCE] - mean).astype(np.float32)
        covariance += part.T @ part
    directions = np.linalg.eigh(covariance)[1][:, ::-1][:, :count]
    # An eigenvector's sign is arbitrary; its largest part is made positive.
    largest = np.abs(directions).argmax(axis=0)
    directions = directions * np.sign(directions[largest, np.arange(directions.shape[1])])
    places = np.zeros((len(vectors), count), np.float32)
    for start in range(0, len(vectors), _AT_ONCE):
        centred = vectors[start : start + _AT_ONCE] - mean
        places[start : start + _AT_ONCE, : directions.shape[1]] = centred @ directions
    return places


def _tsne(vectors: NDArray[np.floating]) -> NDArray[np.float32]:
    """Return openTSNE's embedding of the 50 main directions, with its usual perplexity of 30."""
    try:
        from openTSNE import TSNE
    except ImportError as error:
        raise KnownError(
            "t-SNE needs openTSNE, which isn't installed: `pip install cullect[map]`. "
            "The map by PCA needs nothing more."
        ) from error
    if len(vectors) < 10:
        return principal(vectors, 2)
    perplexity = min(30, (len(vectors) - 1) // 3)
    found = TSNE(perplexity=perplexity, random_state=0).fit(principal(vectors, 50))
    return np.asarray(found, dtype=np.float32)


def _from_0_to_1(places: NDArray[np.float32]) -> NDArray[np.float32]:
    """Fit a map into the unit square, its proportions kept, its middle in the square's."""
    low, high = places.min(axis=0), places.max(axis=0)
    span = float((high - low).max()) or 1.0
    return np.asarray(0.5 + (places - (low + high) / 2) / span, dtype=np.float32)
