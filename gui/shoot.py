"""What is open: which photos are shown in which order, and how news from the engine reach them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from engine.photos import PhotoFilter, PhotoQuery, ScoreName, SortKey
from gui.engine_words import said
from gui.grid.model import PhotoModel
from gui.scores import headline, words_for
from gui.texts import tr
from gui.words import joined

if TYPE_CHECKING:
    from engine.library import Library
    from engine.messages import Finished, PhotosChanged, PhotosMoved
    from gui.engine_client import EngineClient

Sort = ScoreName | SortKey


class Shoot(QObject):
    """The opened folders, the query that shows them, and the engine that works on them.

    Until a person chooses a sort, photos are ranked by the headline score, best first. The first
    scoring of a folder ends in one re-sort, unless a person has begun to work by then.
    """

    shown = Signal()  # other photos, or another order
    listed = Signal()  # photos came or went
    resort_offered = Signal(bool)
    failed = Signal(str)
    photos_changed = Signal(object)  # ids whose thumbnails may be old
    worked = Signal(object)  # messages.Finished

    def __init__(
        self, library: Library, model: PhotoModel, judge: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.roots: tuple[str, ...] = ()
        self.busy = False
        self._library, self._model, self._judge = library, model, judge
        model.judge = judge
        self._client: EngineClient | None = None
        self._chosen: Sort | None = None
        self._untouched = True
        self._found: NDArray[np.int64] = np.empty(0, np.int64)
        model.stale_changed.connect(self._offer_resort)

    # --- the person -------------------------------------------------------------------------------

    def open(self, roots: Sequence[str]) -> None:
        """Show what is known of these folders and photos, and let the engine look at them."""
        self.roots = tuple(str(Path(root).absolute()) for root in roots)
        self._untouched = True
        self.busy = bool(roots)
        self._model.query = PhotoQuery()  # what was filtered elsewhere must not hide photos here
        self.show_folders(tuple(dict.fromkeys(map(_folder, self.roots))))
        self._send_open()

    def show_folders(self, folders: tuple[str, ...]) -> None:
        """Show what lies in and below these folders; all photos when there are none."""
        self._show(folders, *self._wanted_order())

    def sort_by(self, sort: Sort) -> None:
        """Sort by this: scores and stars best first, names and times from the first."""
        self._chosen = sort
        self._show(self._model.query.folders, sort, _best_first(sort))

    def reverse(self) -> None:
        """Turn the order round."""
        query = self._model.query
        self._chosen = query.sort
        self._show(query.folders, query.sort, not query.descending)

    def filter_by(self, wanted: PhotoFilter) -> None:
        """Show only photos that pass, in the order they are in; a search goes on within them."""
        query = replace(self._model.query, filter=wanted)
        if self._model.found:
            self._model.show_found(self._found, query)
        else:
            self._model.show(query)
        self.shown.emit()
        self._offer_resort()

    def show_found(self, photo_ids: NDArray[np.int64]) -> int:
        """Show those of these photos that lie in what is open, in this order; returns how many."""
        self._found = photo_ids
        self._model.show_found(photo_ids, self._model.query)
        self.shown.emit()
        self._offer_resort()
        return int(self._model.ids.size)

    @property
    def is_found(self) -> bool:
        """Whether a search's order is shown."""
        return self._model.found

    def resort(self) -> None:
        """Sort anew, by what is wanted now."""
        self.show_folders(self._model.query.folders)

    def use_judge(self, judge: str) -> None:
        """Let this judge score what is open, and rank by it."""
        self._judge = self._model.judge = judge
        self._chosen, self._untouched = None, True
        self.busy = bool(self.roots)
        self.show_folders(self._model.query.folders)
        self._send_open()

    def look_again(self) -> None:
        """Let the engine score what is open anew: an axis came or went."""
        self.busy = bool(self.roots)
        self._send_open()

    def score_also(self, judge: str) -> None:
        """Let another judge score what is open, beside the one in use; the order stays."""
        if self._client is not None and self.roots:
            self.busy = True
            self._client.open(self.roots, judge)

    @property
    def order_chosen(self) -> bool:
        """Whether a person chose the sort, which is the headline score's else."""
        return self._chosen is not None

    @property
    def untouched(self) -> bool:
        """Whether nobody has begun to work with what was opened last."""
        return self._untouched

    def touch(self) -> None:
        """A person has begun to work: from now on nothing moves by itself."""
        self._untouched = False

    # --- the engine -------------------------------------------------------------------------------

    def connect_engine(self, client: EngineClient) -> None:
        """Listen to the engine and give it what is open already."""
        self._client = client
        client.ready.connect(self._see_everything)
        client.photos_changed.connect(self._take_changes)
        client.moved.connect(self._follow)
        client.thumbnails_made.connect(self._take_rows)
        client.finished.connect(self._finish)
        self._send_open()

    def stop(self) -> None:
        """Stop scanning and scoring."""
        if self._client is not None:
            self._client.stop()

    def _send_open(self) -> None:
        if self._client is not None and self.roots:
            self._client.open(self.roots, self._judge)

    def _see_everything(self) -> None:
        """The engine stands: it may have begun its files anew, or taken in what was not there."""
        self._library.refresh()
        self._model.update_list()
        self.listed.emit()

    def _take_changes(self, news: PhotosChanged) -> None:
        """Rows are new; new photos stand at the end, the others hold still."""
        if news.listed:
            self._library.refresh()
        self._take_rows(news.photo_ids)
        if news.listed:
            self._model.update_list()
            self.listed.emit()
        self.photos_changed.emit(news.photo_ids)

    def _take_rows(self, photo_ids: Sequence[int]) -> None:
        self._library.refresh(photo_ids)
        self._model.refresh(photo_ids)
        self._offer_resort()

    def _follow(self, news: PhotosMoved) -> None:
        """Decisions go with the files that were found elsewhere."""
        self._library.follow(news.moves)

    def _finish(self, finished: Finished) -> None:
        """The engine is done: rank the photos if nobody has begun to look through them."""
        self.busy = False
        self._model.settle()
        if self._untouched and self._resort_helps():
            self.resort()
        for folder, why in finished.unreadable_folders[:1]:
            more = len(finished.unreadable_folders) - 1
            others = tr("%Ln more could not be opened either.", more) if more else ""
            told = tr("The folder {folder} can't be opened: {why}.").format(
                folder=folder, why=said(why)
            )
            self.failed.emit(joined((told, others), " "))
        self.worked.emit(finished)

    # --- the order --------------------------------------------------------------------------------

    def _show(self, folders: tuple[str, ...], sort: Sort, descending: bool) -> None:
        self._model.show(PhotoQuery(folders, sort, descending, self._model.query.filter))
        self.shown.emit()
        self._offer_resort()

    def _wanted_order(self) -> tuple[Sort, bool]:
        """What the person chose, else the headline score, else the name."""
        query = self._model.query
        if self._chosen is not None:
            return self._chosen, query.descending
        sort = headline(self._library.score_names(), self._judge) or SortKey.NAME
        return sort, _best_first(sort)

    def _resort_helps(self) -> bool:
        """Whether sorting now would show another order than the one on screen."""
        query = self._model.query
        if self._model.found:
            return False
        return self._model.stale or (query.sort, query.descending) != self._wanted_order()

    def _offer_resort(self) -> None:
        self.resort_offered.emit(bool(self._model.ids.size) and self._resort_helps())


def _best_first(sort: Sort) -> bool:
    """Whether this order begins with the largest value."""
    if isinstance(sort, ScoreName):
        return words_for(sort).better >= 0
    return sort in {SortKey.STARS, SortKey.FLAG}


def _folder(root: str) -> str:
    """The folder that a root stands for: its own for a photo."""
    return str(Path(root).parent) if Path(root).is_file() else root
