"""What heat maps show, from less to more, and how much they cover: over the top of the photos."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QWidget

from gui.colours_of_scores import palette
from gui.heat.maps import HeatMaps
from gui.texts import tr
from gui.theme import STEP

_GROUND = QColor(20, 20, 20, 225)
_SCALE = 10 * STEP


class HeatLegend(QWidget):
    """One line in the middle of the upper edge of its parent, which shows photos."""

    opacity_chosen = Signal(float)

    def __init__(self, heat: HeatMaps, parent: QWidget) -> None:
        super().__init__(parent)
        self._heat, self._photos = heat, parent
        self.setObjectName("heatLegend")
        self.setAccessibleName(tr("Heat map"))
        self.title, self.note = self._label("heatTitle"), self._label("heatNote")
        self.low, self.high = self._label("heatNote"), self._label("heatNote")
        self.scale = _Scale(self)
        self.opacity = QSlider(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self.opacity.valueChanged.connect(self._choose)
        heat.changed.connect(self.show_heat)
        parent.installEventFilter(self)
        self.hide()

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _lay_out(self) -> None:
        """The title, the palette between its ends, what has to be said, and the slider."""
        self.opacity.setRange(10, 100)
        self.opacity.setFixedWidth(9 * STEP)
        self.opacity.setAccessibleName(tr("Opacity of heat maps"))
        self.opacity.setToolTip(tr("How much the map covers the photo"))
        row = QHBoxLayout(self)
        row.setContentsMargins(STEP + STEP // 2, STEP // 2, STEP + STEP // 2, STEP // 2)
        row.setSpacing(STEP)
        for part in (self.title, self.low, self.scale, self.high, self.note, self.opacity):
            row.addWidget(part)

    def show_heat(self) -> None:
        """Say what is shown now; nothing while no maps are shown."""
        heat, aspect = self._heat, self._heat.aspect
        self.setVisible(heat.on and bool(heat.photo_ids))
        low, high = aspect.ends if aspect else ("", "")
        for label, text in (
            (self.title, aspect.title if aspect else tr("Heat map")),
            (self.low, low),
            (self.high, high),
            (self.note, f"·  {heat.note}" if heat.note else ""),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self.scale.setVisible(aspect is not None)
        self.scale.show_grey(any(not heat.is_reliable(each) for each in heat.photo_ids[:1]))
        self.opacity.blockSignals(True)
        self.opacity.setValue(round(100 * heat.opacity))
        self.opacity.blockSignals(False)
        self.setAccessibleDescription(f"{self.title.text()}: {low} – {high}. {heat.note}")  # noqa: RUF001
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dark ground in either theme, for it lies on photos of any colour."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_GROUND)
            painter.drawRoundedRect(self.rect(), STEP / 2, STEP / 2)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep to the middle of the upper edge."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        if self.isHidden():
            return
        room = self._photos.width() - 2 * STEP
        self.note.setMaximumWidth(max(8 * STEP, room // 2))
        # The title stands in the inspector as well: with large text it gives way to the scale.
        self.title.show()
        if self.scale.isVisibleTo(self) and self.sizeHint().width() > room:
            self.title.hide()
        self.adjustSize()
        self.resize(min(self.sizeHint().width(), room), self.sizeHint().height())
        self.move((self._photos.width() - self.width()) // 2, STEP)
        self.raise_()

    def _choose(self, value: int) -> None:
        self.opacity_chosen.emit(value / 100)


class _Scale(QWidget):
    """The palette, from its low end to its high one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._grey = False
        self.setFixedSize(_SCALE, STEP)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_grey(self, grey: bool) -> None:
        """Show the colours of a map that can't be believed."""
        self._grey = grey
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the colours of the map."""
        gradient = QLinearGradient(0, 0, self.width(), 0)
        for stop in range(0, 256, 51):
            colour = QColor(stop, stop, stop) if self._grey else palette()[stop]
            gradient.setColorAt(stop / 255, colour)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), gradient)
