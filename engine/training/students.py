"""Networks that can be taught: images in, cosines with fixed directions out.

What a question means stays as it is: the directions (texts or anchors) don't learn.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import torch
from open_clip import OPENAI_DATASET_MEAN, OPENAI_DATASET_STD
from torch import Tensor, nn
from torch.nn.functional import normalize

from engine.judge.clip_resnet import ClipResNet, pooled
from engine.judge.judges import Judge
from engine.judge.starter import StarterEncoder
from engine.judge.starter_net import DIMENSIONS, StarterNet
from engine.judge.starter_questions import QUESTIONS
from engine.photos import KnownError

OVERALL = "overall"


class Student(Protocol):
    """A network under training; `questions` names what its cosines answer."""

    module: Any
    questions: tuple[str, ...]

    def cosines(self, images: Tensor) -> Tensor:
        """Return (n, questions, 2) cosines of (n, 3, side, side) images in [0, 1]."""

    def stored(self, weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Return these weights of the module under the names that a judge's file has."""


@dataclass(slots=True)
class StarterStudent:
    """The starter judge's network; `anchors`, (6, 2, 128), are the directions it answers in."""

    module: StarterNet
    anchors: Tensor
    questions: tuple[str, ...] = tuple(QUESTIONS)

    def cosines(self, images: Tensor) -> Tensor:
        """Return the cosines of whole crops, each one tile."""
        seen: Tensor = self.module(images)[:, 0, 0]
        return (seen @ self.anchors.flatten(0, 1).to(seen).T).view(len(images), -1, 2)

    def stored(self, weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Return network and anchors."""
        return {**weights, "anchors": self.anchors}


@dataclass(slots=True)
class ClipStudent:
    """CLIP's ResNet without positional embedding; `directions` are those of its prompts.

    The similarities of all prompt pairs are averaged (QualiCLIP, section 3.1).
    """

    module: Any
    directions: Tensor
    questions: tuple[str, ...] = (OVERALL,)

    def cosines(self, images: Tensor) -> Tensor:
        """Return the mean cosines with positive and negative prompts, (n, 1, 2)."""
        mean, deviation = (
            images.new_tensor(values).view(3, 1, 1)
            for values in (OPENAI_DATASET_MEAN, OPENAI_DATASET_STD)
        )
        features = self.module.stem((images - mean) / deviation)
        for stage in ("layer1", "layer2", "layer3", "layer4"):
            features = getattr(self.module, stage)(features)
        vectors = torch.cat([pooled(self.module.attnpool, one[None]) for one in features])
        asked = self.directions.to(vectors)
        cosines = normalize(vectors, dim=-1) @ asked.flatten(0, 1).T
        return cosines.view(len(images), -1, 2).mean(1, keepdim=True)

    def stored(self, weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Return the image half as CLIP's files name it."""
        return {f"visual.{name}": tensor for name, tensor in weights.items()}


def student_of(judge: Judge, device: str) -> Student:
    """Return the network of this judge, ready to learn; KnownError when it has none that can."""
    for encoder in judge.encoders:
        if isinstance(encoder, StarterEncoder):
            net: StarterNet = encoder.net.to(device)
            return StarterStudent(_awake(net), encoder.anchors)
        if isinstance(encoder, ClipResNet):
            asked = next(s.questions for s in judge.scorers if s.encoder == encoder.name)
            return ClipStudent(_awake(encoder.visual.to(device)), torch.tensor(asked.directions))
    raise KnownError(
        f"“{judge.name}” can't be taught: that takes the starter judge, QualiCLIP or another CLIP"
        " with a ResNet."
    )


def untaught_starter(seed: int, device: str) -> StarterStudent:
    """Return the starter's network before it has seen anything, with anchors at right angles."""
    torch.manual_seed(seed)
    anchors = nn.init.orthogonal_(torch.empty(2 * len(QUESTIONS), DIMENSIONS))
    net = StarterNet().to(memory_format=torch.channels_last).to(device)
    return StarterStudent(net, anchors.view(-1, 2, DIMENSIONS))


def _awake(module: Any) -> Any:
    """Let the weights learn, but for the positions that judges don't look at."""
    module.requires_grad_(True)
    if hasattr(module, "attnpool"):
        module.attnpool.positional_embedding.requires_grad_(False)
    return module
