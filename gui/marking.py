"""Marks photos as a key or a button says: those that it applies to in the view in front."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.photos import Change, Changes, Flag
from gui.edit_titles import Part, photo_words, told
from gui.going_on import GoingOn
from gui.texts import tr
from gui.words import file_name, photo_count

if TYPE_CHECKING:
    from engine.library import Library
    from engine.photos import Photo
    from gui.decisions import Decisions
    from gui.grid.model import PhotoModel
    from gui.stage import Stage


_READ = 64  # photos read at once


class Marking(QObject):
    """Flags, stars and labels; says what was done, and goes on where that is wanted."""

    marked = Signal()  # a person has begun to decide
    told = Signal(str)

    def __init__(
        self,
        library: Library,
        model: PhotoModel,
        decisions: Decisions,
        stage: Stage,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.going_on = GoingOn()
        self._library, self._model = library, model
        self._decisions, self._stage = decisions, stage

    def flag(self, flag: Flag) -> None:
        """Pick, reject or unflag."""
        ids = self._stage.marked_ids()
        self._decisions.flag(ids, flag)
        self._finish(("flag", flag), ids)

    def toggle_flag(self) -> None:
        """Pick; unflag if all of them are picked."""
        picked = self._all(lambda photo: photo.flag is Flag.PICK)
        self.flag(Flag.NONE if picked else Flag.PICK)

    def rate(self, stars: int) -> None:
        """Give so many stars; 0 for none."""
        ids = self._stage.marked_ids()
        self._decisions.rate(ids, stars)
        self._finish(("stars", stars or None), ids)

    def label(self, label: str | None) -> None:
        """Give this label; where all of them have it already, take it away, as Lightroom does."""
        ids = self._stage.marked_ids()
        if self._all(lambda photo: photo.label == label):
            label = None
        self._decisions.label(ids, label)
        self._finish(("label", label), ids)

    def raise_stars(self, by: int) -> None:
        """Give each photo so many stars more or, when negative, fewer than it has."""
        ids = self._stage.marked_ids()
        edits = [_with_stars(photo, by) for photo in self._library.photos(ids)]
        changes = tuple(edit for edit in edits if edit.before != edit.after)
        if changes:
            photos = photo_words([change.path for change in changes])
            more, fewer = tr("One star more for {photos}"), tr("One star fewer for {photos}")
            title = (more if by > 0 else fewer).format(photos=photos)
            self._decisions.edit(ids, Changes(title, changes))
            self.told.emit(title)

    def step_undecided(self, by: int) -> None:
        """Go to the next photo (1) or the one before (-1) without flag, stars and label."""
        found = self._model.undecided_from(self._stage.grid.currentIndex().row(), by)
        if found.isValid():
            self._stage.grid.go_to(found)
        else:
            self.told.emit(tr("No undecided photo in this direction"))

    def undo(self) -> None:
        """Take the last edit back and show the photos that it was about."""
        title = self._decisions.stack.undoText()
        self._show(self._decisions.undo())
        self.told.emit(tr("Taken back: {title}").format(title=title))

    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        title = self._decisions.stack.redoText()
        self._show(self._decisions.redo())
        self.told.emit(tr("Made again: {title}").format(title=title))

    def _show(self, ids: Sequence[int]) -> None:
        """Select these photos, unless the view in front has others laid out side by side."""
        if self._stage.shown in {"grid", "large"}:
            self._stage.grid.select_photos(np.asarray(ids, np.int64))

    def _all(self, holds: Callable[[Photo], bool]) -> bool:
        """Whether this holds for all photos that a key applies to; reads no more than it must."""
        ids = self._stage.marked_ids()
        parts = (ids[start : start + _READ] for start in range(0, len(ids), _READ))
        return all(holds(photo) for part in parts for photo in self._library.photos(part))

    def _finish(self, part: Part, ids: Sequence[int]) -> None:
        """Say what was done, and show the next photo where that is wanted."""
        if not ids:
            return
        self.marked.emit()
        self.told.emit(told(part, self._words(ids)))
        if self.going_on.wanted:
            self._go_on(ids)

    def _words(self, ids: Sequence[int]) -> str:
        """The name of one photo, or how many they are."""
        if len(ids) == 1:
            return file_name(self._library.photos(ids)[0].path)
        return photo_count(len(ids))

    def _go_on(self, ids: Sequence[int]) -> None:
        """To the photo after the last one marked; it is there if a filter took that one away."""
        if self._model.index_of(ids[-1]).isValid():
            if len(ids) > 1:
                self._stage.grid.select_photo(ids[-1])
            self._stage.step(1)


def _with_stars(photo: Photo, more: int) -> Change:
    """The edit that gives a photo so many stars more, as far as there are so many."""
    stars = min(max((photo.stars or 0) + more, 0), 5)
    return Change(photo.path, photo.decision, photo.decision.with_(stars=stars or None))
