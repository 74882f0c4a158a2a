"""A lesson from beginning to end: photos, training, the standard that is kept, the report."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from engine.judge.device import best_device
from engine.judge.loading import load_judge
from engine.judge.store import card, names
from engine.photos import Report
from engine.training.keeping import keep
from engine.training.lessons import Lesson, checkpoint_file
from engine.training.loop import Training
from engine.training.picks import Decided
from engine.training.pictures import divided
from engine.training.settings import TrainSettings, preset
from engine.training.standards import Standard, base_sha256, standard, write_standard
from engine.training.students import ClipStudent, Student, student_of, untaught_starter
from engine.training.teaching_report import TeachingReport, judged, ranked, spread, summed


def lesson_settings(lesson: Lesson, student: Student) -> TrainSettings:
    """Return the preset of this pace for this kind of network, with the lesson's numbers."""
    prefix = "clip-" if isinstance(student, ClipStudent) else ""
    usual = preset(prefix + lesson.pace)
    whole = {"epochs", "crops", "checks", "seed"}
    numbers: dict[str, Any] = {
        name: int(value) if name in whole else float(value) for name, value in lesson.numbers
    }
    return replace(usual, **numbers)


def begin(lesson: Lesson, data_folder: Path, *, cancel: threading.Event) -> Training:
    """Return the training of a lesson, at its beginning or where it stopped."""
    device = lesson.device or best_device()
    student = student_of(load_judge(lesson.base, data_folder), device)
    settings = lesson_settings(lesson, student)
    photos = divided(
        lesson.photos, "The choice", side=settings.side, held_out=settings.held_out, cancel=cancel
    )
    file = checkpoint_file(lesson.name, data_folder)
    training = Training(student, lesson.base, photos, settings, file, device)
    if lesson.resume and file.is_file():
        training.resume()
    return training


def keep_standard(training: Training, name: str, data_folder: Path) -> Standard:
    """Store the best weights so far as a judge, with the card that says how it was taught."""
    photos, base = training.photos, _named(training.base)
    keep(
        training.student, training.best_weights, base=base, name=name,
        source=f"{base}, taught with {len(photos.learning)} photos", data_folder=data_folder,
    )  # fmt: skip
    taught = Standard(
        base, base_sha256(base, data_folder), len(photos.learning), len(photos.held_out),
        datetime.now(UTC).date().isoformat(), training.best_step,
        card(name, data_folder).licence, asdict(training.settings),
    )  # fmt: skip
    write_standard(name, taught, data_folder)
    return taught


def report_on(
    training: Training,
    name: str,
    compare: Sequence[Decided],
    data_folder: Path,
    *,
    judged_side: int,
    cancel: threading.Event,
    report: Report,
) -> TeachingReport:
    """Compare the kept standard `name` with its base; it is written into the standard's card."""
    new = training.student
    new.module.load_state_dict(training.best_weights)
    ranking = ranked(
        _before(training, data_folder), new, training.photos.held_out, training.settings,
        training.device, data_folder / "training" / "scenes", cancel=cancel, report=report,
    )  # fmt: skip
    photos, base = spread(compare), _named(training.base)
    now = name if name in names(data_folder) else base  # nothing was kept that is better
    judges = tuple(
        load_judge(each, data_folder, side=judged_side, cancel=cancel) for each in (base, now)
    )
    old_scores, new_scores = judged(
        photos, (judges[0], judges[1]), judged_side, cancel=cancel, report=report
    )
    made = summed(ranking, photos, old_scores, new_scores)
    if now == name:
        known = standard(name, data_folder)
        write_standard(name, replace(known, report=made.as_json()), data_folder)
    return made


def _named(base: str) -> str:
    """The judge whose terms hold: a fresh starter stands on the starter."""
    return "starter" if base == "fresh" else base


def _before(training: Training, data_folder: Path) -> Student:
    """Return the network as it was before the training."""
    if training.base == "fresh":
        return untaught_starter(training.settings.seed, training.device)
    return student_of(load_judge(training.base, data_folder), training.device)
