"""What the keeper of the sidecars does, shown: how many wait, why, and what it has to ask."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from engine.photos import KnownError
from engine.settings import Preferences
from gui.decisions import Decisions
from gui.engine_words import said
from gui.panels.banner import Banner
from gui.panels.clash_bar import ClashBar
from gui.panels.status import StatusStrip
from gui.shoot import Shoot
from gui.texts import tr

if TYPE_CHECKING:
    from engine.library import Library
    from engine.messages import DecisionsFound
    from engine.sidecars.keeper import Keeper, KeeperNews
    from gui.engine_client import EngineClient

_PATIENCE = 0.3
"""Seconds that quitting waits before it says so."""


class Sidecars(QObject):
    """Works from when the engine stands; what is decided before waits in the library."""

    _heard = Signal(object)  # KeeperNews, from the keeper's thread

    def __init__(
        self, library: Library, decisions: Decisions, shoot: Shoot, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library, self._decisions, self._shoot = library, decisions, shoot
        self._keeper: Keeper | None = None
        self._problems: tuple[str, ...] = ()
        self._waiting = 0
        # Most sidecars are written before anybody could read that they wait.
        self._soon = QTimer(self, singleShot=True, interval=1000)
        self._soon.timeout.connect(self._show_waiting)
        self._heard.connect(self._take_news)

    def show_on(self, status: StatusStrip, clash_bar: ClashBar, banner: Banner) -> None:
        """Show here how many wait, what clashes, and what can't be written."""
        self._status, self._clash_bar, self._banner = status, clash_bar, banner
        clash_bar.answered.connect(self._answer)

    def connect_engine(self, client: EngineClient) -> None:
        """From now on decisions are written, and what the engine finds is taken over."""
        # Imported here: the window stands before anything is to be written.
        from engine.sidecars.keeper import Keeper

        self._keeper = Keeper(self._library, self._heard.emit)
        client.decisions_found.connect(self._take_found)
        self._shoot.worked.connect(self._retry)

    def write_now(self) -> None:
        """Write what waits, also where nothing is written by itself."""
        if self._keeper is not None:
            if not self._keeper.waiting:
                self._status.moment.say(tr("All sidecars are written"))
            self._keeper.write_now()

    def settings_changed(self) -> None:
        """What was held back may be written now."""
        if self._keeper is not None:
            self._keeper.retry()
        self._show_waiting()

    def ask_again(self) -> None:
        """Forget what was answered for folders in which two programs decided."""
        self._library.beside.forget_answers()

    def may_end(self, window: QWidget) -> bool:
        """Write what can be written; returns False if the person wants to stay after all."""
        keeper = self._keeper
        # The last key's decision comes to the keeper by way of the disk; if that fails, it is said.
        with suppress(KnownError):
            self._library.durable(_PATIENCE)
        if keeper is None or (keeper.finish(_PATIENCE) and not self._problems):
            return True
        from gui.dialogs.last_sidecars import LastSidecars

        return bool(LastSidecars(keeper, window).exec())

    def close(self) -> None:
        """End the keeper's thread; what waits is written at the next start."""
        self._soon.stop()
        if self._keeper is not None:
            self._heard.disconnect(self._take_news)
            self._keeper.close()
            self._keeper = None

    def _take_found(self, news: DecisionsFound) -> None:
        from engine.sidecars.found import FoundBeside

        if self._keeper is not None:
            self._keeper.take(map(FoundBeside.of, news.found))

    def _retry(self, _finished: object) -> None:
        """A folder was looked at: what waits for it may be written."""
        if self._keeper is not None:
            self._keeper.retry()

    def _answer(self, answer: str) -> None:
        if self._keeper is not None:
            self._keeper.answer(answer)

    def _take_news(self, news: KeeperNews) -> None:
        """The keeper wrote or read something."""
        self._waiting = news.waiting
        if not news.waiting:
            self._show_waiting()
        elif not self._soon.isActive():
            self._soon.start()
        # Told once: a card that can't be written would else interrupt with each key.
        if news.problems and not self._problems:
            self._banner.show_error(_summed_up(news.problems))
        elif news.notes:
            self._status.moment.say(_summed_up(news.notes))
        self._problems = news.problems
        self._clash_bar.ask(news.clashes)
        self._show_adopted(news.adopted)

    def _show_adopted(self, paths: tuple[str, ...]) -> None:
        ids = (self._library.photo_id(path) for path in paths)
        if known := tuple(photo_id for photo_id in ids if photo_id is not None):
            self._decisions.decided.emit(known)

    def _show_waiting(self) -> None:
        """Say how many wait, and why."""
        label = self._status.sidecars
        label.setVisible(bool(self._waiting))
        label.setText(tr("%Ln sidecars waiting", self._waiting))
        label.setToolTip(self._reason())

    def _reason(self) -> str:
        if self._problems:
            return _summed_up(self._problems)
        if not Preferences.load().sidecars:
            return tr("Nothing is written beside photos until you choose File > Write Sidecars Now")
        return tr("They are written when the disk of their photos is there, or you have answered")


def _summed_up(texts: tuple[str, ...]) -> str:
    """The first of these texts, and how many more there are."""
    first = said(texts[0])
    if len(texts) == 1:
        return first
    return tr("{first} (And %Ln more like this.)", len(texts) - 1).format(first=first)
