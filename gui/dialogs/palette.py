"""The command palette: type any word of a command, choose with the arrows, press Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHeaderView,
    QLineEdit,
    QMainWindow,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from gui.commands import Command, commands_in, found
from gui.texts import tr
from gui.theme import STEP

_WIDTH, _HEIGHT = 80 * STEP, 56 * STEP
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class Palette(QDialog):
    """A line to write in and the commands that fit, over the upper part of the window."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self.setWindowTitle(tr("Find a command"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._commands = commands_in(window.menuBar())
        self.words, self.list = QLineEdit(self), QTreeWidget(self)
        self._build()
        self._place(window)
        self._fill("")

    def _build(self) -> None:
        """The line above the list, whose last column holds the keys."""
        self.words.setPlaceholderText(tr("Type what you want to do"))
        self.words.setAccessibleName(tr("Command"))
        self.words.textChanged.connect(self._fill)
        self.words.returnPressed.connect(self.run)
        self.list.setAccessibleName(tr("Commands that fit"))
        self.list.setColumnCount(3)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(self.run)
        self.list.currentItemChanged.connect(self._say)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        frame = QFrame(self)  # for the dialog has none of its own
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(STEP, STEP, STEP, STEP)
        column.setSpacing(STEP)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)

    def _place(self, window: QMainWindow) -> None:
        """In the middle, below the menus; never larger than the window."""
        width = min(_WIDTH, window.width() - 4 * STEP)
        self.resize(width, min(_HEIGHT, window.height() - 10 * STEP))
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, 6 * STEP)))

    def _fill(self, text: str) -> None:
        """List what fits, the first of those that can be done now being chosen."""
        self.list.clear()
        for command in found(self._commands, text):
            self.list.addTopLevelItem(self._item(command))
        self._choose_first()

    def _item(self, command: Command) -> QTreeWidgetItem:
        item = QTreeWidgetItem([command.title, f"{command.menu}   ", command.keys])
        item.setData(0, Qt.ItemDataRole.UserRole, command)
        item.setToolTip(0, command.action.statusTip())
        item.setForeground(1, self.palette().brush(QPalette.ColorRole.PlaceholderText))
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setSizeHint(0, QSize(0, 3 * STEP))
        item.setDisabled(not command.action.isEnabled())
        return item

    def _choose_first(self) -> None:
        items = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        able = (item for item in items if item is not None and not item.isDisabled())
        if (first := next(able, None)) is not None:
            self.list.setCurrentItem(first)

    def run(self) -> None:
        """Do what is chosen, when the palette is gone."""
        item = self.list.currentItem()
        if item is not None and not item.isDisabled():
            command: Command = item.data(0, Qt.ItemDataRole.UserRole)
            self.accept()
            command.action.trigger()

    def _say(self, item: QTreeWidgetItem | None) -> None:
        """Tell screen readers what is chosen, for the line keeps the focus."""
        if item is not None:
            text = ", ".join(filter(None, (item.text(0), item.text(1).strip(), item.text(2))))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, text))

    # --- Qt's side --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move in the list while one writes."""
        if event.key() in _MOVES:
            self.list.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Who turns to something else wants no command."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.reject()
