"""The training loop: learn step by step, check on photos kept aside, save, go on where it stopped.

What a step draws depends on the seed and its number alone, so a training that was stopped and went
on gives what it would have given in one go (on the same device).
"""

from __future__ import annotations

import json
import threading
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from engine.photos import Cancelled, KnownError
from engine.training.accuracy import accuracies
from engine.training.checkpoint import Tensors, part, read_checkpoint, under, write_checkpoint
from engine.training.cost import Cost
from engine.training.learner import Learner, step_count
from engine.training.news import News, Tell, Trained
from engine.training.pictures import Pristine
from engine.training.samples import faults_taught
from engine.training.settings import TrainSettings
from engine.training.students import Student

SAVED_EVERY = 60.0
"""Seconds between checkpoints."""

_FEW_STEPS = 10
_COUNTS = ("step", "before", "accuracy", "best", "best_step")


@dataclass(slots=True)
class Training:
    """One training under way; `checkpoint` is the file it can be continued from.

    `base` names where the student's weights come from.
    """

    student: Student
    base: str
    photos: Pristine
    settings: TrainSettings
    checkpoint: Path
    device: str = "cpu"
    step: int = 0
    before: float = 0.0
    accuracy: float | None = None
    best: float = -1.0
    best_step: int = 0
    best_weights: Tensors = field(default_factory=dict)
    learner: Learner = field(init=False)

    def __post_init__(self) -> None:
        self.learner = Learner(self.student, self.settings, self.device)

    def run(self, *, cancel: threading.Event, report: Tell) -> Trained:
        """Train to the end, or go on; Cancelled leaves a checkpoint and `trained()` behind."""
        if not self.best_weights:
            self._check()
            self.before = self.best
        steps = step_count(self.settings)
        every = max(1, steps // self.settings.checks)
        began = said = saved = time.monotonic()
        first, costs = self.step, list[Cost]()
        while self.step < steps:
            if cancel.is_set():
                self.save()
                raise Cancelled
            costs.append(self.learner.learn(self.photos.learning, self.step))
            self.step += 1
            if self.step % every == 0 or self.step == steps:
                self._check()
            now = time.monotonic()
            if len(costs) >= _FEW_STEPS or self.step == steps:
                pace = (now - began) / (self.step - first)  # with the checks, which take a while
                report(self._news(costs, now - said, pace * (steps - self.step)))
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
        counts = {name: getattr(self, name) for name in _COUNTS}
        facts = {"training": self._identity(), "batch": self.learner.batch, **counts}
        tensors = self.learner.tensors() | under("best", self.best_weights)
        write_checkpoint(self.checkpoint, tensors, facts)

    def resume(self) -> None:
        """Go back to where the checkpoint stands; KnownError when it is of another training."""
        tensors, facts = read_checkpoint(self.checkpoint)
        if facts["training"] != self._identity():
            raise KnownError(
                f"{self.checkpoint} was made with another base, settings or photos. Give the same"
                " as then, or train again without --resume."
            )
        self.learner.restore(tensors)
        self.learner.batch = facts["batch"]
        self.best_weights = part("best", tensors)
        for name in _COUNTS:
            setattr(self, name, facts[name])

    def _identity(self) -> str:
        """What must be the same for a training to be continued."""
        return json.dumps([self.base, asdict(self.settings), asdict(self.photos)])

    def _check(self) -> None:
        """Take the rank accuracy on photos kept aside, and keep the weights if it is the best."""
        faults = faults_taught(self.settings)
        found = accuracies(self.student, self.photos.held_out, faults, self.settings, self.device)
        self.accuracy = sum(found.values()) / len(found)
        if self.accuracy > self.best:
            self.best, self.best_step = self.accuracy, self.step
            state: dict[str, Any] = self.student.module.state_dict()
            self.best_weights = {name: value.cpu().clone() for name, value in state.items()}

    def _news(self, costs: list[Cost], seconds: float, seconds_left: float) -> News:
        means = {
            name: sum(getattr(one, name).item() for one in costs) / len(costs)
            for name in Cost._fields
        }
        steps, per_step = step_count(self.settings), seconds / len(costs)
        return News(
            self.step, steps, means, self.accuracy, self.best,
            photos_per_second=self.learner.batch / per_step if per_step else 0.0,
            seconds_left=seconds_left,
        )  # fmt: skip
