"""CLIP with seeded random weights, made once: exactness is about code, not about weights."""

import threading

import numpy as np
import pytest
import torch

from engine.judge.adding import add_judge


def seeded_weights(model: torch.nn.Module, seed: int = 0) -> dict[str, torch.Tensor]:
    """Random weights under which signals neither die nor explode, batch norm statistics too."""
    generator = torch.Generator().manual_seed(seed)
    weights = {}
    for name, tensor in sorted(model.state_dict().items()):
        noise = torch.randn(tensor.shape, generator=generator)
        if name.endswith("num_batches_tracked"):
            weights[name] = torch.tensor(7)
        elif name.endswith("running_var"):
            weights[name] = 1 + 0.2 * noise.abs()
        elif tensor.ndim <= 1:
            weights[name] = (1 if name.endswith("weight") else 0) + 0.1 * noise
        else:
            fan_in = tensor[0].numel() if tensor.ndim > 2 else tensor.shape[-1]
            weights[name] = noise * fan_in**-0.5
    weights["logit_scale"] = torch.tensor(90.0).log()
    return weights


@pytest.fixture(scope="session")
def rn50():
    """open_clip's RN50-quickgelu, text half included, in eval mode."""
    from engine.judge.architectures import RN50, _empty, clip_model

    return clip_model(RN50, seeded_weights(_empty(RN50)))


@pytest.fixture(scope="session")
def prompt_features():
    noise = torch.randn(14, 1024, generator=torch.Generator().manual_seed(5))
    return torch.nn.functional.normalize(noise, dim=-1)


@pytest.fixture(scope="session")
def official_checkpoint(rn50, prompt_features, tmp_path_factory):
    """A file laid out like the published QualiCLIP checkpoint."""
    tensors = {f"clip_model.{name}": tensor for name, tensor in rn50.state_dict().items()}
    path = tmp_path_factory.mktemp("weights") / "qualiclip.pth"
    torch.save(tensors | {"prompts_features": prompt_features}, path)
    return path


@pytest.fixture(scope="session")
def judges_home(official_checkpoint, tmp_path_factory):
    """A data folder with the seeded QualiCLIP, added once."""
    home = tmp_path_factory.mktemp("home")
    add_judge(
        official_checkpoint, "qualiclip", "seeded", home,
        cancel=threading.Event(), report=lambda progress: None,
    )  # fmt: skip
    return home


@pytest.fixture
def photo():
    """Make a photo of noise of a given height and width."""

    def made(height: int, width: int, seed: int = 0) -> np.ndarray:
        return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)

    return made
