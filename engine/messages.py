"""What crosses the pipe between a front end and the engine: small frozen values, never pickles.

Each message is one JSON object, `{"kind": class name, field: value}`. A message that carries pixels
is followed by one raw block of bytes (its `payload`). So a decoder that was taken over by a hostile
file can't run code in the window.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from multiprocessing.connection import Connection
from typing import Any, NamedTuple, get_args

# --- from the front end ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Open:
    """Scan these folders and photos, and score with `judge` what is not scored yet.

    `side` is the short side in pixels at which it looks at photos, None for their own size. With
    `watch` the folders are watched from then on, and what lands in them is shown and scored.
    """

    roots: tuple[str, ...]
    judge: str
    side: int | None
    watch: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """Stop scanning and scoring; what is done is kept."""


@dataclass(frozen=True, slots=True)
class Thumbnails:
    """These photos are in view and have no thumbnail: make them now, in this order.

    A newer request replaces one that still waits.
    """

    photo_ids: tuple[int, ...]


class Wish(NamedTuple):
    """One picture to show: the whole photo with its long side at most `side`, or a part of it.

    `region` is left, top, width and height of that part in 0 to 1 of the upright photo; it is sent
    with all pixels it has, whatever `side` says.
    """

    photo_id: int
    side: int
    region: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Views:
    """Show these photos large, the most urgent first: each wish is answered by `Pixels`.

    The first `in_sight` are for what is on screen, the others for what may come next. Photos in
    `close` may be looked at closely: once all wishes are answered they are decoded with all their
    pixels, and stay so. A newer request replaces what still waits.
    """

    wishes: tuple[Wish, ...]
    in_sight: int
    close: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "wishes", tuple(Wish(*wish) for wish in self.wishes))


@dataclass(frozen=True, slots=True)
class Screen:
    """Show photos in the colours of a screen: `payload` is its ICC profile, empty for sRGB.

    Answered by `Declined` if it can't be used.
    """

    payload: bytes = b""


@dataclass(frozen=True, slots=True)
class Explain:
    """Say what each question of the judge's scores says of this photo: answered by `Explained`."""

    photo_id: int
    judge: str
    side: int | None


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Show where an answer comes from in each of these photos: answered by `HeatMapMade`.

    The most urgent photo stands first; a newer wish replaces what is left of an older one.
    `question` counts within the scorer, None means all its questions; `aspect` is "positive",
    "negative" or "score".
    """

    photo_ids: tuple[int, ...]
    judge: str
    side: int | None
    scorer: str
    question: int | None
    aspect: str


class Strengths(NamedTuple):
    """How strong faults are, 0 (as it is) to 5; exposure from -5 (darker) to 5 (brighter)."""

    blur: float = 0
    noise: float = 0
    compression: float = 0
    exposure: float = 0


@dataclass(frozen=True, slots=True)
class TryJudge:
    """Judge this photo with faults put into it: answered by `JudgeTried`.

    `scorer`, `question` and `aspect` say which heat map comes with it; an empty scorer: none.
    """

    photo_id: int
    judge: str
    side: int | None
    strengths: Strengths
    scorer: str = ""
    question: int | None = None
    aspect: str = "score"

    def __post_init__(self) -> None:
        object.__setattr__(self, "strengths", Strengths(*self.strengths))


@dataclass(frozen=True, slots=True)
class TryAxis:
    """Score stored vectors along an axis that is being written: answered by `AxisTried`."""

    judge: str
    side: int | None
    positive: str
    negative: str


@dataclass(frozen=True, slots=True)
class Search:
    """Score stored vectors by how well they fit a text: answered by `Searched`."""

    judge: str
    side: int | None
    text: str


@dataclass(frozen=True, slots=True)
class PlaceAll:
    """Place stored vectors in two dimensions: answered by `Placed`."""

    judge: str
    side: int | None


@dataclass(frozen=True, slots=True)
class FetchJudge:
    """Download a published judge, its size and licence agreed to: answered by `JudgeAdded`."""

    name: str


@dataclass(frozen=True, slots=True)
class FilesMoved:
    """The front end moved files at a person's wish: (old path, new path); these keep their scores.

    `removed` were put away, into the trash for example, and `returned` stand where they were again.
    """

    moves: tuple[tuple[str, str], ...] = ()
    removed: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MakeSample:
    """Make the sample shoot, or find it where it was made before: answered by `SampleMade`."""


@dataclass(frozen=True, slots=True)
class Quit:
    """Finish the current transaction and end the process."""


# --- from the engine ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ready:
    """The engine stands and has opened the library; `notes` say what had to be set aside."""

    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Noted:
    """Something that a person should know, while the work goes on."""

    text: str


@dataclass(frozen=True, slots=True)
class Working:
    """Progress of the bulk work, ten a second at most."""

    stage: str
    done: int
    total: int | None
    rate: float | None
    seconds_left: float | None


@dataclass(frozen=True, slots=True)
class PhotosChanged:
    """Rows of these photos changed; `listed` when photos came, went or moved: the order is old."""

    photo_ids: tuple[int, ...]
    listed: bool = False


@dataclass(frozen=True, slots=True)
class PhotosMoved:
    """Files that were found again elsewhere: (old path, new path). Decisions follow them."""

    moves: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DecisionsFound:
    """What other programs decided; each is a `FoundBeside` of engine.sidecars in parts."""

    found: tuple[
        tuple[str, str, int, int | None, str | None, float, str | None, tuple[str, ...]], ...
    ]


@dataclass(frozen=True, slots=True)
class ThumbnailsMade:
    """These photos have a thumbnail now, or an error in their row."""

    photo_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pixels:
    """An upright picture to show: `payload` holds height x width x (blue, green, red, unused).

    `side` and `region` are those of the wish. `full` is the size of the whole photo, None if it is
    no larger than this; `part` is the left, top, width and height in it of what was sent, None for
    all of it.
    """

    photo_id: int
    width: int
    height: int
    error: str | None = None
    side: int = 0
    region: tuple[float, float, float, float] | None = None
    full: tuple[int, int] | None = None
    part: tuple[int, int, int, int] | None = None
    payload: bytes = b""


@dataclass(frozen=True, slots=True)
class Explained:
    """What the questions say of a photo: for each scorer its name, score and answers.

    An answer is (positive text, negative text, positive cosine, negative cosine, contribution); the
    contributions of a scorer add up to its score. A reading is (scorer, blur in px that brings a
    clean photo to this score, its lowest, its highest, whether more may be needed); they come once
    the judge's ruler was marked.
    """

    photo_id: int
    judge: str
    scorers: tuple[tuple[str, float, tuple[tuple[str, str, float, float, float], ...]], ...]
    readings: tuple[tuple[str, float, float, float, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class HeatMapMade:
    """A map: `payload` holds height x width bytes, 0 for the value `low` and 255 for `high`.

    By these the maps of several photos are brought to one scale. `reliable` is None until it was
    checked whether the marked place matters: first the map comes, then the same again with the
    verdict.
    """

    photo_id: int
    judge: str
    scorer: str
    question: int | None
    aspect: str
    width: int
    height: int
    low: float
    high: float
    reliable: bool | None
    payload: bytes = b""


@dataclass(frozen=True, slots=True)
class JudgeTried:
    """What a judge says of a photo with faults: `scores` are (judge, name, variant, value).

    `payload` holds height x width x (blue, green, red, unused), then the levels of the map that
    `mapped` tells of: width, height, low, high as in `HeatMapMade`, None without one.
    """

    photo_id: int
    strengths: Strengths
    scores: tuple[tuple[str, str, str, float], ...]
    width: int
    height: int
    mapped: tuple[int, int, float, float] | None = None
    payload: bytes = b""

    def __post_init__(self) -> None:
        object.__setattr__(self, "strengths", Strengths(*self.strengths))


@dataclass(frozen=True, slots=True)
class AxisTried:
    """Scores along an axis, for the photos that have vectors: `payload` holds their float32 values.

    `spread` below 1 says that the axis does not separate these photos.
    """

    positive: str
    negative: str
    photo_ids: tuple[int, ...]
    spread: float
    payload: bytes = b""


@dataclass(frozen=True, slots=True)
class Searched:
    """How well photos fit a text: `payload` holds a float32 cosine for each."""

    text: str
    photo_ids: tuple[int, ...]
    payload: bytes = b""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where photos lie among each other: `payload` holds float32 x and y for each, in 0 to 1."""

    judge: str
    photo_ids: tuple[int, ...]
    payload: bytes = b""


