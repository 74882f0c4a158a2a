"""Ladders of one photo spoilt more and more, with what the judge says of each step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.dialogs.teach.words import fault_words
from gui.teaching import Told
from gui.texts import tr
from gui.theme import STEP
from gui.words import file_name

_GAP, _STEPS, _NAMES = STEP, 6, 7 * STEP


class Ladder(QWidget):
    """Clean and five levels of one fault, side by side; below each the answers, if any."""

    def __init__(
        self,
        path: str,
        fault: str,
        pictures: Sequence[QImage],
        tile: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tile = tile
        self._title = f"{fault_words(fault)} · {file_name(path)}"
        self._pixmaps = [QPixmap.fromImage(picture) for picture in pictures]
        self.before: list[float] = []
        self.now: list[float] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._title)

    def show_before(self, answers: Sequence[float]) -> None:
        """What was said before the training."""
        self.before = list(answers)
        self._describe()

    def show_now(self, answers: Sequence[float]) -> None:
        """What is said now."""
        self.now = list(answers)
        self._describe()

    def _describe(self) -> None:
        """The same in words, for those who can't see it."""
        parts = ((tr("before"), self.before), (tr("now"), self.now))
        told = [f"{what}: {', '.join(map(_number, said))}" for what, said in parts if said]
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    @property
    def _lines(self) -> int:
        return bool(self.before) + bool(self.now)

    def sizeHint(self) -> QSize:
        """Room for the title, the pictures and their answers."""
        line = self.fontMetrics().height()
        wide = _STEPS * (self._tile + _GAP) + (_NAMES if self._lines else 0)
        return QSize(wide, line + STEP // 2 + self._tile + self._lines * (line + 2))

    def minimumSizeHint(self) -> QSize:
        """Nothing of it can be left out."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Title, pictures, answers."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            line = self.fontMetrics().height()
            painter.drawText(QRect(0, 0, self.width(), line), 0, self._title)
            left = _NAMES if self._lines else 0
            for step, pixmap in enumerate(self._pixmaps):
                room = QRect(
                    left + step * (self._tile + _GAP), line + STEP // 2, self._tile, self._tile
                )
                painter.drawPixmap(room, pixmap)
            top = line + STEP // 2 + self._tile + 2
            for what, said in ((tr("before"), self.before), (tr("now"), self.now)):
                if said:
                    self._draw_answers(painter, top, what, said)
                    top += line + 2

    def _draw_answers(self, painter: QPainter, top: int, what: str, said: Sequence[float]) -> None:
        line, quiet = self.fontMetrics().height(), self.palette().color(_QUIET)
        now = what == tr("now")
        painter.setPen(self.palette().color(QPalette.ColorRole.Text) if now else quiet)
        painter.drawText(QRect(0, top, _NAMES, line), 0, what)
        for step, value in enumerate(said):
            room = QRect(_NAMES + step * (self._tile + _GAP), top, self._tile, line)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, _number(value))


_QUIET = QPalette.ColorRole.PlaceholderText


def ladder_of(told: Told, parent: QWidget, tile: int = 10 * STEP) -> Ladder:
    """The ladder that the trainer sent, its pictures `tile` pixels wide."""
    facts = told.facts
    pictures = told.pictures(facts["side"], facts["side"])
    return Ladder(facts["path"], facts["fault"], pictures, tile, parent)


def _number(value: float) -> str:
    return f"{value + 0.0:.0f}".replace("-0", "0").replace("-", "\u2212")
