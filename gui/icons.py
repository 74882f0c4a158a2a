"""The few icons: SVG outlines of one family, drawn in the colour of the text beside them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

import resources

SIDE = 16
_FOLDER = Path(resources.__file__).with_name("icons")


def icon(name: str, widget: QWidget) -> QIcon:
    """The icon of this name in the widget's text colour; ask again when its palette changes."""
    colour = widget.palette().color(QPalette.ColorRole.WindowText).name()
    return _drawn(name, colour)


@lru_cache(maxsize=64)
def _drawn(name: str, colour: str) -> QIcon:
    """Draw an icon once for each colour, at one and two pixels a point."""
    text = (_FOLDER / f"{name}.svg").read_text("utf-8")
    renderer = QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))
    drawn = QIcon()
    for scale in (1, 2):
        pixmap = QPixmap(QSize(SIDE, SIDE) * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            renderer.render(painter)
        pixmap.setDevicePixelRatio(scale)
        drawn.addPixmap(pixmap)
    return drawn
