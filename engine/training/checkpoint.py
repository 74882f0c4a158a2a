"""A training as a file: weights, the optimiser's memory, and a line of JSON. Never a pickle."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor
from torch.optim import Optimizer

from engine.photos import KnownError

_FACTS = "training"

Tensors = dict[str, Tensor]


def write_checkpoint(path: Path, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
    """Write the file whole or not at all; what stood there before stays when there is no room."""
    draft = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        whole = {name: tensor.detach().contiguous() for name, tensor in tensors.items()}
        save_file(whole, draft, metadata={_FACTS: json.dumps(facts)})
        draft.replace(path)
    except (OSError, SafetensorError) as error:
        draft.unlink(missing_ok=True)
        raise KnownError(
            f"The training can't be saved to {path} ({error}). Make room there and go on with"
            " --resume: the checkpoint before this one is kept."
        ) from error


def read_checkpoint(path: Path) -> tuple[Tensors, dict[str, Any]]:
    """Return tensors and facts; KnownError when there are none or they are damaged."""
    if not path.is_file():
        raise KnownError(f"There is no training to go on with: {path} does not exist.")
    try:
        with safe_open(path, framework="pt") as file:
            facts = json.loads(file.metadata()[_FACTS])
            return {name: file.get_tensor(name) for name in file.keys()}, facts  # noqa: SIM118
    except (OSError, SafetensorError, KeyError, TypeError, ValueError) as error:
        raise KnownError(f"{path} is damaged ({error}). Train again without --resume.") from error


def optimiser_tensors(optimiser: Optimizer) -> Tensors:
    """Return what the optimiser remembers, by number of the weight and name."""
    states = optimiser.state_dict()["state"]
    return {
        f"{number}.{name}": torch.as_tensor(value)
        for number, state in states.items()
        for name, value in state.items()
    }


def restore_optimiser(optimiser: Optimizer, tensors: Mapping[str, Tensor]) -> None:
    """Give the optimiser its memory back."""
    state: dict[int, Tensors] = {}
    for key, tensor in tensors.items():
        number, name = key.split(".", 1)
        state.setdefault(int(number), {})[name] = tensor
    optimiser.load_state_dict({**optimiser.state_dict(), "state": state})


def under(prefix: str, tensors: Mapping[str, Tensor]) -> Tensors:
    """Return tensors with a prefix before their names, to lie in one file with others."""
    return {f"{prefix}.{name}": tensor for name, tensor in tensors.items()}


def part(prefix: str, tensors: Mapping[str, Tensor]) -> Tensors:
    """Return those with this prefix, under their own names."""
    return {
        name.removeprefix(f"{prefix}."): tensor
        for name, tensor in tensors.items()
        if name.startswith(f"{prefix}.")
    }
