"""Scan -> decode -> judge -> store: the engine's bulk work, on whichever photos are not done yet.

Decode threads run a few photos ahead of the engine thread, which is the caller: it judges and
writes. So the slowest stage sets the pace and memory stays flat.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

import numpy as np

from engine import messages
from engine.ahead import ahead
from engine.files.compare import compare
from engine.files.decode import Decoded, content_of, decode, shot_of
from engine.files.scan import ScanResult, scan
from engine.files.unreadable import UnreadablePhoto
from engine.in_flight import InFlight
from engine.judge.judges import Judge
from engine.judge.loading import measures_judge
from engine.judge.sized import at_side
from engine.library import ComputedStore, PhotoResult
from engine.library.pairs import items_of
from engine.library.values import KnownFile
from engine.photos import Cancelled, Report, ScoreName
from engine.progress import Meter
from engine.settings import Settings

_WHOLE = 1 << 20
"""A short side that no photo has: it is decoded at its own size."""

_EMPTIED = "is empty, though photos were there; its disk may not be connected"

_A_TRANSACTION = 32
_LONGEST_WAIT = 0.3
"""Results are written when so many are ready, or so many seconds after the last time."""


@dataclass(slots=True)
class _Outcome:
    """How far a run is."""

    names: tuple[ScoreName, ...] = ()
    to_score: int = 0
    scored: int = 0


Turn = Callable[[threading.Event], AbstractContextManager[bool]]


@dataclass(slots=True)
class Pipeline:
    """What a run needs: the store, the book of crashes, where news goes, and room for the urgent.

    While `calm` is not set, no further photo is decoded: urgent requests have the machine.
    `between` is called in the engine thread between two photos. `turn` is held while photos are
    scored, and tells whether another engine was at it first.
    """

    store: ComputedStore
    in_flight: InFlight
    announce: Callable[[messages.Message], None]
    calm: threading.Event
    between: Callable[[], None] = lambda: None
    turn: Turn = lambda _cancel: contextlib.nullcontext(False)
    settings: Settings = field(default_factory=Settings)
    measures: Judge = field(init=False)
    """Taken of every photo, as evidence beside whatever judge is chosen."""
    _taking_in: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.measures = measures_judge(self.settings.judged_side)

    def run(
        self,
        roots: Sequence[str],
        load_judge: Callable[[], Judge],
        *,
        cancel: threading.Event,
        report: Report,
    ) -> messages.Finished:
        """Bring the library up to date with these folders and photos, and score what is new."""
        found, outcome = ScanResult(tuple(roots)), _Outcome()
        with contextlib.suppress(Cancelled):
            found = scan(roots, cancel=cancel, report=report)
            self.take_in(found, cancel)
            self._score_new(found, outcome, load_judge, cancel, report)
            self._tell_anew(found.roots, cancel)
        return self._finished(found, outcome, cancel)

    def score(
        self,
        found: ScanResult,
        load_judge: Callable[[], Judge],
        *,
        cancel: threading.Event,
        report: Report,
    ) -> messages.Finished:
        """Score what was found and taken in before."""
        outcome = _Outcome()
        with contextlib.suppress(Cancelled):
            self._score_new(found, outcome, load_judge, cancel, report)
        return self._finished(found, outcome, cancel)

    def take_in(self, found: ScanResult, cancel: threading.Event) -> None:
        """Note new, changed, moved and vanished files, and what was decided beside them."""
        with self._taking_in:
            self._compare(found)
        # A photo that was opened by itself, or landed just now, may have a sidecar, too.
        alone = found.paths if set(found.roots) & set(found.paths) else ()
        folders = {os.path.dirname(path) for path in (*found.sidecars, *alone)}  # noqa: PTH120
        if folders:
            self.look_beside(found.paths, folders, cancel)

    def _score_new(
        self,
        found: ScanResult,
        outcome: _Outcome,
        load_judge: Callable[[], Judge],
        cancel: threading.Event,
        report: Report,
    ) -> None:
        """Score what lacks a score, when it is this engine's turn."""
        judge = load_judge()
        outcome.names = tuple(dict.fromkeys([*judge.score_names, *self.measures.score_names]))
        waiting = self._waiting(found, judge)
        outcome.to_score = len(waiting)
        if not waiting:
            return
        with self.turn(cancel) as waited:
            if waited:  # another engine may have scored some of them
                waiting = self._waiting(found, judge)
            meter = Meter("score", len(waiting), report)
            for photo_ids in self._score(waiting, judge, cancel):
                outcome.scored += len(photo_ids)
                meter.add(len(photo_ids))
                self.announce(messages.PhotosChanged(photo_ids))

    def _finished(
        self, found: ScanResult, outcome: _Outcome, cancel: threading.Event
    ) -> messages.Finished:
        known = self.store.known_files(found.roots).values()
        return messages.Finished(
            found=len(found),
            scored=outcome.scored,
            known=max(0, len(found) - outcome.to_score),
            unreadable=sum(1 for file in known if file.error and not file.missing),
            stopped=cancel.is_set(),
            scores=tuple((n.judge, n.name, n.variant) for n in outcome.names),
            unreadable_folders=(*found.unreachable, *found.unreadable),
        )

    def _compare(self, found: ScanResult) -> None:
        """Note in the library what is not as it was."""
        known = self.store.known_files(found.roots)
        found.unreachable += [(root, _EMPTIED) for root in found.roots if _is_emptied(root, known)]
        differences = compare(found, known, _content)
        self.store.move(differences.moved)
        self.store.add_files(differences.new)
        self.store.update_changed(differences.changed)
        # A file may have come since it was scanned, and be known through the watch already.
        gone = [path for path in differences.gone if not os.path.lexists(path)]
        self.store.mark_missing(known[path].id for path in gone)
        self.store.mark_found(known[path].id for path in differences.back)
        if differences.moved:
            moves = tuple((old, file.path) for old, file in differences.moved)
            self.announce(messages.PhotosMoved(moves))
        if len(differences.same) < len(found) or gone or differences.back:
            self.announce(messages.PhotosChanged((), listed=True))

    def look_beside(
        self, photos: Sequence[str], folders: Set[str], cancel: threading.Event
    ) -> None:
        """Tell what other programs decided about photos in these folders since the last look."""
        # Imported here, for it brings lxml.
        from engine.sidecars.looking import look_for_changes, seen_beside

        seen = seen_beside(self.store.folder)
        for batch in look_for_changes(photos, folders, seen, cancel=cancel):
            self.announce(messages.DecisionsFound(tuple(each.parts() for each in batch)))

    def _waiting(self, found: ScanResult, judge: Judge) -> list[int]:
        """Return the photos to be opened, in order."""
        return self._shown_first(self._unscored(found.roots, judge), found.paths)

    def _unscored(self, roots: Sequence[str], judge: Judge) -> list[int]:
        """Return the photos to be opened, having scored from stored vectors what can be."""
        measured = self.store.unscored(roots, self.measures.score_names)
        judged = self.store.unscored(roots, judge.score_names)
        ready = self._score_from_vectors(set(judged) - set(measured), judge)
        return list(dict.fromkeys(p for p in [*measured, *judged] if p not in ready))

    def _shown_first(self, photo_ids: Sequence[int], found: Sequence[str]) -> list[int]:
        """Put off what stands behind another file, as a RAW behind its JPEG: nobody sees it yet."""
        behind = {found[at] for item in items_of(found) for at in item[1:]}
        paths = dict(zip(photo_ids, self.store.paths(photo_ids), strict=True))
        return sorted(photo_ids, key=lambda photo_id: paths[photo_id] in behind)

    def _score_from_vectors(self, photo_ids: set[int], judge: Judge) -> set[int]:
        """Score the photos whose vectors are stored; returns them."""
        if judge.measures is not None or not judge.encoders:
            return set()
        stored = {encoder.name: self.store.vectors(encoder.name) for encoder in judge.encoders}
        for ids, _ in stored.values():
            photo_ids = photo_ids & set(ids.tolist())
        if not photo_ids:
            return set()
        chosen = np.array(sorted(photo_ids))
        vectors = {}
        for encoder, (ids, rows) in stored.items():
            order = np.argsort(ids)
            vectors[encoder] = rows[order[np.searchsorted(ids, chosen, sorter=order)]]
        for name, values in judge.scores(vectors).items():
            self.store.store_scores(name, chosen, values)
        self.announce(messages.PhotosChanged(tuple(chosen.tolist())))
        return photo_ids

    def _tell_anew(self, roots: Sequence[str], cancel: threading.Event) -> None:
        """Read how photos were taken where an earlier version did, which knew less of it."""
        waiting = self.store.told_before(roots)
        for at in range(0, len(waiting), _A_TRANSACTION):
            shots = {}
            photo_ids = waiting[at : at + _A_TRANSACTION]
            for photo_id, path in zip(photo_ids, self.store.paths(photo_ids), strict=True):
                if cancel.is_set():
                    raise Cancelled
                self.calm.wait()
                self.between()
                with contextlib.suppress(UnreadablePhoto), self.in_flight.decoding(photo_id):
                    shots[photo_id] = shot_of(path)
            self.store.store_shots(shots)
            self.announce(messages.PhotosChanged(tuple(shots)))

    def _score(
        self, waiting: Sequence[int], judge: Judge, cancel: threading.Event
    ) -> Iterator[tuple[int, ...]]:
        """Score these photos; yields the ids of each transaction once it is on disk."""
        # Files that were in flight when an engine died come first and alone: if one takes the
        # engine down again, it is known which.
        suspects = set(self.store.suspects())
        alone = [photo_id for photo_id in waiting if photo_id in suspects]
        others = [photo_id for photo_id in waiting if photo_id not in suspects]
        for photo_ids, workers in ((alone, 1), (others, _decode_threads())):
            yield from self._written(self._results(photo_ids, judge, workers, cancel))

    def _written(self, results: Iterator[PhotoResult]) -> Iterator[tuple[int, ...]]:
        batch: list[PhotoResult] = []
        written = time.monotonic()
        try:
            for result in results:
                batch.append(result)
                if len(batch) >= _A_TRANSACTION or time.monotonic() - written > _LONGEST_WAIT:
                    yield self._write(batch)
                    written = time.monotonic()
            if batch:
                yield self._write(batch)
        except Cancelled:
            if batch:
                self._write(batch)  # what was judged is kept
            raise

    def _write(self, batch: list[PhotoResult]) -> tuple[int, ...]:
        self.store.store_results(batch)
        photo_ids = tuple(result.photo_id for result in batch)
        batch.clear()
        return photo_ids

    def _results(
        self, photo_ids: Sequence[int], judge: Judge, workers: int, cancel: threading.Event
    ) -> Iterator[PhotoResult]:
        judges = [judge] if judge.measures is not None else [judge, self.measures]
        side = max(_WHOLE if j.side is None else j.side for j in judges)

        def prepare(photo: tuple[int, str]) -> Decoded | UnreadablePhoto:
            self.calm.wait()
            return self._decode(*photo, side)

        photos = list(zip(photo_ids, self.store.paths(photo_ids), strict=True))
        for (photo_id, path), outcome in ahead(prepare, photos, workers, cancel):
            self.between()
            if isinstance(outcome, Decoded) or os.path.lexists(path):
                self._look_inside(path, outcome)
                yield _judged(photo_id, outcome, judges)
            # else moved meanwhile: the next scan finds it where it is now, or missing

    def _look_inside(self, path: str, outcome: Decoded | UnreadablePhoto) -> None:
        """Tell what the camera or another program decided within the photo itself."""
        if isinstance(outcome, Decoded) and outcome.xmp:
            from engine.sidecars.looking import found_inside

            found = found_inside(path, outcome.content, outcome.xmp)
            if found is not None:
                self.announce(messages.DecisionsFound((found.parts(),)))

    def _decode(self, photo_id: int, path: str, side: int) -> Decoded | UnreadablePhoto:
        with self.in_flight.decoding(photo_id):
            try:
                return decode(path, side=side, thumbnail_side=self.settings.thumbnail_side)
            except UnreadablePhoto as error:
                return error


