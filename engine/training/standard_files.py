"""A standard as one file: its card, and the tensors in which it differs from its base.

It is a safetensors file, so nothing in it can be executed; the card is its metadata.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, replace
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor

from engine.judge import store
from engine.judge.adding import store_weights
from engine.photos import KnownError
from engine.training.standards import (
    FILE,
    SUFFIX,
    Standard,
    base_file,
    parsed,
    standard,
    write_standard,
)

_CARD, _JUDGE = "cullect-standard", "cullect-judge"
_LONGEST_CARD = 1_000_000
_PRIVATE = ("moved",)
"""Parts of a report that name one's own photos, and so stay at home."""

Tensors = dict[str, Tensor]


def export_standard(name: str, target: Path, data_folder: Path) -> Path:
    """Write a standard to one file, never over another; returns where it stands.

    KnownError when the file exists, the base is gone, or there is no room.
    """
    if target.suffix != SUFFIX:
        target = target.with_name(target.name + SUFFIX)
    if target.exists():
        raise KnownError(f"{target} is there already: take another name.")
    card, taught = store.card(name, data_folder), standard(name, data_folder)
    own = load_file(store.weights_file(card, data_folder))
    learned = _differing(own, _base(taught, data_folder))
    report = {key: value for key, value in taught.report.items() if key not in _PRIVATE}
    metadata = {
        _CARD: json.dumps(asdict(replace(taught, report=report))),
        _JUDGE: json.dumps(asdict(card)),
    }
    draft = target.with_suffix(".part")
    try:
        save_file(learned, draft, metadata=metadata)
        draft.replace(target)
    except (OSError, SafetensorError) as error:
        draft.unlink(missing_ok=True)
        raise KnownError(f"{target} can't be written ({error}). Make room there.") from error
    return target


def import_standard(file: Path, data_folder: Path, name: str | None = None) -> str:
    """Add a standard from a file, under its own name or this one; returns the name.

    KnownError when it is no such file, damaged, made for a base that isn't here, or the name is
    taken; nothing is left behind then.
    """
    learned, taught, card = _read(file)
    name = store.free_name(name or card.name, data_folder)
    tensors = _fitted(learned, _base(taught, data_folder), file)
    folder = store.judge_folder(name, data_folder)
    draft = folder.with_name(f".coming-{name}")
    try:
        store_weights(draft, tensors, replace(card, name=name, size=0, sha256=""))
        (draft / FILE).write_text(json.dumps(asdict(taught)), "utf-8")
        draft.rename(folder)
    except OSError as error:
        raise KnownError(f"{folder} can't be written: {error.strerror}.") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    write_standard(name, taught, data_folder)
    return name


def _read(file: Path) -> tuple[Tensors, Standard, store.Card]:
    """Return what a file holds, its form checked."""
    try:
        with safe_open(file, framework="pt") as opened:
            metadata = opened.metadata() or {}
            texts = metadata[_CARD], metadata[_JUDGE]
            if max(map(len, texts)) > _LONGEST_CARD:
                raise ValueError("its card is too long")
            taught, judge = parsed(json.loads(texts[0])), json.loads(texts[1])
            card = store.Card(**{**judge, "scores": tuple(map(str, judge["scores"]))})
            return {name: opened.get_tensor(name) for name in opened.keys()}, taught, card  # noqa: SIM118
    except FileNotFoundError:
        raise KnownError(f"There is no file {file}.") from None
    except (OSError, SafetensorError, KeyError, TypeError, ValueError) as error:
        raise KnownError(
            f"{file} is not a standard of Cullect's, or it is damaged ({error})."
        ) from error


def _base(taught: Standard, data_folder: Path) -> Tensors:
    """Return the weights that a standard differs from."""
    path = base_file(taught.base_sha256, data_folder)
    if path is None:
        raise KnownError(
            f"This standard was taught from “{taught.base}” with the fingerprint"
            f" {taught.base_sha256[:12]}, and no judge here has that one. Add the same base judge"
            " first (`cullect judges list` shows what is here), or teach from the one you have."
        )
    tensors: Tensors = load_file(path)
    return tensors


def _differing(own: Tensors, base: Tensors) -> Tensors:
    """Return the tensors that are not bit for bit those of the base."""
    return {
        name: tensor
        for name, tensor in own.items()
        if name not in base
        or base[name].dtype != tensor.dtype
        or not torch.equal(base[name], tensor)
    }


def _fitted(learned: Tensors, base: Tensors, file: Path) -> Tensors:
    """Return the base with what was learned in its place; KnownError where that doesn't fit."""
    for name, tensor in learned.items():
        known = base.get(name)
        if known is None or known.shape != tensor.shape:
            raise KnownError(f"{file} does not fit its base: {name[:60]} is not as it should be.")
        if not torch.isfinite(tensor.float()).all():
            raise KnownError(f"{file} is damaged: {name} holds values that are not numbers.")
    return base | learned
