"""Which colours the window's screen shows: told by Qt where it knows, else by a chosen file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColorSpace
from PySide6.QtWidgets import QWidget

from engine.settings import Preferences
from gui.texts import tr

_LARGEST = 16 * 2**20  # bytes of a profile


class ScreenColours(QObject):
    """Tells the ICC profile of the screen, empty where photos are best shown in sRGB.

    A file that was chosen in the settings counts. Else Qt is asked: on macOS, and on Wayland where
    the desktop manages colours, a window knows its colour space. On Windows and X11 it doesn't.
    """

    changed = Signal(object)  # bytes of a profile, empty for sRGB
    failed = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._told = b""

    def look(self, _screen: object = None) -> None:
        """See which screen it is now, and what is known of it."""
        profile = self._chosen() or self._known_to_qt()
        if profile != self._told:
            self._told = profile
            self.changed.emit(profile)

    def follow(self) -> None:
        """The window stands: look now, and again when it is moved to another screen."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.screenChanged.connect(self.look)
        self.look()

    def hear(self, question: str, why: str) -> None:
        """The engine declined something; perhaps the profile."""
        if question == "Screen":
            self.failed.emit(why)

    def _chosen(self) -> bytes:
        name = Preferences.load().screen_profile
        if not name:
            return b""
        try:
            with Path(name).open("rb") as file:
                return file.read(_LARGEST)
        except OSError as error:
            text = tr("The screen's colour profile {name} can't be read: {why}. Photos are shown "
                      "in sRGB.")  # fmt: skip
            self.failed.emit(text.format(name=name, why=error.strerror or error))
            return b""

    def _known_to_qt(self) -> bytes:
        handle = self._window.windowHandle()
        space = handle.format().colorSpace() if handle is not None else QColorSpace()
        if not space.isValid() or space == QColorSpace(QColorSpace.NamedColorSpace.SRgb):
            return b""
        return bytes(space.iccProfile().data())
