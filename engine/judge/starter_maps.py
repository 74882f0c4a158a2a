"""Where in a photo the starter's answers come from: it is asked about each cell of 32 px."""

from __future__ import annotations

import math

import numpy as np
import torch

from engine.judge.encoders import Image
from engine.judge.heatmaps import HeatMap, Side
from engine.judge.measured_maps import CELL, brightness_cells, enlarged, technical_cells
from engine.judge.questions import Questions
from engine.judge.starter import VECTOR_SHARE, StarterEncoder, angle_of
from engine.judge.starter_net import DIMENSIONS


def starter_map(
    encoder: StarterEncoder,
    image: Image,
    questions: Questions,
    question: int | None = None,
    side: Side = "score",
) -> HeatMap:
    """Return the (height, width) map of one question's side, or of all questions together.

    No gradients: each cell is asked as if it were a photo by itself, the network and what is
    measured, in the shares in which the question asks them. A photo of one cell has no map.
    """
    chosen = questions.directions if question is None else questions.directions[question, None]
    positive, negative = chosen.mean(axis=0)
    direction = {"positive": positive, "negative": negative, "score": positive - negative}[side]
    seen, measured = direction[:DIMENSIONS], direction[DIMENSIONS:]
    cells = math.sqrt(1 - VECTOR_SHARE) * cell_vectors(encoder, image) @ seen
    if measured.any():
        cells = cells + math.sqrt(VECTOR_SHARE) * cell_angles(image, cells.shape) @ measured
    return enlarged(cells, image.shape)


def cell_angles(image: Image, shape: tuple[int, ...]) -> np.ndarray:
    """Return the measured quality of each cell as an angle, (rows, columns, 2)."""
    values = image.astype(np.float32)
    angles = angle_of(technical_cells(values), brightness_cells(values))
    # The network extends photos below 32 px, and so may see a cell more.
    return angles[: shape[0], : shape[1]]


@torch.inference_mode()
def cell_vectors(encoder: StarterEncoder, image: Image) -> np.ndarray:
    """Return the network's unit vector of each cell, (rows, columns, 128)."""
    pixels = encoder.prepared(image)
    rows, columns = (math.ceil(side / CELL) for side in pixels.shape[-2:])
    vectors: np.ndarray = encoder.net(pixels, rows, columns)[0].cpu().numpy()
    return vectors
