"""Which photos of the present folder change place most: thumbnails with old and new place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.dialogs.labels import plain_label
from gui.grid.loader import decoded
from gui.texts import tr
from gui.theme import STEP
from gui.words import file_name, number

_COLUMNS = 6
_WIDE, _HIGH = 16 * STEP, 11 * STEP

Thumbnail = Callable[[str], bytes | None]


class Moves(QWidget):
    """Up to twelve photos, those that rise on top of those that fall."""

    def __init__(
        self, moved: Sequence[Mapping[str, Any]], among: int, thumbnail: Thumbnail,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(STEP)
        grid.setVerticalSpacing(STEP)
        rising = sorted(moved, key=lambda one: one["new"] - one["old"])
        for place, one in enumerate(rising):
            grid.addWidget(_cell(one, among, thumbnail, self), *divmod(place, _COLUMNS))
        grid.setColumnStretch(_COLUMNS, 1)


def place_words(one: Mapping[str, Any]) -> str:
    """`▲ 40 → 3`: an arrow that points where it went, and both places."""
    arrow = "\u25b2" if one["new"] < one["old"] else "\u25bc"
    return f"{arrow} {number(one['old'])} \u2192 {number(one['new'])}"


def _cell(one: Mapping[str, Any], among: int, thumbnail: Thumbnail, parent: QWidget) -> QWidget:
    """A thumbnail above its places."""
    cell, name = QWidget(parent), file_name(one["path"])
    picture = QLabel(cell, alignment=Qt.AlignmentFlag.AlignCenter)
    picture.setFixedSize(_WIDE, _HIGH)
    picture.setAccessibleName(name)
    ratio = parent.devicePixelRatioF()
    jpeg = thumbnail(one["path"])
    image = decoded(jpeg, (round(_WIDE * ratio), round(_HIGH * ratio))) if jpeg else None
    if image:
        pixmap = QPixmap.fromImage(image).scaled(
            round(_WIDE * ratio), round(_HIGH * ratio), Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )  # fmt: skip
        pixmap.setDevicePixelRatio(ratio)
        picture.setPixmap(pixmap)
    places = plain_label(place_words(one), cell)
    places.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    cell.setToolTip(
        tr("{name}: place {old} of {count} before, {new} now").format(
            name=name, old=one["old"], new=one["new"], count=among
        )
    )
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(picture)
    column.addWidget(places)
    return cell
