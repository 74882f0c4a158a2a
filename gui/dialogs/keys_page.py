"""The settings' page of keys: choose whose keys to use."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from gui.keys import PRESET_TITLES, Keyboard, Preset
from gui.texts import tr


class KeysPage(QWidget):
    """The preset, all keys at once."""

    def __init__(self, keyboard: Keyboard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keyboard = keyboard
        self.preset = QComboBox(self)
        self.preset.setAccessibleName(tr("Keys of"))
        for preset, title in PRESET_TITLES.items():
            self.preset.addItem(tr(title), preset)
        self.preset.setCurrentIndex(list(PRESET_TITLES).index(keyboard.preset))
        self.preset.currentIndexChanged.connect(self._choose)
        form = QFormLayout(self)
        form.addRow(tr("Keys of"), self.preset)

    def _choose(self, row: int) -> None:
        self._keyboard.choose(Preset(self.preset.itemData(row)))
