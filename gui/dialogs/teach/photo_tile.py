"""How a chosen photo is painted: a tick on its thumbnail, its name, and why it is doubted."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.theme import STEP, colours_for

Index = QModelIndex | QPersistentModelIndex

WIDE, HIGH = 17 * STEP, 11 * STEP
DOUBT = Qt.ItemDataRole.UserRole + 1
_BOX = 2 * STEP
_LINES = 3
_TICK = ((0.2, 0.55), (0.42, 0.78), (0.8, 0.25))


class PhotoTile(QStyledItemDelegate):
    """Pressing a tile, or Space, takes the photo out or back in."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All tiles alike."""
        return QSize(WIDE + STEP, HIGH + 2 * STEP + _LINES * option.fontMetrics.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Thumbnail, tick, name, reason; a photo that is out is pale."""
        colours, area = colours_for(option.palette), option.rect.adjusted(4, 4, -4, -4)
        painter.save()
        if option.state & (QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected):
            painter.fillRect(option.rect, QColor(colours.raised))
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        ticked = state is not None and Qt.CheckState(state) is Qt.CheckState.Checked
        room = QRect(area.left(), area.top(), area.width(), HIGH)
        painter.setOpacity(1.0 if ticked else 0.4)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            icon.paint(painter, room)
        painter.setOpacity(1.0)
        if state is not None:
            self._draw_box(painter, room.left(), room.top(), ticked)
        self._draw_words(painter, option, index, area.adjusted(0, HIGH + 4, 0, 0))
        painter.restore()

    def _draw_box(self, painter: QPainter, left: int, top: int, ticked: bool) -> None:
        """A box on the thumbnail's corner, with a tick where the photo is in."""
        box = QRect(left + 4, top + 4, _BOX, _BOX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor("#ffffff"), 1))
        painter.setBrush(QColor("#1f1f1f"))
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            points = [QPointF(box.left() + x * _BOX, box.top() + y * _BOX) for x, y in _TICK]
            painter.setPen(QPen(QColor("#ffffff"), 2))
            painter.drawPolyline(QPolygonF(points))

    def _draw_words(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, area: QRect
    ) -> None:
        """The name in one line, the reason in two."""
        colours, metrics = colours_for(option.palette), option.fontMetrics
        name = metrics.elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideMiddle, area.width()
        )
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setPen(QColor(colours.text))
        painter.drawText(area, centre, name)
        painter.setPen(QColor(colours.low))
        below = area.adjusted(0, metrics.height(), 0, 0)
        painter.drawText(below, centre | Qt.TextFlag.TextWordWrap, str(index.data(DOUBT) or ""))

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, _option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A press or Space turns the tick."""
        pressed = event.type() == QEvent.Type.MouseButtonRelease
        typed = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if not (pressed or (typed and event.type() == QEvent.Type.KeyPress)):
            return False
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        role = Qt.ItemDataRole.CheckStateRole
        was = Qt.CheckState(index.data(role)) is Qt.CheckState.Checked
        now = Qt.CheckState.Unchecked if was else Qt.CheckState.Checked
        return bool(model.setData(index, now, role))