@dataclass(frozen=True, slots=True)
class JudgeAdded:
    """A judge was fetched and can be used."""

    name: str


@dataclass(frozen=True, slots=True)
class SampleMade:
    """The sample shoot lies in this folder."""

    folder: str


@dataclass(frozen=True, slots=True)
class Declined:
    """A question could not be answered; `text` says why, `question` is the request's kind."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The bulk work ended: how many photos were seen, scored now, known already, unreadable.

    `scores` are the (judge, name, variant) of what every photo has now, the judge's headline
    first; none if the work was stopped before the judge was there.
    """

    found: int
    scored: int
    known: int
    unreadable: int
    stopped: bool
    scores: tuple[tuple[str, str, str], ...] = ()
    unreadable_folders: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """The work can't go on; `text` says why and what to do, in a photographer's words."""

    text: str


Asked = Explain | HeatMap | TryJudge | TryAxis | Search | PlaceAll | FetchJudge | MakeSample
"""Questions that the engine thread answers, for it owns the model."""

Answered = (
    Explained | HeatMapMade | JudgeTried | AxisTried | Searched | Placed | JudgeAdded | SampleMade
    | Declined
)  # fmt: skip

Message = (
    Open | Stop | Thumbnails | Views | Screen | Asked | FilesMoved | Quit
    | Ready | Noted | Working | PhotosChanged | PhotosMoved | DecisionsFound
    | ThumbnailsMade | Pixels | Answered
    | Finished | Failed
)  # fmt: skip

_KINDS: dict[str, type[Message]] = {kind.__name__: kind for kind in get_args(Message)}


def send(pipe: Connection, message: Message) -> None:
    """Put one message into the pipe; callers keep to one thread at a time per end."""
    payload: bytes | None = getattr(message, "payload", None)
    parts = {
        field.name: getattr(message, field.name)
        for field in fields(message)
        if field.name != "payload"
    }
    pipe.send_bytes(json.dumps({"kind": type(message).__name__, **parts}).encode())
    if payload is not None:
        pipe.send_bytes(payload)


def receive(pipe: Connection) -> Message:
    """Take the next message out of the pipe; raises EOFError when the other end is gone."""
    parts = json.loads(pipe.recv_bytes())
    kind = _KINDS[parts.pop("kind")]
    values: dict[str, Any] = {name: _frozen(value) for name, value in parts.items()}
    if any(field.name == "payload" for field in fields(kind)):
        values["payload"] = pipe.recv_bytes()
    return kind(**values)


def _frozen(value: object) -> object:
    """JSON has lists only; messages hold tuples."""
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
