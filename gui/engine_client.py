"""The window's end of the engine: requests go out, answers come back as signals on this thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

from engine import messages
from engine.link import EngineLink
from engine.settings import Preferences, Settings
from gui.engine_words import said
from gui.texts import tr


class EngineClient(QObject):
    """One engine process for one library, started behind the window and again after a crash."""

    ready = Signal()
    progressed = Signal(object)  # messages.Working
    photos_changed = Signal(object)  # messages.PhotosChanged
    moved = Signal(object)  # messages.PhotosMoved
    decisions_found = Signal(object)  # messages.DecisionsFound
    thumbnails_made = Signal(object)  # tuple of photo ids
    pixels = Signal(object)  # messages.Pixels
    answered = Signal(object)  # messages.Answered
    finished = Signal(object)  # messages.Finished
    failed = Signal(str)
    restarted = Signal(str)
    noted = Signal(str)

    _received = Signal(object)
    _crashed = Signal()

    def __init__(self, library_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # The link calls on its own thread; queued signals carry its values over to this one.
        self._received.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        self._crashed.connect(self._tell_restart, Qt.ConnectionType.QueuedConnection)
        self._link = EngineLink(library_folder, self._received.emit, self._crashed.emit)
        self._started = False
        self._whole: dict[type, SignalInstance] = {
            messages.Working: self.progressed,
            messages.PhotosChanged: self.photos_changed,
            messages.PhotosMoved: self.moved,
            messages.DecisionsFound: self.decisions_found,
            messages.Pixels: self.pixels,
            messages.Finished: self.finished,
        }

    def start(self) -> None:
        """Start the engine process."""
        self._link.start()
        self._started = True

    def open(self, roots: Sequence[str], judge: str) -> None:
        """Scan these folders and photos, score what is new, and watch them if that is wanted."""
        side, watch = Settings().judged_side, Preferences.load().watch
        self._link.send(messages.Open(tuple(roots), judge, side, watch))

    def stop(self) -> None:
        """Stop scanning and scoring; what is done is kept."""
        self._link.send(messages.Stop())

    def want_thumbnails(self, photo_ids: Sequence[int]) -> None:
        """Ask for the thumbnails of the rows in view; replaces an earlier wish."""
        self._link.send(messages.Thumbnails(tuple(photo_ids)))

    def view(self, views: messages.Views) -> None:
        """Ask for photos to be shown large; replaces an earlier wish."""
        self._link.send(views)

    def use_screen(self, profile: bytes) -> None:
        """Have photos shown in the colours of a screen with this ICC profile, sRGB if empty."""
        self._link.send(messages.Screen(profile))

    def ask(self, question: messages.Asked) -> None:
        """Ask the engine thread something; a newer question of a kind replaces one that waits."""
        self._link.send(question)

    def files_moved(
        self,
        moves: Sequence[tuple[str, str]],
        removed: Sequence[str] = (),
        returned: Sequence[str] = (),
    ) -> None:
        """Tell what a person did to files: (old, new) paths, and those put away or brought back."""
        self._link.send(messages.FilesMoved(tuple(moves), tuple(removed), tuple(returned)))

    def close(self) -> None:
        """End the engine process; returns when it is gone."""
        if self._started:
            self._link.close()
            self._started = False

    def _pass_on(self, message: messages.Message) -> None:
        if (signal := self._whole.get(type(message))) is not None:
            signal.emit(message)
            return
        match message:
            case messages.Ready(notes):
                self.ready.emit()
                for note in notes:
                    self.noted.emit(said(note))
            case messages.ThumbnailsMade():
                self.thumbnails_made.emit(message.photo_ids)
            case messages.Noted(text):
                self.noted.emit(said(text))
            case messages.Failed(text):
                self.failed.emit(said(text))
            case _ if isinstance(message, messages.Answered):
                self.answered.emit(message)

    def _tell_restart(self) -> None:
        self.restarted.emit(tr("A file took the engine down; it was started again and goes on."))
