"""What a person can set, on pages; each change counts at once, so there is nothing to confirm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.appearance_page import AppearancePage
from gui.dialogs.keys_page import KeysPage
from gui.dialogs.opening_size import open_at
from gui.dialogs.photos_page import PhotosPage
from gui.dialogs.screen_page import ScreenPage
from gui.texts import mark, tr
from gui.theme import STEP, room

if TYPE_CHECKING:
    from gui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the dialog: its name for those who open it there, its title, and its maker.

    The maker is given the window, whose parts the page sets, and the page's parent.
    """

    name: str
    title: str
    make: Callable[[MainWindow, QWidget], QWidget]


def _keys(window: MainWindow, parent: QWidget) -> QWidget:
    return KeysPage(window.keyboard, parent)


def _photos(window: MainWindow, parent: QWidget) -> QWidget:
    return PhotosPage(window.desk.sidecars, parent)


def _screen(window: MainWindow, parent: QWidget) -> QWidget:
    return ScreenPage(window.loupe.screen.look, parent)


def _appearance(window: MainWindow, parent: QWidget) -> QWidget:
    return AppearancePage(window.memory, parent)


PAGES = (
    Page("keys", mark("Keys"), _keys),
    Page("photos", mark("Photos and sidecars"), _photos),
    Page("screen", mark("Screen"), _screen),
    Page("appearance", mark("Appearance"), _appearance),
)


class SettingsDialog(QDialog):
    """Titles on the left, the page on the right."""

    def __init__(self, window: MainWindow, page: str = "") -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_at(self, 110, 80)
        self.titles, self.pages = QListWidget(self), QStackedWidget(self)
        self.titles.setAccessibleName(tr("Pages of the settings"))
        for each in PAGES:
            self.titles.addItem(tr(each.title))
            self.pages.addWidget(each.make(window, self.pages))
        self.titles.currentRowChanged.connect(self.pages.setCurrentIndex)
        self._lay_out()
        names = [each.name for each in PAGES]
        self.titles.setCurrentRow(names.index(page) if page in names else 0)

    def _lay_out(self) -> None:
        """Titles as wide as they need, the page takes what is left, Close below."""
        widest = self.titles.sizeHintForColumn(0) + 2 * STEP
        self.titles.setFixedWidth(max(room(22), widest))
        across = QHBoxLayout()
        across.setSpacing(2 * STEP)
        across.addWidget(self.titles)
        across.addWidget(self.pages, 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(across, 1)
        column.addWidget(close)
