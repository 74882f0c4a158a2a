"""The menu's list of judges, one of them chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from gui.judges import Judges


class JudgeMenu(QObject):
    """Stands above the other entries of its menu, and is made anew when that is opened."""

    def __init__(self, menu: QMenu, judges: Judges, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._menu, self._judges = menu, judges
        self._before = menu.actions()[0]
        self._group: QActionGroup | None = None
        menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the judges that are here now: the command line may have added one."""
        self._judges.read_again()
        if self._group is not None:
            for action in self._group.actions():
                self._menu.removeAction(action)
            self._group.deleteLater()
        self._group = QActionGroup(self)
        for name in self._judges.names:
            self._menu.insertAction(self._before, self._entry(name, self._group))

    def _entry(self, name: str, group: QActionGroup) -> QAction:
        terms = self._judges.terms(name)
        title = self._judges.title(name)
        entry = QAction(f"{title} · {terms}" if terms else title, group)
        entry.setCheckable(True)
        entry.setChecked(name == self._judges.chosen)
        entry.triggered.connect(partial(self._choose, name))
        return entry

    def _choose(self, name: str) -> None:
        self._judges.choose(name)
