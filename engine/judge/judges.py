"""A judge is what the rest of the engine sees of a method: photo in, vectors and scores out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.judge.encoders import Encoder, Image, Vector
from engine.judge.scorers import Scorer
from engine.photos import ScoreName

if TYPE_CHECKING:
    from engine.judge.texts import Texts

Measure = Callable[[Image], Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Measures:
    """Numbers that are computed from pixels with no encoder, and their names."""

    names: tuple[str, ...]
    measure: Measure
    variant: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """All a judge says of one photo: `vectors` by encoder's name, to be stored, and the scores."""

    vectors: dict[str, Vector]
    scores: dict[ScoreName, float]


@dataclass(frozen=True, slots=True)
class Judge:
    """Encoders with their scorers, or measures, or both.

    `side` is the short side in pixels at which it wants to see photos (never enlarged), None for
    their own size. `licence` is empty where it asks nothing of the user. `texts` brings words into
    the space of the last encoder, for judges whose vectors can be searched.
    """

    name: str
    side: int | None
    encoders: tuple[Encoder, ...] = ()
    scorers: tuple[Scorer, ...] = ()
    measures: Measures | None = None
    licence: str = ""
    texts: Texts | None = None

    @property
    def score_names(self) -> tuple[ScoreName, ...]:
        """The scores that every photo gets from this judge, the headline first."""
        measured = self.measures
        names = [ScoreName(self.name, scorer.name, scorer.variant) for scorer in self.scorers]
        if measured is not None:
            names += [ScoreName(self.name, name, measured.variant) for name in measured.names]
        return tuple(names)

    def only(self, scores: Sequence[str]) -> Judge:
        """Return this judge with the scores of these names, and the encoders that they need."""
        scorers = tuple(scorer for scorer in self.scorers if scorer.name in scores)
        needed = {scorer.encoder for scorer in scorers}
        measures = self.measures
        if measures is not None:
            names = tuple(name for name in measures.names if name in scores)
            measures = replace(measures, names=names) if names else None
        return replace(
            self,
            encoders=tuple(encoder for encoder in self.encoders if encoder.name in needed),
            scorers=scorers,
            measures=measures,
        )

    def judge(self, image: Image) -> Judgement:
        """Look at one upright sRGB photo, (height, width, 3) uint8, already at `side`."""
        vectors = {encoder.name: encoder.encode(image) for encoder in self.encoders}
        rows = {name: vector[np.newaxis] for name, vector in vectors.items()}
        scores = {name: float(values[0]) for name, values in self.scores(rows).items()}
        if self.measures is not None:
            measured = self.measures.measure(image)
            for name in self.measures.names:
                scores[ScoreName(self.name, name, self.measures.variant)] = float(measured[name])
        return Judgement(vectors, scores)

    def scores(
        self, vectors: Mapping[str, NDArray[np.floating]]
    ) -> dict[ScoreName, NDArray[np.float32]]:
        """Score stored vectors, (n, dimensions) by encoder's name; encoders may be left out."""
        return {
            ScoreName(self.name, scorer.name, scorer.variant): scorer.scores(
                vectors[scorer.encoder]
            )
            for scorer in self.scorers
            if scorer.encoder in vectors
        }


def size_name(side: int | None) -> str:
    """Return how a judged size is written in a score's variant."""
    return "native" if side is None else str(side)
