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
from typing import Any

from engine.files.scan import scan
from engine.judge.device import best_device
from engine.judge.loading import load_judge
from engine.logs import keep_log
from engine.photos import Cancelled, KnownError, Progress
from engine.settings import Settings, data_folder, log_folder
from engine.training.checking import Looked, check_photos, spread
from engine.training.course import Course, example_message, stage_message
from engine.training.examples import answers, examples, shown_faults
from engine.training.lessons import Lesson
from engine.training.standard_files import export_standard, import_standard
from engine.training.students import student_of
from engine.training.teaching import lesson_settings
from engine.training.wire import Facts, put, take
from engine.training.wishes import Wishes

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
        self._wishes = Wishes()
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
                    self._wishes.interrupt("pause")
                case "go_on":
                    self._wishes.go_on()
                case "stop":
                    self._wishes.interrupt("stop")
                case "quit":
                    self._wishes.interrupt("quit")
                    self._jobs.put(None)
                    return
                case _:
                    self._wishes.begin()
                    self._jobs.put(job)

    def _do(self, job: Facts) -> None:
        """Do one job; whatever goes wrong, the next can be done."""
        if self._wishes.now == "quit":
            return
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
        self._say(stage_message(progress))

    # --- before -----------------------------------------------------------------------------------

    def _check(self, job: Facts) -> None:
        """Look at the photos in these folders and files; of too many a spread is taken."""
        found = scan(job["roots"], cancel=self._wishes.cancel, report=self._progress)
        paths = sorted(found.paths)
        judge = load_judge(job["base"], self._data)
        settings = lesson_settings(Lesson((), job["base"], ""), student_of(judge, best_device()))
        seen = check_photos(
            spread(paths), judge, side=settings.side,
            judged_side=Settings().judged_side, show=self._show_looked, cancel=self._wishes.cancel,
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
            self._say(*example_message(example, answers(student, example, device)))
        self._say({"event": "examples_shown"})

    def _teach(self, job: Facts) -> None:
        Course(Lesson.from_json(job["lesson"]), self._data, self._wishes, self._say).run()

    # --- files ------------------------------------------------------------------------------------

    def _export(self, job: Facts) -> None:
        target = export_standard(job["name"], Path(job["file"]), self._data)
        self._say({"event": "exported", "file": str(target)})

    def _import(self, job: Facts) -> None:
        name = import_standard(Path(job["file"]), self._data)
        self._say({"event": "imported", "name": name})
