"""A widget whose content is zoomed and pushed about: wheel, drag, click, and a held key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.loupe.zoom import Zoom, factor_of, moved, notched, zoomed_at

_CLOSE = 1.0  # 100 %: a pixel of the photo for each pixel of the screen
_PUSHES = {
    Qt.Key.Key_Left: (1, 0), Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1),
}  # fmt: skip


class Zoomable(QWidget):
    """Turns hands into a `Zoom`; what is drawn at it is for the widget built on this.

    A click looks at 100 % where one clicked, the next one fits again; a key does so while it is
    held, Space if no action says otherwise. Ctrl and the wheel zoom at the pointer; dragging, the
    wheel, and Ctrl with arrows push.
    """

    zoom_changed = Signal(object)  # Zoom, by hand
    pressed = Signal()
    double_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoom = Zoom()
        self._before_click = self._before_hold = Zoom()
        self._held = False
        self._grip: QPointF | None = None
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # --- for others -------------------------------------------------------------------------------

    @property
    def photo_size(self) -> QSize:
        """Pixels of what is shown, empty if that is not known."""
        raise NotImplementedError

    @property
    def room(self) -> QSize:
        """The widget in device pixels."""
        return self.size() * self.devicePixelRatioF()

    def set_zoom(self, zoom: Zoom) -> None:
        """Look at this place at this size."""
        self.zoom = zoom
        self._show_cursor()
        self.update()

    def toggle_zoom(self, at: QPointF | None = None) -> None:
        """100 %, or back to the whole; at this point of the widget, else where one looked last."""
        self._go(self._close_up(at) if self.zoom.fits else self.zoom.to_fit())

    def hold_zoom(self) -> None:
        """100 % until `let_go`, where the pointer is."""
        if not self._held:
            self._held, self._before_hold = True, self.zoom
            pointer = QPointF(self.mapFromGlobal(self.cursor().pos()))
            self._go(self._close_up(pointer if self.rect().contains(pointer.toPoint()) else None))

    def let_go(self) -> None:
        """Back to what was seen before `hold_zoom`."""
        if self._held:
            self._held = False
            before = self._before_hold
            self._go(Zoom(None, self.zoom.x, self.zoom.y) if before.fits else before)

    def zoom_by(self, notches: float, at: QPointF | None = None) -> None:
        """Larger or smaller by so many notches, at a point of the widget or in its middle."""
        if self.photo_size.isEmpty():
            return
        factor = notched(factor_of(self.zoom, self.photo_size, self.room), notches)
        fit = factor_of(self.zoom.to_fit(), self.photo_size, self.room)
        if factor <= fit:
            self._go(self.zoom.to_fit())
        else:
            self._go(self._at(factor, at))

    def push(self, by: QPointF) -> None:
        """Push the content by so many pixels of the widget."""
        if not self.photo_size.isEmpty():
            by = by * self.devicePixelRatioF()
            self._go(moved(self.zoom, by, self.photo_size, self.room))

    # --- hands ------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the photo."""
        self.pressed.emit()
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip, self._dragged = event.position(), False
            self._show_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Push it, once it is clear that this is no click."""
        if self._grip is None or self.zoom.fits:
            return
        way = event.position() - self._grip
        if self._dragged or way.manhattanLength() >= QApplication.startDragDistance():
            self._dragged, self._grip = True, event.position()
            self.push(way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that was no drag zooms."""
        if event.button() == Qt.MouseButton.LeftButton and self._grip is not None:
            self._grip = None
            if not self._dragged:
                self._before_click = self.zoom
                self.toggle_zoom(event.position())
            self._show_cursor()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """The first click has zoomed already: take that back."""
        self._grip = None
        self._go(self._before_click)
        self.double_clicked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; else push, if there is more to see than fits."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(event.angleDelta().y() / 120, event.position())
        elif not self.zoom.fits:
            way = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
            self.push(QPointF(way))
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """The key to hold is for the widget: its action would not hear that it is let go."""
        overriding = event.type() == QEvent.Type.ShortcutOverride
        if overriding and isinstance(event, QKeyEvent) and self._is_hold(event):
            event.accept()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The held key shows 100 %; Ctrl with an arrow pushes by an eighth."""
        way = _PUSHES.get(Qt.Key(event.key()))
        if self._is_hold(event):
            self.hold_zoom()
        elif way and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.push(QPointF(way[0] * self.width() / 8, way[1] * self.height() / 8))
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The key was let go; one that is held repeats both events."""
        if self._is_hold(event):
            if not event.isAutoRepeat():
                self.let_go()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A key let go elsewhere is not heard here."""
        self.let_go()
        super().focusOutEvent(event)

    # --- inside -----------------------------------------------------------------------------------

    def _is_hold(self, event: QKeyEvent) -> bool:
        """Whether this is the key that zooms while it is held."""
        action = self.window().findChild(QAction, "hold_zoom")
        keys = action.shortcuts() if action else [QKeySequence("Space")]
        return QKeySequence(event.keyCombination()) in keys

    def _close_up(self, at: QPointF | None) -> Zoom:
        return self._at(_CLOSE, at)

    def _at(self, factor: float, at: QPointF | None) -> Zoom:
        """This factor at a point of the widget, else where one looks."""
        if at is None or self.photo_size.isEmpty():
            return self.zoom.at(factor)
        point = at * self.devicePixelRatioF()
        return zoomed_at(self.zoom, factor, point, self.photo_size, self.room)

    def _go(self, zoom: Zoom) -> None:
        if zoom != self.zoom:
            self.set_zoom(zoom)
            self.zoom_changed.emit(zoom)

    def _show_cursor(self) -> None:
        """A hand where there is something to push."""
        shape = Qt.CursorShape.ArrowCursor
        if not self.zoom.fits:
            gripped = self._grip is not None
            shape = Qt.CursorShape.ClosedHandCursor if gripped else Qt.CursorShape.OpenHandCursor
        self.setCursor(shape)
