"""Lights out: everything but the photos goes dim, then black."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from gui.texts import tr
from gui.theme import STEP

_LEVELS = (0.0, 0.8, 1.0)  # how much of the light is taken away, step by step
_QUIET = QColor("#b4b4b4")
_HINT = 2500  # milliseconds that it is said how to bring the light back


class Lights(QWidget):
    """Lies over a window, lets every click through, and leaves the photos bright.

    `lit` tells where photos are, in the window. It is asked at each painting, for what
    is painted below is painted here, too: the dark follows photos that move. `key` tells which key
    brings the light back.
    """

    def __init__(self, window: QWidget, lit: Callable[[], QRegion], key: Callable[[], str]) -> None:
        super().__init__(window)
        self._window, self._lit, self._key = window, lit, key
        self._step, self._hinting = 0, False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hint = QTimer(self, singleShot=True, interval=_HINT)
        self._hint.timeout.connect(self._end_hint)
        window.installEventFilter(self)
        self.hide()

    @property
    def darkness(self) -> float:
        """How much of the light is taken away, 0 to 1."""
        return _LEVELS[self._step]

    def step(self) -> None:
        """One step darker; from the darkest back to normal."""
        self._step = (self._step + 1) % len(_LEVELS)
        self._hinting = bool(self._step)
        self._hint.start()
        self._cover()

    def look_again(self, _news: object = None) -> None:
        """Photos stand elsewhere now."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken what needs painting and is no photo."""
        dark = event.region().subtracted(self._lit())
        with QPainter(self) as painter:
            painter.setClipRegion(dark)
            painter.fillRect(self.rect(), QColor(0, 0, 0, round(255 * self.darkness)))
            if self._hinting:
                self._say_how_back(painter)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._cover()
        return False

    def _cover(self) -> None:
        """Lie over the whole window while there is something to darken."""
        self.setGeometry(self._window.rect())
        self.setVisible(bool(self._step))
        self.raise_()
        self.update()

    def _say_how_back(self, painter: QPainter) -> None:
        """A line at the foot of the window, for whoever pressed the key by mistake."""
        painter.setClipping(False)
        painter.setPen(_QUIET)
        foot = QRect(0, self.height() - 4 * STEP, self.width(), 4 * STEP)
        text = tr("Lights dimmed") if self.darkness < 1 else tr("Lights out")
        painter.fillRect(foot, Qt.GlobalColor.black)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{text}  ·  {self._key()}")

    def _end_hint(self) -> None:
        self._hinting = False
        self.update()
