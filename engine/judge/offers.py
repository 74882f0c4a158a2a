"""Judges that can be fetched, on consent only: what they are, their licence, where they are."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

from engine.judge.downloads import download
from engine.judge.store import NON_COMMERCIAL, Card, free_name
from engine.photos import KnownError, Report


@dataclass(frozen=True, slots=True)
class Offer:
    """A published model: `size` in bytes as far as known, `brings` says what it can judge.

    `sha256` is None where its publisher's hash is not known to us; the file is then checked by its
    length and by every tensor's name and shape.
    """

    name: str
    title: str
    kind: str
    architecture: str
    licence: str
    size: int
    url: str
    brings: str
    sha256: str | None = None
    tag: str = ""


def _hub(repository: str, file: str = "open_clip_model.safetensors") -> str:
    return f"https://huggingface.co/{repository}/resolve/main/{file}"


OFFERS = (
    Offer(
        "qualiclip", "QualiCLIP, the authors' checkpoint", "qualiclip", "RN50-quickgelu",
        NON_COMMERCIAL, 408_494_502, _hub("chaofengc/IQA-PyTorch-Weights", "QualiCLIP.pth"),
        "technical quality, in seven questions",
        sha256="5818e085ac4b3d297cdd183fd2b1d8a4ddb2242e5bb7fd24b2cd66d7d132bc7e",
    ),
    Offer(
        "clip-rn50", "CLIP RN50 by OpenAI", "clip", "RN50-quickgelu",
        "MIT", 408_000_000, _hub("timm/resnet50_clip.openai"),
        "look and feel (CLIP-IQA), search, axes of your own",
    ),
    Offer(
        "clip-vit-b-32", "CLIP ViT-B/32 by OpenAI", "clip", "ViT-B-32-quickgelu",
        "MIT", 605_000_000, _hub("timm/vit_base_patch32_clip_224.openai"),
        "aesthetics as published, search, axes of your own",
    ),
    Offer(
        "laion-vit-b-32", "CLIP ViT-B/32 by LAION", "clip", "ViT-B-32",
        "MIT", 605_000_000, _hub("laion/CLIP-ViT-B-32-laion2B-s34B-b79K"),
        "aesthetics, search, axes of your own", tag="laion2b_s34b_b79k",
    ),
    Offer(
        "laion-vit-l-14", "CLIP ViT-L/14 by LAION", "clip", "ViT-L-14",
        "MIT", 1_710_000_000, _hub("laion/CLIP-ViT-L-14-laion2B-s32B-b82K"),
        "aesthetics, search, axes of your own; slower and more exact", tag="laion2b_s32b_b82k",
    ),
)  # fmt: skip


def offer(name: str) -> Offer:
    """Return the offer of this name; KnownError lists all when there is none."""
    for each in OFFERS:
        if each.name == name:
            return each
    known = ", ".join(each.name for each in OFFERS)
    raise KnownError(f"No model called “{name}” can be fetched. Known are: {known}.")


def fetch_judge(
    chosen: Offer,
    data_folder: Path,
    *,
    agreed: bool,
    cancel: threading.Event,
    report: Report,
    patience: float = 30.0,
) -> Card:
    """Download a judge and add it under its own name.

    `agreed` says that the person was shown size and licence and wants it; without it, KnownError
    and no connection. Raises what `download` and `add_judge` raise.
    """
    free_name(chosen.name, data_folder)
    if not agreed:
        raise KnownError(
            f"{chosen.title} is {chosen.size / 1e6:.0f} MB from {chosen.url}, licence: "
            f"{chosen.licence}. It is fetched only when you agree."
        )
    # Sizes are rounded for most offers, so twice as much is let in.
    file = download(
        chosen.url, data_folder / "downloads" / chosen.name, sha256=chosen.sha256,
        most=2 * chosen.size, patience=patience, cancel=cancel, report=report,
    )  # fmt: skip
    return _added(chosen, file, data_folder, cancel, report)


def _added(
    chosen: Offer, file: Path, data_folder: Path, cancel: threading.Event, report: Report
) -> Card:
    from engine.judge.adding import add_judge  # with torch, which a list of offers doesn't need

    try:
        return add_judge(
            file, chosen.kind, chosen.name, data_folder, source=chosen.url, licence=chosen.licence,
            architecture=chosen.architecture, tag=chosen.tag, cancel=cancel, report=report,
        )  # fmt: skip
    finally:
        file.unlink(missing_ok=True)
