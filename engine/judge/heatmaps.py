"""Where in a photo an answer comes from: Grad-CAM on the last stage of CLIP's ResNet."""

from __future__ import annotations

from typing import Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import interpolate, normalize

from engine.judge.clip_resnet import ClipResNet, pooled
from engine.judge.encoders import Image
from engine.judge.questions import Questions

Side = Literal["positive", "negative", "score"]
HeatMap = NDArray[np.float32]
"""One value a pixel, highest where the photo speaks loudest."""


def heat_map(
    encoder: ClipResNet,
    image: Image,
    questions: Questions,
    question: int | None = None,
    side: Side = "score",
) -> HeatMap:
    """Return the (height, width) map of one question's side, or of all questions together.

    Its values are of the method, 0 where nothing speaks; `stretched` is for showing one alone.
    `score` is the margin, positive minus negative, whose softmax makes the score: the softmax
    itself has no slope left where a photo is clearly good or bad. Of several questions the mean is
    taken, as the score does.
    """
    chosen = questions.directions if question is None else questions.directions[question, None]
    positive, negative = torch.from_numpy(chosen.mean(axis=0))
    direction = {"positive": positive, "negative": negative, "score": positive - negative}[side]
    pixels = encoder.prepared(image)
    with torch.no_grad():
        features = encoder.feature_map(pixels)
    cells = grad_cam(encoder, features, direction.to(features.device))
    large = interpolate(cells[None, None], size=pixels.shape[-2:], mode="bicubic")[0, 0]
    # A photo too small for the network was extended below and to the right.
    # Bicubic enlargement undershoots.
    values = large[: image.shape[0], : image.shape[1]].clip(min=0)
    return np.asarray(values.cpu().numpy())


def grad_cam(encoder: ClipResNet, features: Tensor, direction: Tensor) -> Tensor:
    """Return the (rows, columns) class activation map of (1, C, rows, columns) features.

    Grad-CAM (Selvaraju et al. 2017, eq. 1 and 2): channels weighted by the spatial mean of their
    gradients, summed, the negative part removed. What is differentiated is the cosine of the
    photo with one text at a time; of the softmax, both sides would give the same map mirrored.
    """
    features = features.detach().requires_grad_()
    vector = normalize(pooled(encoder.visual.attnpool, features), dim=-1)[0]
    (gradient,) = torch.autograd.grad(vector @ direction, features)
    weights = gradient.mean(dim=(2, 3), keepdim=True)
    return (weights * features.detach()).sum(dim=1)[0].relu()


def stretched(values: HeatMap) -> HeatMap:
    """Return a map from 0 to 1, for display; an even one marks no place and is all 0."""
    span = np.ptp(values)
    return np.asarray((values - values.min()) / span if span else np.zeros_like(values))
