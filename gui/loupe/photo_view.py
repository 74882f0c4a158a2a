"""The loupe: one photo as large as the window allows, and below it what is known and decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QRegion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.grid.model import Tile
from gui.grid.thumbnails import Thumbnails
from gui.grid.view import GridView
from gui.heat.maps import HeatMaps
from gui.loupe.caption import Caption
from gui.loupe.filmstrip import Filmstrip
from gui.loupe.information import Information
from gui.loupe.pane import PhotoPane
from gui.loupe.pictures import Pictures
from gui.texts import tr
from gui.theme import STEP
from gui.words import joined

_STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
    Qt.Key.Key_Home: -(2**31) + 1, Qt.Key.Key_End: 2**30,
}  # fmt: skip


class PhotoView(QWidget):
    """A pane with its caption and a filmstrip; arrows go on and back."""

    step_wanted = Signal(int)
    grid_wanted = Signal()

    def __init__(
        self,
        pictures: Pictures,
        heat: HeatMaps,
        grid: GridView,
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.pane, self.caption = PhotoPane(pictures, heat, self), Caption(self)
        self.information = Information(self.pane)
        self.information.shown.connect(self.pane.frame_focus)
        self.filmstrip = Filmstrip(grid, thumbnails, self)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(STEP, STEP, STEP, 0)
        column.setSpacing(0)
        column.addWidget(self.pane, 1)
        column.addWidget(self.caption)
        column.addWidget(self.filmstrip)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.palette().ColorRole.Base)
        self.setFocusProxy(self.pane)
        self.pane.double_clicked.connect(self.grid_wanted)
        self.pane.shown.connect(self._show_zoom)

    @property
    def tile(self) -> Tile | None:
        """The photo in view."""
        return self.pane.tile

    def show_tile(
        self,
        tile: Tile,
        title: str,
        thumbnail: QPixmap | None = None,
        expected: Sequence[Tile] = (),
    ) -> None:
        """Show this photo; `title` names its score, `expected` are those that may be next."""
        self.caption.show_tile(tile, title)
        self.information.show_photo(tile.photo)
        self.pane.show_tile(tile, thumbnail, expected)
        score = f"{title} {tile.score}" if tile.score else ""
        self.setAccessibleDescription(joined((self.pane.accessibleDescription(), score)))

    def add_below(self, panel: QWidget) -> None:
        """Let a panel stand right below the photo."""
        self._column.insertWidget(1, panel)

    def lit(self) -> QRegion:
        """Where photos stand."""
        lit = QRegion(self.pane.photo_rect.translated(self.pane.pos()))
        if self.filmstrip.isVisible():
            lit += self.filmstrip.lit().translated(self.filmstrip.pos())
        return lit

    def _show_zoom(self) -> None:
        """Say how large the photo is shown: a number, unless all of it is seen."""
        pane = self.pane
        zoom = (
            tr("Fit") if pane.zoom.fits else tr("{count} %").format(count=round(100 * pane.factor))
        )
        self.caption.show_zoom(tr("{zoom}, of a preview").format(zoom=zoom)
                               if pane.is_preview else zoom)  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go on and back, Home and End to the ends."""
        if (step := _STEPS.get(Qt.Key(event.key()))) is not None:
            self.step_wanted.emit(step)
        else:
            super().keyPressEvent(event)
