"""A file of weights becomes a judge: read safely, checked whole, stored as safetensors."""

from __future__ import annotations

import hashlib
import shutil
import threading
from dataclasses import replace
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import save_file

from engine.judge.architectures import RN50, clip_model, preprocessing, recognised, shapes
from engine.judge.kinds import judge_packs, read_texts
from engine.judge.packs import shipped_pack
from engine.judge.store import (
    KINDS,
    NON_COMMERCIAL,
    WEIGHTS,
    Card,
    free_name,
    judge_folder,
    write_card,
)
from engine.judge.texts import encode_texts, tokenised
from engine.judge.weights import Weights, fitted, read_weights
from engine.photos import KnownError, Report

_PROMPTS = "prompts_features"


def add_judge(
    file: Path,
    kind: str,
    name: str,
    data_folder: Path,
    *,
    source: str = "",
    licence: str = "",
    architecture: str | None = None,
    tag: str = "",
    cancel: threading.Event,
    report: Report,
) -> Card:
    """Store a file's weights as the judge `name`; kind is `qualiclip` or `clip`.

    Unless a `licence` is said, the authors' is taken for QualiCLIP's weights.

    Without an `architecture`, OpenAI's are recognised by their shapes; `tag` is open_clip's name
    of the training where its preparation of photos differs. Raises KnownError when the name is
    taken or the file doesn't fit, Cancelled when asked to; nothing is left behind then.
    """
    if kind not in KINDS:
        raise KnownError(f"There is no kind of judge called “{kind}”, only {' and '.join(KINDS)}.")
    target = judge_folder(free_name(name, data_folder), data_folder)
    weights = read_weights(file)
    if kind == "qualiclip":
        architecture, weights = RN50, _qualiclip_weights(weights, file, cancel, report)
    else:
        architecture = architecture or _recognised(weights, file)
        weights = fitted(weights, shapes(architecture), f"CLIP {architecture}", file)
        preprocessing(architecture, tag)  # says so now if there is no such training
    packs = judge_packs(kind, architecture, data_folder)
    scores = tuple(plan.name for plans in packs.values() for plan in plans)
    if kind == "qualiclip":
        licence = licence or NON_COMMERCIAL
    card = Card(name, kind, architecture, source or str(file), licence, 0, "", scores, tag)
    draft = target.with_name(f".adding-{name}")
    try:
        card = store_weights(draft, weights, card)
        if kind == "clip":
            read_texts(card, draft, packs, cancel=cancel, report=report)
        draft.rename(target)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return card


def _recognised(weights: Weights, file: Path) -> str:
    found = recognised(weights)
    if found is None:
        raise KnownError(
            f"{file} is none of OpenAI's CLIP models. If it is another, say its architecture by "
            "open_clip's name, such as ViT-B-32."
        )
    return found


def _qualiclip_weights(
    weights: Weights, file: Path, cancel: threading.Event, report: Report
) -> Weights:
    """Return RN50 with the features of QualiCLIP's prompts, from the checkpoint if it has them.

    A file without them has CLIP's layout; its own text half, which QualiCLIP's training leaves as
    it is, makes them.
    """
    prompts = weights.pop(_PROMPTS, None)
    if prompts is not None:
        stored = fitted({_PROMPTS: prompts}, {_PROMPTS: torch.Size((14, 1024))}, "QualiCLIP", file)
        if not torch.allclose(stored[_PROMPTS].norm(dim=-1), torch.ones(14), atol=1e-2):
            raise KnownError(f"{file} is damaged: its prompt features are not unit vectors.")
        return stored | fitted(weights, shapes(RN50), "CLIP RN50", file)
    fitting = fitted(weights, shapes(RN50), "CLIP RN50", file)
    (plan,) = shipped_pack("qualiclip")
    tokens = [tokenised(text) for question in plan.questions for text in question.texts]
    raw = encode_texts(clip_model(RN50, fitting), tokens, cancel=cancel, report=report)
    return {**fitting, _PROMPTS: torch.nn.functional.normalize(torch.from_numpy(raw), dim=-1)}


def store_weights(folder: Path, weights: Weights, card: Card) -> Card:
    """Write weights and card into a new folder and return the card with size and hash."""
    path = folder / WEIGHTS
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        save_file(weights, path)
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        card = replace(card, size=path.stat().st_size, sha256=sha256)
        write_card(folder, card)
    except (OSError, SafetensorError) as error:
        raise KnownError(f"{folder.parent} can't be written ({error}).") from error
    return card
