"""What commands show at the terminal, and how they come by the judge and photo they were told."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image as Pillow

from engine.files.judged import judged_image
from engine.files.unreadable import UnreadablePhoto
from engine.judge import load_judge
from engine.judge.encoders import Image
from engine.judge.judges import Judge
from engine.judge.scorers import Scorer
from engine.photos import KnownError, Progress, Report
from engine.report import printable
from engine.settings import data_folder

if TYPE_CHECKING:
    from rich.console import Console


def terminal(*, beside: bool = False) -> Console:
    """Return what to print on; `beside` the output where that belongs to JSON or a table."""
    from rich.console import Console

    return Console(stderr=beside, highlight=False, markup=False, soft_wrap=True)


def progress_line(console: Console) -> Report:
    """Return a report that rewrites one line of the terminal, and says nothing in a pipe."""

    def report(progress: Progress) -> None:
        total = f" of {progress.total}" if progress.total else ""
        if console.is_terminal:
            console.print(f"{progress.stage}: {progress.done}{total}    ", end="\r")

    return report


def judge_called(name: str, side: int | None, console: Console) -> Judge:
    """Return this judge, its licence said where it has one."""
    judge = load_judge(
        name, data_folder(), side=side, cancel=threading.Event(), report=progress_line(console)
    )
    if judge.licence:
        console.print(f"{judge.name}: {judge.licence}")
    return judge


def photo_at(path: Path, side: int | None) -> Image:
    """Return a photo as a judge sees it; KnownError says why it can't be read."""
    try:
        return judged_image(str(path), side)
    except UnreadablePhoto as error:
        raise KnownError(f"{path} {error.reason}.") from error


def scorer_called(judge: Judge, name: str | None) -> Scorer:
    """Return the judge's scorer of this name, its first one for None."""
    if not judge.scorers:
        raise KnownError(f"The judge “{judge.name}” measures pixels and asks no questions.")
    known = {scorer.name: scorer for scorer in judge.scorers}
    if name is not None and name not in known:
        raise KnownError(f"{judge.name} has no score “{name}”, only: {', '.join(known)}.")
    return judge.scorers[0] if name is None else known[name]


def refuse_originals(output: Path, photos: Iterable[Path]) -> None:
    """Raise KnownError where the output is one of these photos, under whatever name."""
    if output.exists() and any(photo.exists() and output.samefile(photo) for photo in photos):
        raise KnownError(f"{output} is a photo, and photos are only ever read: take another -o.")


def save_picture(picture: Pillow.Image, file: Path) -> None:
    """Write a picture in the format of the file's ending."""
    try:
        picture.save(file, quality=92)
    except ValueError as error:
        raise KnownError(f"{file}: there is no kind of picture that ends so; take .png.") from error
    except OSError as error:
        raise KnownError(f"{file} can't be written: {error.strerror or error}.") from error


def write_text(file: str, text: str) -> None:
    """Write text to a file, or to the output where the file is `-`."""
    if file == "-":
        sys.stdout.write(printable(text))
        return
    try:
        Path(file).write_text(printable(text), encoding="utf-8")
    except OSError as error:
        raise KnownError(f"{file} can't be written: {error.strerror or error}.") from error


def write_json(file: str, content: dict[str, Any] | Sequence[Any]) -> None:
    """Write JSON to a file, or to the output where the file is `-`."""
    write_text(file, json.dumps(content, indent=1, ensure_ascii=False) + "\n")
