"""The trainer process: checks photos, shows examples, teaches, reports; one job after another.

What it says are the events of `cullect train --progress json`, and some with pictures.
"""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Literal

from engine.files.scan import scan
from engine.judge.device import best_device
from engine.judge.loading import load_judge
from engine.judge.store import free_name
from engine.logs import keep_log
from engine.photos import Cancelled, KnownError, Progress
from engine.settings import Settings, data_folder, log_folder
from engine.training.checking import Looked, check_photos, spread
from engine.training.examples import Example, answers, examples, shown_faults
from engine.training.lessons import Lesson, forget_lesson, remember_lesson
from engine.training.loop import Training
from engine.training.news import News
from engine.training.standard_files import export_standard, import_standard
from engine.training.students import student_of
from engine.training.teaching import begin, keep_standard, lesson_settings, report_on
from engine.training.wire import Facts, put, take

Wish = Literal["go on", "pause", "stop", "quit"]

log = logging.getLogger(__name__)

_NICENESS = 10
_EXAMPLES = 3


def serve(pipe: Connection) -> None:
    """Be the trainer until told to quit, or until the front end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the front end's business
    if sys.platform != "win32":
        os.nice(_NICENESS)
    keep_log("trainer")
    _silence_decoders()
    Trainer(pipe, data_folder()).run()


def _silence_decoders() -> None:
    """Send what C libraries say of odd files to a file."""
    with contextlib.suppress(OSError), (log_folder() / "trainer-decoders.log").open("w") as file:
        os.dup2(file.fileno(), 2)


class Trainer:
    """Listens on one thread and works on another, so that a pause or a stop is heard at once."""

    def __init__(self, pipe: Connection, data_folder: Path) -> None:
        self._pipe, self._data = pipe, data_folder
        self._speaking = threading.Lock()
        self._jobs: queue.SimpleQueue[Facts | None] = queue.SimpleQueue()
        self._cancel, self._go_on = threading.Event(), threading.Event()
        self._wish: Wish = "go on"
        self._work: dict[str, Callable[[Facts], None]] = {
            "check": self._check,
            "examples": self._show_examples,
            "teach": self._teach,
            "export": self._export,
            "import": self._import,
        }

    def run(self) -> None:
        """Do the jobs in turn."""
        listener = threading.Thread(target=self._listen, name="trainer-ear", daemon=True)
        listener.start()
        while (job := self._jobs.get()) is not None:
            self._do(job)

    def _listen(self) -> None:
        while True:
            try:
                job, _ = take(self._pipe)
            except (EOFError, OSError):
                job = {"job": "quit"}
            match job["job"]:
                case "pause":
                    self._interrupt("pause")
                case "go_on":
                    self._wish = "go on"
                    self._go_on.set()
                case "stop":
                    self._interrupt("stop")
                case "quit":
                    self._interrupt("quit")
                    self._jobs.put(None)
                    return
                case _:
                    self._jobs.put(job)

    def _interrupt(self, wish: Wish) -> None:
        """Let the work in hand end at its next step; one that rests already is woken to end."""
        self._wish = wish
        self._go_on.clear()
        self._cancel.set()
        if wish != "pause":
            self._go_on.set()

    def _do(self, job: Facts) -> None:
        """Do one job; whatever goes wrong, the next can be done."""
        if self._wish == "quit":
            return
        self._wish = "go on"
        self._cancel.clear()
        try:
            self._work[job["job"]](job)
        except Cancelled:
            self._say({"event": "cancelled", "job": job["job"]})
        except KnownError as error:
            self._say({"event": "failed", "job": job["job"], "text": str(error)})
        except Exception:  # the process must live on: the next job may well work
            log.exception("the trainer failed")
            text = "The trainer failed on a mistake of its own; trainer.log says more."
            self._say({"event": "failed", "job": job["job"], "text": text})

    def _say(self, facts: Mapping[str, Any], payload: bytes = b"") -> None:
        with self._speaking, contextlib.suppress(OSError):
            put(self._pipe, facts, payload)

    def _progress(self, progress: Progress) -> None:
        self._say({
            "event": "stage", "stage": progress.stage, "done": progress.done,
            "total": progress.total,
        })  # fmt: skip

    # --- before -----------------------------------------------------------------------------------

    def _check(self, job: Facts) -> None:
        """Look at the photos in these folders and files; of too many a spread is taken."""
        found = scan(job["roots"], cancel=self._cancel, report=self._progress)
        paths = sorted(found.paths)
        judge = load_judge(job["base"], self._data)
        settings = lesson_settings(Lesson((), job["base"], ""), student_of(judge, best_device()))
        seen = check_photos(
            spread(paths), judge, side=settings.side,
            judged_side=Settings().judged_side, show=self._show_looked, cancel=self._cancel,
            report=self._progress,
        )  # fmt: skip
        poor = [(looked.path, looked.detail) for looked in seen if looked.doubt == "poor"]
        self._say({"event": "checked", "poor": poor, "of": len(paths)})

    def _show_looked(self, looked: Looked) -> None:
        small = looked.thumbnail
        facts = {
            "event": "looked", "path": looked.path, "doubt": looked.doubt,
            "detail": looked.detail, "score": looked.score,
            "width": small.shape[1] if small is not None else 0,
            "height": small.shape[0] if small is not None else 0,
        }  # fmt: skip
        self._say(facts, small.tobytes() if small is not None else b"")

    def _show_examples(self, job: Facts) -> None:
        """Show the ladders that will be made of a few photos."""
        lesson = Lesson.from_json(job["lesson"])
        device = best_device()
        student = student_of(load_judge(lesson.base, self._data), device)
        settings = lesson_settings(lesson, student)
        for example in examples(lesson.photos[:_EXAMPLES], shown_faults(settings), settings):
            self._show_example(example, answers(student, example, device))
        self._say({"event": "examples_shown"})

    def _show_example(self, example: Example, said: list[float]) -> None:
        codes = example.codes()
        self._say(
            {"event": "example", "path": example.path, "fault": example.fault,
             "side": codes.shape[1], "answers": said},
            codes.tobytes(),
        )  # fmt: skip

    # --- teaching ---------------------------------------------------------------------------------

    def _teach(self, job: Facts) -> None:
        """Teach a lesson: train, keep what is best, and report."""
        lesson = Lesson.from_json(job["lesson"])
        if not lesson.resume:
            free_name(lesson.name, self._data)
        training = begin(lesson, self._data, cancel=self._cancel)
        remember_lesson(lesson, self._data)
        for path, reason in training.photos.left_out:
            self._say({"event": "left_out", "path": path, "reason": reason})
        stopped = self._train(training)
        if self._wish == "quit":
            return  # the checkpoint is there to go on from
        if training.best_step > 0:
            keep_standard(training, lesson.name, self._data)
        if not stopped:
            training.checkpoint.unlink(missing_ok=True)
            forget_lesson(lesson.name, self._data)
        self._say({
            "event": "trained", "name": lesson.name if training.best_step else None,
            "before": training.before, "after": training.best, "step": training.best_step,
            "stopped": stopped,
        })  # fmt: skip
        self._cancel.clear()
        made = report_on(
            training, lesson.name, lesson.compare, self._data,
            judged_side=Settings().judged_side, cancel=self._cancel, report=self._progress,
        )  # fmt: skip
        kept = lesson.name if training.best_step else None
        self._say({"event": "report", "name": kept, **made.as_json()})

    def _train(self, training: Training) -> bool:
        """Train to the end, with pauses; returns whether it was stopped before.

        All of the training is in memory while it rests, also when a checkpoint found no room.
        """
        ladders = self._examples_of(training)

        def tell(news: News) -> None:
            self._say({"event": "progress", **_plain(news)})
            if news.accuracy is not None:
                self._say_answers(training, ladders)

        while True:
            try:
                training.run(cancel=self._cancel, report=tell)
                return False
            except Cancelled:
                if self._wish != "pause":
                    return True
                self._say({"event": "paused", "step": training.step})
            except KnownError as error:
                self._say({"event": "trouble", "step": training.step, "text": str(error)})
            if not self._rested():
                return True
            self._say({"event": "going_on"})

    def _rested(self) -> bool:
        """Wait until told to go on; False when told to stop instead."""
        self._go_on.wait()
        self._go_on.clear()
        if self._wish == "go on":
            self._cancel.clear()
        return self._wish == "go on"

    def _examples_of(self, training: Training) -> list[Example]:
        """Show ladders of photos kept aside, with what is said of them before."""
        faults = shown_faults(training.settings, most=4)
        paths = training.photos.held_out
        found = [
            next(examples([paths[k % len(paths)]], [fault], training.settings))
            for k, fault in enumerate(faults)
        ]
        for example in found:
            self._show_example(example, answers(training.student, example, training.device))
        return found

    def _say_answers(self, training: Training, ladders: list[Example]) -> None:
        for number, example in enumerate(ladders):
            said = answers(training.student, example, training.device)
            self._say({"event": "answers", "number": number, "answers": said})

    # --- files ------------------------------------------------------------------------------------

    def _export(self, job: Facts) -> None:
        target = export_standard(job["name"], Path(job["file"]), self._data)
        self._say({"event": "exported", "file": str(target)})

    def _import(self, job: Facts) -> None:
        name = import_standard(Path(job["file"]), self._data)
        self._say({"event": "imported", "name": name})


def _plain(news: News) -> dict[str, Any]:
    """Return news as plain values."""
    return {name: getattr(news, name) for name in News.__slots__}
