"""Above the grid: by what photos are sorted, in which direction, and how large they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QToolButton,
    QWidget,
)

from engine.photos import PhotoQuery, ScoreName, SortKey
from gui.grid.geometry import LARGEST, SMALLEST
from gui.icons import icon
from gui.judges import Judges
from gui.panels.search_box import SearchBox
from gui.scores import in_reading_order, titles
from gui.texts import mark, tr
from gui.theme import STEP, room

Sort = ScoreName | SortKey

_KEYS = {
    SortKey.NAME: mark("File name"),
    SortKey.TAKEN_AT: mark("Capture time"),
    SortKey.FLAG: mark("Flag"),
    SortKey.STARS: mark("Stars"),
    SortKey.LABEL: mark("Label"),
    SortKey.CAMERA: mark("Camera"),
    SortKey.LENS: mark("Lens"),
    SortKey.ISO: mark("ISO"),
}


class SortBar(QWidget):
    """Says what is wanted; it sorts nothing itself."""

    sort_chosen = Signal(object)  # ScoreName or SortKey
    reverse_wanted = Signal()
    resort_wanted = Signal()
    side_chosen = Signal(int)
    search_wanted = Signal(str)
    search_left = Signal()

    def __init__(self, judges: Judges, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judges = judges
        # Not as data of the box: Qt would turn a SortKey into plain text.
        self._sorts: list[Sort | None] = []  # None where the line between them is
        self._chosen: Sort = SortKey.NAME
        self._descending = False
        self._build()
        self.show_choices([])
        self._draw_icons()

    def _build(self) -> None:
        """Lay out the row."""
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(tr("Sort by"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.setMinimumWidth(room(10))
        self.choice.setMaximumWidth(room(28))  # the list may be wider than the box
        self.choice.setToolTip(tr("Sort photos by"))
        self.choice.setMinimumHeight(room(3) + 2)
        self.choice.activated.connect(self._choose)
        self.direction = QToolButton(self)
        self.direction.clicked.connect(self.reverse_wanted)
        self.resort = QPushButton(tr("Re-sort"), self)
        self.resort.hide()
        self.resort.setToolTip(tr("Scores or stars have changed since the photos were sorted (F5)"))
        self.resort.clicked.connect(self.resort_wanted)
        self.search = SearchBox(self)
        self.search.returnPressed.connect(self._search)
        self.search.emptied.connect(self._search)
        self.search.left.connect(self.search_left)
        self.side = QSlider(Qt.Orientation.Horizontal, self)
        self.side.setAccessibleName(tr("Size of the tiles"))
        self.side.setRange(SMALLEST, LARGEST)
        self.side.setSingleStep(STEP)
        self.side.setPageStep(4 * STEP)
        self.side.setFixedWidth(16 * STEP)
        self.side.setToolTip(tr("Size of the tiles (Ctrl+Plus, Ctrl+Minus)"))
        self.side.valueChanged.connect(self._choose_side)
        self._small, self._large = QLabel(self), QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        row.setSpacing(STEP)
        row.addWidget(QLabel(tr("Sort by"), self))
        row.addWidget(self.choice)
        row.addWidget(self.direction)
        row.addWidget(self.resort)
        row.addStretch()
        row.addWidget(self.search)
        row.addSpacing(STEP)
        row.addWidget(self._small)
        row.addWidget(self.side)
        row.addWidget(self._large)

    def show_choices(self, names: Sequence[ScoreName]) -> None:
        """Offer these scores, the headline first, and what a file tells by itself."""
        scores = in_reading_order(names, self._judges.chosen)
        sorts: list[Sort | None] = [*scores, *([None] if scores else []), *_KEYS]
        if sorts == self._sorts:
            return
        chosen, self._sorts = self._chosen, sorts
        self.choice.clear()
        told = titles(scores, self._judges.terms, self._judges.chosen)
        for name in scores:
            self.choice.addItem(told[name])
        if scores:
            self.choice.insertSeparator(len(scores))
        self.choice.addItems([tr(text) for text in _KEYS.values()])
        self.choice.view().setMinimumWidth(self.choice.view().sizeHintForColumn(0) + 4 * STEP)
        self._select(chosen)

    def show_query(self, query: PhotoQuery) -> None:
        """Show how photos are sorted now."""
        self._select(query.sort)
        self._descending = query.descending
        self._draw_icons()

    def show_side(self, side: int) -> None:
        """Show how large tiles are now."""
        with QSignalBlocker(self.side):
            self.side.setValue(side)

    def offer_resort(self, offered: bool) -> None:
        """Offer to sort anew, or don't."""
        self.resort.setVisible(offered)

    def changeEvent(self, event: QEvent) -> None:
        """Icons follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def _draw_icons(self) -> None:
        """Arrow up or down, and the two ends of the slider."""
        text = tr("Highest first") if self._descending else tr("Lowest first")
        self.direction.setIcon(icon("descending" if self._descending else "ascending", self))
        self.direction.setToolTip(tr("{order}; press to reverse (Ctrl+R)").format(order=text))
        self.direction.setAccessibleName(text)
        self._small.setPixmap(icon("small-tiles", self).pixmap(16))
        self._large.setPixmap(icon("large-tiles", self).pixmap(16))

    def _select(self, sort: Sort) -> None:
        self._chosen = sort
        if sort in self._sorts:
            self.choice.setCurrentIndex(self._sorts.index(sort))

    def _choose(self, position: int) -> None:
        self.sort_chosen.emit(self._sorts[position])

    def _search(self) -> None:
        self.search_wanted.emit(self.search.text())
        self.search.home(False)

    def _choose_side(self, side: int) -> None:
        """In whole steps, so that thumbnails are not made for every pixel between."""
        self.side_chosen.emit(round(side / STEP) * STEP)
