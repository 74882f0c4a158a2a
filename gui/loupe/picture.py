"""What is here of one photo: the whole of it at some size, and a part with all its pixels."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from engine.messages import Pixels


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels of one photo, whose size is `full`; `trouble` says why it can't be read.

    `whole` was made for a long side of `side`. `detail` shows the `part` of the photo, in pixels of
    the full size; it has fewer than those where a RAW photo holds a smaller preview.
    """

    full: QSize = field(default_factory=QSize)
    whole: QImage | None = None
    side: int = 0
    detail: QImage | None = None
    part: QRect = field(default_factory=QRect)
    trouble: str = ""

    @property
    def bytes(self) -> int:
        """How much memory it takes."""
        return sum(image.sizeInBytes() for image in (self.whole, self.detail) if image)

    @property
    def is_preview(self) -> bool:
        """Whether the detail has fewer pixels than the part of the photo that it shows."""
        return self.detail is not None and self.detail.width() < self.part.width()

    def fits(self, side: int) -> bool:
        """Whether the whole photo is here as it would be made for this long side."""
        return self.whole is not None and (self.side == side or self.whole.size() == self.full)

    def shows(self, seen: QRectF) -> bool:
        """Whether all pixels of this part, in 0 to 1, are here."""
        if self.whole is not None and self.whole.size() == self.full:
            return True
        return self.detail is not None and self.part.contains(pixels_of(seen, self.full))

    def with_answer(self, pixels: Pixels) -> Picture:
        """Add what the engine read."""
        if pixels.error:
            return replace(self, trouble=pixels.error)
        image = _image(pixels)
        full = QSize(*pixels.full) if pixels.full else image.size()
        if pixels.part is None:
            return replace(self, full=full, whole=image, side=pixels.side, trouble="")
        return replace(self, full=full, detail=image, part=QRect(*pixels.part), trouble="")


def pixels_of(seen: QRectF, full: QSize) -> QRect:
    """A part of a photo, in 0 to 1, as the pixels that are at least half in it."""
    exact = QRectF(
        seen.left() * full.width(), seen.top() * full.height(),
        seen.width() * full.width(), seen.height() * full.height(),
    )  # fmt: skip
    return exact.toRect() & QRect(0, 0, full.width(), full.height())


def _image(pixels: Pixels) -> QImage:
    """The pixels as Qt draws them without converting; copied, for the message's bytes go."""
    return QImage(
        pixels.payload, pixels.width, pixels.height, 4 * pixels.width, QImage.Format.Format_RGB32
    ).copy()
