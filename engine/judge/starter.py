"""The starter judge: comes with the program, learned from pristine photos alone, works offline.

Its vector has two parts, so that scores, bars and search treat it like any other encoder's: what
the network sees (128 numbers), and a measured quality as an angle (2 numbers). "Quality" is almost
wholly the measure, for the network knows how spoilt a photo is but not which one people prefer;
the other questions ask the network alone. `docs/starter-judge.md` says how it was made and how far
it can be trusted.
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

from engine.judge.encoders import Image, Vector, extended, unit
from engine.judge.judges import Judge, size_name
from engine.judge.measures import measure
from engine.judge.questions import Questions, pairs
from engine.judge.rules import make_rule
from engine.judge.scorers import Scorer
from engine.judge.starter_net import DIMENSIONS, StarterNet
from engine.judge.starter_questions import NAME, QUESTIONS
from engine.judge.store import Card, weights_file
from engine.photos import KnownError

LEAST_SIDE = 32
TILE = 128
"""Side in px of the crops it was trained on, and so of the tiles that it looks at."""

VECTOR_SHARE = 0.5
"""How much of a vector (its squared length) is the measured part."""

QUALITY_SHARE = 0.999
"""How much of "quality" asks the measured part: all but what a map needs to be drawn from."""

TAUGHT_SHARE = 0.5
"""The same where somebody taught the network a standard of their own, which shall be heard."""

LIGHT_SHARE = 0.2
"""How much of the measured quality is brightness, up to a mean luma of 128; dark photos lose."""

SCALE = 6.0
"""What margins are multiplied by before the softmax: spoilt to clean then spans most of 0 to 1."""


class StarterEncoder:
    """Looks at a photo in tiles of about 128 px."""

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
        rows, columns = (max(1, round(side / TILE)) for side in pixels.shape[-2:])
        seen = self.net(pixels, rows, columns).mean(dim=(0, 1, 2))
        return joined(seen.cpu().numpy(), measured(image), VECTOR_SHARE)

    def prepared(self, image: Image) -> Tensor:
        """Return the photo as the network takes it: (1, 3, height, width) in [0, 1]."""
        whole = torch.tensor(extended(image, LEAST_SIDE), device=self._device)
        pixels = whole.permute(2, 0, 1)[None].float() / 255
        return pixels.contiguous(memory_format=torch.channels_last)


def measured(image: Image) -> NDArray[np.float64]:
    """Return the measured quality as an angle from bad (1, 0) to good (0, 1)."""
    measures = measure(image)
    return angle_of(np.array(measures["technical"]), np.array(measures["brightness"]))


def angle_of(
    technical: NDArray[np.floating], brightness: NDArray[np.floating]
) -> NDArray[np.float64]:
    """Return technical quality (0 to 100) and mean luma, shaped alike, as angles: (..., 2)."""
    light = np.minimum(1.0, brightness / 128)
    angle = np.pi / 2 * ((1 - LIGHT_SHARE) * technical / 100 + LIGHT_SHARE * light)
    return np.stack([np.cos(angle), np.sin(angle)], axis=-1)


def joined(seen: NDArray[np.floating], angle: NDArray[np.floating], share: float) -> Vector:
    """Return both parts in one unit vector; `share` of its squared length is the angle."""
    return unit(np.concatenate((math.sqrt(1 - share) * unit(seen), math.sqrt(share) * angle)))


def directions(anchors: NDArray[np.float32], share: float) -> NDArray[np.float32]:
    """Return the questions' directions, (6, 2, 130), from the network's, (6, 2, 128).

    `share` is that of the measured part in "quality".
    """
    alone = np.pad(anchors, ((0, 0), (0, 0), (0, 2)))
    good, bad = anchors[0]
    best, worst = np.eye(2)[::-1]
    alone[0] = joined(good, best, share), joined(bad, worst, share)
    return alone


def starter_judge(side: int | None, device: str = "cpu") -> Judge:
    """Return the starter judge that comes with the program."""
    return _judge(NAME, shipped_weights(), side, device, QUALITY_SHARE)


def taught_starter(card: Card, data_folder: Path, side: int | None, device: str) -> Judge:
    """Return a starter that was taught somebody's own standard; KnownError when it is damaged."""
    path = weights_file(card, data_folder)
    try:
        return _judge(card.name, path.read_bytes(), side, device, TAUGHT_SHARE)
    except (OSError, SafetensorError, KeyError, RuntimeError) as error:
        raise KnownError(f"{path} is damaged or gone ({error}). Teach it again.") from error


def _judge(name: str, content: bytes, side: int | None, device: str, share: float) -> Judge:
    tensors = load(content)
    anchors = tensors.pop("anchors")
    net = StarterNet()
    net.load_state_dict(tensors)
    settings = repr((VECTOR_SHARE, share, LIGHT_SHARE, SCALE))
    identity = hashlib.sha256(content + settings.encode()).hexdigest()[:8]
    known = f"{NAME}-{identity}-{size_name(side)}"
    encoder = StarterEncoder(net, anchors, known, device)
    return Judge(name, side, (encoder,), _scorers(known, directions(anchors.numpy(), share), side))


def shipped_weights() -> bytes:
    """Return the file of weights that comes with the program, safetensors."""
    return (files("resources") / "starter" / "starter.safetensors").read_bytes()


def _scorers(encoder: str, directed: NDArray[np.float32], side: int | None) -> tuple[Scorer, ...]:
    """Return a scorer for each question, overall quality first."""
    rule = make_rule("softmax-pairs", SCALE)
    variant = f"{size_name(side)},{encoder.split('-')[1]}"
    return tuple(
        Scorer(score, variant, encoder, Questions(pairs([sides]), directed[[number]]), rule)
        for number, (score, sides) in enumerate(QUESTIONS.values())
    )
