"""Ways to open something: a dialog, a drop, what was open lately, the sample shoot."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from gui.memory import Memory
from gui.texts import tr
from gui.words import file_name

if TYPE_CHECKING:
    from gui.desk import Desk

_ENTRY = "recent"
_KEPT = 10


class Opening(QObject):
    """Opens, and remembers what was opened; the list stands in the File menu and on the welcome."""

    def __init__(self, desk: Desk, memory: Memory, file_menu: QMenu, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._memory, self._window = desk, memory, window
        self._menu = QMenu(tr("Open &Recent"), file_menu)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill)
        first = file_menu.actions()
        file_menu.insertMenu(first[min(2, len(first) - 1)], self._menu)
        desk.open_wanted.connect(self.choose_folder)
        desk.opened.connect(self._remember)
        desk.stage.empty.recent_wanted.connect(self._open_again)
        desk.stage.empty.sample_wanted.connect(self.make_sample)
        desk.questions.sample_made.connect(self._open_sample)
        self._tell()

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What the actions do that are joined here."""
        return {
            "open": self.choose_folder,
            "add_folder": self.choose_further,
            "sample": self.make_sample,
        }

    @property
    def recent(self) -> list[list[str]]:
        """What was opened lately, the latest first: each a list of folders and photos."""
        try:
            kept = json.loads(self._memory.text(_ENTRY))
        except ValueError:
            return []
        each = kept if isinstance(kept, list) else []
        return [roots for roots in each if roots and _are_texts(roots)]

    def choose_folder(self) -> None:
        """Ask for a folder and open it."""
        folder = self._ask(tr("Open a folder of photos"))
        if folder:
            self._desk.open([folder])

    def choose_further(self) -> None:
        """Ask for a folder and show it beside what is open."""
        folder = self._ask(tr("Add a folder of photos"))
        if folder:
            self._desk.add([folder])

    def make_sample(self) -> None:
        """Let the engine make the sample shoot; it is opened once it stands."""
        self._desk.status.show_text(tr("Making the sample shoot …"))
        self._desk.questions.make_sample()

    def _open_sample(self, folder: str) -> None:
        self._desk.open([folder])

    def _ask(self, title: str) -> str:
        return QFileDialog.getExistingDirectory(self._window, title)

    def _remember(self, roots: Sequence[str]) -> None:
        """The latest stands first, once."""
        opened = list(roots)
        kept = [opened, *(each for each in self.recent if each != opened)][:_KEPT]
        self._memory.keep(_ENTRY, json.dumps(kept))
        self._tell()

    def _tell(self) -> None:
        self._desk.stage.empty.offer_recent([(_title(each), each) for each in self.recent[:3]])

    def _fill(self) -> None:
        """What is no longer there can't be chosen; it may be on a card or a disk that is away."""
        self._menu.clear()
        for roots in self.recent:
            action = self._menu.addAction(_title(roots).replace("&", "&&"))
            action.setToolTip("\n".join(roots))
            action.setEnabled(all(Path(root).exists() for root in roots))
            action.triggered.connect(partial(self._open_again, roots))
        self._menu.addSeparator()
        forget = self._menu.addAction(tr("Forget These"))
        forget.setEnabled(bool(self.recent))
        forget.triggered.connect(self._forget)

    def _open_again(self, roots: Sequence[str], _checked: bool = False) -> None:
        self._desk.open(roots)

    def _forget(self) -> None:
        self._memory.forget(_ENTRY)
        self._tell()


def _title(roots: Sequence[str]) -> str:
    """`Wedding`, `Wedding and 2 more`."""
    more = len(roots) - 1
    name = file_name(roots[0])
    return tr("{name} and %Ln more", more).format(name=name) if more else name


def _are_texts(roots: object) -> bool:
    return isinstance(roots, list) and all(isinstance(root, str) for root in roots)
