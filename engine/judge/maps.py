"""Heat maps for whichever encoder can make them: CLIP's ResNet, and the starter's network."""

from __future__ import annotations

from engine.judge.clip_resnet import ClipResNet
from engine.judge.encoders import Image
from engine.judge.heatmaps import HeatMap, Side, heat_map, stretched
from engine.judge.judges import Judge
from engine.judge.questions import Questions
from engine.judge.scorers import Scorer
from engine.judge.starter import StarterEncoder
from engine.judge.starter_maps import starter_map
from engine.photos import KnownError

MappedEncoder = ClipResNet | StarterEncoder


def mapped_encoder(judge: Judge, scorer: Scorer) -> MappedEncoder:
    """Return the encoder behind a scorer; KnownError where it can't show places."""
    encoder = next(e for e in judge.encoders if e.name == scorer.encoder)
    if not isinstance(encoder, MappedEncoder):
        raise KnownError(
            f"“{scorer.name}” of {judge.name} can't show where it comes from: heat maps need the "
            "starter judge, or CLIP's ResNet as in QualiCLIP and CLIP-IQA."
        )
    return encoder


def map_of(
    encoder: MappedEncoder,
    image: Image,
    questions: Questions,
    question: int | None = None,
    side: Side = "score",
) -> HeatMap:
    """Return the (height, width) map of one question's side, or of all together, from 0 to 1."""
    return stretched(raw_map_of(encoder, image, questions, question, side))


def raw_map_of(
    encoder: MappedEncoder,
    image: Image,
    questions: Questions,
    question: int | None = None,
    side: Side = "score",
) -> HeatMap:
    """Return the map with the values of its method, in which photos can be compared."""
    if isinstance(encoder, StarterEncoder):
        return starter_map(encoder, image, questions, question, side)
    return heat_map(encoder, image, questions, question, side)
