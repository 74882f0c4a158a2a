"""Which photos are like this one: same camera and lens, and an ISO at most a stop away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.photos import Photo, PhotoFilter, PhotoQuery, ScoreName
from gui.grid.standing import Standing

if TYPE_CHECKING:
    from engine.library import Library

ENOUGH = 20
"""Among fewer photos a place says little."""


def standing_among_peers(
    library: Library, folders: tuple[str, ...], photo: Photo, score: ScoreName
) -> Standing | None:
    """How this score stands among its peers; None for too few, or where all photos are peers."""
    wanted = _alike(photo)
    if wanted is None:
        return None
    ids = library.photo_ids(PhotoQuery(folders, filter=wanted))
    found = Standing(library.score_values(score, ids))
    enough = found.values.size >= ENOUGH and ids.size < library.count(PhotoQuery(folders))
    return found if enough else None


def _alike(photo: Photo) -> PhotoFilter | None:
    """The photo's peers as a filter; None where the file doesn't tell how it was taken."""
    shot = photo.shot
    if shot.camera is None or shot.iso is None:
        return None
    return PhotoFilter(
        cameras=frozenset({shot.camera}),
        lenses=frozenset({shot.lens}),
        iso=(-(-shot.iso // 2), shot.iso * 2),
    )
