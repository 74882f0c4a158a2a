"""Where in a photo the starter's answers come from: it is asked about each cell of 32 px."""

from __future__ import annotations

import math

import numpy as np
import torch
from torch.nn.functional import interpolate

from engine.judge.encoders import Image
from engine.judge.heatmaps import HeatMap, Side
from engine.judge.questions import Questions
from engine.judge.starter import StarterEncoder
from engine.judge.starter_net import DIMENSIONS

CELL = 32
"""Smaller than the tiles that a score is made of: less sure of itself, but more to the point."""


def starter_map(
    encoder: StarterEncoder,
    image: Image,
    questions: Questions,
    question: int | None = None,
    side: Side = "score",
) -> HeatMap:
    """Return the (height, width) map of one question's side, or of all questions together.

    No gradients: the network answers for each place by itself, without the measured part, which
    knows no places. The lowest answer is 0 and the highest 1; a photo of one cell has no map.
    """
    chosen = questions.directions if question is None else questions.directions[question, None]
    positive, negative = chosen.mean(axis=0)[:, :DIMENSIONS]
    direction = {"positive": positive, "negative": negative, "score": positive - negative}[side]
    cells = torch.from_numpy(cell_vectors(encoder, image) @ direction)
    large = interpolate(cells[None, None], size=image.shape[:2], mode="bilinear")[0, 0].numpy()
    span = np.ptp(large)
    return np.asarray((large - large.min()) / span if span else np.zeros_like(large))


@torch.inference_mode()
def cell_vectors(encoder: StarterEncoder, image: Image) -> np.ndarray:
    """Return the network's unit vector of each cell, (rows, columns, 128)."""
    pixels = encoder.prepared(image)
    rows, columns = (math.ceil(side / CELL) for side in pixels.shape[-2:])
    vectors: np.ndarray = encoder.net(pixels, rows, columns)[0].cpu().numpy()
    return vectors
