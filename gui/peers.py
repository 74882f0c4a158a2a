"""Which photos are like this one: same camera and lens, and an ISO at most a stop away."""

from __future__ import annotations

from engine.photos import Photo, PhotoFilter, ScoreName
from gui.grid.model import PhotoModel
from gui.grid.standing import Standing

ENOUGH = 20
"""Among fewer photos a place says little."""


def standing_among_peers(model: PhotoModel, photo: Photo, score: ScoreName) -> Standing | None:
    """How this score stands among its peers; None for too few, or where all photos are peers."""
    wanted = _alike(photo)
    if wanted is None:
        return None
    found = model.standing(score, wanted)
    return found if ENOUGH <= found.values.size < model.standing(score).values.size else None


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
