"""`cullect demo`: a sample shoot made here, scored, and shown as a ranked grid."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from engine import messages
from engine.cli import OpenWindow
from engine.library import Library
from engine.photos import Progress
from engine.sample.shoot import make_shoot, sample_folder
from engine.settings import Settings, data_folder

if TYPE_CHECKING:
    from rich.console import Console

SHEET = "ranking.png"


def demo(folder: Path | None, open_window: OpenWindow | None, *, asked: bool = False) -> int:
    """Make the shoot and show it: in the window, or as a table and a contact sheet."""
    from rich.console import Console

    console = Console(highlight=False)
    photos = folder / "Sample shoot" if folder else sample_folder(data_folder())
    folder = photos.parent
    library = folder / "library"
    _make(photos, console)
    if open_window is not None:
        console.print(f"The sample shoot is in {photos}", markup=False, soft_wrap=True)
        return open_window(library, [str(photos)], Settings().judge)
    if not asked:
        console.print("There is no display here: the demo runs without a window.")
    return _headless(photos, library, folder / SHEET, console)


def _make(photos: Path, console: Console) -> None:
    """Render the sample shoot, or find it there from last time."""
    from rich.progress import Progress as Bar

    with Bar(console=console, transient=True) as bar:
        task = bar.add_task("rendering the sample shoot", total=None)

        def report(progress: Progress) -> None:
            bar.update(task, completed=progress.done, total=progress.total)

        make_shoot(photos, cancel=threading.Event(), report=report)


def _headless(photos: Path, library_folder: Path, sheet: Path, console: Console) -> int:
    """Score, print the ranking and leave the contact sheet."""
    from engine.commands.score import headline, run_engine, scored_photos, show
    from engine.contact_sheet import contact_sheet
    from engine.report import ranked

    settings = Settings()
    roots = [str(photos)]
    work = messages.Open(tuple(roots), settings.judge, settings.judged_side)
    with Library.open(library_folder) as library:
        finished = run_engine(library, work, console)
        ranking = ranked(scored_photos(library, roots, finished), headline(finished))
        show(ranking, finished, console)
        contact_sheet(ranking, headline(finished), library.thumbnail, sheet)
    console.print(f"Contact sheet: {sheet}", markup=False, soft_wrap=True)
    return 0
