"""Two handles on one line, over the histogram of what they choose among."""

from __future__ import annotations

from math import ceil, floor, log10

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from gui.theme import STEP, colours_for

_BARS = 48
_STEPS = 100  # at most, over the whole line
_HANDLE = STEP + STEP // 2
_LINE = 2


class RangeSlider(QWidget):
    """Values in the numbers a person reads; an end at the end of the line is open (None).

    Each handle is a slider of its own, so arrow keys move it and screen readers tell its value.
    """

    changed = Signal(object, object)  # lowest, highest

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._bars: NDArray[np.float64] = np.zeros(_BARS)
        self._step = 1.0
        self.low, self.high = Handle(self), Handle(self)
        self.high.setValue(self.high.maximum())
        for handle in (self.low, self.high):
            handle.valueChanged.connect(self._place)
            handle.moved.connect(self._tell)
            handle.hauled.connect(self._haul)
        self.setTabOrder(self.low, self.high)
        self.show_values(np.empty(0))

    def name_handles(self, low: str, high: str) -> None:
        """What the two handles are called."""
        for handle, name in ((self.low, low), (self.high, high)):
            handle.setAccessibleName(name)
            handle.setToolTip(name)

    def show_values(self, values: NDArray[np.float64]) -> None:
        """Take these values as what there is; the handles stay where they stand among them."""
        low, high = self.range()
        least, most = (values.min(), values.max()) if values.size else (0.0, 1.0)
        self._step = _nice((most - least) / _STEPS)
        ends = (
            floor(least / self._step),
            max(ceil(most / self._step), floor(least / self._step) + 1),
        )
        for handle in (self.low, self.high):
            handle.blockSignals(True)
            handle.setRange(*ends)
            handle.setPageStep(max(1, (ends[1] - ends[0]) // 10))
            handle.blockSignals(False)
        self._bars = _heights(values, ends[0] * self._step, ends[1] * self._step)
        self.set_range(low, high)
        self.setEnabled(bool(values.size))

    def range(self) -> tuple[float | None, float | None]:
        """The lowest and the highest value; None for an end that is open."""
        low = self.low.value() * self._step if self.low.value() > self.low.minimum() else None
        high = self.high.value() * self._step if self.high.value() < self.high.maximum() else None
        return low, high

    def set_range(self, low: float | None, high: float | None) -> None:
        """Place the handles, telling nobody."""
        at = self.low.minimum() if low is None else round(low / self._step)
        to = self.high.maximum() if high is None else round(high / self._step)
        for handle, value in ((self.low, at), (self.high, to)):
            handle.blockSignals(True)
            handle.setValue(value)
            handle.blockSignals(False)
        self._place()

    def sizeHint(self) -> QSize:
        """Wide enough to aim, as high as the controls beside it."""
        return QSize(18 * STEP, 4 * STEP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Handles follow."""
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the line brings the nearer handle there."""
        x = event.position().x()
        near = min(
            (self.low, self.high), key=lambda handle: abs(handle.geometry().center().x() - x)
        )
        near.setFocus()
        self._haul(near, x)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bars, those that are chosen stronger, and the line below them."""
        colours, (left, right) = colours_for(self.palette()), self._ends()
        with QPainter(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            wide = (self.width() - _HANDLE) / _BARS
            room = self.height() - _HANDLE // 2 - _LINE
            for at, height in enumerate(self._bars * room):
                bar = QRectF(_HANDLE / 2 + at * wide, room - height, max(1.0, wide - 1), height)
                inside = left <= bar.center().x() <= right
                painter.setBrush(QColor(colours.quiet if inside else colours.line))
                painter.drawRect(bar)
            painter.setBrush(QColor(colours.line))
            painter.drawRect(QRectF(_HANDLE / 2, room, self.width() - _HANDLE, _LINE))
            painter.setBrush(QColor(colours.text))
            painter.drawRect(QRectF(left, room, right - left, _LINE))

    def _ends(self) -> tuple[float, float]:
        """Where the two handles point, in pixels."""
        return self._x_of(self.low.value()), self._x_of(self.high.value())

    def _x_of(self, value: int) -> float:
        whole = self.low.maximum() - self.low.minimum()
        return _HANDLE / 2 + (value - self.low.minimum()) / whole * (self.width() - _HANDLE)

    def _place(self) -> None:
        for handle, x in zip((self.low, self.high), self._ends(), strict=True):
            top = self.height() - _HANDLE
            handle.setGeometry(QRect(round(x - _HANDLE / 2), top, _HANDLE, _HANDLE))
        self.update()

    def _haul(self, handle: Handle, x: float) -> None:
        """Bring a handle to this place of the line."""
        share = (x - _HANDLE / 2) / max(1, self.width() - _HANDLE)
        whole = handle.maximum() - handle.minimum()
        handle.move_to(handle.minimum() + round(share * whole))

    def _tell(self, moved: Handle) -> None:
        """A handle doesn't pass the other one: it stops there."""
        if moved is self.low and moved.value() > self.high.value():
            moved.setValue(self.high.value())
        elif moved is self.high and moved.value() < self.low.value():
            moved.setValue(self.low.value())
        self.changed.emit(*self.range())


class Handle(QSlider):
    """One end of a range; only the handle is seen, for the line is the other one's too."""

    moved = Signal(object)  # the handle, by a person
    hauled = Signal(object, float)  # the handle, and where on its parent's line

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.actionTriggered.connect(self._act)
        self.setCursor(Qt.CursorShape.SplitHCursor)

    def move_to(self, value: int) -> None:
        """A person moved it here."""
        if value != self.value():
            self.setValue(value)
            self.moved.emit(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Held: Qt would take a click beside its own groove for a page."""
        self.setFocus()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """It follows the mouse."""
        self.hauled.emit(self, self.mapToParent(event.position().toPoint()).x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A disc, ringed while the keys go to it."""
        colours = colours_for(self.palette())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(colours.panel))
            painter.setBrush(QColor(colours.frame if self.hasFocus() else colours.quiet))
            painter.drawEllipse(self.rect().adjusted(1, 1, -1, -1))
            if self.hasFocus():
                painter.setBrush(QColor(colours.panel))
                painter.drawEllipse(QRectF(self.rect()).center(), 2, 2)

    def _act(self, _action: int) -> None:
        """A key: Qt has chosen where to, and sets it after this."""
        self.move_to(self.sliderPosition())


def _nice(step: float) -> float:
    """The next larger of 1, 2 or 5 times a power of ten."""
    if step <= 0:
        return 1.0
    power = 10.0 ** floor(log10(step))
    return next(power * times for times in (1, 2, 5, 10) if power * times >= step * 0.999)


def _heights(values: NDArray[np.float64], least: float, most: float) -> NDArray[np.float64]:
    """Bars from 0 to 1; by the root of their count, so that few photos can be seen too."""
    counts, _ = np.histogram(values, _BARS, (least, most))
    heights: NDArray[np.float64] = np.sqrt(counts / max(1, counts.max(initial=1)))
    return heights
