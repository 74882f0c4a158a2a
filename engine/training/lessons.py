"""What is to be taught; and lessons that were begun, so that another day can go on with them.

Knows nothing of torch, for the window makes lessons too.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal

from engine.training.picks import Decided

FEWEST, FEW, MOST = 8, 50, 300
"""Fewer can't teach; fewer than `FEW` teach little; of more than `MOST` a spread is taken."""

Doubt = Literal["", "unreadable", "too_small", "same", "alike", "poor"]

UNFIT: tuple[Doubt, ...] = ("unreadable", "too_small", "same")
"""What can't be learned from, or would count twice; the rest is for the person to decide."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is to be taught: a `base` judge, these `photos`, at this `pace` (quick or thorough).

    `numbers` replace single values of the preset (epochs, crops, rate, held_out, seed); `compare`
    are photos of the present folder, as the report looks at them again.
    """

    photos: tuple[str, ...]
    base: str
    name: str
    pace: str = "quick"
    numbers: tuple[tuple[str, float], ...] = ()
    compare: tuple[Decided, ...] = ()
    resume: bool = False
    device: str | None = None

    @classmethod
    def from_json(cls, facts: Mapping[str, Any]) -> Lesson:
        """Return what `asdict` and JSON made of one."""
        known = {name: facts[name] for name in cls.__slots__ if name in facts}
        lists = {
            "photos": tuple(facts["photos"]),
            "numbers": tuple((str(name), value) for name, value in facts.get("numbers", ())),
            "compare": tuple(Decided(**each) for each in facts.get("compare", ())),
        }
        return cls(**(known | lists))

    def as_json(self) -> dict[str, Any]:
        """Return it as plain values."""
        return asdict(self)


def checkpoint_file(name: str, data_folder: Path) -> Path:
    """Return where the training of this standard is saved while it goes on."""
    return data_folder / "training" / f"{name}.safetensors"


def remember_lesson(lesson: Lesson, data_folder: Path) -> None:
    """Write down what is being taught, beside its checkpoint; it may fail, for it is a comfort."""
    file = checkpoint_file(lesson.name, data_folder).with_suffix(".json")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(lesson.as_json()), "utf-8")


def forget_lesson(name: str, data_folder: Path) -> None:
    """It is finished."""
    checkpoint_file(name, data_folder).with_suffix(".json").unlink(missing_ok=True)


def unfinished(data_folder: Path) -> list[Lesson]:
    """Return the lessons that have a checkpoint to go on from, the latest first."""
    files = (data_folder / "training").glob("*.json")
    there = [file for file in files if file.with_suffix(".safetensors").is_file()]
    found = []
    for file in sorted(there, key=lambda each: each.stat().st_mtime, reverse=True):
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            found.append(
                replace(Lesson.from_json(json.loads(file.read_text("utf-8"))), resume=True)
            )
    return found
