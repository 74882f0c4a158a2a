"""Filters under names: apply, save, rename, remove."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton, QWidget

from engine.filters import SavedFilters
from engine.photos import PhotoFilter
from gui.texts import tr
from gui.words import number


class SavedFiltersButton(QToolButton):
    """A menu of the filters that were saved, each with its number of photos here."""

    filter_chosen = Signal(object)  # PhotoFilter
    failed = Signal(str)

    def __init__(
        self, count_of: Callable[[PhotoFilter], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._count_of = count_of
        self._filter = PhotoFilter()
        self.setText(tr("Saved ▾"))
        self.setToolTip(tr("Filters that you have given a name"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)

    def show_filter(self, wanted: PhotoFilter) -> None:
        """This filter is in use."""
        self._filter = wanted

    def _fill(self) -> None:
        """The filters above, what can be done with them below."""
        menu, saved = self.menu(), SavedFilters()
        menu.clear()
        for name, wanted in saved.all.items():
            action = menu.addAction(f"{_plain(name)}   {number(self._count_of(wanted))}")
            action.setCheckable(True)
            action.setChecked(wanted == self._filter)
            action.triggered.connect(partial(self._choose, wanted))
        menu.addSeparator()
        save = menu.addAction(tr("Save This Filter…"))
        save.setEnabled(bool(self._filter))
        save.triggered.connect(self._save)
        for title, do in ((tr("Rename"), self._rename), (tr("Remove"), self._remove)):
            below = menu.addMenu(title)
            below.setEnabled(bool(saved.all))
            for name in saved.all:
                below.addAction(_plain(name)).triggered.connect(partial(do, name))

    def _choose(self, wanted: PhotoFilter, _checked: bool = False) -> None:
        self.filter_chosen.emit(wanted)

    def _save(self) -> None:
        """Ask for a name; one that exists is replaced."""
        name = self._ask(tr("Save Filter"), "")
        if name:
            self._store(partial(SavedFilters().save, name, self._filter))

    def _rename(self, old: str, _checked: bool = False) -> None:
        name = self._ask(tr("Rename Filter"), old)
        if name and name != old:
            self._store(partial(SavedFilters().rename, old, name))

    def _remove(self, name: str, _checked: bool = False) -> None:
        self._store(partial(SavedFilters().remove, name))

    def _ask(self, title: str, text: str) -> str:
        name, given = QInputDialog.getText(self.window(), title, tr("Name"), text=text)
        return name.strip() if given else ""

    def _store(self, change: Callable[[], None]) -> None:
        try:
            change()
        except OSError as error:
            self.failed.emit(tr("The filter could not be stored: {why}").format(why=error.strerror))


def _plain(name: str) -> str:
    """A text for a menu, where `&` would underline the next letter."""
    return name.replace("&", "&&")
