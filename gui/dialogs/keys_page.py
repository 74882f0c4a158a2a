"""The settings' page of keys: whose keys to use, and keys of one's own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.actions import ACTIONS, Action
from gui.commands import key_text, plain
from gui.dialogs.labels import plain_label, quiet
from gui.keys import PRESET_TITLES, Keyboard, Preset
from gui.texts import tr
from gui.theme import STEP, room
from gui.words import joined

_NAME = Qt.ItemDataRole.UserRole
_ROWS = {row.name: row for row in ACTIONS}


class KeysPage(QWidget):
    """A list of all actions with their keys; below it a new key is pressed for the chosen one."""

    def __init__(self, keyboard: Keyboard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keyboard = keyboard
        self.preset, self.words = QComboBox(self), QLineEdit(self)
        self.list, self.key = QTreeWidget(self), QKeySequenceEdit(self)
        self.title, self.note = plain_label("", self), quiet(plain_label("", self))
        self.use = self._button(tr("Use This Key"), self._use)
        self.add = self._button(tr("Use It Too"), self._add)
        self.none = self._button(tr("No Key"), self._take_away)
        self.reset = self._button(tr("As Usual"), self._reset)
        self.reset_all = self._button(tr("All As Usual"), keyboard.reset_all)
        self._build()
        self._lay_out()
        keyboard.changed.connect(self.fill)
        self.fill()

    # --- building ---------------------------------------------------------------------------------

    def _button(self, text: str, pressed: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(pressed)
        return button

    def _build(self) -> None:
        """Names, what is listed, and who hears of what."""
        self.preset.setAccessibleName(tr("Keys of"))
        for preset, title in PRESET_TITLES.items():
            self.preset.addItem(tr(title), preset)
        self.preset.setCurrentIndex(list(PRESET_TITLES).index(self._keyboard.preset))
        self.preset.currentIndexChanged.connect(self._choose)
        self.words.setPlaceholderText(tr("Find an action or a key"))
        self.words.setAccessibleName(tr("Find an action or a key"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self.fill)
        self.list.setAccessibleName(tr("Actions and their keys"))
        self.list.setHeaderLabels([tr("Action"), tr("Menu"), tr("Keys")])
        self.list.setRootIsDecorated(False)
        self.list.setColumnWidth(0, room(34))
        self.list.currentItemChanged.connect(self._show)
        self.list.itemActivated.connect(self._ask_key)
        self.key.setMaximumSequenceLength(1)
        self.key.setAccessibleName(tr("Press the new key"))
        self.key.keySequenceChanged.connect(self._tell)
        for button, tip in (
            (self.use, tr("In the place of the keys that this action has")),
            (self.add, tr("Beside the keys that this action has")),
            (self.none, tr("Take all keys of this action away")),
            (self.reset, tr("Give this action the keys that the program above gives it")),
            (self.reset_all, tr("Forget all keys of your own")),
        ):
            button.setToolTip(tip)

    def _lay_out(self) -> None:
        """Whose keys, the list, then a line for the new key and what it would do."""
        first, change, last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        label = QLabel(tr("&Keys of"), self)
        label.setBuddy(self.preset)
        first.addWidget(label)
        first.addWidget(self.preset)
        first.addWidget(self.words, 1)
        for widget in (self.key, self.use, self.add, self.none):
            change.addWidget(widget)
        last.addWidget(self.reset)
        last.addWidget(self.reset_all)
        last.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(first)
        column.addWidget(self.list, 1)
        column.addWidget(self.title)
        column.addLayout(change)
        column.addWidget(self.note)
        column.addLayout(last)

    # --- the list ---------------------------------------------------------------------------------

    def fill(self) -> None:
        """List the actions that fit what is searched; the chosen one stays so if it is there."""
        chosen = self._chosen()
        words = self.words.text().casefold().split()
        self.list.clear()
        for row in ACTIONS:
            item = self._item(row)
            text = " ".join(item.text(column) for column in range(3)).casefold()
            if all(word in text for word in words):
                self.list.addTopLevelItem(item)
                if row.name == chosen:
                    self.list.setCurrentItem(item)
        first = self.list.topLevelItem(0)
        if first is not None and not self._chosen():
            self.list.setCurrentItem(first)

    def _item(self, row: Action) -> QTreeWidgetItem:
        """One action; keys that the person chose are told from usual ones in bold and in words."""
        keys = key_text(QKeySequence(key) for key in self._keyboard.keys(row.name))
        changed = self._keyboard.is_changed(row.name)
        own = joined((keys or tr("no key"), tr("(your own)")), " ") if changed else keys
        item = QTreeWidgetItem([plain(tr(row.text)), plain(tr(row.menu)), own])
        item.setData(0, _NAME, row.name)
        font = item.font(2)
        font.setBold(changed)
        item.setFont(2, font)
        return item

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(0, _NAME)) if item is not None else ""

    def _show(self) -> None:
        """Another action is chosen."""
        name = self._chosen()
        self.title.setText(
            tr("New key for “{action}”:").format(action=_title(name)) if name else ""
        )
        self.reset.setEnabled(bool(name) and self._keyboard.is_changed(name))
        self.none.setEnabled(bool(name))
        self.key.setEnabled(bool(name))
        self.key.clear()
        self._tell()

    def _ask_key(self) -> None:
        """An action was opened: the next key pressed is for it."""
        self.key.setFocus()

    # --- the new key ------------------------------------------------------------------------------

    def _tell(self) -> None:
        """Say what the pressed key does now and would no longer do."""
        key, name = key_text([self.key.keySequence()]), self._chosen()
        rivals = self._keyboard.rivals(name, self._pressed()) if key and name else []
        for button in (self.use, self.add):
            button.setEnabled(bool(key and name))
        if rivals:
            losers = joined(f"“{_title(rival)}”" for rival in rivals)
            self.note.setText(
                tr("{key} belongs to {losers}, which would lose it.").format(key=key, losers=losers)
            )
        elif key:
            self.note.setText(tr("{key} is free.").format(key=key))
        else:
            self.note.setText(tr("Click into the field and press the key."))

    def _pressed(self) -> str:
        """The pressed key in the notation of the table."""
        return self.key.keySequence().toString()

    def _use(self) -> None:
        self._keyboard.bind(self._chosen(), (self._pressed(),))

    def _add(self) -> None:
        keys = (*self._keyboard.keys(self._chosen()), self._pressed())
        self._keyboard.bind(self._chosen(), tuple(dict.fromkeys(keys)))

    def _take_away(self) -> None:
        self._keyboard.bind(self._chosen(), ())

    def _reset(self) -> None:
        self._keyboard.reset(self._chosen())

    def _choose(self, row: int) -> None:
        self._keyboard.choose(Preset(self.preset.itemData(row)))


def _title(name: str) -> str:
    """What an action is called in its menu."""
    return plain(tr(_ROWS[name].text))
