"""Light and dark: three levels of neutral grey around photos, and one grid of 8 pixels.

The palette carries the colours, so every widget follows a change of theme by itself; what a palette
has no role for (the shapes beside the scores) is found by `colours_for`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

import resources

STEP = 8

_USUAL_LINE = 16  # pixels that a line of text is high where nobody asked for larger text


def room(steps: float) -> int:
    """So many steps in pixels, more where text is larger: for what holds text."""
    line = QFontMetrics(QApplication.font()).height()
    return round(steps * STEP * max(1.0, line / _USUAL_LINE))


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme; each text colour has a contrast of at least 4.5:1 on `well`, `panel`, `raised`."""

    well: str  # behind photos
    panel: str  # around them
    raised: str  # selected, or to be pressed
    line: str
    text: str
    quiet: str  # text of second rank
    frame: str  # the current photo
    high: str  # the upper third of a score
    low: str  # the lower third


DARK = Colours(
    well="#1f1f1f",
    panel="#2a2a2a",
    raised="#3d3d3d",
    line="#454545",
    text="#ececec",
    quiet="#b4b4b4",
    frame="#f4f4f4",
    high="#9dc8a4",
    low="#e0ae86",
)
LIGHT = Colours(
    well="#dadada",
    panel="#ececec",
    raised="#c4c4c4",
    line="#bdbdbd",
    text="#161616",
    quiet="#454545",
    frame="#1c1c1c",
    high="#1c5330",
    low="#7a3206",
)


def colours_for(palette: QPalette) -> Colours:
    """The theme that a widget's palette belongs to."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


class Theme(QObject):
    """Keeps the application in the theme that was chosen, or in the system's light or dark.

    CULLECT_THEME=light|dark overrules both.
    """

    def __init__(self, app: QApplication, chosen: str = "") -> None:
        super().__init__(app)
        self._app, self._chosen = app, chosen
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self.apply)
        self.apply()

    def choose(self, theme: str) -> None:
        """Show "light" or "dark" from now on, or what the system shows for ""."""
        self._chosen = theme
        self.apply()

    def apply(self) -> None:
        """Give the application the colours that are wanted now."""
        colours = DARK if self._is_dark() else LIGHT
        self._app.setPalette(_palette(colours))
        self._app.setStyleSheet(_style_sheet(colours))

    def _is_dark(self) -> bool:
        """Where the system does not say, dark: it is what photographs are judged against."""
        wanted = os.environ.get("CULLECT_THEME", self._chosen)
        scheme = self._app.styleHints().colorScheme()
        return wanted == "dark" or (wanted != "light" and scheme != Qt.ColorScheme.Light)


def _palette(colours: Colours) -> QPalette:
    """Spread the few colours of a theme over Qt's many roles."""
    role = QPalette.ColorRole
    roles = {
        colours.well: (role.Base,),
        colours.panel: (role.Window, role.AlternateBase, role.ToolTipBase),
        colours.raised: (role.Button, role.Highlight, role.Accent, role.Midlight),
        colours.line: (role.Mid, role.Dark),
        colours.text: (
            role.Text, role.WindowText, role.ButtonText, role.ToolTipText, role.HighlightedText,
            role.BrightText, role.Link,
        ),
        colours.quiet: (role.PlaceholderText,),
    }  # fmt: skip
    palette = QPalette()
    for colour, its_roles in roles.items():
        for each in its_roles:
            palette.setColor(each, QColor(colour))
    for each in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, _between(colours.quiet, colours.panel))
    return palette


def _between(one: str, other: str) -> QColor:
    """The colour halfway between two."""
    a, b = QColor(one), QColor(other)
    return QColor(
        (a.red() + b.red()) // 2, (a.green() + b.green()) // 2, (a.blue() + b.blue()) // 2
    )


def _style_sheet(colours: Colours) -> str:
    """The style sheet with this theme's colours in it."""
    # Not importlib.resources: importing it takes a tenth of the time that the window has to show.
    path = Path(resources.__file__).with_name("style.qss")
    sheet = Template(path.read_text("utf-8"))
    named = {field.name: getattr(colours, field.name) for field in fields(colours)}
    return sheet.substitute(named, faint=_between(colours.quiet, colours.panel).name())
