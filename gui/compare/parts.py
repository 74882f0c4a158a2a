"""What views of several photos are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gui.grid.model import PhotoModel, Tile, TileRole
from gui.grid.thumbnails import Thumbnails
from gui.grid.view import GridView
from gui.loupe.pictures import Pictures

if TYPE_CHECKING:
    from engine.library import Library
    from gui.explanations import Explanations
    from gui.heat.maps import HeatMaps
    from gui.judges import Judges


@dataclass(frozen=True, slots=True)
class Parts:
    """The list, the grid that holds its selection, and where pixels and reasons come from.

    `key_of` gives the key of an action as the system writes it.
    """

    library: Library
    model: PhotoModel
    grid: GridView
    thumbnails: Thumbnails
    pictures: Pictures
    judges: Judges
    explanations: Explanations
    heat: HeatMaps
    key_of: Callable[[str], str]

    def tile(self, photo_id: int) -> Tile | None:
        """What is known of a photo of the list."""
        tile: Tile | None = self.model.index_of(photo_id).data(TileRole)
        return tile

    def in_words(self, photo_id: int) -> str:
        """A photo as a sentence, for screen readers."""
        index = self.model.index_of(photo_id)
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
