"""The library as a front end sees it: decisions to read and to make, all else to read."""

from __future__ import annotations

import logging
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import RLock
from typing import Self

from engine.library import edits
from engine.library.backups import can_rescue, is_lost
from engine.library.beside_rows import BesideRows
from engine.library.databases import make_folder
from engine.library.decisions import Decisions
from engine.library.failures import DamagedError
from engine.library.listing import Listing
from engine.library.results import Results
from engine.library.rows import photo_of
from engine.library.table import Floats, Ints, Mask
from engine.library.values import FolderCount, Tally
from engine.library.vectors import Halves
from engine.photos import Change, Changes, Decision, Flag, Photo, PhotoQuery, ScoreName, SortKey
from engine.settings import Preferences

_log = logging.getLogger(__name__)


class Library:
    """One folder with everything known and decided. May be used from any thread.

    What the engine computes is seen after `refresh`. An edit counts in memory at once and is
    written in the background: `durable` waits for the disk. On the writer's thread are called:
    `on_write_failed` when an edit had to be taken back, and `on_decided_elsewhere` with the paths
    of photos that another window or command decided, within about a second.
    """

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the library in this folder, made when absent; raises KnownError.

        A damaged one is set aside and made anew, which `notes` then say.
        """
        make_folder(folder)
        try:
            if is_lost(folder):
                return cls._rescued(folder)
            return cls(folder)
        except DamagedError:
            if not can_rescue(folder):
                raise
            return cls._rescued(folder)

    @classmethod
    def _rescued(cls, folder: Path) -> Self:
        from engine.library.rescue import rescue

        told = str(rescue(folder))
        _log.warning("%s", told)  # a command has no other place to say it
        library = cls(folder)
        library.notes = (told,)
        return library

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.notes: tuple[str, ...] = ()
        self.on_write_failed: Callable[[Changes, Exception], None] | None = None
        self.on_decided_elsewhere: Callable[[Sequence[str]], None] | None = None
        self._lock = RLock()
        self._chosen: set[str] = set()  # paths that a person wants to see of their items
        self._results = Results(folder)
        self._decisions = Decisions(folder, self._write_failed)
        self._decisions.decided_elsewhere = self._decided_elsewhere
        self.beside = BesideRows(self._decisions)
        try:
            self.refresh()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Write what still waits, then let go of all files."""
        self._decisions.close()
        self._results.close()

    # --- photos -----------------------------------------------------------------------------------

    def photo(self, photo_id: int) -> Photo:
        """Return what is known of this photo; KeyError when there is none."""
        return self.photos([photo_id])[0]

    def photos(self, photo_ids: Sequence[int] | Ints) -> list[Photo]:
        """Return these photos, in this order; KeyError when one is unknown."""
        rows = self._results.rows(photo_ids)
        photos = [photo_of(rows[photo_id], self._decisions.of) for photo_id in photo_ids]
        with self._lock:
            items = {path: item for item in self._listing.items(photo_ids) for path in item}
        return [
            replace(photo, partners=tuple(path for path in items[photo.path] if path != photo.path))
            if photo.path in items else photo
            for photo in photos
        ]  # fmt: skip

    def photo_id(self, path: str) -> int | None:
        """Return the id of the photo in this file."""
        return self._results.photo_id(path)

    def photo_ids(self, query: PhotoQuery) -> Ints:
        """Return the photos that are there and that the query asks for, in its order."""
        with self._lock:
            return self._listing.photo_ids(query)

    def among(self, photo_ids: Ints, query: PhotoQuery) -> Mask:
        """Tell for each of these photos whether the query asks for it; sorts nothing."""
        with self._lock:
            return self._listing.among(photo_ids, query)

    def count(self, query: PhotoQuery) -> int:
        """Return how many photos the query asks for."""
        with self._lock:
            return self._listing.count(query)

    def kinds(self, key: SortKey, query: PhotoQuery) -> dict[str | int | None, int]:
        """Return which cameras, lenses, ISO values or labels these photos have, and how many each.

        None stands for photos without one. In order of name or number.
        """
        with self._lock:
            return self._listing.kinds(key, query)

    def folders(self) -> list[FolderCount]:
        """Return every folder that holds photos, with the number directly in it."""
        with self._lock:
            return self._listing.folders()

    def tally(self, photo_ids: Ints) -> Tally:
        """Count these photos: all, picked, rejected, unreadable."""
        with self._lock:
            return self._listing.tally(photo_ids)

    def thumbnail(self, photo_id: int) -> bytes | None:
        """Return the JPEG for the photo's present state, None while there is none."""
        return self._results.thumbnail(photo_id)

    def score_names(self) -> list[ScoreName]:
        """Return every score that some photo may have, in order."""
        return self._results.score_names()

    def scores(self, photo_id: int) -> dict[ScoreName, float]:
        """Return the photo's scores."""
        return self._results.scores(photo_id)

    def score_values(self, name: ScoreName, photo_ids: Sequence[int] | Ints) -> Floats:
        """Return this score for these photos, NaN where not scored."""
        with self._lock:
            return self._listing.score_values(name, photo_ids)

    def scores_of(self, name: ScoreName, query: PhotoQuery) -> Floats:
        """Return this score for all photos asked for, in no order, NaN where not scored."""
        with self._lock:
            return self._listing.scores_of(name, query)

    def vectors(self, encoder: str) -> tuple[Ints, Halves]:
        """Return which photos have a vector of this encoder, and these vectors, (n, d) float16."""
        return self._results.vectors(encoder)

    def refresh(self, photo_ids: Sequence[int] | None = None) -> None:
        """See what the engine changed in these photos; None: see everything anew.

        Photos whose content is that of a decided file which is gone take over its decision.
        """
        if photo_ids is None:
            self._see_everything()
        else:
            with self._lock:
                self._listing.update(photo_ids, self._results.listed(photo_ids))
                items = self._listing.items(photo_ids)
            self._decisions.recognise(self._results.contents_of(photo_ids))
            self._share(items)

    # --- items of several files -------------------------------------------------------------------

    def partners(self, photo_id: int) -> tuple[int, ...]:
        """Return the other files of this photo's item, such as the RAW beside a JPEG."""
        with self._lock:
            item: list[int] = self._listing.item(photo_id).tolist()
        return tuple(other for other in item if other != photo_id)

    def partner_paths(self, photo_id: int) -> tuple[str, ...]:
        """Return where the other files of this photo's item are."""
        return self.photo(photo_id).partners

    def show_partners(self, photo_ids: Sequence[int]) -> dict[int, int]:
        """Let the next file of each of these photos' items stand for it; returns which by photo.

        Until the library is closed. Photos that are alone are left out.
        """
        with self._lock:
            items = {i: sorted(self._listing.item(i).tolist()) for i in photo_ids}
            shown = {i: _after(i, item) for i, item in items.items() if len(item) > 1}
            paths = self._results.paths({file for i in shown for file in items[i]})
            self._chosen -= set(paths.values())
            self._chosen |= {paths[file] for file in shown.values()}
            self._listing.choose_anew()
        return shown

    # --- decisions --------------------------------------------------------------------------------
    # What is decided about one file of an item counts for all of them.

    def rate(self, photo_ids: Sequence[int], stars: int | None) -> Changes:
        """Give these photos a rating (0 or None: none); the returned changes can be undone."""
        return self.apply(edits.rating(self._decided(photo_ids), stars))

    def flag(self, photo_ids: Sequence[int], flag: Flag) -> Changes:
        """Pick, reject or unflag these photos; the returned changes can be undone."""
        return self.apply(edits.flagging(self._decided(photo_ids), flag))

    def label(self, photo_ids: Sequence[int], label: str | None) -> Changes:
        """Give these photos a label (None: none); the returned changes can be undone."""
        return self.apply(edits.labelling(self._decided(photo_ids), label))

    def apply(self, changes: Changes) -> Changes:
        """Make these changes, as an undo does; returns them."""
        if changes:
            contents = self._results.contents_at(change.path for change in changes.changes)
            self._decisions.apply(changes, contents)
        return changes

    def adopt(self, changes: Changes) -> tuple[str, ...]:
        """Take over what another program decided; returns the paths of all files it counts for.

        A partner of which the same was decided before follows, and is to be told so itself.
        """
        named = {change.path: change for change in changes.changes}
        partners = [
            partner for change in named.values() for partner in self._followers(change, named)
        ]
        every = Changes(changes.title, (*changes.changes, *partners))
        if every:
            contents = self._results.contents_at(change.path for change in every.changes)
            self._decisions.apply(every, contents, tell={change.path for change in partners})
        return tuple(change.path for change in every.changes)

    def _followers(self, change: Change, named: Container[str]) -> list[Change]:
        """Return what a change of one file changes in the others of its item."""
        photo_id = self.photo_id(change.path)
        others = self.partner_paths(photo_id) if photo_id is not None else ()
        return [
            Change(other, change.before, change.after)
            for other in others
            if other not in named and self._decisions.of(other) == change.before
        ]

    def decision(self, path: str) -> Decision:
        """Return what was decided about this file."""
        return self._decisions.of(path)

    def is_decided(self, path: str) -> bool:
        """Tell whether somebody decided about this file, be it to take a decision back."""
        return self._decisions.knows(path)

    def decided_paths(self) -> set[str]:
        """Return the files that somebody decided about, be it to take a decision back."""
        return self._decisions.paths()

    def follow(self, moves: Sequence[tuple[str, str]]) -> None:
        """Give files at new paths the decisions of their (old, new) paths.

        A decision that stands at the new path wins; the old one is kept, for the old file may only
        be offline.
        """
        self._decisions.follow(moves)

    def durable(self, timeout: float | None = None) -> None:
        """Return when all that was decided is on the disk; raises KnownError if that failed."""
        self._decisions.durable(timeout)

    # --- inside -----------------------------------------------------------------------------------

    def _see_everything(self) -> None:
        with self._lock:  # what the decisions' news are must reach the new listing
            self._results.renew()
            self._decisions.reload()
            listing = Listing(
                self._results.everything_listed(),
                self._results.computed,
                self._decisions,
                self._chosen if Preferences.load().pairs else None,
            )
            self._listing = listing
        # Only photos like a file that was decided and is gone are worth a look at their content.
        lost = self._decisions.paths() - listing.paths()
        self._decisions.recognise(self._results.holding(self._decisions.contents(lost)))
        self._share(listing.items())

    def _share(self, items: Iterable[Sequence[str]]) -> None:
        """Let files that came to an item take over what was decided about it before.

        Two decisions that differ are both kept: what is decided next counts for both.
        """
        moves = []
        for paths in items:
            decided = next(filter(self._decisions.knows, paths), None)
            if decided is not None:
                moves += [(decided, path) for path in paths if path != decided]
        self._decisions.follow(moves)

    def _decided(self, photo_ids: Sequence[int]) -> list[edits.Item]:
        """Return these photos' items, in this order; KeyError when a photo is unknown."""
        paths = self._results.paths(photo_ids)
        with self._lock:
            together = {path: item for item in self._listing.items(photo_ids) for path in item}
        items = dict.fromkeys(together.get(paths[i], (paths[i],)) for i in photo_ids)
        return [[(path, self._decisions.of(path)) for path in item] for item in items]

    def _decided_elsewhere(self, paths: Sequence[str]) -> None:
        if self.on_decided_elsewhere is not None:
            self.on_decided_elsewhere(paths)

    def _write_failed(self, changes: Changes, error: Exception) -> None:
        if self.on_write_failed is not None:
            self.on_write_failed(changes, error)


def _after(photo_id: int, item: Sequence[int]) -> int:
    """The file that comes after this one, the first again after the last."""
    return item[(item.index(photo_id) + 1) % len(item)]
