"""The sheet of all keys, printed from the table of actions, menu by menu."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, combinations, pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.actions import ACTIONS, MENUS, Action
from gui.commands import key_text, plain
from gui.dialogs.labels import bold, plain_label, quiet
from gui.keys import PRESET_TITLES, Keyboard
from gui.texts import mark, tr
from gui.theme import STEP

COLUMNS = 4
_SHORT = 36  # lines of a column that most windows have room for
_FOOT = Qt.AlignmentFlag.AlignBottom

_MOVING = (
    (mark("Next, previous photo"), mark("← → ↑ ↓")),
    (mark("First, last photo"), mark("Home, End")),
    (mark("Select more"), mark("Shift+← →")),
    (mark("Mark and go on"), mark("Shift+key, Caps Lock")),
)


@dataclass(frozen=True, slots=True)
class Line:
    """What is done by which keys; a heading has none."""

    text: str
    keys: str = ""


def sheet_groups(keyboard: Keyboard) -> list[list[Line]]:
    """Every action that has a key, each menu's below its heading."""
    groups = [[Line(tr("Moving about")), *(Line(tr(text), tr(keys)) for text, keys in _MOVING)]]
    for menu in MENUS:
        rows = [row for row in ACTIONS if row.menu == menu and keyboard.keys(row.name)]
        if rows:
            groups.append([Line(plain(tr(menu))), *(_line(row, keyboard) for row in rows)])
    return groups


def _line(row: Action, keyboard: Keyboard) -> Line:
    keys = key_text(QKeySequence(key) for key in keyboard.keys(row.name))
    return Line(plain(tr(row.text)).rstrip("…"), keys)


def in_columns(groups: list[list[Line]], count: int, short: int = 0) -> list[list[Line]]:
    """Groups one after another over at most so many columns, the longest as short as can be.

    Once it has no more than `short` lines, fewer columns are better than shorter ones.
    """
    ways = (
        [[*chain(*groups[start:end])] for start, end in pairwise((0, *cut, len(groups)))]
        for number in range(min(count, len(groups)))
        for cut in combinations(range(1, len(groups)), number)
    )
    return min(ways, key=lambda way: (max(short, *map(len, way)), len(way)))


class KeySheet(QDialog):
    """All keys at a glance; the key that opened it closes it."""

    change_wanted = Signal()

    def __init__(self, keyboard: Keyboard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = tr("Keys as in {program}").format(program=tr(PRESET_TITLES[keyboard.preset]))
        across = QHBoxLayout()
        across.setSpacing(4 * STEP)
        across.setContentsMargins(0, STEP, 0, 0)
        for lines in in_columns(sheet_groups(keyboard), COLUMNS, _SHORT):
            across.addLayout(self._column(lines))
        body = QWidget(self)
        body.setLayout(across)
        self.area = QScrollArea(self, widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAccessibleName(title)
        self.area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.addWidget(bold(plain_label(title, self)))
        column.addWidget(self.area, 1)
        column.addLayout(self._buttons())
        self._fit(body)

    def _column(self, lines: list[Line]) -> QGridLayout:
        """Texts on the left, keys beside them; room above each heading but the first."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(STEP)
        grid.setVerticalSpacing(2)
        for row, line in enumerate(lines):
            text, keys = plain_label(line.text, self), plain_label(line.keys, self)
            for label in (text, keys):
                label.setWordWrap(False)
            if not line.keys and row:
                grid.setRowMinimumHeight(row, 4 * STEP)
            grid.addWidget(text if line.keys else bold(text), row, 0, _FOOT)
            grid.addWidget(quiet(keys), row, 1, _FOOT)
        grid.setRowStretch(len(lines), 1)
        return grid

    def _buttons(self) -> QHBoxLayout:
        """The way to other keys, and out."""
        row = QHBoxLayout()
        self.change = QPushButton(tr("Change keys…"), self)
        self.change.clicked.connect(self._change)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.reject)
        row.addWidget(self.change)
        row.addWidget(close)
        return row

    def _fit(self, body: QWidget) -> None:
        """As large as the keys need, as far as the window has room."""
        wanted = body.sizeHint() + QSize(6 * STEP, 15 * STEP)
        window = self.parentWidget()
        room = window.size() if window is not None else self.screen().availableSize()
        self.resize(wanted.boundedTo(room))

    def _change(self) -> None:
        """Close, and show where keys are set."""
        self.reject()
        self.change_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and the question mark close the sheet."""
        if event.text() == "?":
            self.reject()
        else:
            super().keyPressEvent(event)
