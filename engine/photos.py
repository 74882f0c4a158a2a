"""The nouns: what the library, the engine and the window speak about.

All of them are frozen values that may cross threads and processes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from enum import IntEnum, StrEnum


class Flag(IntEnum):
    """What a person decided about keeping a photo."""

    REJECT = -1
    NONE = 0
    PICK = 1


LABELS = ("Red", "Yellow", "Green", "Blue", "Purple")
"""Colour labels, in the order of their keys 6 to 9 (the last one has none)."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Everything a person decided about one photo; `stars` is None until rated.

    `label` is one of `LABELS`, or a text of another program's that is kept as it is.
    """

    flag: Flag = Flag.NONE
    stars: int | None = None
    label: str | None = None

    def __post_init__(self) -> None:
        if self.stars is not None and not 1 <= self.stars <= 5:
            raise ValueError(f"stars must be 1 to 5, or None for unrated: {self.stars}")

    def with_(self, **parts: object) -> Decision:
        """Return this decision with some parts replaced."""
        return replace(self, **parts)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Change:
    """One photo's decision before and after an edit."""

    path: str
    before: Decision
    after: Decision

    def onto(self, present: Decision) -> Decision:
        """Return the present decision with the parts that this edit changed."""
        names = [field.name for field in fields(Decision)]
        parts = {name: getattr(self.after, name) for name in names}
        return present.with_(
            **{name: new for name, new in parts.items() if new != getattr(self.before, name)}
        )


@dataclass(frozen=True, slots=True)
class Changes:
    """What one edit did; applying `reversed()` undoes it."""

    title: str
    changes: tuple[Change, ...]

    def reversed(self) -> Changes:
        """Return the edit that takes this one back."""
        return Changes(
            self.title, tuple(Change(c.path, c.after, c.before) for c in reversed(self.changes))
        )

    def __bool__(self) -> bool:
        return bool(self.changes)


@dataclass(frozen=True, slots=True)
class Shot:
    """How a photo was taken, as far as its file tells.

    `taken_at` is ISO 8601 in the camera's local time, with sub-seconds and zone where the file has
    them; `aperture` is the f-number, `shutter` in seconds, `focal_length` in millimetres. The file
    may tell where the photo was taken (`has_position`: only the fact is kept), and where the camera
    focused: `focus` holds (left, top, width, height) as parts, 0 to 1, of the upright picture.
    """

    taken_at: str | None = None
    camera: str | None = None
    lens: str | None = None
    iso: int | None = None
    aperture: float | None = None
    shutter: float | None = None
    focal_length: float | None = None
    has_position: bool = False
    focus: tuple[tuple[float, float, float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Photo:
    """One file that is or should be a picture, with what is known of it.

    `width` and `height` are upright pixels of the original; `content` is the xxh3-128 of its bytes
    in hex; `error` says why it can't be read, in a photographer's words; `missing` is set when the
    folder is reachable and the file is gone; `partners` are the other files of the same item.
    """

    id: int
    path: str
    size: int
    mtime_ns: int
    content: str | None = None
    width: int | None = None
    height: int | None = None
    shot: Shot = Shot()
    error: str | None = None
    missing: bool = False
    decision: Decision = Decision()
    partners: tuple[str, ...] = ()

    @property
    def stars(self) -> int | None:
        """The person's rating, None until given."""
        return self.decision.stars

    @property
    def flag(self) -> Flag:
        """The person's pick or reject."""
        return self.decision.flag

    @property
    def label(self) -> str | None:
        """The person's colour label, one of `LABELS` or what another program wrote."""
        return self.decision.label


@dataclass(frozen=True, slots=True, order=True)
class ScoreName:
    """Which number: its judge, its name, and the variant (size, rule) that made it."""

    judge: str
    name: str
    variant: str = ""


class SortKey(StrEnum):
    """Sort orders that are not scores."""

    NAME = "name"
    TAKEN_AT = "taken_at"
    CAMERA = "camera"
    LENS = "lens"
    ISO = "iso"
    FLAG = "flag"
    STARS = "stars"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class ScoreRange:
    """Photos whose score lies from `low` to `high`, both included; None leaves that end open.

    Photos without this score are kept unless `unscored` is False: nobody judged them yet.
    """

    score: ScoreName
    low: float | None = None
    high: float | None = None
    unscored: bool = True


@dataclass(frozen=True, slots=True)
class PhotoFilter:
    """Which photos of a view are seen: those for which every part holds; unset parts let all pass.

    In `labels`, `cameras` and `lenses` None stands for photos without one. `stars` are the fewest
    and the most, unrated being 0; `iso` likewise, where photos that don't tell it are left out
    once an end is set. Each word of `text` must occur in the file name, in any case. `unscored`
    (readable photos that this score is still to come for) and `unreadable` leave only such photos;
    both set leave either kind.
    """

    flags: frozenset[Flag] = frozenset()
    stars: tuple[int, int] = (0, 5)
    labels: frozenset[str | None] = frozenset()
    cameras: frozenset[str | None] = frozenset()
    lenses: frozenset[str | None] = frozenset()
    iso: tuple[int | None, int | None] = (None, None)
    text: str = ""
    scores: tuple[ScoreRange, ...] = ()
    unscored: ScoreName | None = None
    unreadable: bool = False

    def __bool__(self) -> bool:
        return self != PhotoFilter()

    def with_(self, **parts: object) -> PhotoFilter:
        """Return this filter with some parts replaced."""
        return replace(self, **parts)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class PhotoQuery:
    """Which photos, in which order.

    `folders` limits the view to these folders and what lies below them (all photos when empty), and
    `filter` to some of these. Photos without the sort value (not scored, no capture time) come last
    in both directions; ties are in order of path.
    """

    folders: tuple[str, ...] = ()
    sort: ScoreName | SortKey = SortKey.NAME
    descending: bool = False
    filter: PhotoFilter = PhotoFilter()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long piece of work is; `rate` in items per second, `seconds_left` by that rate."""

    stage: str
    done: int
    total: int | None = None
    rate: float | None = None
    seconds_left: float | None = None


Report = Callable[[Progress], None]


class Cancelled(Exception):  # noqa: N818 - an outcome that was asked for, not an error
    """The caller's `cancel` event was set; what was done so far is kept."""


class KnownError(Exception):
    """Something the person can do something about: a full disk, a damaged or newer library."""
