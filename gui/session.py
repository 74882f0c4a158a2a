"""Where a person left off: folders, filter, order, photo, view and zoom, found again next time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex

from engine.filters import filter_from_json, filter_to_json
from engine.photos import PhotoQuery, ScoreName, SortKey
from gui.loupe.zoom import Zoom
from gui.memory import Memory

if TYPE_CHECKING:
    from gui.desk import Desk

_ENTRY = "session"


class Session:
    """Kept as JSON when the window is closed; what makes no sense any more is left out."""

    def __init__(self, desk: Desk, memory: Memory) -> None:
        self._desk, self._memory = desk, memory

    def keep(self) -> None:
        """Remember what is open and how it is looked at."""
        desk, query = self._desk, self._desk.model.query
        zoom = desk.stage.photo.pane.zoom
        kept = {
            "library": str(desk.library.folder),
            "roots": desk.shoot.roots,
            "folders": query.folders,
            "filter": filter_to_json(query.filter),
            "sort": _plain_sort(query) if desk.shoot.order_chosen else None,
            "descending": query.descending,
            "photo": self._current_path(),
            "large": desk.stage.is_large,
            "zoom": [zoom.factor, zoom.x, zoom.y],
            "touched": not desk.shoot.untouched,
        }
        self._memory.keep(_ENTRY, json.dumps(kept))

    def resume(self) -> None:
        """Open what was open, as far as it is still there; else all photos of the library."""
        kept = self._kept()
        roots = [root for root in kept.get("roots", ()) if Path(root).exists()]
        self._desk.open(roots)
        if kept and len(roots) == len(kept.get("roots", ())):
            self._look_as_before(kept)

    def _current_path(self) -> str | None:
        """Where the current photo lies; ids may be others next time."""
        photo_id = self._desk.model.photo_id(self._desk.grid.currentIndex())
        try:
            return None if photo_id is None else self._desk.library.photo(photo_id).path
        except KeyError:  # the engine began its files anew a moment ago
            return None

    def _kept(self) -> dict[str, Any]:
        """What was kept of this library; nothing when it is damaged."""
        try:
            kept = json.loads(self._memory.text(_ENTRY))
        except ValueError:
            return {}
        of_this = isinstance(kept, dict) and kept.get("library") == str(self._desk.library.folder)
        return kept if of_this and _makes_sense(kept) else {}

    def _look_as_before(self, kept: dict[str, Any]) -> None:
        shoot, sort = self._desk.shoot, _sort(kept.get("sort"))
        shoot.show_folders(tuple(kept.get("folders", ())))
        if sort is not None:
            shoot.sort_by(sort)
            if self._desk.model.query.descending != kept.get("descending"):
                shoot.reverse()
        shoot.filter_by(filter_from_json(kept.get("filter")))
        if kept.get("touched"):
            shoot.touch()
            self._find_photo(kept)

    def _find_photo(self, kept: dict[str, Any]) -> None:
        """The photo that was current, as large as it was shown."""
        desk, path = self._desk, kept.get("photo")
        desk.grid.select_photo(desk.library.photo_id(path) if path else None)
        desk.stage.photo.pane.set_zoom(Zoom(*kept.get("zoom", ())))
        if kept.get("large") and desk.grid.currentIndex().isValid():
            desk.stage.show_large(QModelIndex())


def _plain_sort(query: PhotoQuery) -> object:
    sort = query.sort
    return [sort.judge, sort.name, sort.variant] if isinstance(sort, ScoreName) else sort.value


def _sort(kept: object) -> ScoreName | SortKey | None:
    match kept:
        case [str(judge), str(name), str(variant)]:
            return ScoreName(judge, name, variant)
        case str() if kept in set(SortKey):
            return SortKey(kept)
    return None


def _makes_sense(kept: dict[str, Any]) -> bool:
    """Whether the parts are what `keep` writes."""
    texts = [*_listed(kept.get("roots")), *_listed(kept.get("folders")), kept.get("photo") or ""]
    match kept.get("zoom"):
        case [None | float() | int(), float(), float()]:
            return all(isinstance(text, str) for text in texts)
    return False


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [None]
