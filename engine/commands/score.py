"""`cullect score`: the whole path without a window. Folder in; table, JSON or CSV out."""

from __future__ import annotations

import math
import queue
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from engine import messages
from engine.judge import store
from engine.library import Library
from engine.link import EngineLink
from engine.photos import KnownError, PhotoQuery, ScoreName
from engine.report import Scored, as_csv, as_json, printable, ranked, table
from engine.settings import data_folder

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

    from engine.sidecars.found import Parts

ERRORS_SHOWN = 20

_STAGES = {
    "scan": "looking for photos",
    "reading prompts": "reading prompts",
    "score": "scoring",
    "waiting": "waiting: another Cullect is scoring into this library",
}


@dataclass
class _Run:
    """What the engine said while it worked; its messages come in on the link's thread."""

    inbox: queue.SimpleQueue[messages.Message] = field(default_factory=queue.SimpleQueue)
    restarts: int = 0

    def count_restart(self) -> None:
        self.restarts += 1


def score(
    roots: Sequence[str],
    library_folder: Path,
    judge: str,
    side: int | None,
    *,
    json_file: str | None = None,
    csv_file: str | None = None,
) -> int:
    """Score these folders and photos, print the ranking; returns the exit code."""
    from rich.console import Console

    # The output belongs to the one who asked for JSON or CSV; people read the rest beside it.
    to_output = "-" in (json_file, csv_file)
    console = Console(stderr=to_output, highlight=False)
    with Library.open(library_folder) as library:
        finished = run_engine(library, messages.Open(tuple(roots), judge, side), console)
        photos = ranked(scored_photos(library, roots, finished), headline(finished))
    show(photos, finished, console)
    _say_licence(judge, console)
    _write(json_file, as_json(photos))
    _write(csv_file, as_csv(photos))
    failed = finished.stopped or any(folder in roots for folder, _ in finished.unreadable_folders)
    return 1 if failed else 0


def run_engine(library: Library, work: messages.Open, console: Console) -> messages.Finished:
    """Have the engine scan and score, with a progress bar; Ctrl+C stops it, losing nothing."""
    run = _Run()
    link = EngineLink(library.folder, run.inbox.put, run.count_restart)
    link.start()
    try:
        link.send(work)
        with _progress_bar(console) as bar:
            return _follow(run, library, link, bar)
    finally:
        link.close()


def _follow(run: _Run, library: Library, link: EngineLink, bar: Progress) -> messages.Finished:
    """Take the engine's messages until it has finished."""
    task = bar.add_task("starting", total=None)
    while True:
        try:
            message = run.inbox.get()
        except KeyboardInterrupt:
            link.send(messages.Stop())
            continue
        match message:
            case messages.Working(stage, done, total):
                bar.update(task, description=_STAGES[stage], completed=done, total=total)
            case messages.Ready(notes):
                for note in notes:
                    bar.console.print(note, markup=False, soft_wrap=True)
            case messages.PhotosMoved(moves):
                library.follow(moves)
            case messages.DecisionsFound(found):
                _adopt(library, found)
            case messages.Failed(text):
                raise KnownError(text)
            case messages.Finished():
                return message
            case _:
                pass


def _adopt(library: Library, found: Sequence[Parts]) -> None:
    """Take over what other programs decided, as far as nobody decided otherwise here."""
    from engine.sidecars.found import FoundBeside
    from engine.sidecars.taking import take

    take(library, map(FoundBeside.of, found))


def _progress_bar(console: Console) -> Progress:
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        """Photos per second."""

        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text(f"{speed:.1f}/s" if speed and task.total else "")

    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(),
        TimeRemainingColumn(), console=console, transient=True,
    )  # fmt: skip


def scored_photos(
    library: Library, roots: Sequence[str], finished: messages.Finished
) -> list[Scored]:
    """Return the photos in these folders, and these single photos, with the scores of this run."""
    library.refresh()
    folders = tuple(root for root in roots if Path(root).is_dir())
    ids = [int(n) for n in library.photo_ids(PhotoQuery(folders))] if folders else []
    singles = (library.photo_id(root) for root in roots if root not in folders)
    ids = list(dict.fromkeys([*ids, *(n for n in singles if n is not None)]))
    columns: dict[str, list[float]] = {}
    for parts in finished.scores:  # where two share a name, as the first has it
        name = ScoreName(*parts)
        if name.name not in columns:
            columns[name.name] = library.score_values(name, ids).tolist()
    return [
        Scored(photo, {name: v[n] for name, v in columns.items() if not math.isnan(v[n])})
        for n, photo in enumerate(library.photos(ids))
    ]


def headline(finished: messages.Finished) -> str:
    """Return the name of the score to rank by; stopped before the judge came, the measures'."""
    return finished.scores[0][1] if finished.scores else "technical"


def show(photos: Sequence[Scored], finished: messages.Finished, console: Console) -> None:
    """Print the ranked table, the unreadable photos with their reasons, and a summary."""
    first = headline(finished)
    names = dict.fromkeys([first, *(name for _, name, _ in finished.scores)])
    good = sum(first in scored.scores for scored in photos)
    if good:
        console.print(table(photos, list(names), console.width))
    _show_errors(photos, finished, console)
    console.print(f"\n{summary(photos, good, finished)}", soft_wrap=True)


def _show_errors(photos: Sequence[Scored], finished: messages.Finished, console: Console) -> None:
    say = partial(console.print, markup=False, soft_wrap=True)
    bad = [scored.photo for scored in photos if scored.photo.error]
    for photo in bad[:ERRORS_SHOWN]:
        say(f"unreadable: {printable(photo.path)}: {photo.error}")
    if len(bad) > ERRORS_SHOWN:
        reasons = Counter(photo.error for photo in bad[ERRORS_SHOWN:])
        say(f"... and {len(bad) - ERRORS_SHOWN} more:")
        for reason, count in reasons.most_common():
            say(f"  {count} x {reason}")
    for folder, reason in finished.unreadable_folders:
        say(f"unreadable folder: {printable(folder)}: {reason}")


def summary(photos: Sequence[Scored], good: int, finished: messages.Finished) -> str:
    """Return the last line: how many photos, scored when, unreadable."""
    if not photos:
        return "No photos found."
    unreadable = sum(bool(scored.photo.error) for scored in photos)
    parts = [f"{len(photos)} photo{'s' * (len(photos) != 1)}", f"{good} scored"]
    if finished.known:
        parts.append(f"{finished.known} of them known from before")
    parts.append(f"{unreadable} unreadable")
    if finished.stopped:
        parts.append("stopped before the end; the next run goes on from here")
    return ", ".join(parts) + "."


def _say_licence(judge: str, console: Console) -> None:
    """Say the terms under which this judge's scores may be used, where it has any."""
    if judge in store.names(data_folder()) and (terms := store.card(judge, data_folder()).licence):
        console.print(f"{judge}: {terms}", markup=False, soft_wrap=True)


def _write(file: str | None, text: str) -> None:
    if file == "-":
        sys.stdout.write(printable(text) + ("" if text.endswith("\n") else "\n"))
    elif file is not None:
        try:
            Path(file).write_text(printable(text), encoding="utf-8")
        except OSError as error:
            raise KnownError(f"can't write {file}: {error.strerror}") from error