def _is_emptied(root: str, known: Mapping[str, KnownFile]) -> bool:
    """Whether there is nothing at all where photos were, as where a disk is mounted no more."""
    if all(file.missing for file in known.values()):
        return False
    try:
        return not os.listdir(root)  # noqa: PTH208
    except OSError:
        return False


def _content(path: str) -> str | None:
    with contextlib.suppress(UnreadablePhoto):
        return content_of(path)
    return None


def _judged(
    photo_id: int, outcome: Decoded | UnreadablePhoto, judges: Sequence[Judge]
) -> PhotoResult:
    """Return what these judges say of one photo, or why it can't be read."""
    if isinstance(outcome, UnreadablePhoto):
        return PhotoResult(photo_id, error=outcome.reason)
    judgements = [judge.judge(at_side(outcome.image, judge.side)) for judge in judges]
    return PhotoResult(
        photo_id, outcome.content, outcome.width, outcome.height, outcome.shot,
        scores={name: value for j in judgements for name, value in j.scores.items()},
        vectors={name: vector for j in judgements for name, vector in j.vectors.items()},
        thumbnail=outcome.thumbnail,
    )  # fmt: skip


def _decode_threads() -> int:
    """Leave one core to the engine thread and the window."""
    return max(1, min(8, (os.cpu_count() or 2) - 1))
