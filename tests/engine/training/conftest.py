"""Small pictures to degrade."""

import pytest
import torch
from torch import Tensor


@pytest.fixture(scope="session")
def pictures() -> Tensor:
    """Three small soft-coloured pictures with some texture, as float RGB."""
    source = torch.Generator().manual_seed(5)
    coarse = torch.rand(3, 3, 9, 8, generator=source)
    fine = torch.rand(3, 3, 72, 64, generator=source)
    soft = torch.nn.functional.interpolate(coarse, (72, 64), mode="bilinear")
    return 0.8 * soft + 0.2 * fine
