"""Lays heat maps over photos."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPixmap

from gui.heat.maps import HeatMaps
from gui.texts import tr
from gui.theme import STEP

_GROUND, _TEXT = QColor(20, 20, 20, 215), QColor("#f4f4f4")


class Greys:
    """Photos in grey, since their own colours would mix with those of the map; each made once."""

    def __init__(self) -> None:
        self._made: OrderedDict[int, QImage] = OrderedDict()

    def of(self, image: QImage) -> QImage:
        """This image without its colours; the last two are kept, a whole photo and a part of it."""
        key = image.cacheKey()
        if key not in self._made:
            self._made[key] = image.convertToFormat(QImage.Format.Format_Grayscale8)
        self._made.move_to_end(key)
        while len(self._made) > 2:
            self._made.popitem(last=False)
        return self._made[key]


def draw_heat(painter: QPainter, photo: QRect, seen: QRect, heat: HeatMaps, photo_id: int) -> None:
    """Lay the map over the photo; where it can't be believed say so in its corner that is seen."""
    image = heat.image(photo_id)
    if image is None:
        return
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(photo, image)
    if not heat.is_reliable(photo_id):
        draw_doubt(painter, photo & seen)


def draw_doubt(painter: QPainter, room: QRect) -> None:
    """`no reliable place` at the foot of a photo, for grey alone is not seen by everybody."""
    metrics, text = QFontMetrics(painter.font()), tr("no reliable place")
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width() - 2 * STEP)
    chip = QRect(0, 0, metrics.horizontalAdvance(text) + STEP, metrics.height() + STEP // 2)
    chip.moveBottomLeft(room.bottomLeft())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    painter.drawRect(chip)
    painter.setPen(_TEXT)
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)


def heated(thumbnail: QPixmap, heat: HeatMaps, photo_id: int) -> QPixmap | None:
    """A thumbnail in grey with its map over it; None until there is one."""
    if heat.made(photo_id) is None:
        return None
    grey = thumbnail.toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    grey.setDevicePixelRatio(1)
    made = QPixmap.fromImage(grey.convertToFormat(QImage.Format.Format_RGB32))
    with QPainter(made) as painter:
        draw_heat(painter, made.rect(), made.rect(), heat, photo_id)
    made.setDevicePixelRatio(thumbnail.devicePixelRatio())
    return made
