"""The engine's end of the pipe: reads requests, urgent ones aside, bulk work in the engine thread.

Three threads: this one reads the pipe, the engine thread owns the model and writes the library,
`engine.urgent` answers what the person looks at. All speak through `_Voice`, one at a time. Other
engines may be at the same library, see `engine.seats` and `engine.others`.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from engine import messages
from engine.asking import Answers
from engine.files.scan import ScanResult
from engine.following import follow
from engine.hot_folders import HotFolders
from engine.in_flight import InFlight
from engine.judge.judges import Judge
from engine.library import ComputedStore
from engine.library.backups import back_up_daily
from engine.logs import keep_log
from engine.others import Others
from engine.photos import KnownError, Progress
from engine.pipeline import Pipeline
from engine.seats import flight_file, seat, turn
from engine.settings import Settings, data_folder, log_folder
from engine.urgent import Urgent

log = logging.getLogger(__name__)

_Job = Callable[[], None]

_NICENESS = 10
_BELOW_NORMAL_PRIORITY_CLASS = 0x4000


class _Voice:
    """Says messages to the front end, from any thread; says nothing once nobody listens."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._lock = threading.Lock()

    def say(self, message: messages.Message) -> None:
        with self._lock, contextlib.suppress(OSError):
            messages.send(self._pipe, message)

    def progress(self, progress: Progress) -> None:
        """Pass on how far the bulk work is."""
        self.say(messages.Working(
            progress.stage, progress.done, progress.total, progress.rate, progress.seconds_left
        ))  # fmt: skip


def serve(pipe: Connection, library: Path) -> None:
    """Be the engine of this library until told to quit, or until the front end is gone."""
    _be_quiet()
    keep_log("engine")
    voice = _Voice(pipe)
    try:
        with seat(library) as number, ComputedStore.open(library, check=number == 1) as store:
            _Engine(pipe, voice, store, number).run()
    except KnownError as error:
        voice.say(messages.Failed(str(error)))
        _wait_for_quit(pipe)


def _be_quiet() -> None:
    """Keep decoders off the terminal; Ctrl+C is the front end's business."""
    _silence_decoders()
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _give_way() -> None:
    """Let the window have the machine, and on Linux what the person waits for, too.

    There priority is a thread's and passes on to those that it starts; elsewhere a process has one.
    """
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(_NICENESS)


def _silence_decoders() -> None:
    """Send what C libraries say of odd files to a file; a crash leaves its trace there too."""
    with contextlib.suppress(OSError):
        log_folder().mkdir(parents=True, exist_ok=True)
        with (log_folder() / "engine-decoders.log").open("w") as file:
            os.dup2(file.fileno(), 2)
        faulthandler.enable(2)


def _wait_for_quit(pipe: Connection) -> None:
    """Stay until the front end has heard why: an engine that just ends would be started again."""
    with contextlib.suppress(EOFError, OSError):
        while not isinstance(messages.receive(pipe), messages.Quit):
            pass


