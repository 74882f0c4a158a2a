"""Weights from files that somebody else made: read without running them, every tensor checked."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file
from torch import Tensor

from engine.photos import KnownError

Weights = dict[str, Tensor]

_WRAPPERS = ("module.", "clip_model.")
"""Prefixes that training scripts and the official QualiCLIP checkpoint put before CLIP's names."""

_NOT_WEIGHTS = {"input_resolution", "context_length", "vocab_size"}
"""Numbers that OpenAI's files carry among the tensors."""


def read_weights(path: Path) -> Weights:
    """Return a file's tensors under CLIP's own names: safetensors, or a state dict of torch.

    Raises KnownError for anything else. Nothing in the file is ever executed.
    """
    try:
        if _is_safetensors(path):
            return _tensors(load_file(path), path)
        _check_archive(path)
        return _tensors(torch.load(path, "cpu", weights_only=True), path)
    except KnownError:
        raise
    except OSError as error:
        raise KnownError(f"{path} can't be read: {error.strerror or error}.") from error
    except Exception as error:  # a hostile file may make the readers raise anything
        raise KnownError(
            f"{path} is not a file of model weights, or it is damaged. Cullect reads .safetensors, "
            "and state dicts that torch.save wrote; fetch the file again if it is one."
        ) from error


def fitted(weights: Weights, shapes: Mapping[str, torch.Size], what: str, path: Path) -> Weights:
    """Return exactly the tensors that `shapes` lists, as float32.

    Raises KnownError when one is missing, too many, of another shape or not made of numbers.
    """
    counters = {name for name in shapes if name.endswith("num_batches_tracked")}
    missing = sorted(shapes.keys() - weights.keys() - counters)
    surplus = sorted(weights.keys() - shapes.keys() - _NOT_WEIGHTS)
    if missing or surplus:
        raise KnownError(
            f"{path} is not a {what}: {_few(missing, 'missing')}{_few(surplus, 'unknown')}."
        )
    fitting = {}
    for name, shape in shapes.items():
        tensor = weights.get(name, torch.zeros((), dtype=torch.int64))
        fitting[name] = _checked(name, tensor, shape, what, path)
    return fitting


def stored_part(path: Path, prefix: str) -> Weights:
    """Return the tensors of a safetensors file whose names begin so, without the prefix."""
    try:
        with safe_open(path, framework="pt") as file:
            return {
                name.removeprefix(prefix): file.get_tensor(name)
                for name in file.keys()  # noqa: SIM118 - not a dict
                if name.startswith(prefix)
            }
    except (OSError, SafetensorError) as error:
        raise KnownError(
            f"{path} is damaged or gone ({error}). Remove the judge and add it again."
        ) from error


def _is_safetensors(path: Path) -> bool:
    """A safetensors file begins with the length of its JSON header."""
    with path.open("rb") as file:
        head = file.read(9)
    return len(head) == 9 and head[8:] == b"{" and int.from_bytes(head[:8], "little") < 100_000_000


def _check_archive(path: Path) -> None:
    """Refuse what torch's zip archives may hold besides tensors: code, or a decompression bomb."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    if any("/code/" in entry.filename for entry in entries):
        raise KnownError(
            f"{path} is a program (TorchScript), and Cullect runs no programs from files. "
            "Take the same model as safetensors or as a plain state dict."
        )
    # torch stores tensors as they are, so what unpacks to more than the file is no such archive.
    if sum(entry.file_size for entry in entries) > path.stat().st_size:
        raise KnownError(f"{path} would unpack to more than its own size: not read.")


def _tensors(found: object, path: Path) -> Weights:
    """Unwrap what training scripts put around a state dict."""
    if isinstance(found, Mapping) and isinstance(found.get("state_dict"), Mapping):
        found = found["state_dict"]
    if not isinstance(found, Mapping) or not found:
        raise KnownError(f"{path} holds no tensors.")
    weights = {}
    for name, tensor in found.items():
        if not isinstance(name, str) or not isinstance(tensor, Tensor):
            raise KnownError(f"{path} is not a state dict: {str(name)[:60]} is not a tensor.")
        for wrapper in _WRAPPERS:
            name = name.removeprefix(wrapper)  # noqa: PLW2901
        weights[name] = tensor
    return weights


def _checked(name: str, tensor: Tensor, shape: torch.Size, what: str, path: Path) -> Tensor:
    if tensor.layout != torch.strided or tensor.shape != shape:
        raise KnownError(
            f"{path} is not a {what}: {name} is {tuple(tensor.shape)}, not {tuple(shape)}."
        )
    if name.endswith("num_batches_tracked"):
        return tensor.to(torch.int64)
    if not tensor.is_floating_point() or not torch.isfinite(tensor).all():
        raise KnownError(f"{path} is damaged: {name} holds values that are not numbers.")
    return tensor.detach().to(torch.float32).contiguous().clone()


def _few(names: list[str], verdict: str) -> str:
    """Say the first three of these names, if there are any."""
    if not names:
        return ""
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return f"{verdict} {', '.join(names[:3])}{more}; "
