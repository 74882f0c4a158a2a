"""What the window remembers from one day to the next, beside the library."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings

from engine.settings import data_folder
from gui.grid.geometry import LARGEST, SMALLEST, USUAL


class Memory:
    """Geometry of the window and size of the tiles; damaged entries count as absent."""

    def __init__(self) -> None:
        self._file = QSettings(str(data_folder() / "window.ini"), QSettings.Format.IniFormat)

    def bytes_of(self, name: str) -> QByteArray:
        """A geometry that was kept, empty when there is none."""
        value = self._file.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def text(self, name: str) -> str:
        """A text that was kept, empty when there is none."""
        value = self._file.value(name, "")
        return value if isinstance(value, str) else ""

    def keep(self, name: str, value: QByteArray | int | str) -> None:
        """Keep a value for the next start."""
        self._file.setValue(name, value)

    def forget(self, name: str) -> None:
        """Keep this value no longer."""
        self._file.remove(name)

    @property
    def tile_side(self) -> int:
        """Size of the tiles, within what the slider allows."""
        kept = str(self._file.value("tile_side", USUAL))
        return min(max(int(kept), SMALLEST), LARGEST) if kept.isdecimal() else USUAL
