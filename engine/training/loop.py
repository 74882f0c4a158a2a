"""The training loop: draw, spoil, look, rank, step; checked on photos kept aside, saved, resumed.

What a step draws depends on the seed and its number alone, so a training that was stopped and went
on gives what it would have given in one go (on the same device).
"""

from __future__ import annotations

import json
import math
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim import AdamW

from engine.photos import Cancelled, KnownError
from engine.training.accuracy import accuracies
from engine.training.checkpoint import (
    Tensors,
    optimiser_tensors,
    part,
    read_checkpoint,
    restore_optimiser,
    under,
    write_checkpoint,
)
from engine.training.cost import Cost, cost
from engine.training.pictures import Pristine
from engine.training.samples import drawn, groups
from engine.training.settings import TrainSettings
from engine.training.students import Student

SAVED_EVERY = 60.0
"""Seconds between checkpoints."""

_FEW_STEPS = 20


@dataclass(frozen=True, slots=True)
class News:
    """How a training goes: losses are means since the last news.

    `accuracy` is the rank accuracy on the photos kept aside when it was last taken, `best` the
    highest so far.
    """

    step: int
    steps: int
    losses: dict[str, float]
    accuracy: float | None
    best: float | None
    photos_per_second: float
    seconds_left: float


Tell = Callable[[News], None]


@dataclass(frozen=True, slots=True)
class Trained:
    """The best weights of a training, and the rank accuracy before it, and of these weights."""

    weights: Tensors
    before: float
    accuracy: float
    step: int


@dataclass(slots=True)
class Training:
    """One training under way; `checkpoint` is the file it can be continued from."""

    student: Student
    photos: Pristine
    settings: TrainSettings
    checkpoint: Path
    device: str = "cpu"
    step: int = 0
    batch: int = 0
    before: float = 0.0
    accuracy: float | None = None
    best: float = -1.0
    best_step: int = 0
    best_weights: Tensors = field(default_factory=dict)
    optimiser: AdamW = field(init=False)

    def __post_init__(self) -> None:
        self.batch = self.settings.batch
        self.optimiser = AdamW(
            [weight for weight in self.student.module.parameters() if weight.requires_grad],
            lr=self.settings.rate,
            weight_decay=self.settings.weight_decay,
        )

    @property
    def steps(self) -> int:
        """How many steps the whole training takes."""
        return self.settings.epochs * math.ceil(self.settings.crops / self.settings.batch)

    def run(self, *, cancel: threading.Event, report: Tell) -> Trained:
        """Train to the end, or go on; Cancelled leaves a checkpoint and `trained()` behind."""
        if not self.best_weights:
            self._check()
            self.before = self.best
        every = max(1, self.steps // self.settings.checks)
        said = saved = time.monotonic()
        costs: list[Cost] = []
        while self.step < self.steps:
            if cancel.is_set():
                self.save()
                raise Cancelled
            costs.append(self._learn())
            if self.step % every == 0 or self.step == self.steps:
                self._check()
            now = time.monotonic()
            if len(costs) >= _FEW_STEPS or self.step == self.steps:
                report(self._news(costs, now - said))
                costs, said = [], now
            if now - saved >= SAVED_EVERY:
                self.save()
                saved = now
        self.save()
        return self.trained()

    def trained(self) -> Trained:
        """Return the best so far."""
        return Trained(self.best_weights, self.before, self.best, self.best_step)

    def save(self) -> None:
        """Write the checkpoint; KnownError when there is no room, and the one before stays."""
        tensors = under("model", self.student.module.state_dict())
        tensors |= under("best", self.best_weights)
        tensors |= under("optimiser", optimiser_tensors(self.optimiser))
        write_checkpoint(self.checkpoint, tensors, self._facts())

    def resume(self) -> None:
        """Go back to where the checkpoint stands; KnownError when it is of another training."""
        tensors, facts = read_checkpoint(self.checkpoint)
        if facts["training"] != self._identity():
            raise KnownError(
                f"{self.checkpoint} was made with other settings or photos. Give the same as then,"
                " or train again without --resume."
            )
        self.student.module.load_state_dict(part("model", tensors))
        self.best_weights = part("best", tensors)
        restore_optimiser(self.optimiser, part("optimiser", tensors))
        for name in ("step", "batch", "before", "accuracy", "best", "best_step"):
            setattr(self, name, facts[name])

    def _facts(self) -> dict[str, Any]:
        return {
            "training": self._identity(), "step": self.step, "batch": self.batch,
            "before": self.before, "accuracy": self.accuracy, "best": self.best,
            "best_step": self.best_step,
        }  # fmt: skip

    def _identity(self) -> str:
        """What must be the same for a training to be continued: settings and photos."""
        return json.dumps([asdict(self.settings), asdict(self.photos)])

    def _learn(self) -> Cost:
        """Take one step; where the device has no room for the batch, with half of it."""
        while True:
            try:
                found = self._attempt()
            except torch.OutOfMemoryError as error:
                if self.batch == 1:
                    raise KnownError(
                        f"The device has no room for a single photo at {self.settings.side} px."
                        " Train on the CPU (--device cpu)."
                    ) from error
                self.batch //= 2
            else:
                self.step += 1
                return found

    def _attempt(self) -> Cost:
        """Look at a batch, and move the weights."""
        self._set_mode()
        for group in self.optimiser.param_groups:
            group["lr"] = self._rate()
        first = self.step * self.settings.batch
        samples = [drawn(self.photos.learning, self.settings, first + n) for n in range(self.batch)]
        self.optimiser.zero_grad(set_to_none=True)
        found = cost(self.student, samples, self.settings, self.device)
        found.total.backward()  # type: ignore[no-untyped-call]
        self.optimiser.step()
        return found

    def _set_mode(self) -> None:
        """Training mode, in which batch norm learns its statistics unless it is frozen."""
        self.student.module.train()
        if self.settings.batch_norm == "frozen":
            for module in self.student.module.modules():
                if isinstance(module, nn.BatchNorm2d):
                    module.eval()

    def _rate(self) -> float:
        """The learning rate of this step."""
        if not self.settings.falling:
            return self.settings.rate
        return self.settings.rate * (1 + math.cos(math.pi * self.step / self.steps)) / 2

    def _check(self) -> None:
        """Take the rank accuracy on photos kept aside, and keep the weights if it is the best."""
        faults = list(dict.fromkeys(fault for group in groups(self.settings) for fault in group))
        found = accuracies(self.student, self.photos.held_out, faults, self.settings, self.device)
        self.accuracy = sum(found.values()) / len(found)
        if self.accuracy >= self.best:
            self.best, self.best_step = self.accuracy, self.step
            state: dict[str, Tensor] = self.student.module.state_dict()
            self.best_weights = {name: value.cpu().clone() for name, value in state.items()}

    def _news(self, costs: list[Cost], seconds: float) -> News:
        means = {
            name: sum(getattr(one, name).item() for one in costs) / len(costs)
            for name in Cost._fields
        }
        per_step = seconds / len(costs)
        return News(
            self.step, self.steps, means, self.accuracy, self.best,
            photos_per_second=self.batch / per_step if per_step else 0.0,
            seconds_left=per_step * (self.steps - self.step),
        )  # fmt: skip
