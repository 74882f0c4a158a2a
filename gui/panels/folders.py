"""The folders on the left: each shows what lies in it and below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.icons import icon
from gui.texts import tr
from gui.theme import STEP
from gui.words import file_name, number

if TYPE_CHECKING:
    from engine.library import FolderCount

_PATH = Qt.ItemDataRole.UserRole


class FoldersPanel(QWidget):
    """A tree of the folders that hold photos, with `All photos` above them."""

    folder_chosen = Signal(object)  # path, None for all photos
    open_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self.tree = QTreeWidget(self)
        self._set_up_tree()
        self.add = QPushButton(tr("Open Folder…"), self)
        self.add.setToolTip(tr("Look through a folder and what lies below it (Ctrl+O)"))
        self.add.clicked.connect(self.open_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, STEP, STEP, STEP)
        column.setSpacing(STEP)
        column.addWidget(self.tree)
        column.addWidget(self.add)

    def _set_up_tree(self) -> None:
        """Two columns, the name and a number, with no header above them."""
        self.tree.setAccessibleName(tr("Folders"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(2 * STEP)
        self.tree.setUniformRowHeights(True)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(self._choose)

    def show_folders(self, counts: Sequence[FolderCount], roots: Sequence[str]) -> None:
        """Show these folders; those that were opened too, though no photo lies directly in them."""
        wanted = {count.path: count.count for count in counts}
        wanted |= {root: 0 for root in roots if root not in wanted}
        if wanted == self._shown:
            return
        chosen, self._shown = self.chosen(), wanted
        with QSignalBlocker(self.tree):
            self.tree.clear()
            self._add_all(sum(wanted.values()))
            self._add_tree(wanted)
            self.tree.expandAll()
        self.choose(chosen)

    def chosen(self) -> str | None:
        """The folder that is shown; None for all photos."""
        item = self.tree.currentItem()
        return item.data(0, _PATH) if item else None

    def choose(self, folder: str | None) -> None:
        """Mark this folder, telling nobody."""
        everything = Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive
        with QSignalBlocker(self.tree):
            for item in self.tree.findItems("*", everything):
                if item.data(0, _PATH) == folder:
                    self.tree.setCurrentItem(item)

    def changeEvent(self, event: QEvent) -> None:
        """Icons follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons(self.tree.invisibleRootItem())

    def _add_all(self, count: int) -> None:
        """The first row stands for every photo of the library."""
        self._dressed(QTreeWidgetItem(self.tree, [tr("All photos"), number(count)]), None)

    def _add_tree(self, counts: dict[str, int]) -> None:
        """Each folder under the nearest one above it that is shown too."""
        items: dict[str, QTreeWidgetItem] = {}
        for path, below in totals(counts).items():
            above = next((items[p] for p in parents(path) if p in items), self.tree)
            items[path] = self._dressed(
                QTreeWidgetItem(above, [file_name(path), number(below)]), path
            )

    def _dressed(self, item: QTreeWidgetItem, path: str | None) -> QTreeWidgetItem:
        item.setData(0, _PATH, path)
        item.setToolTip(0, path or tr("Every photo in the library"))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._draw_icon(item)
        return item

    def _draw_icons(self, item: QTreeWidgetItem) -> None:
        """The icons of all rows below this one."""
        for row in range(item.childCount()):
            if (child := item.child(row)) is not None:
                self._draw_icon(child)
                self._draw_icons(child)

    def _draw_icon(self, item: QTreeWidgetItem) -> None:
        item.setIcon(0, icon("folder" if item.data(0, _PATH) else "photos", self))

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.folder_chosen.emit(item.data(0, _PATH))


def parents(path: str) -> Iterable[str]:
    """The folders above this one, nearest first."""
    return map(str, PurePath(path).parents)


def totals(counts: dict[str, int]) -> dict[str, int]:
    """For each folder the photos in it and below it; in order of path, upper ones first."""
    summed = dict.fromkeys(sorted(counts, key=lambda path: PurePath(path).parts), 0)
    for path, count in counts.items():
        for each in (path, *parents(path)):
            if each in summed:
                summed[each] += count
    return summed
