"""CLIP with seeded random weights, made once: exactness is about code, not about weights."""

import pytest
import torch


def seeded_weights(model: torch.nn.Module, seed: int = 0) -> dict[str, torch.Tensor]:
    """Random weights under which signals neither die nor explode, batch norm statistics too."""
    generator = torch.Generator().manual_seed(seed)
    weights = {}
    for name, tensor in sorted(model.state_dict().items()):
        noise = torch.randn(tensor.shape, generator=generator) if tensor.ndim else tensor.float()
        if name.endswith("num_batches_tracked") or name == "logit_scale":
            weights[name] = tensor
        elif name.endswith("running_var"):
            weights[name] = 1 + 0.2 * noise.abs()
        elif tensor.ndim == 1:
            weights[name] = (1 if name.endswith("weight") else 0) + 0.1 * noise
        else:
            fan_in = tensor[0].numel() if tensor.ndim > 2 else tensor.shape[-1]
            weights[name] = noise * fan_in**-0.5
    weights["logit_scale"] = torch.tensor(100.0).log()
    return weights


@pytest.fixture(scope="session")
def rn50():
    """open_clip's RN50-quickgelu, text half included, in eval mode."""
    import open_clip

    model = open_clip.model.CLIP(**open_clip.get_model_config("RN50-quickgelu"))
    model.load_state_dict(seeded_weights(model))
    return model.eval()


@pytest.fixture(scope="session")
def rn50_weights(rn50):
    return {name: tensor.clone() for name, tensor in rn50.state_dict().items()}
