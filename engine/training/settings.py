"""How a judge is trained: every number in one place, and the presets."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from engine.photos import KnownError
from engine.training.losses import LossSettings

Mix = Literal["degradations", "camera"]
"""Which faults: the 24 degradations, or those of cameras beside the degradations' own questions."""


@dataclass(frozen=True, slots=True)
class TrainSettings:
    """What a training does; sections are those of QualiCLIP (Agnolucci et al. 2024).

    `crops` photos are drawn in an epoch (for each of them ten crops are seen: two places at five
    levels, section 3.2), `batch` of them a step. `side` of a crop in px; a crop is cut up to
    `reduction` times as large and reduced. `overlap` is the least share that both places have in
    common. Of the five levels of a fault `levels` are learned, evenly spread (the paper's ablation
    takes 3). `rate` falls along a half cosine to nothing where `falling` is set. `batch_norm` says
    whether running statistics learn ("train") or stay ("frozen"). `cross_weight` weighs the
    ranking of different photos (`engine.training.crossing`), which is not in the paper. The share
    `held_out` of the photos is for testing, which is done `checks` times. Faults named in `aside`
    are not taught, so that the report can tell how those are judged that were never shown.
    """

    epochs: int = 3
    crops: int = 1500
    batch: int = 6
    side: int = 128
    reduction: float = 2.0
    overlap: float = 0.25
    levels: int = 5
    rate: float = 1e-3
    falling: bool = True
    weight_decay: float = 1e-2
    batch_norm: Literal["train", "frozen"] = "train"
    mix: Mix = "camera"
    preset: Literal["ranked", "published"] = "ranked"
    losses: LossSettings = field(default_factory=LossSettings)
    cross_weight: float = 10.0
    held_out: float = 0.2
    checks: int = 12
    aside: tuple[str, ...] = ()
    seed: int = 0


STARTER = TrainSettings()
"""What made the starter judge."""

FURTHER = replace(STARTER, rate=1e-4)
"""What teaches it more: at the full rate it first forgets, in 10 steps from 0.93 to 0.89."""

CLIP = replace(
    STARTER, crops=4000, batch=4, side=224, rate=1e-5, batch_norm="frozen",
    mix="degradations", cross_weight=0.0,
)  # fmt: skip
"""For CLIP's ResNet: the published losses at a rate that moves the weights, statistics kept.

A usual rate for fine-tuning, not yet measured: no CLIP weights were at hand.
"""

PUBLISHED = replace(
    STARTER, crops=140_000, batch=16, side=224, reduction=1.0, rate=1e-9, falling=False,
    mix="degradations", preset="published", cross_weight=0.0,
)  # fmt: skip
"""As printed (sections 3.2 and 4.1, supplement): 140,000 photos, AdamW at 1e-9, 3 epochs.

A step of 1e-9 is less than half the distance between neighbouring fp32 numbers above 0.031, so
most weights can't move; what is left to learn are the statistics of batch norm.
"""

ASIDE = ("soft", "zoomed_and_compressed", "darken", "white_noise_cc", "jpeg2000")
"""Faults that a person's own standard isn't taught: one of most groups, each with kin that are."""

QUICK = replace(FURTHER, epochs=1, crops=900, checks=6, aside=ASIDE)
"""A standard of one's own in minutes."""

THOROUGH = replace(FURTHER, epochs=3, crops=1500, checks=12, aside=ASIDE)
"""The same with five times as many looks."""

CLIP_QUICK = replace(CLIP, epochs=1, crops=400, checks=4, aside=ASIDE)
CLIP_THOROUGH = replace(CLIP, checks=12, aside=ASIDE)

PRESETS = {
    "starter": STARTER,
    "further": FURTHER,
    "quick": QUICK,
    "thorough": THOROUGH,
    "clip": CLIP,
    "clip-quick": CLIP_QUICK,
    "clip-thorough": CLIP_THOROUGH,
    "published": PUBLISHED,
}


def preset(name: str) -> TrainSettings:
    """Return the preset of this name, or raise KnownError."""
    if name not in PRESETS:
        raise KnownError(f"There is no preset “{name}”, only {', '.join(PRESETS)}.")
    return PRESETS[name]
