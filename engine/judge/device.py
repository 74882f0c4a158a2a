"""Where the networks run."""

from __future__ import annotations

import torch


def best_device() -> str:
    """Return `cuda` where there is such a GPU, else `cpu`.

    On a GPU, convolutions in TF32 are switched off: they keep 10 bits and would move scores.
    """
    if not torch.cuda.is_available():
        return "cpu"
    torch.backends.cudnn.allow_tf32 = False
    return "cuda"
