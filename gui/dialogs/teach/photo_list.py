"""The chosen photos as thumbnails, the doubtful ones first, each with its reason and a tick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from engine.training.lessons import UNFIT
from gui.dialogs.teach.photo_tile import DOUBT, PhotoTile
from gui.dialogs.teach.words import doubt_words
from gui.teaching import Told
from gui.texts import tr
from gui.theme import STEP
from gui.words import file_name

_PATH = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Seen:
    """A photo that was looked at."""

    path: str
    doubt: str
    detail: str
    picture: QImage | None


class PhotoList(QListWidget):
    """What is ticked will be learned from; what can't be learned from has no tick."""

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMovement(QListWidget.Movement.Static)
        self.setUniformItemSizes(True)
        self.setItemDelegate(PhotoTile(self))
        self.setSpacing(STEP // 2)
        self.setAccessibleName(tr("Chosen photos"))
        self.setToolTip(tr("Space takes the current photo out, or back in"))
        self._seen: dict[str, _Seen] = {}
        self.itemChanged.connect(self._tell)

    def begin(self) -> None:
        """Forget all; another choice is checked."""
        self._seen.clear()
        self.clear()
        self.ticked.emit()

    def show_looked(self, told: Told) -> None:
        """One photo was looked at."""
        facts = told.facts
        pictures = told.pictures(facts["width"], facts["height"])
        seen = _Seen(facts["path"], facts["doubt"], facts["detail"],
                     pictures[0] if pictures else None)  # fmt: skip
        self._seen[seen.path] = seen
        self._add(seen, at=self._doubtful if seen.doubt else self.count())
        self.ticked.emit()

    def show_poor(self, poor: Sequence[tuple[str, str]]) -> None:
        """These, with their scores, are far below the others: move them to the front."""
        for path, detail in poor:
            was = self._seen[path]
            self._seen[path] = _Seen(path, "poor", detail, was.picture)
            for item in self._items():
                if item.data(_PATH) == path:
                    self.takeItem(self.row(item))
            self._add(self._seen[path], at=self._doubtful)
        self.ticked.emit()

    def chosen(self) -> list[str]:
        """The paths that are ticked."""
        return [
            item.data(_PATH) for item in self._items()
            if item.checkState() == Qt.CheckState.Checked
        ]  # fmt: skip

    def take_out_doubtful(self) -> None:
        """Untick all that is doubted."""
        for item in self._items():
            if self._seen[item.data(_PATH)].doubt and item.flags() & _TICK:
                item.setCheckState(Qt.CheckState.Unchecked)

    @property
    def doubts(self) -> int:
        """How many ticked photos are doubted."""
        return sum(bool(self._seen[path].doubt) for path in self.chosen())

    @property
    def _doubtful(self) -> int:
        """How many doubtful photos stand at the front."""
        return sum(bool(self._seen[item.data(_PATH)].doubt) for item in self._items())

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _add(self, seen: _Seen, at: int) -> None:
        item = QListWidgetItem(_icon(seen.picture), file_name(seen.path))
        item.setData(DOUBT, doubt_words(seen.doubt, seen.detail))
        item.setData(_PATH, seen.path)
        item.setToolTip(_told(seen))
        fit = seen.doubt not in UNFIT
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(flags | _TICK if fit else flags)
        if fit:
            item.setCheckState(Qt.CheckState.Checked)
        self.insertItem(at, item)

    def paintEvent(self, event: QPaintEvent) -> None:
        """While there is nothing, say what will be here."""
        super().paintEvent(event)
        if not self.count():
            with QPainter(self.viewport()) as painter:
                painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
                words = tr("The chosen photos are shown here, doubtful ones first.")
                painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, words)

    def _tell(self, _item: Any) -> None:
        self.ticked.emit()


_TICK = Qt.ItemFlag.ItemIsUserCheckable


def _told(seen: _Seen) -> str:
    return "\n".join(filter(None, (seen.path, doubt_words(seen.doubt, seen.detail))))


def _icon(picture: QImage | None) -> QIcon:
    """The thumbnail, if there is one."""
    return QIcon(QPixmap.fromImage(picture)) if picture else QIcon(QPixmap())