class _Engine:
    """One engine process at work."""

    def __init__(self, pipe: Connection, voice: _Voice, store: ComputedStore, number: int) -> None:
        self._pipe = pipe
        self._voice = voice
        self._in_flight = InFlight(flight_file(store.folder, number))
        store.note_crash(self._in_flight.crashed, self._in_flight.hung)
        self._notes = store.notes
        self._store = store
        self._others = Others(store, voice.say)
        settings = Settings()
        self._urgent = Urgent(store, self._in_flight, voice.say, settings.thumbnail_side)
        self._answers = Answers(store, self._in_flight, data_folder(), voice.say, voice.progress)
        self._pipeline = Pipeline(
            store, self._in_flight, self._others.tell, self._urgent.calm, self._answer_all,
            self._turn, settings,
        )  # fmt: skip
        self._hot = HotFolders(self._pipeline, self._take_arrivals, self._note)
        self._arrivals: queue.SimpleQueue[ScanResult] = queue.SimpleQueue()
        self._request = messages.Open((), "", None)
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._questions: dict[type, messages.Asked] = {}
        self._cancel = threading.Event()

    def run(self) -> None:
        """Answer until told to quit; what is begun is finished, what is judged is stored."""
        self._in_flight.watch()
        self._urgent.start()
        self._others.start()
        backup = threading.Thread(target=self._back_up, name="backup")
        engine = threading.Thread(target=self._work, name="engine")
        engine.start()
        self._voice.say(messages.Ready(self._notes))
        backup.start()
        try:
            self._listen()
        finally:
            self._cancel.set()
            self._answers.stop()
            self._hot.end()
            self._jobs.put(None)
            self._urgent.end()
            engine.join()
            backup.join()
            self._others.end()
            self._answers.close()
            self._in_flight.clear()

    def _listen(self) -> None:
        while True:
            try:
                request = messages.receive(self._pipe)
            except (EOFError, OSError):
                return
            match request:
                case messages.Open():
                    self._cancel.set()
                    self._cancel = threading.Event()
                    self._request = request
                    self._hot.watch(request.roots if request.watch else ())
                    self._jobs.put(partial(self._score, request, self._cancel))
                case messages.Stop():
                    self._cancel.set()
                    self._answers.stop()
                case messages.Screen():
                    self._urgent.use_screen(request)
                case messages.Views() | messages.Thumbnails():
                    self._urgent.ask(request)
                case messages.FilesMoved():
                    self._others.tell(follow(self._store, request))
                case messages.Quit():
                    return
                case _ if isinstance(request, messages.Asked):
                    # A newer question of a kind takes the place of one that waits.
                    self._questions[type(request)] = request
                    self._jobs.put(self._answer_all)
                case _:
                    log.error("the engine was sent %s", type(request).__name__)

    def _back_up(self) -> None:
        """Make today's copy of what is decided, behind everything else; a failure is told."""
        try:
            back_up_daily(self._store.folder)
        except KnownError as error:
            self._note(str(error))

    def _note(self, text: str) -> None:
        self._voice.say(messages.Noted(text))

    @contextlib.contextmanager
    def _turn(self, cancel: threading.Event) -> Iterator[bool]:
        """Score while no other engine does; questions are answered while it is another's turn."""

        def wait() -> None:
            self._voice.progress(Progress("waiting", 0))
            self._answer_all()

        with turn(self._store.folder, wait, cancel) as waited:
            yield waited

    def _work(self) -> None:
        """The engine thread: one job after the other; a failed one is told and the next begun."""
        _give_way()
        while (job := self._next_job()) is not None:
            try:
                job()
            except KnownError as error:
                self._voice.say(messages.Failed(str(error)))
            except Exception:  # the thread must live on: the next folder may well work
                log.exception("the engine failed")
                self._voice.say(messages.Failed(
                    "The engine failed on a mistake of its own; the log says more. Scores so far "
                    "are kept; opening the folder again goes on from there."
                ))  # fmt: skip

    def _score(self, request: messages.Open, cancel: threading.Event) -> None:
        finished = self._pipeline.run(
            request.roots,
            self._judge_of(request, cancel),
            cancel=cancel,
            report=self._voice.progress,
        )
        if not (finished.stopped and self._jobs.qsize()):  # else replaced, not stopped
            self._voice.say(finished)

    def _judge_of(self, request: messages.Open, cancel: threading.Event) -> Callable[[], Judge]:
        return partial(self._answers.judge, request.judge, request.side, cancel)

    def _take_arrivals(self, found: ScanResult) -> None:
        """Photos landed in an open folder and are known: score them, behind what is going on."""
        self._arrivals.put(found)
        self._jobs.put(self._score_arrivals)

    def _score_arrivals(self) -> None:
        """Score all that landed meanwhile, also after an earlier run was stopped."""
        paths: dict[str, None] = {}
        while not self._arrivals.empty():
            paths |= dict.fromkeys(self._arrivals.get().paths)
        if self._cancel.is_set():
            self._cancel = threading.Event()
        found = ScanResult(tuple(paths), paths=list(paths))
        load = self._judge_of(self._request, self._cancel)
        report = self._voice.progress
        finished = self._pipeline.score(found, load, cancel=self._cancel, report=report)
        if finished.scored or finished.stopped:
            self._voice.say(finished)

    def _answer_all(self) -> None:
        """Answer what was asked meanwhile, also between two photos of the bulk work."""
        while self._questions:
            _, question = self._questions.popitem()
            self._answers.answer(question)
        if not self._jobs.qsize():
            self._answers.do_more()

    def _next_job(self) -> _Job | None:
        """The next job; while there is none, what nobody waits for, unless photos are looked at."""
        if self._answers.has_more:
            self._urgent.calm.wait()
            if self._jobs.empty():
                return self._answers.do_more
        if self._answers.wants_ruler and self._jobs.empty():
            return partial(self._answers.mark_ruler, self._answer_all, self._cancel)
        return self._jobs.get()
