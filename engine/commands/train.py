"""`cullect train`: teach a judge what quality is, from pristine photos alone."""

from __future__ import annotations

import argparse
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

from engine.commands.arguments import command
from engine.commands.train_news import (
    Teller,
    ended,
    left_out,
    progress,
    reported,
    tell_json,
    tell_plainly,
)
from engine.files.scan import scan
from engine.judge.device import best_device
from engine.judge.loading import load_judge
from engine.judge.starter_questions import NAME
from engine.judge.store import free_name
from engine.photos import Cancelled, KnownError
from engine.settings import Settings, data_folder, default_library
from engine.training.loop import Training
from engine.training.picks import Decided
from engine.training.pictures import pristine
from engine.training.settings import PRESETS, TrainSettings, preset
from engine.training.students import ClipStudent, Student, student_of, untaught_starter
from engine.training.teaching import keep_standard, report_on

NO_BETTER = 1

_EXAMPLES = """
examples:
  cullect train ~/Pictures/best --judge starter --name mine
  cullect train ~/Pictures/best --judge qualiclip --name mine --device cuda --progress json
  cullect train ~/Pictures/best --judge starter --name mine --resume     go on where it stopped
  cullect train best --judge starter --name mine --preset quick --compare ~/Pictures/wedding
                                             in minutes; and what it changes for the wedding

The photos are only read. Ctrl+C stops and keeps the best so far.
exit codes: 0 a judge was kept, 1 it failed or got no better, 2 wrong usage
"""


def train(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect train` say; returns the exit code."""
    chosen = _chosen(arguments)
    tell = tell_json if chosen.progress == "json" else tell_plainly
    if not chosen.resume:
        free_name(chosen.name, data_folder())
    with _stoppable() as cancel:
        try:
            training = _training(chosen, tell, cancel)
        except Cancelled:
            raise KnownError("stopped before the training began") from None
        stopped = _run(training, cancel, tell)
    trained = training.trained()
    better = trained.step > 0
    if better:
        keep_standard(training, chosen.name, data_folder())
    if not stopped:
        training.checkpoint.unlink(missing_ok=True)
    tell(ended(chosen.name if better else None, trained, stopped=stopped))
    if better and not stopped and (chosen.report or chosen.compare):
        tell(_report(training, chosen))
    return 0 if better else NO_BETTER


def _report(training: Training, chosen: argparse.Namespace) -> dict[str, Any]:
    """Test what was learned; with `--compare` also on a folder and what was decided there."""
    quiet, data = threading.Event(), data_folder()
    compare = decided_in(chosen.compare, chosen.library) if chosen.compare else []
    made = report_on(
        training, chosen.name, compare, data, judged_side=Settings().judged_side,
        cancel=quiet, report=lambda _progress: None,
    )  # fmt: skip
    return reported(chosen.name, made.as_json())


def _training(chosen: argparse.Namespace, tell: Teller, cancel: threading.Event) -> Training:
    """Return the training that was asked for, at its beginning or where it stopped."""
    device = _device(chosen.device)
    student = _student(chosen, device)
    settings = _settings(chosen, student)
    photos = pristine(
        chosen.folder, side=settings.side, held_out=settings.held_out, cancel=cancel,
        report=lambda _progress: None,
    )  # fmt: skip
    for path, reason in photos.left_out:
        tell(left_out(path, reason))
    checkpoint = data_folder() / "training" / f"{chosen.name}.safetensors"
    base = "fresh" if chosen.fresh else chosen.judge
    training = Training(student, base, photos, settings, checkpoint, device)
    if chosen.resume:
        training.resume()
    return training


def _chosen(arguments: Sequence[str]) -> argparse.Namespace:
    parser = command("cullect train", "Teach a judge from photos without faults.", _EXAMPLES)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="photos without faults")
    parser.add_argument("--judge", required=True, metavar="BASE", help="the judge to begin with")
    parser.add_argument("--name", required=True, help="what to call the new judge")
    parser.add_argument(
        "--fresh", action="store_true", help="begin with a starter that has learned nothing"
    )
    parser.add_argument("--preset", help=f"one of {', '.join(PRESETS)} (else: what fits)")
    for name, what in (
        ("epochs", "how many times"),
        ("crops", "draws in an epoch"),
        ("seed", "another course of chance"),
    ):
        parser.add_argument(f"--{name}", type=int, metavar="N", help=what)
    parser.add_argument("--device", choices=("cpu", "cuda"), help="else the best there is")
    parser.add_argument("--resume", action="store_true", help="go on with a stopped training")
    parser.add_argument("--report", action="store_true", help="test it against its base")
    parser.add_argument(
        "--compare", type=Path, metavar="FOLDER", help="report also what changes for these photos"
    )
    parser.add_argument("--library", type=Path, metavar="DIR", help="the decisions made on them")
    parser.add_argument("--progress", choices=("plain", "json"), default="plain")
    chosen = parser.parse_args(arguments)
    if any(number is not None and number < 1 for number in (chosen.epochs, chosen.crops)):
        parser.error("--epochs and --crops begin at 1")
    if chosen.fresh and chosen.judge != NAME:
        parser.error("--fresh goes with --judge starter")
    return chosen


def _device(asked: str | None) -> str:
    """Return where to train; KnownError for a GPU that isn't there."""
    best = best_device()
    if asked == "cuda" and best != "cuda":
        raise KnownError("There is no GPU here that PyTorch can use: train with --device cpu.")
    return asked or best


def _student(chosen: argparse.Namespace, device: str) -> Student:
    """Return the network that learns."""
    if chosen.fresh:
        return untaught_starter(chosen.seed or 0, device)
    return student_of(load_judge(chosen.judge, data_folder()), device)


def _settings(chosen: argparse.Namespace, student: Student) -> TrainSettings:
    """Return the preset with what the person asked for put in."""
    usual = "clip" if isinstance(student, ClipStudent) else "further"
    if chosen.fresh:
        usual = "starter"
    asked = {
        name: value
        for name in ("epochs", "crops", "seed")
        if (value := getattr(chosen, name)) is not None
    }
    return replace(preset(chosen.preset or usual), **asked)


def _run(training: Training, cancel: threading.Event, tell: Teller) -> bool:
    """Train; returns whether it was stopped before the end."""
    try:
        training.run(cancel=cancel, report=lambda news: tell(progress(news)))
    except Cancelled:
        return True
    return False


def decided_in(folder: Path, library: Path | None) -> list[Decided]:
    """Return the photos of a folder with what was decided about them in a library."""
    from engine.library import Library

    never = threading.Event()
    found = scan([str(folder)], cancel=never, report=lambda _progress: None)
    paths = sorted(found.paths)
    with Library.open(library or default_library()) as known:
        ids = {path: known.photo_id(path) for path in paths}
        photos = known.photos([number for number in ids.values() if number is not None])
    decisions = {photo.path: (int(photo.flag), photo.stars) for photo in photos}
    return [Decided(path, *decisions.get(path, (0, None))) for path in paths]


@contextmanager
def _stoppable() -> Iterator[threading.Event]:
    """Turn Ctrl+C and a polite request to end into `cancel`."""
    cancel = threading.Event()

    def ask(_signal: int, _frame: FrameType | None) -> None:
        cancel.set()

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield cancel
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
