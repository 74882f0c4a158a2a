"""Scan -> decode -> judge -> store: the engine's bulk work, on whichever photos are not done yet.

Decode threads run a few photos ahead of the engine thread, which is the caller: it judges and
writes. So the slowest stage sets the pace and memory stays flat.
"""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

from engine import messages
from engine.files.compare import compare
from engine.files.decode import Decoded, UnreadablePhoto, content_of, decode
from engine.files.scan import ScanResult, scan
from engine.in_flight import InFlight
from engine.judge import Judge
from engine.library import ComputedStore, PhotoResult
from engine.photos import Cancelled, Report, ScoreName
from engine.progress import Meter
from engine.settings import Settings

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

_A_TRANSACTION = 32
_LONGEST_WAIT = 0.3
"""Results are written when so many are ready, or so many seconds after the last time."""


@dataclass(slots=True)
class Pipeline:
    """What a run needs: the store, the book of crashes, where news goes, and room for the urgent.

    While `calm` is not set, no further photo is decoded: urgent requests have the machine.
    """

    store: ComputedStore
    in_flight: InFlight
    announce: Callable[[messages.Message], None]
    calm: threading.Event
    settings: Settings = field(default_factory=Settings)

    def run(
        self,
        roots: Sequence[str],
        load_judge: Callable[[], Judge],
        *,
        cancel: threading.Event,
        report: Report,
    ) -> messages.Finished:
        """Bring the library up to date with these folders and photos, and score what is new."""
        found = ScanResult(tuple(roots))
        names: tuple[ScoreName, ...] = ()
        scored = to_score = 0
        try:
            found = scan(roots, cancel=cancel, report=report)
            self._take_in(found)
            judge = load_judge()
            names = judge.score_names
            waiting = self.store.unscored(found.roots, names)
            to_score = len(waiting)
            meter = Meter("scoring", to_score, report)
            for photo_ids in self._score(waiting, judge, cancel):
                scored += len(photo_ids)
                meter.add(len(photo_ids))
                self.announce(messages.PhotosChanged(photo_ids))
        except Cancelled:
            pass
        known = self.store.known_files(found.roots).values()
        return messages.Finished(
            found=len(found.files),
            scored=scored,
            known=max(0, len(found.files) - to_score),
            unreadable=sum(1 for file in known if file.error and not file.missing),
            stopped=cancel.is_set(),
            score_names=tuple(name.name for name in names),
            unreadable_folders=(*found.unreachable, *found.unreadable),
        )

    def _take_in(self, found: ScanResult) -> None:
        """Note new, changed, moved and vanished files in the library."""
        differences = compare(found, self.store.known_files(found.roots), content_of)
        listed = self.store.take_in(differences)
        if differences.moved:
            moves = tuple((old, file.path) for old, file in differences.moved)
            self.announce(messages.PhotosMoved(moves))
        if listed:
            self.announce(messages.PhotosChanged((), listed=True))

    def _score(
        self, waiting: Sequence[tuple[int, str]], judge: Judge, cancel: threading.Event
    ) -> Iterator[tuple[int, ...]]:
        """Score these photos; yields the ids of each transaction once it is on disk."""
        # Files that were in flight when an engine died come first and alone: if one takes the
        # engine down again, it is known which.
        suspects = set(self.store.suspects())
        alone = [photo for photo in waiting if photo[0] in suspects]
        others = [photo for photo in waiting if photo[0] not in suspects]
        for photos, workers in ((alone, 1), (others, _decode_threads())):
            yield from self._written(self._results(photos, judge, workers, cancel))

    def _written(self, results: Iterator[PhotoResult]) -> Iterator[tuple[int, ...]]:
        batch: list[PhotoResult] = []
        written = time.monotonic()
        try:
            for result in results:
                batch.append(result)
                if len(batch) >= _A_TRANSACTION or time.monotonic() - written > _LONGEST_WAIT:
                    yield self._write(batch)
                    written = time.monotonic()
        finally:
            # What was judged is kept, also when the run is cancelled or fails.
            if batch:
                self._write(batch)

    def _write(self, batch: list[PhotoResult]) -> tuple[int, ...]:
        self.store.store_results(batch)
        photo_ids = tuple(result.photo_id for result in batch)
        batch.clear()
        return photo_ids

    def _results(
        self,
        photos: Sequence[tuple[int, str]],
        judge: Judge,
        workers: int,
        cancel: threading.Event,
    ) -> Iterator[PhotoResult]:
        def prepare(photo: tuple[int, str]) -> Decoded | UnreadablePhoto:
            self.calm.wait()
            return self._decode(*photo, judge.side)

        for (photo_id, _), outcome in ahead(prepare, photos, workers, cancel):
            yield self._judged(photo_id, outcome, judge)

    def _decode(self, photo_id: int, path: str, side: int | None) -> Decoded | UnreadablePhoto:
        with self.in_flight.decoding(photo_id):
            try:
                return decode(path, side=side, thumbnail_side=self.settings.thumbnail_side)
            except UnreadablePhoto as error:
                return error

    @staticmethod
    def _judged(photo_id: int, outcome: Decoded | UnreadablePhoto, judge: Judge) -> PhotoResult:
        if isinstance(outcome, UnreadablePhoto):
            return PhotoResult(photo_id, error=outcome.reason)
        judgement = judge.judge(outcome.image)
        return PhotoResult(
            photo_id, outcome.content, outcome.width, outcome.height, outcome.shot,
            scores=judgement.scores, vectors=judgement.vectors, thumbnail=outcome.thumbnail,
        )  # fmt: skip


def _decode_threads() -> int:
    """Leave one core to the engine thread and the window."""
    return max(1, min(8, (os.cpu_count() or 2) - 1))


def ahead(
    work: Callable[[Item], Outcome],
    items: Sequence[Item],
    workers: int,
    cancel: threading.Event,
) -> Iterator[tuple[Item, Outcome]]:
    """Yield (item, work(item)) in order, worked out in threads that run a few items ahead.

    Raises Cancelled once the event is set; what a thread has begun is finished and dropped.
    """
    begun: deque[tuple[Item, Future[Outcome]]] = deque()
    with ThreadPoolExecutor(workers, thread_name_prefix="decode") as pool:
        try:
            for item in items:
                if cancel.is_set():
                    raise Cancelled
                begun.append((item, pool.submit(work, item)))
                if len(begun) > workers + 2:
                    first, future = begun.popleft()
                    yield first, future.result()
            while begun:
                if cancel.is_set():
                    raise Cancelled
                first, future = begun.popleft()
                yield first, future.result()
        finally:
            for _, future in begun:
                future.cancel()
