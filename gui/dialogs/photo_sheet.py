"""Many photos as small thumbnails with their names, to look over before something is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QListView, QWidget

from gui.grid.loader import decoded
from gui.texts import tr
from gui.theme import STEP
from gui.words import file_name

if TYPE_CHECKING:
    from engine.library import Library

_WIDE, _HIGH = 14 * STEP, 10 * STEP
Index = QModelIndex | QPersistentModelIndex


class _Photos(QAbstractListModel):
    """Names and thumbnails, each decoded when it first comes into view."""

    def __init__(self, library: Library, ratio: Callable[[], float], parent: QListView) -> None:
        super().__init__(parent)
        self._library, self._ratio = library, ratio
        self._ids: Sequence[int] = ()
        self._names: dict[int, str] = {}
        self._pixmaps: dict[int, QPixmap] = {}

    def show(self, photo_ids: Sequence[int]) -> None:
        """Show these photos."""
        self.beginResetModel()
        self._ids = photo_ids
        self._names.clear()
        self._pixmaps.clear()
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """All photos; a photo holds no others."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A photo's name, and its picture."""
        photo_id = self._ids[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            if photo_id not in self._names:
                self._names[photo_id] = file_name(self._library.photo(photo_id).path)
            return self._names[photo_id]
        if role == Qt.ItemDataRole.DecorationRole:
            if photo_id not in self._pixmaps:
                self._pixmaps[photo_id] = self._pixmap(photo_id)
            return self._pixmaps[photo_id]
        return None

    def _pixmap(self, photo_id: int) -> QPixmap:
        """The thumbnail in the middle of its place; the place alone where there is none."""
        ratio = self._ratio()
        wide, high = round(_WIDE * ratio), round(_HIGH * ratio)
        place = QPixmap(wide, high)
        place.fill(Qt.GlobalColor.transparent)
        jpeg = self._library.thumbnail(photo_id)
        image = decoded(jpeg, (wide, high)) if jpeg else None
        if image is not None:
            with QPainter(place) as painter:
                painter.drawImage((wide - image.width()) // 2, high - image.height(), image)
        place.setDevicePixelRatio(ratio)
        return place


class PhotoSheet(QListView):
    """Scrolls; arrow keys move through the names, which is all that can be done here."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos = _Photos(library, self.devicePixelRatioF, self)
        self.setModel(self._photos)
        self.setAccessibleName(tr("The photos this is about"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setIconSize(QSize(_WIDE, _HIGH))
        self.setGridSize(QSize(_WIDE + 2 * STEP, _HIGH + 4 * STEP))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_photos(self, photo_ids: Sequence[int]) -> None:
        """Show these photos."""
        self._photos.show(photo_ids)
