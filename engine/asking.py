"""Answers to what the window asks of a judge: why, where, what if. All in the engine thread."""

from __future__ import annotations

import contextlib
import threading
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine import messages
from engine.files.decode import decode
from engine.files.unreadable import UnreadablePhoto
from engine.in_flight import InFlight
from engine.judge.encoders import Vector
from engine.judge.judges import Judge
from engine.judge.loading import load_judge
from engine.judge.saved_axes import Axis, saved_axes
from engine.judge.scorers import Scorer
from engine.library import ComputedStore
from engine.mapping import Mapping
from engine.photos import Cancelled, KnownError, Report
from engine.rulers import Rulers

_WHOLE = 1 << 20
_IMAGES = 12
"""Photos that are kept as a judge sees them, for questions about them come in series."""

Image = NDArray[np.uint8]


class Answers:
    """Knows the judge in use and the photo last asked about, since questions come in series."""

    def __init__(
        self,
        store: ComputedStore,
        in_flight: InFlight,
        data_folder: Path,
        say: Callable[[messages.Message], None],
        report: Report,
    ) -> None:
        self._store = store
        self._in_flight = in_flight
        self._data_folder = data_folder
        self._say = say
        self._report = report
        self._judges: dict[tuple[str, int | None, tuple[Axis, ...]], Judge] = {}
        self._images: OrderedDict[tuple[int, int | None], Image] = OrderedDict()
        self._cancel = threading.Event()
        self._mapping = Mapping(store, self.judge, self._picture, say)
        self._rulers = Rulers(data_folder)
        self._ways: dict[type, Callable[..., None]] = {
            messages.Explain: self._explain,
            messages.HeatMap: self._mapping.want,
            messages.TryJudge: self._try_judge,
            messages.TryAxis: self._try_axis,
            messages.Search: self._search,
            messages.PlaceAll: self._place_all,
            messages.FetchJudge: self._fetch,
            messages.MakeSample: self._make_sample,
        }

    def judge(self, name: str, side: int | None, cancel: threading.Event | None = None) -> Judge:
        """Return this judge, loaded once; only the last is kept, for models are large.

        It is loaded anew when an axis was saved or removed, for it scores along them.
        """
        key = (name, side, tuple(saved_axes(self._data_folder)))
        if key not in self._judges:
            self._judges.clear()
            self._judges[key] = load_judge(
                name, self._data_folder, side=side, cancel=cancel, report=self._report
            )
        return self._judges[key]

    def answer(self, question: messages.Asked) -> None:
        """Say the answer, or why there is none."""
        self._cancel = threading.Event()
        try:
            self._ways[type(question)](question)
        except (KnownError, UnreadablePhoto) as error:
            self._say(messages.Declined(type(question).__name__, str(error)))
        except Cancelled:
            self._say(messages.Declined(type(question).__name__, "Stopped; what came is kept."))

    def stop(self) -> None:
        """Break off what takes long, a download or the reading of prompts; from any thread."""
        self._cancel.set()

    @property
    def has_more(self) -> bool:
        """Whether there is something to do that nobody waits for."""
        return self._mapping.has_more

    def do_more(self) -> None:
        """Do a little of that: the next heat map, or whether one can be believed."""
        if self.has_more:
            # A photo that can't be read, or that is gone, has no map.
            with contextlib.suppress(KnownError, UnreadablePhoto, KeyError):
                self._mapping.step()

    @property
    def wants_ruler(self) -> bool:
        """Whether an explanation lacks what only an idle engine should do."""
        return self._rulers.waiting is not None

    def mark_ruler(self, meanwhile: Callable[[], None], cancel: threading.Event) -> None:
        """Mark the ruler of the judge that was asked last, and explain the photo with it."""
        asked = self._rulers.waiting
        with contextlib.suppress(KnownError, UnreadablePhoto, KeyError):
            if asked and (waited := self._rulers.mark(
                self.judge(asked.judge, asked.side), meanwhile, cancel
            )):  # fmt: skip
                self._explain(waited)

    def close(self) -> None:
        """Let go of files."""
        self._mapping.close()

    def _explain(self, asked: messages.Explain) -> None:
        judge = self.judge(asked.judge, asked.side)
        vectors = self._stored_vectors(asked.photo_id, judge)
        if vectors is None:
            vectors = judge.judge(self._picture(asked.photo_id, asked.side)).vectors
        told = tuple(_explained(scorer, vectors[scorer.encoder]) for scorer in judge.scorers)
        readings = self._rulers.readings(asked, {name: score for name, score, _ in told})
        self._say(messages.Explained(asked.photo_id, asked.judge, told, readings))

    def _try_judge(self, asked: messages.TryJudge) -> None:
        from engine.judge.trying import tried

        judge = self.judge(asked.judge, asked.side)
        self._say(tried(judge, self._picture(asked.photo_id, asked.side), asked))

    def _try_axis(self, asked: messages.TryAxis) -> None:
        from engine.judge.axes import Axis, axis_scorer, spread

        judge = self.judge(asked.judge, asked.side)
        axis = Axis("tried", asked.positive, asked.negative)
        scorer = axis_scorer(axis, judge, cancel=self._cancel, report=self._report)
        ids, vectors = self._store.vectors(scorer.encoder)
        values = scorer.scores(vectors)
        self._say(messages.AxisTried(
            asked.positive, asked.negative, tuple(ids.tolist()), spread(scorer, vectors),
            values.astype("<f4").tobytes(),
        ))  # fmt: skip

    def _search(self, asked: messages.Search) -> None:
        from engine.judge.axes import search

        judge = self.judge(asked.judge, asked.side)
        ids, vectors = self._store.vectors(judge.encoders[-1].name if judge.encoders else "")
        fits = search(asked.text, judge, vectors, cancel=self._cancel, report=self._report)
        self._say(messages.Searched(asked.text, tuple(ids.tolist()), fits.astype("<f4").tobytes()))

    def _place_all(self, asked: messages.PlaceAll) -> None:
        from engine.judge.library_map import positions

        judge = self.judge(asked.judge, asked.side)
        if not judge.encoders:
            raise KnownError(f"The judge “{asked.judge}” stores no vectors, so it has no map.")
        ids, vectors = self._store.vectors(judge.encoders[-1].name)
        places = positions(vectors)
        self._say(messages.Placed(asked.judge, tuple(ids.tolist()), places.astype("<f4").tobytes()))

    def _fetch(self, asked: messages.FetchJudge) -> None:
        from engine.judge.offers import fetch_judge, offer

        fetch_judge(
            offer(asked.name), self._data_folder, agreed=True,
            cancel=self._cancel, report=self._report,
        )  # fmt: skip
        self._say(messages.JudgeAdded(asked.name))

    def _make_sample(self, _asked: messages.MakeSample) -> None:
        from engine.sample.shoot import make_shoot, sample_folder

        folder = sample_folder(self._data_folder)
        make_shoot(folder, cancel=self._cancel, report=self._report)
        self._say(messages.SampleMade(str(folder)))

    def _stored_vectors(self, photo_id: int, judge: Judge) -> dict[str, Vector] | None:
        """Return what all encoders once said of this photo, None if one was not asked yet."""
        vectors = {}
        for encoder in judge.encoders:
            ids, rows = self._store.vectors(encoder.name)
            found = np.flatnonzero(ids == photo_id)
            if not found.size:
                return None
            vectors[encoder.name] = rows[found[0]].astype(np.float32)
        return vectors

    def _picture(self, photo_id: int, side: int | None) -> Image:
        """Decode this photo as the judge sees it, once for a series of questions."""
        key = (photo_id, side)
        if key not in self._images:
            [path] = self._store.paths([photo_id])
            with self._in_flight.decoding(photo_id):
                decoded = decode(path, side=_WHOLE if side is None else side, thumbnail_side=16)
            self._images[key] = decoded.image
        self._images.move_to_end(key)
        while len(self._images) > (1 if side is None else _IMAGES):
            self._images.popitem(last=False)
        return self._images[key]


def _explained(
    scorer: Scorer, vector: NDArray[np.float32]
) -> tuple[str, float, tuple[tuple[str, str, float, float, float], ...]]:
    """Return a scorer's name, score and answers, as `messages.Explained` holds them."""
    answers = scorer.explain(vector)
    told = tuple(
        (a.question.positive, a.question.negative, a.positive, a.negative, a.contribution)
        for a in answers
    )
    return scorer.name, sum(a.contribution for a in answers), told
