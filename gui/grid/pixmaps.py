"""Pixmaps that were shown lately, up to a number of bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtGui import QPixmap

Box = tuple[int, int]  # width and height to fit into, in device pixels
_OUTDATED: Box = (0, 0)


class PixmapCache:
    """One thumbnail for each photo; the one that was looked at longest ago goes first."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._bytes = 0
        self._pixmaps: OrderedDict[int, tuple[Box, QPixmap]] = OrderedDict()

    def get(self, photo_id: int) -> QPixmap | None:
        """The pixmap of this photo, whatever its size."""
        if photo_id not in self._pixmaps:
            return None
        self._pixmaps.move_to_end(photo_id)
        return self._pixmaps[photo_id][1]

    def is_fresh(self, photo_id: int, box: Box) -> bool:
        """Whether the pixmap is there, up to date and made for this box."""
        return photo_id in self._pixmaps and self._pixmaps[photo_id][0] == box

    def put(self, photo_id: int, box: Box, pixmap: QPixmap) -> None:
        """Keep a pixmap that was made for this box; drop old ones beyond the limit."""
        self._drop(photo_id)
        self._pixmaps[photo_id] = box, pixmap
        self._bytes += _size(pixmap)
        while self._bytes > self._limit and len(self._pixmaps) > 1:
            self._drop(next(iter(self._pixmaps)))

    def outdate(self, photo_ids: Iterable[int]) -> None:
        """Keep these on screen until a newer one has come."""
        for photo_id in photo_ids:
            if photo_id in self._pixmaps:
                self._pixmaps[photo_id] = _OUTDATED, self._pixmaps[photo_id][1]

    def outdate_all(self) -> None:
        """Keep all of them on screen until newer ones have come."""
        self.outdate(list(self._pixmaps))

    def _drop(self, photo_id: int) -> None:
        """Let one pixmap go, if it is there."""
        if photo_id in self._pixmaps:
            self._bytes -= _size(self._pixmaps.pop(photo_id)[1])


def _size(pixmap: QPixmap) -> int:
    """Bytes of memory behind a pixmap."""
    return pixmap.width() * pixmap.height() * 4
