"""What goes into the library's room and comes out of it, besides the nouns of `engine.photos`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from engine.photos import ScoreName, Shot


class FileOnDisk(Protocol):
    """A file as a scan finds it: anything with these three."""

    @property
    def path(self) -> str:
        """Where it is."""

    @property
    def size(self) -> int:
        """Its bytes."""

    @property
    def mtime_ns(self) -> int:
        """When it was changed last."""


class KnownFile(NamedTuple):
    """What the library remembers of a file. A tuple, since a rescan makes 100,000 of them."""

    id: int
    size: int
    mtime_ns: int
    content: str | None
    missing: bool
    error: str | None


@dataclass(frozen=True, slots=True)
class PhotoResult:
    """What came of reading one photo.

    `width` and `height` are upright pixels; `vectors` holds a float32 unit vector (d,) by encoder;
    `thumbnail` is a JPEG; `error` says why the photo can't be read, and then the rest may be empty.
    """

    photo_id: int
    content: str | None = None
    width: int | None = None
    height: int | None = None
    shot: Shot = field(default_factory=Shot)
    error: str | None = None
    scores: Mapping[ScoreName, float] = field(default_factory=dict)
    vectors: Mapping[str, npt.NDArray[np.float32]] = field(default_factory=dict)
    thumbnail: bytes | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many photos there are of each kind among those that were asked for."""

    photos: int
    picked: int
    rejected: int
    unreadable: int


@dataclass(frozen=True, slots=True, order=True)
class FolderCount:
    """A folder and how many photos lie directly in it."""

    path: str
    count: int
