"""Threads that turn the library's thumbnails into images, what is in view first."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColorSpace, QImage, QImageReader

from gui.grid.pixmaps import Box

# photo id -> JPEG bytes from our own database, None when there is no thumbnail yet
Source = Callable[[int], bytes | None]


class ThumbnailLoader(QObject):
    """Decodes the thumbnails that are wanted now; each `want` replaces the one before.

    So the newest request is served first, and what was scrolled away is never decoded. The signal
    carries (photo id, box, image); the image is None when the library has no thumbnail.
    """

    loaded = Signal(object)

    def __init__(self, source: Source, parent: QObject | None = None, threads: int = 2) -> None:
        super().__init__(parent)
        self._source = source
        self._wanted: list[int] = []
        self._box: Box = (0, 0)
        self._screen: QColorSpace | None = None
        self._closing = False
        self._news = threading.Condition()
        self._threads = [
            threading.Thread(target=self._work, name=f"thumbnails-{number}", daemon=True)
            for number in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    def want(self, photo_ids: Sequence[int], box: Box) -> None:
        """Load these, in this order, to fit `box` in device pixels."""
        with self._news:
            self._wanted, self._box = list(reversed(photo_ids)), box
            self._news.notify_all()

    def use_screen(self, screen: QColorSpace | None) -> None:
        """Thumbnails, which are sRGB, are shown in these colours; None for as they are."""
        self._screen = screen

    def close(self) -> None:
        """End the threads; returns when they have ended."""
        with self._news:
            self._closing = True
            self._news.notify_all()
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        """Take the first that is wanted, decode it, hand it over, until closed."""
        while (job := self._next_job()) is not None:
            photo_id, box = job
            jpeg = self._source(photo_id)
            image = decoded(jpeg, box) if jpeg else None
            if image is not None and self._screen is not None:
                image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
                image = image.convertedToColorSpace(self._screen)
            if not self._closing:
                self.loaded.emit((photo_id, box, image))

    def _next_job(self) -> tuple[int, Box] | None:
        """Wait for something to load; None when closing."""
        with self._news:
            self._news.wait_for(lambda: self._wanted or self._closing)
            return None if self._closing else (self._wanted.pop(), self._box)


def decoded(jpeg: bytes, box: Box) -> QImage | None:
    """Decode to fit `box` in pixels, never enlarged; None when the bytes are damaged."""
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # read() releases Python's lock, unlike most other ways to an image.
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    size = reader.size()
    if size.width() > box[0] or size.height() > box[1]:
        reader.setScaledSize(size.scaled(QSize(*box), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
