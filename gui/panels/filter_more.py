"""What is filtered by less often, as menus that are filled when they are opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from engine.photos import LABELS, PhotoFilter, SortKey
from gui.texts import tr
from gui.words import number

Kinds = dict[str | int | None, int]

_PARTS = ("cameras", "lenses", "iso")


class MoreFilters(QToolButton):
    """Cameras, lenses, ISO, other programs' labels, and photos that have no score."""

    filter_chosen = Signal(object)  # PhotoFilter

    def __init__(self, kinds_of: Callable[[SortKey], Kinds], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds_of = kinds_of
        self._filter = PhotoFilter()
        self.setText(tr("More ▾"))
        self.setToolTip(tr("Filter by camera, lens and ISO"))
        self.setCheckable(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)

    def show_filter(self, wanted: PhotoFilter) -> None:
        """This filter is in use; the button looks pressed where a part of it is in here."""
        self._filter = wanted
        usual = PhotoFilter()
        self.setChecked(any(getattr(wanted, part) != getattr(usual, part) for part in _PARTS))

    def _fill(self) -> None:
        """Everything that occurs in the folders shown, with its number of photos."""
        menu = self.menu()
        menu.clear()
        self._add_names(menu.addMenu(tr("Camera")), SortKey.CAMERA, "cameras", tr("Not told"))
        self._add_names(menu.addMenu(tr("Lens")), SortKey.LENS, "lenses", tr("Not told"))
        iso = [value for value in self._kinds_of(SortKey.ISO) if isinstance(value, int)]
        self._add_iso(menu.addMenu(tr("ISO at Least")), iso, 0)
        self._add_iso(menu.addMenu(tr("ISO at Most")), iso, 1)
        others = menu.addMenu(tr("Other Labels"))
        self._add_names(others, SortKey.LABEL, "labels", "")
        menu.addSeparator()
        self._add_unscored(menu)

    def _add_names(self, menu: QMenu, key: SortKey, part: str, unknown: str) -> None:
        """One entry for each name, of which several may be chosen."""
        chosen: frozenset[str | None] = getattr(self._filter, part)
        for name, count in self._kinds_of(key).items():
            if key is SortKey.LABEL and (name is None or name in LABELS):
                continue
            text = unknown if name is None else str(name).replace("&", "&&")
            action = menu.addAction(f"{text}   {number(count)}")
            action.setCheckable(True)
            action.setChecked(name in chosen)
            wanted = self._filter.with_(**{part: chosen ^ {name}})
            action.triggered.connect(partial(self._choose, wanted))
        menu.setEnabled(not menu.isEmpty())

    def _add_iso(self, menu: QMenu, values: list[int], end: int) -> None:
        """One end of the ISO range; the first entry leaves it open."""
        for value in (None, *values):
            ends = [*self._filter.iso]
            action = menu.addAction(tr("Any") if value is None else number(value))
            action.setCheckable(True)
            action.setChecked(ends[end] == value)
            ends[end] = value
            wanted = replace(self._filter, iso=(ends[0], ends[1]))
            action.triggered.connect(partial(self._choose, wanted))
        menu.setEnabled(bool(values))

    def _add_unscored(self, menu: QMenu) -> None:
        """Whether the ranges let photos pass that nobody judged yet."""
        out = any(not each.unscored for each in self._filter.scores)
        action = menu.addAction(tr("Leave Out Photos Not Scored Yet"))
        action.setCheckable(True)
        action.setChecked(out)
        action.setEnabled(bool(self._filter.scores))
        scores = tuple(replace(each, unscored=out) for each in self._filter.scores)
        action.triggered.connect(partial(self._choose, replace(self._filter, scores=scores)))

    def _choose(self, wanted: PhotoFilter, _checked: bool = False) -> None:
        self.filter_chosen.emit(wanted)
