"""What is known of the photo, over its corner: nothing, the essentials, or all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from engine.photos import Photo
from gui.texts import tr
from gui.theme import STEP
from gui.words import capture_time, exposure_line, joined, photo_name, picture_size

LEVELS = ("", "short", "full")
_GROUND, _TEXT = QColor(20, 20, 20, 215), QColor("#f4f4f4")


class Information(QLabel):
    """Lines in the upper left corner of a pane; clicks go through to the photo."""

    shown = Signal(bool)

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self.level = ""
        self._photo: Photo | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMargin(STEP)
        self.setAccessibleName(tr("Information"))
        self.move(STEP, STEP)
        self.hide()

    def show_photo(self, photo: Photo) -> None:
        """Tell of this photo."""
        self._photo = photo
        self._tell()

    def cycle(self) -> None:
        """More of it, and after all of it nothing."""
        self.show_level(LEVELS[(LEVELS.index(self.level) + 1) % len(LEVELS)])

    def show_level(self, level: str) -> None:
        """Tell so much: one of `LEVELS`."""
        self.level = level if level in LEVELS else ""
        self.shown.emit(bool(self.level))
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Light text on a dark ground in either theme, for it lies on photos of any colour."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_GROUND)
            painter.drawRoundedRect(self.rect(), STEP / 2, STEP / 2)
            painter.setPen(_TEXT)
            painter.drawText(self.rect().adjusted(STEP, STEP, -STEP, -STEP), 0, self.text())

    def _tell(self) -> None:
        self.setVisible(bool(self.level) and self._photo is not None)
        if self._photo is not None:
            self.setText(information(self._photo, self.level))
            self.adjustSize()


def information(photo: Photo, level: str) -> str:
    """Lines about a photo, of what is known: name, time and exposure, or more."""
    shot = photo.shot
    lines = [photo_name(photo), capture_time(shot.taken_at or ""), exposure_line(shot)]
    if level == "full":
        lines += [joined((shot.camera or "", shot.lens or ""), "  "), picture_size(photo)]
    return joined(lines, "\n")
