"""Backups of what was decided: when each was made, what is in it, what going back would change."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.library.restoring import WayBack, ways_back
from engine.photos import Change, Changes
from gui.dialogs.counts import photos
from gui.dialogs.labels import plain_label, quiet
from gui.dialogs.opening_size import open_at
from gui.tasks import Task, Tasks
from gui.texts import tr
from gui.theme import STEP
from gui.words import number

if TYPE_CHECKING:
    from engine.library import Library


class RestoreDialog(QDialog):
    """Lists the backups, the newest first; nothing changes before one is chosen."""

    chosen = Signal(object)  # Changes

    def __init__(self, library: Library, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Restore Decisions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_at(self, 88, 56)
        self._ways: list[WayBack] = []
        self.note = plain_label(tr("Looking into the backups …"), self)
        self.list = QTreeWidget(self)
        self.detail = quiet(plain_label("", self))
        self._set_up_list()
        self._build_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP + STEP // 2)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        column.addWidget(self.detail)
        column.addWidget(self.buttons)
        self._looking: Task | None = tasks.start(partial(ways_back, library))
        self._looking.succeeded.connect(self.show_ways)
        self._looking.failed.connect(self.note.setText)
        self._looking.ended.connect(self._forget_task)

    def _set_up_list(self) -> None:
        self.list.setAccessibleName(tr("Backups"))
        self.list.setHeaderLabels([tr("Made"), tr("Decided photos"), tr("Going back would change")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setMinimumSectionSize(20 * STEP)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.currentItemChanged.connect(self._show_detail)

    def _build_buttons(self) -> None:
        """Cancel is the default: a key too many should do nothing."""
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = QPushButton(tr("&Restore"), self)
        self.go.setToolTip(tr("Make decisions what they were then; Ctrl+Z takes that back"))
        self.buttons.addButton(self.go, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setDefault(True)
        self.go.setAutoDefault(False)
        self.go.setEnabled(False)
        self.go.clicked.connect(self._choose)
        self.buttons.rejected.connect(self.reject)

    def show_ways(self, ways: Sequence[WayBack]) -> None:
        """List these backups."""
        self._ways = list(ways)
        self.note.setText(_headline(self._ways))
        for way in self._ways:
            made = QDateTime.fromSecsSinceEpoch(int(way.backup.made_at.timestamp()))
            decided = "" if way.wrong else number(way.decided)
            QTreeWidgetItem(self.list, [_date(made), decided, _change_words(way)])
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
            self.list.setFocus()

    def _current(self) -> WayBack | None:
        item = self.list.currentItem()
        return None if item is None else self._ways[self.list.indexOfTopLevelItem(item)]

    def _show_detail(self) -> None:
        way = self._current()
        self.go.setEnabled(way is not None and bool(way.changes))
        self.detail.setText("" if way is None else way.wrong or what_changes(way.changes))

    def _choose(self) -> None:
        way = self._current()
        if way is not None and way.changes:
            self.chosen.emit(way.changes)
            self.accept()

    def _forget_task(self) -> None:
        self._looking = None

    def done(self, result: int) -> None:
        """Close; who still looks into backups may stop."""
        if self._looking is not None:
            self._looking.cancel()
        super().done(result)


def _date(moment: QDateTime) -> str:
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def what_changes(changes: Changes) -> str:
    """How many flags, stars and labels, and what happens to what was decided since."""
    if not changes:
        return tr("Everything is as it was then.")
    parts = {
        "flag": tr("%Ln flags", _count(changes, "flag")),
        "stars": tr("%Ln ratings", _count(changes, "stars")),
        "label": tr("%Ln labels", _count(changes, "label")),
    }
    what = ", ".join(text for part, text in parts.items() if _count(changes, part))
    return tr(
        "Changes {what}. What was decided only since then is undecided again. Ctrl+Z takes it all "
        "back, and a backup of what stands now is made before."
    ).format(what=what)


def _count(changes: Changes, part: str) -> int:
    return sum(_differs(change, part) for change in changes.changes)


def _differs(change: Change, part: str) -> bool:
    return bool(getattr(change.before, part) != getattr(change.after, part))


def _change_words(way: WayBack) -> str:
    if way.wrong:
        return tr("damaged")
    return photos(len(way.changes.changes)) if way.changes else tr("nothing")


def _headline(ways: Sequence[WayBack]) -> str:
    if not ways:
        return tr("There is no backup yet. One is made on each day on which you decide something.")
    return tr(
        "Make flags, stars and labels what they were on a day before. Photos, scores and judges "
        "stay as they are."
    )
