"""The palette of heat maps and of the map of photos, as Qt wants it."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QColor, qRgba


@cache
def palette() -> tuple[QColor, ...]:
    """256 colours from deep blue to light yellow, in even steps, that no eye confuses."""
    # Imported here, for it brings the engine's judges, and the window should not wait for that.
    from engine.judge.map_pictures import palette as colours

    return tuple(QColor(*colour) for colour in colours().tolist())


@cache
def heat_table(reliable: bool, percent: int = 75) -> list[int]:
    """The colours of a heat map over its photo: clear where it is 0; grey where unreliable.

    Its highest place covers `percent` of the photo.
    """
    table = []
    for level, colour in enumerate(palette()):
        shown = colour if reliable else QColor(level, level, level)
        alpha = round(percent / 100 * level)
        table.append(qRgba(shown.red(), shown.green(), shown.blue(), alpha))
    return table
