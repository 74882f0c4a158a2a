"""What could not be read: the file, what is wrong with it, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.opening_size import open_at
from gui.engine_words import said
from gui.texts import tr
from gui.theme import STEP
from gui.words import file_name

_PHOTO = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Problem:
    """One file or folder; `photo_id` is None for what is no photo of the list."""

    path: str
    reason: str
    advice: str
    photo_id: int | None = None


class ProblemsDialog(QDialog):
    """A list beside the window, which can go on being used; Enter goes to the photo."""

    photo_wanted = Signal(int)

    def __init__(self, problems: Sequence[Problem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Problems"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_at(self, 120, 48)
        self.note = QLabel(
            tr("Everything else goes on. Press Enter on a file to see it among its photos."), self
        )
        self.note.setWordWrap(True)
        self.list = QTreeWidget(self)
        self._set_up_list()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        for part in (self.note, self.list, buttons):
            column.addWidget(part)
        self.show_problems(problems)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List these."""
        self.list.clear()
        for problem in problems:
            name = file_name(problem.path)
            reason = said(problem.reason)
            item = QTreeWidgetItem(self.list, [name, reason, problem.advice])
            item.setData(0, _PHOTO, problem.photo_id)
            item.setToolTip(0, problem.path)
            for part, text in ((1, reason), (2, problem.advice)):
                item.setToolTip(part, text)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)

    def _set_up_list(self) -> None:
        self.list.setAccessibleName(tr("Problems"))
        self.list.setHeaderLabels([tr("File"), tr("What is wrong"), tr("What to do")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for part in (1, 2):
            header.setSectionResizeMode(part, QHeaderView.ResizeMode.Stretch)
        self.list.itemActivated.connect(self._go_to)

    def _go_to(self, item: QTreeWidgetItem) -> None:
        photo_id = item.data(0, _PHOTO)
        if photo_id is not None:
            self.photo_wanted.emit(photo_id)
