"""CLIP's networks, built by open_clip from their names and filled with weights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import open_clip
import torch
from open_clip.model import CLIP

from engine.judge.weights import Weights
from engine.photos import KnownError

RN50 = "RN50-quickgelu"
VIT_B_32 = "ViT-B-32-quickgelu"

_RECOGNISED = (
    RN50, VIT_B_32, "ViT-B-16-quickgelu", "ViT-L-14-quickgelu", "ViT-L-14-336-quickgelu",
    "RN101-quickgelu", "RN50x4-quickgelu", "RN50x16-quickgelu", "RN50x64-quickgelu",
)  # fmt: skip
"""OpenAI's models. All of them were trained with QuickGELU, and their shapes don't say so."""


def shapes(architecture: str) -> dict[str, torch.Size]:
    """Return the name and shape of every tensor of this network."""
    return {name: tensor.shape for name, tensor in _empty(architecture).state_dict().items()}


def recognised(weights: Weights) -> str | None:
    """Return which of OpenAI's networks has tensors of these shapes, if any."""
    for architecture in _RECOGNISED:
        if all(
            name in weights and weights[name].shape == shape
            for name, shape in shapes(architecture).items()
            if not name.endswith("num_batches_tracked")
        ):
            return architecture
    return None


def clip_model(architecture: str, weights: Weights) -> Any:
    """Return the whole network with exactly these weights, in eval mode."""
    model = _filled(_empty(architecture), weights)
    length = model.context_length
    model.attn_mask = torch.full((length, length), -torch.inf).triu(1)
    return model


def image_half(architecture: str, weights: Weights) -> Any:
    """Return the image half alone; `weights` are those under `visual.`, without that prefix."""
    return _filled(_empty(architecture).visual, weights)


def preprocessing(architecture: str, tag: str = "") -> Any:
    """Return open_clip's own way from a Pillow image to this network, as `tag` was trained."""
    trained = _training(architecture, tag) if tag else {}
    return open_clip.image_transform(
        open_clip.get_model_config(architecture)["vision_cfg"]["image_size"],
        is_train=False,
        mean=trained.get("mean"),
        std=trained.get("std"),
        interpolation=trained.get("interpolation"),
        resize_mode=trained.get("resize_mode"),
    )


def is_resnet(architecture: str) -> bool:
    """Whether the image half is CLIP's ResNet, which can do without positions."""
    return architecture.startswith("RN")


def _training(architecture: str, tag: str) -> Mapping[str, Any]:
    """Return what open_clip knows of a training; KnownError when it knows none of this name."""
    known = open_clip.list_pretrained_tags_by_model(architecture)
    if tag not in known:
        raise KnownError(
            f"open_clip knows no training “{tag}” of {architecture}, only: {', '.join(known)}."
        )
    found: Mapping[str, Any] = open_clip.get_pretrained_cfg(architecture, tag)
    return found


def _empty(architecture: str) -> Any:
    """Build the network without memory for its weights: in milliseconds, whatever its size."""
    if not _can_be_built(architecture):
        raise KnownError(
            f"“{architecture}” is not a network that Cullect can build. Take one of open_clip's "
            "names, such as ViT-B-32, ViT-L-14 or RN50-quickgelu."
        )
    with torch.device("meta"):
        return CLIP(**open_clip.get_model_config(architecture))


def _can_be_built(architecture: str) -> bool:
    """CLIP's own two halves only: other text halves would be fetched, and so would other names."""
    if architecture not in open_clip.list_models():
        return False
    config = open_clip.get_model_config(architecture)
    plain = config.keys() <= {"embed_dim", "vision_cfg", "text_cfg", "quick_gelu"}
    return plain and not any(key.startswith("hf_") for key in config["text_cfg"])


def _filled(model: Any, weights: Weights) -> Any:
    """Put the weights into place and switch training behaviour (batch norm) off."""
    model.load_state_dict(weights, strict=True, assign=True)
    return model.eval().requires_grad_(False)
