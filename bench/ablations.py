"""The ablations of QualiCLIP's table on a small network: python -m bench.ablations PHOTOS.

Each variant begins with the same weights and sees the same photos, places and faults; only the loss
differs. Rank accuracy is taken on photos kept aside. With --opinions (a CSV of images beside it and
what people said) it also tells how well the network's own answer agrees with people.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from engine.evaluation.agreement import srcc
from engine.evaluation.opinions import read_opinions
from engine.training.accuracy import accuracies
from engine.training.loop import Training
from engine.training.losses import LossSettings
from engine.training.pictures import Pristine, pixels, pristine
from engine.training.samples import groups
from engine.training.settings import STARTER, TrainSettings
from engine.training.students import StarterStudent, Student, untaught_starter

FULL = replace(STARTER, mix="degradations", cross_weight=0.0, checks=1)
"""The published losses and degradations, on crops that a small network can be taught with."""

VARIANTS = {
    "as published": FULL,
    "no consistency": replace(FULL, losses=LossSettings(consistency_weight=0)),
    "only positive": replace(FULL, losses=LossSettings(negative_weight=0)),
    "only negative": replace(FULL, losses=LossSettings(positive_weight=0)),
    "three levels": replace(FULL, levels=3),
}
_MANY = 12  # photos that each fault is tried on


def main() -> int:
    """Train every variant for every seed and print a line of JSON for each."""
    options = _options()
    os.environ["OMP_NUM_THREADS"] = "1"
    torch.set_num_threads(1)
    nothing = threading.Event()
    photos = pristine(
        options.photos, side=FULL.side, held_out=FULL.held_out, cancel=nothing,
        report=lambda _progress: None,
    )  # fmt: skip
    for seed in range(options.seeds):
        for name, variant in VARIANTS.items():
            settings = replace(variant, epochs=1, crops=options.steps * variant.batch, seed=seed)
            student = _taught(photos, settings)
            found = {"variant": name, "seed": seed, "ranks": _ranks(student, photos, settings)}
            if options.opinions:
                found["srcc"] = _agreement(student, options.opinions)
            print(json.dumps(found), flush=True)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.ablations", description=__doc__)
    parser.add_argument("photos", type=Path, metavar="PHOTOS", help="a folder without faults")
    parser.add_argument("--steps", type=int, default=250)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--opinions", type=Path, metavar="CSV")
    return parser.parse_args()


def _taught(photos: Pristine, settings: TrainSettings) -> StarterStudent:
    """A network after these many steps."""
    student = untaught_starter(settings.seed, "cpu")
    with tempfile.TemporaryDirectory() as folder:
        training = Training(student, "fresh", photos, settings, Path(folder) / "training")
        training.run(cancel=threading.Event(), report=lambda _news: None)
    return student


def _ranks(student: Student, photos: Pristine, settings: TrainSettings) -> float:
    """Rank accuracy over all degradations at five levels, on draws that are the same for all."""
    faults = [fault for group in groups(settings) for fault in group]
    same = replace(FULL, seed=0)
    found = accuracies(student, photos.held_out, faults, same, photos_each=_MANY)
    return sum(found.values()) / len(found)


@torch.inference_mode()
def _agreement(student: StarterStudent, opinions: Path) -> dict[str, float]:
    """SRCC with people of the margin between both anchors, and of each anchor alone."""
    rows = read_opinions(opinions).by_image
    student.module.eval()
    seen = np.array([_cosines(student, path) for path in rows])
    mos = np.array(list(rows.values()))
    answers = {"both": seen[:, 0] - seen[:, 1], "positive": seen[:, 0], "negative": -seen[:, 1]}
    return {name: srcc(values, mos) for name, values in answers.items()}


def _cosines(student: StarterStudent, path: Path) -> NDArray[np.float64]:
    """Mean cosines of all places of a photo with the anchors of the overall question."""
    image = pixels(str(path)).unsqueeze(0).float() / 255
    seen = student.module(image).flatten(0, 2).mean(0)
    asked = student.anchors[student.questions.index("overall")]
    cosines: NDArray[np.float64] = (seen @ asked.T).double().numpy()
    return cosines


if __name__ == "__main__":
    sys.exit(main())
