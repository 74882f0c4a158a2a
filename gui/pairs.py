"""RAW and JPEG as one photo: which of them is shown, and what to say when they disagree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from engine.photos import Decision, Photo
from engine.settings import Preferences
from gui.texts import tr
from gui.words import file_name, flag_words, joined, star_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.library import Library
    from gui.desk import Desk


class Pairs(QObject):
    """What a person does with photos of several files, beside deciding."""

    def __init__(
        self, desk: Desk, actions: Mapping[str, QAction], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        # Before handlers are connected: the menu shows what was set, and sets nothing.
        actions["pairs"].setChecked(Preferences.load().pairs)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What the actions do that are joined here."""
        return {"show_partner": self.show_partners, "pairs": self.join}

    def show_partners(self) -> None:
        """Show the RAW in place of the JPEG, or the other way round, where a key applies."""
        desk = self._desk
        shown = desk.library.show_partners(desk.stage.marked_ids())
        if shown:
            desk.shoot.touch()
            desk.model.put_in_place(shown)
            desk.stage.marked_changed.emit()
        else:
            desk.status.moment.say(tr("No RAW or JPEG beside it"))

    def join(self, wanted: bool) -> None:
        """From now on RAW and JPEG of one name are one photo, or two."""
        try:
            replace(Preferences.load(), pairs=wanted).save()
        except OSError as error:
            text = tr("The setting could not be stored: {why}")
            self._desk.banner.show_error(text.format(why=error.strerror or error))
        self._desk.library.refresh()
        self._desk.shoot.resort()


def disagreement(library: Library, photo: Photo) -> str:
    """What was decided differently about the files of one photo, nothing where they agree."""
    others = library.photos(library.partners(photo.id)) if photo.partners else []
    told = [
        tr("{name} has another decision: {decision}.").format(
            name=file_name(other.path), decision=_in_words(other.decision)
        )
        for other in others
        if other.decision != photo.decision
    ]
    told += [tr("What you decide now counts for both.")] if told else []
    return " ".join(told)


def _in_words(decision: Decision) -> str:
    return joined((flag_words(decision.flag), star_words(decision.stars), decision.label or ""))
