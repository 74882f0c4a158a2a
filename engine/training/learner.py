"""One step of learning: a batch is drawn, looked at, and the weights move."""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import nn
from torch.optim import AdamW

from engine.photos import KnownError
from engine.training.checkpoint import (
    Tensors,
    optimiser_tensors,
    part,
    restore_optimiser,
    under,
)
from engine.training.cost import Cost, cost
from engine.training.samples import drawn
from engine.training.settings import TrainSettings
from engine.training.students import Student


class Learner:
    """A student and its optimiser; `batch` is how many photos the device has had room for."""

    def __init__(self, student: Student, settings: TrainSettings, device: str) -> None:
        self.student = student
        self.batch = settings.batch
        self._settings = settings
        self._device = device
        self._optimiser = AdamW(
            [weight for weight in student.module.parameters() if weight.requires_grad],
            lr=settings.rate,
            weight_decay=settings.weight_decay,
        )

    def learn(self, photos: Sequence[str], step: int) -> Cost:
        """Take this step; where the device has no room for the batch, with half of it."""
        while True:
            try:
                return self._attempt(photos, step)
            except torch.OutOfMemoryError as error:
                if self.batch == 1:
                    raise KnownError(
                        f"The device has no room for a single photo at {self._settings.side} px."
                        " Train on the CPU (--device cpu)."
                    ) from error
                self.batch //= 2

    def tensors(self) -> Tensors:
        """Return all that has to be kept to go on from here."""
        return under("model", self.student.module.state_dict()) | under(
            "optimiser", optimiser_tensors(self._optimiser)
        )

    def restore(self, tensors: Tensors) -> None:
        """Go back to where these tensors stand."""
        self.student.module.load_state_dict(part("model", tensors))
        restore_optimiser(self._optimiser, part("optimiser", tensors))

    def _attempt(self, photos: Sequence[str], step: int) -> Cost:
        self._set_mode()
        for group in self._optimiser.param_groups:
            group["lr"] = _rate(self._settings, step)
        first = step * self._settings.batch
        samples = [drawn(photos, self._settings, first + n) for n in range(self.batch)]
        self._optimiser.zero_grad(set_to_none=True)
        found = cost(self.student, samples, self._settings, self._device)
        found.total.backward()  # type: ignore[no-untyped-call]
        self._optimiser.step()
        return found

    def _set_mode(self) -> None:
        """Training mode, in which batch norm learns its statistics unless it is frozen."""
        self.student.module.train()
        if self._settings.batch_norm == "frozen":
            for module in self.student.module.modules():
                if isinstance(module, nn.BatchNorm2d):
                    module.eval()


def step_count(settings: TrainSettings) -> int:
    """Return how many steps the whole training takes."""
    return settings.epochs * math.ceil(settings.crops / settings.batch)


def _rate(settings: TrainSettings, step: int) -> float:
    """Return the learning rate of a step."""
    if not settings.falling:
        return settings.rate
    return settings.rate * (1 + math.cos(math.pi * step / step_count(settings))) / 2
