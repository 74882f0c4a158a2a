"""A photo among others: its pane, its caption, and a line around it when keys apply to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QToolButton, QVBoxLayout, QWidget

from gui.compare.caption import FrameCaption
from gui.compare.parts import Parts
from gui.loupe.pane import PhotoPane
from gui.texts import tr
from gui.theme import STEP, colours_for

EDGE = STEP // 2


class Frame(QWidget):
    """One of several photos in a view; a click makes it the active one, the next one zooms."""

    activated = Signal()
    removed = Signal()

    def __init__(self, parts: Parts, parent: QWidget, *, removable: bool = False) -> None:
        super().__init__(parent)
        self.photo_id: int | None = None
        self.is_active = False
        self._parts = parts
        self.pane, self.caption = FramePane(parts, self), FrameCaption(self)
        self.pane.pressed.connect(self.activated)
        self.cross = _cross(self) if removable else None
        if self.cross is not None:
            self.cross.clicked.connect(self.removed)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(0)
        column.addWidget(self.pane, 1)
        column.addWidget(self.caption)

    @property
    def foot(self) -> int:
        """The height of the frame without its photo."""
        return self.caption.sizeHint().height() + 2 * EDGE

    def show_photo(self, photo_id: int, part: str, expected: tuple[int, ...] = ()) -> None:
        """Show this photo; `part` says which one it is, `expected` may be shown here next."""
        self.photo_id = photo_id
        tile = self._parts.tile(photo_id)
        if tile is None:
            return
        soon = [tile for tile in map(self._parts.tile, expected) if tile is not None]
        self.pane.show_tile(tile, self._parts.thumbnails.pixmap(photo_id), soon)
        self.caption.show_tile(tile, part)
        self.pane.setAccessibleName(f"{part}: {self._parts.in_words(photo_id)}")
        if self.cross is not None:
            tip, key = tr("Remove from the survey; nothing is decided"), "leave_survey"
            self.cross.setToolTip(f"{tip} ({self._parts.key_of(key)})")

    def set_active(self, is_active: bool) -> None:
        """Keys apply to this photo, or no longer."""
        self.is_active = self.pane.takes_clicks = is_active
        self.update()

    def lit(self) -> QRegion:
        """Where its photo stands, in the frame."""
        return QRegion(self.pane.photo_rect.translated(self.pane.pos()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line around it: strong where it is active, thin where there is no photo to see."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.palette().brush(QPalette.ColorRole.Base))
            colours = colours_for(self.palette())
            if self.is_active:
                painter.setPen(QPen(QColor(colours.frame), 2))
                painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            elif self.pane.trouble:
                painter.setPen(QColor(colours.line))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cross keeps to its corner."""
        super().resizeEvent(event)
        if self.cross is not None:
            self.cross.move(self.width() - self.cross.width() - 2 * EDGE, 2 * EDGE)
            self.cross.raise_()


class FramePane(PhotoPane):
    """A pane that zooms only where it is the active one: else a click would do two things."""

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        super().__init__(parts.pictures, parts.heat, parent)
        self.takes_clicks = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The first click makes the photo active and leaves it as it is."""
        if self.takes_clicks:
            super().mousePressEvent(event)
        else:
            self.pressed.emit()


def _cross(frame: Frame) -> QToolButton:
    """A small button in the corner that takes the photo out."""
    cross = QToolButton(frame)
    cross.setObjectName("cross")
    cross.setText("✕")
    cross.setAccessibleName(tr("Remove from the survey"))
    cross.setFixedSize(3 * STEP, 3 * STEP)
    return cross


def has_keys(view: QWidget) -> bool:
    """Whether keys go to this view or a part of it."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is view or view.isAncestorOf(focus))
