"""The starter judge: comes with the program, learned from pristine photos alone, works offline.

Its vector has two parts, so that scores, bars and search treat it like any other encoder's: what
the network sees (128 numbers), and the measured `technical` quality as an angle (2 numbers). "It
is a good photo" asks both, all other questions the network alone. `docs/starter-judge.md` says how
it was made and how far it can be trusted.
"""

from __future__ import annotations

import hashlib
import math
from importlib.resources import files
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.torch import load
from torch import Tensor
from torch.nn.functional import avg_pool2d

from engine.judge.encoders import Image, Vector, extended, unit
from engine.judge.judges import Judge, size_name
from engine.judge.measures import measure
from engine.judge.questions import Questions, pairs
from engine.judge.rules import make_rule
from engine.judge.scorers import Scorer
from engine.judge.starter_net import DIMENSIONS, StarterNet
from engine.judge.store import Card, weights_file
from engine.photos import KnownError

NAME = "starter"

# what training calls it: the score, and the two sides of the question
QUESTIONS = {
    "overall": ("quality", "A photo without faults.", "A spoilt photo."),
    "sharpness": ("starter.sharpness", "Sharp.", "Blurred."),
    "noise": ("starter.noise", "Free of noise.", "Noisy."),
    "compression": ("starter.compression", "Finely saved.", "Compressed too hard."),
    "exposure": ("starter.exposure", "Well exposed.", "Too dark or too bright."),
    "colour": ("starter.colour", "Natural colour and contrast.", "Wrong colour or contrast."),
}

LEAST_SIDE = 32
TILE = 128
"""Side in px of the crops it was trained on, and so of the tiles that it looks at."""

MEASURED_SHARE = 0.5
"""How much of "overall" is the measured technical quality; the rest is the network."""

SCALE = 6.0
"""What margins are multiplied by before the softmax: spoilt to clean then spans most of 0 to 1."""


class StarterEncoder:
    """Looks at tiles of 128 px of the photo, and of the photo at half its size."""

    dimensions = DIMENSIONS + 2

    def __init__(self, net: StarterNet, anchors: Tensor, name: str, device: str = "cpu") -> None:
        self.name = name
        self.anchors = anchors
        frozen = net.eval().requires_grad_(False).to(device)
        self.net = frozen.to(memory_format=torch.channels_last)  # a third faster on a CPU
        self._device = device

    @torch.inference_mode()
    def encode(self, image: Image) -> Vector:
        """Return the unit vector of a photo, (130,); sides under 32 pixels are extended."""
        pixels = self.prepared(image)
        seen = self._mean_vector(pixels) + self._mean_vector(avg_pool2d(pixels, 2))
        return joined(seen.cpu().numpy(), measured(image))

    def prepared(self, image: Image) -> Tensor:
        """Return the photo as the network takes it: (1, 3, height, width) in [0, 1]."""
        whole = torch.tensor(extended(image, LEAST_SIDE), device=self._device)
        pixels = whole.permute(2, 0, 1)[None].float() / 255
        return pixels.contiguous(memory_format=torch.channels_last)

    def _mean_vector(self, pixels: Tensor) -> Tensor:
        """Return the mean of the tiles' unit vectors, (128,)."""
        rows, columns = (max(1, round(side / TILE)) for side in pixels.shape[-2:])
        return torch.as_tensor(self.net(pixels, rows, columns)).mean(dim=(0, 1, 2))


def measured(image: Image) -> NDArray[np.float64]:
    """Return the technical quality as an angle from bad (1, 0) to good (0, 1)."""
    angle = math.pi / 2 * measure(image)["technical"] / 100
    return np.array([math.cos(angle), math.sin(angle)])


def joined(seen: NDArray[np.floating], angle: NDArray[np.floating]) -> Vector:
    """Return both parts in one unit vector, each with its share."""
    parts = (math.sqrt(1 - MEASURED_SHARE) * unit(seen), math.sqrt(MEASURED_SHARE) * angle)
    return unit(np.concatenate(parts))


def directions(anchors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the questions' directions, (6, 2, 130), from the network's, (6, 2, 128)."""
    alone = np.pad(anchors, ((0, 0), (0, 0), (0, 2)))
    good, bad = anchors[0]
    alone[0] = joined(good, np.array([0.0, 1.0])), joined(bad, np.array([1.0, 0.0]))
    return alone


def starter_judge(side: int | None, device: str = "cpu") -> Judge:
    """Return the starter judge that comes with the program."""
    return _judge(NAME, shipped_weights(), side, device)


def taught_starter(card: Card, data_folder: Path, side: int | None, device: str) -> Judge:
    """Return a starter that was taught somebody's own standard; KnownError when it is damaged."""
    path = weights_file(card, data_folder)
    try:
        return _judge(card.name, path.read_bytes(), side, device)
    except (OSError, SafetensorError, KeyError, RuntimeError) as error:
        raise KnownError(f"{path} is damaged or gone ({error}). Teach it again.") from error


def _judge(name: str, content: bytes, side: int | None, device: str) -> Judge:
    tensors = load(content)
    anchors = tensors.pop("anchors")
    net = StarterNet()
    net.load_state_dict(tensors)
    known = f"starter-{hashlib.sha256(content).hexdigest()[:8]}-{size_name(side)}"
    encoder = StarterEncoder(net, anchors, known, device)
    return Judge(name, side, (encoder,), _scorers(known, directions(anchors.numpy()), side))


def shipped_weights() -> bytes:
    """Return the file of weights that comes with the program, safetensors."""
    return (files("resources") / "starter" / "starter.safetensors").read_bytes()


def _scorers(encoder: str, directed: NDArray[np.float32], side: int | None) -> tuple[Scorer, ...]:
    """Return a scorer for each question, overall quality first."""
    rule = make_rule("softmax-pairs", SCALE)
    variant = f"{size_name(side)},{encoder.split('-')[1]}"
    return tuple(
        Scorer(
            score,
            variant,
            encoder,
            Questions(pairs([(positive, negative)]), directed[[number]]),
            rule,
        )
        for number, (score, positive, negative) in enumerate(QUESTIONS.values())
    )
