"""What each kind of weights can judge: the encoders and scorers that are made of a stored file."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from engine.judge.architectures import clip_model, image_half, is_resnet, preprocessing
from engine.judge.axes import axis_scorer
from engine.judge.building import all_texts, built_scorer
from engine.judge.clip_resnet import ClipResNet
from engine.judge.clip_square import ClipSquare
from engine.judge.encoders import Encoder
from engine.judge.judges import Judge, size_name
from engine.judge.packs import Plan, read_pack, shipped_pack
from engine.judge.rules import RULES
from engine.judge.saved_axes import saved_axes
from engine.judge.store import WEIGHTS, Card, judge_folder
from engine.judge.texts import Texts
from engine.judge.weights import stored_part
from engine.photos import KnownError, Report

Packs = Mapping[str, tuple[Plan, ...]]


def qualiclip_judge(
    card: Card, data_folder: Path, side: int | None, device: str, rule: str | None = None
) -> Judge:
    """Return QualiCLIP; `rule` puts a variant that circulates in the published rule's place."""
    file = judge_folder(card.name, data_folder) / WEIGHTS
    visual = image_half(card.architecture, stored_part(file, "visual."))
    encoder = ClipResNet(visual, encoder_name(card, side), device)
    (plan,) = shipped_pack("qualiclip")
    features = stored_part(file, "prompts_features")[""].numpy()
    scorer = built_scorer(
        _with_rule(plan, rule), lambda _: features, encoder=encoder.name, size=size_name(side)
    )
    return Judge(card.name, side, (encoder,), (scorer,), licence=card.licence)


def clip_judge(
    card: Card,
    data_folder: Path,
    side: int | None,
    device: str,
    *,
    cancel: threading.Event,
    report: Report,
) -> Judge:
    """Return what a plain CLIP can judge: CLIP-IQA where it is a ResNet, aesthetics, own axes.

    Aesthetics are published for ViT-B/32; on any other network they are our own choice.
    """
    folder = judge_folder(card.name, data_folder)
    packs = judge_packs(card.kind, card.architecture, data_folder)
    texts = read_texts(card, folder, packs, cancel=cancel, report=report)
    features = partial(texts.features, cancel=cancel, report=report)
    encoders = _clip_encoders(card, folder, side, device)
    scale = float(stored_part(folder / WEIGHTS, "logit_scale")[""].exp())
    scorers = tuple(
        built_scorer(
            plan, features, encoder=encoders[pack].name, size=size_name(side), own_scale=scale
        )
        for pack, plans in packs.items()
        for plan in plans
    )
    judge = Judge(
        card.name, side, tuple(encoders.values()), scorers, licence=card.licence, texts=texts
    )
    own = (
        axis_scorer(axis, judge, cancel=cancel, report=report) for axis in saved_axes(data_folder)
    )
    return replace(judge, scorers=(*scorers, *own))


def judge_packs(kind: str, architecture: str, data_folder: Path) -> Packs:
    """Return the prompt packs that a judge answers by name, the headline's first."""
    if kind == "qualiclip":
        return {"qualiclip": shipped_pack("qualiclip")}
    names = ("clipiqa", "aesthetic") if is_resnet(architecture) else ("aesthetic",)
    return {name: read_pack(name, data_folder) for name in names}


def read_texts(
    card: Card, folder: Path, packs: Packs, *, cancel: threading.Event, report: Report
) -> Texts:
    """Return the texts of a judge in `folder`, those of its packs encoded and kept."""

    def whole_model() -> Any:
        return clip_model(card.architecture, stored_part(folder / WEIGHTS, ""))

    texts = Texts(folder / "texts.safetensors", card.sha256, whole_model)
    texts.features(
        all_texts(plan for plans in packs.values() for plan in plans), cancel=cancel, report=report
    )
    return texts


def encoder_name(card: Card, side: int | None, *preparation: str) -> str:
    """Return the identity of an encoder: network, weights, the size it sees, its preparation."""
    parts = (card.architecture.lower(), card.sha256[:8], size_name(side), *preparation)
    return "-".join(part for part in parts if part)


def _clip_encoders(card: Card, folder: Path, side: int | None, device: str) -> dict[str, Encoder]:
    """Return the encoder each pack asks; where there are two they share all their weights."""
    visual = image_half(card.architecture, stored_part(folder / WEIGHTS, "visual."))
    preprocess = preprocessing(card.architecture, card.tag)
    square = ClipSquare(visual, preprocess, encoder_name(card, side, "square", card.tag), device)
    if not is_resnet(card.architecture):
        return {"aesthetic": square}
    return {
        "clipiqa": ClipResNet(visual, encoder_name(card, side), device),
        "aesthetic": square,
    }


def _with_rule(plan: Plan, rule: str | None) -> Plan:
    if rule is None:
        return plan
    if rule not in RULES:
        raise KnownError(f"There is no rule called “{rule}”. Known are: {', '.join(RULES)}.")
    return replace(plan, rule=rule)
