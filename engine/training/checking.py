"""Are these photos fit to teach from? Each doubt with its reason; the person decides."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.files.decode import decode
from engine.files.unreadable import UnreadablePhoto
from engine.judge.judges import Judge
from engine.judge.sized import at_side
from engine.photos import Cancelled, Progress, Report
from engine.training.lessons import FEWEST, MOST, UNFIT, Doubt

_THUMBNAIL = 192
_ALIKE = 5
"""Bits of 64 in which two prints of the same moment differ at most."""

_FAR_BELOW = 3.0
"""Robust deviations under the middle score at which a photo is called poor."""


@dataclass(slots=True)
class Looked:
    """One photo: `score` is the judge's headline; `detail` names the reason or the other photo."""

    path: str
    doubt: Doubt = ""
    detail: str = ""
    score: float | None = None
    content: str = ""
    print: int = 0
    thumbnail: NDArray[np.uint8] | None = field(default=None, repr=False)


Show = Callable[[Looked], None]


def spread(paths: Sequence[str]) -> list[str]:
    """Return these, or `MOST` of them evenly from first to last."""
    if len(paths) <= MOST:
        return list(paths)
    return [paths[k * len(paths) // MOST] for k in range(MOST)]


def check_photos(
    paths: Sequence[str],
    judge: Judge,
    *,
    side: int,
    judged_side: int,
    show: Show,
    cancel: threading.Event,
    report: Report,
) -> list[Looked]:
    """Look at each photo once, telling each as it is seen; the poor ones are known at the end.

    `side` is that of the crops that will be cut out, `judged_side` what the judge sees.
    """
    seen: list[Looked] = []
    for number, path in enumerate(paths):
        if cancel.is_set():
            raise Cancelled
        report(Progress("checking", number, len(paths)))
        looked = _look(path, judge, side, judged_side)
        if not looked.doubt:
            _find_double(looked, seen)
        seen.append(looked)
        show(looked)
    _find_poor(seen)
    report(Progress("checking", len(paths), len(paths)))
    return seen


def _look(path: str, judge: Judge, side: int, judged_side: int) -> Looked:
    """Open a photo: thumbnail, print and score."""
    try:
        decoded = decode(path, side=max(side, judged_side), thumbnail_side=_THUMBNAIL)
    except UnreadablePhoto as error:
        return Looked(path, "unreadable", error.reason)
    small = Image.open(BytesIO(decoded.thumbnail)).convert("RGB")
    looked = Looked(
        path, content=decoded.content, print=fingerprint(small), thumbnail=np.asarray(small)
    )
    if min(decoded.width, decoded.height) < side:
        looked.doubt, looked.detail = "too_small", f"{decoded.width} x {decoded.height}"
    else:
        scores = judge.judge(at_side(decoded.image, judged_side)).scores
        looked.score = scores[judge.score_names[0]]
    return looked


def fingerprint(picture: Image.Image) -> int:
    """Return 64 bits: where, on a 9 x 8 reduction, it gets brighter to the right."""
    small = np.asarray(picture.convert("L").resize((9, 8), Image.Resampling.BOX), np.int16)
    bits = (small[:, 1:] > small[:, :-1]).ravel()
    return int.from_bytes(np.packbits(bits).tobytes(), "big")


def _find_double(looked: Looked, seen: Sequence[Looked]) -> None:
    """Mark a photo that another, seen before, is the same as or much like."""
    for other in seen:
        if other.doubt in UNFIT:
            continue
        if other.content == looked.content:
            looked.doubt, looked.detail = "same", other.path
            return
        if (other.print ^ looked.print).bit_count() <= _ALIKE:
            looked.doubt, looked.detail = "alike", other.path


def _find_poor(seen: Sequence[Looked]) -> None:
    """Mark photos that the judge puts far below the middle of this choice."""
    scored = [looked for looked in seen if looked.score is not None and not looked.doubt]
    if len(scored) < FEWEST:
        return
    values = np.array([looked.score for looked in scored], np.float64)
    middle = float(np.median(values))
    deviation = 1.4826 * float(np.median(abs(values - middle)))
    for looked, value in zip(scored, values, strict=True):
        if value < middle - _FAR_BELOW * max(deviation, 1e-6):
            looked.doubt = "poor"
            looked.detail = f"{100 * value:.0f}, the middle is {100 * middle:.0f}"
