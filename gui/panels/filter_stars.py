"""At least, exactly or at most so many stars."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from engine.photos import PhotoFilter
from gui.texts import tr
from gui.theme import STEP

_LEAST, _EXACT, _MOST = range(3)
_ANY = PhotoFilter().stars


class StarChoice(QWidget):
    """A comparison and a number of stars; the comparison counts once a number is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.how, self.number = QComboBox(self), QComboBox(self)
        self.how.addItems([tr("at least"), tr("exactly"), tr("at most")])
        self.number.addItems([tr("any stars"), *("★" * stars for stars in range(1, 6)), tr("none")])
        self.how.setAccessibleName(tr("Compare stars"))
        self.number.setAccessibleName(tr("Stars"))
        self.number.setToolTip(tr("Show photos with so many stars"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP // 2)
        for box in (self.how, self.number):
            row.addWidget(box)
            box.activated.connect(self._tell)
        self.show_range(_ANY)

    def range(self) -> tuple[int, int]:
        """The fewest and the most stars that pass."""
        stars = self.number.currentIndex()
        if stars == 0:
            return _ANY
        if stars > 5:
            return 0, 0
        return [(stars, 5), (stars, stars), (0, stars)][self.how.currentIndex()]

    def show_range(self, stars: tuple[int, int]) -> None:
        """Show what is chosen, telling nobody."""
        fewest, most = stars
        if stars == (0, 0):
            self.number.setCurrentIndex(6)
        elif stars == _ANY:
            self.number.setCurrentIndex(0)
        else:
            how = _EXACT if fewest == most else _LEAST if most == 5 else _MOST
            self.how.setCurrentIndex(how)
            self.number.setCurrentIndex(most if how == _MOST else fewest)
        self.how.setEnabled(0 < self.number.currentIndex() < 6)

    def _tell(self) -> None:
        self.how.setEnabled(0 < self.number.currentIndex() < 6)
        self.changed.emit()
