"""A lesson as the trainer gives it: it says how it goes, rests when asked to, and reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.judge.store import free_name
from engine.photos import Cancelled, KnownError, Progress
from engine.settings import Settings
from engine.training.examples import Example, answers, examples, shown_faults
from engine.training.lessons import Lesson, forget_lesson, remember_lesson
from engine.training.loop import Training
from engine.training.news import News
from engine.training.teaching import begin, keep_standard, report_on
from engine.training.wishes import Wishes

Say = Callable[[Mapping[str, Any], bytes], None]

_LADDERS = 4


@dataclass(slots=True)
class Course:
    """One lesson under way."""

    lesson: Lesson
    data_folder: Path
    wishes: Wishes
    say: Say
    _ladders: list[Example] = field(default_factory=list)

    def run(self) -> None:
        """Train, keep what is best, and report; quitting leaves the checkpoint to go on from."""
        training = self._begun()
        stopped = self._train(training)
        if self.wishes.now == "quit":
            return
        kept = self._keep(training, stopped=stopped)
        self.wishes.cancel.clear()
        made = report_on(
            training, self.lesson.name, self.lesson.compare, self.data_folder,
            judged_side=Settings().judged_side, cancel=self.wishes.cancel, report=self._progress,
        )  # fmt: skip
        self._tell({"event": "report", "name": kept, **made.as_json()})

    def _begun(self) -> Training:
        """Read the photos and show ladders of some that are kept aside."""
        lesson = self.lesson
        if not lesson.resume:
            free_name(lesson.name, self.data_folder)
        try:
            training = begin(lesson, self.data_folder, cancel=self.wishes.cancel)
        except Cancelled:
            raise KnownError("Stopped before the training began; nothing was changed.") from None
        remember_lesson(lesson, self.data_folder)
        for path, reason in training.photos.left_out:
            self._tell({"event": "left_out", "path": path, "reason": reason})
        paths = training.photos.held_out
        for number, fault in enumerate(shown_faults(training.settings, most=_LADDERS)):
            path = paths[number % len(paths)]
            example = next(examples([path], [fault], training.settings))
            said = answers(training.student, example, training.device)
            self.say(*example_message(example, said))
            self._ladders.append(example)
        return training

    def _train(self, training: Training) -> bool:
        """Train to the end, with rests; returns whether it was stopped before.

        All of the training is in memory while it rests, also when a checkpoint found no room.
        """

        def tell(news: News) -> None:
            self._tell({"event": "progress", **{n: getattr(news, n) for n in News.__slots__}})
            if news.accuracy is not None:
                self._say_answers(training)

        while True:
            try:
                training.run(cancel=self.wishes.cancel, report=tell)
                return False
            except Cancelled:
                if self.wishes.now != "pause":
                    return True
                self._tell({"event": "paused", "step": training.step})
            except KnownError as error:
                self._tell({"event": "trouble", "step": training.step, "text": str(error)})
            if not self.wishes.rested():
                return True
            self._tell({"event": "going_on"})

    def _keep(self, training: Training, *, stopped: bool) -> str | None:
        """Keep the standard if it is any better; returns its name then."""
        name = self.lesson.name if training.best_step > 0 else None
        if name:
            keep_standard(training, name, self.data_folder)
        if not stopped:
            training.checkpoint.unlink(missing_ok=True)
            forget_lesson(self.lesson.name, self.data_folder)
        self._tell({
            "event": "trained", "name": name, "before": training.before, "after": training.best,
            "step": training.best_step, "stopped": stopped,
        })  # fmt: skip
        return name

    def _say_answers(self, training: Training) -> None:
        for number, example in enumerate(self._ladders):
            said = answers(training.student, example, training.device)
            self._tell({"event": "answers", "number": number, "answers": said})

    def _progress(self, progress: Progress) -> None:
        self._tell(stage_message(progress))

    def _tell(self, facts: Mapping[str, Any]) -> None:
        self.say(facts, b"")


def example_message(example: Example, said: list[float]) -> tuple[dict[str, Any], bytes]:
    """A ladder with what the network says of each step, and its pictures."""
    codes = example.codes()
    facts = {
        "event": "example", "path": example.path, "fault": example.fault,
        "side": codes.shape[1], "answers": said,
    }  # fmt: skip
    return facts, codes.tobytes()


def stage_message(progress: Progress) -> dict[str, Any]:
    """How far something before or after the training is."""
    return {
        "event": "stage", "stage": progress.stage, "done": progress.done, "total": progress.total,
    }  # fmt: skip
