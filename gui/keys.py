"""Which keys do what: those of a preset, changed as the person likes, kept from day to day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from gui.actions import ACTIONS, Action, Keys
from gui.commands import key_text, plain
from gui.key_places import spellings
from gui.memory import Memory
from gui.texts import mark


class Preset(StrEnum):
    """The programs whose keys a person may know."""

    LIGHTROOM = "lightroom"
    MECHANIC = "mechanic"
    NARRATIVE = "narrative"
    DARKTABLE = "darktable"


PRESET_TITLES = {
    Preset.LIGHTROOM: mark("Lightroom"),
    Preset.MECHANIC: mark("Photo Mechanic"),
    Preset.NARRATIVE: mark("Narrative"),
    Preset.DARKTABLE: mark("darktable"),
}

_NO_KEY = "none"


def usual_keys(action: Action, preset: Preset) -> Keys:
    """The keys that a preset gives to an action."""
    own: Keys | None = None if preset is Preset.LIGHTROOM else getattr(action, preset)
    return action.keys if own is None else own


class Keyboard(QObject):
    """Gives the window's actions their keys; each preset keeps its own changes."""

    changed = Signal()

    def __init__(
        self, actions: Mapping[str, QAction], memory: Memory, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._actions, self._memory = actions, memory
        self._rows = {row.name: row for row in ACTIONS}
        kept = memory.text("keys/preset")
        self.preset = Preset(kept) if kept in set(Preset) else Preset.LIGHTROOM
        self._apply()

    def choose(self, preset: Preset) -> None:
        """Give all actions the keys of another program, and what was changed about them."""
        self.preset = preset
        self._memory.keep("keys/preset", preset.value)
        self._apply()

    def keys(self, name: str) -> Keys:
        """The keys of an action now, in the notation of the table."""
        kept = self._memory.text(self._entry(name))
        if not kept:
            return usual_keys(self._rows[name], self.preset)
        if kept == _NO_KEY:
            return ()
        return tuple(key.toString() for key in QKeySequence.listFromString(kept))

    def shown(self, name: str) -> str:
        """The first key of an action as the system shows it, nothing where it has none."""
        return key_text(QKeySequence(key) for key in self.keys(name)[:1])

    def is_changed(self, name: str) -> bool:
        """Whether the person gave this action other keys than the preset does."""
        return self.keys(name) != usual_keys(self._rows[name], self.preset)

    def rivals(self, name: str, key: str) -> list[str]:
        """The actions that would lose this key if it were given to `name`."""
        others = (other for other in self._owners.get(key, []) if other != name)
        return [other for other in others if self._meet(name, other) and key in self.keys(other)]

    def bind(self, name: str, keys: Keys) -> None:
        """Let these keys do this; whatever had one of them loses it."""
        for key in keys:
            for loser in self.rivals(name, key):
                self._keep(loser, tuple(k for k in self.keys(loser) if k != key))
        self._keep(name, keys)
        self._apply()

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means that is no shortcut of Qt's; returns whether it means anything."""
        able = (self._actions[n] for n in self.meant(event) if self._actions[n].isEnabled())
        action = next(able, None)
        if action is not None:
            action.trigger()
        return action is not None

    def meant(self, event: QKeyEvent) -> Iterator[str]:
        """The actions that a key may mean, by its character and then by its place."""
        for key in spellings(event):
            yield from self._owners.get(key, [])

    def reset(self, name: str) -> None:
        """Give an action its usual keys again."""
        self.bind(name, usual_keys(self._rows[name], self.preset))

    def reset_all(self) -> None:
        """Forget what was changed about this preset."""
        for name in self._rows:
            self._memory.forget(self._entry(name))
        self._apply()

    def _entry(self, name: str) -> str:
        return f"keys/{self.preset}/{name}"

    def _keep(self, name: str, keys: Keys) -> None:
        """Remember the keys of an action, unless they are the usual ones."""
        if keys == usual_keys(self._rows[name], self.preset):
            self._memory.forget(self._entry(name))
        else:
            text = QKeySequence.listToString([QKeySequence(key) for key in keys])
            self._memory.keep(self._entry(name), text or _NO_KEY)

    def _meet(self, name: str, other: str) -> bool:
        """Whether two actions can be done at the same time, so that they need different keys."""
        views = {self._rows[name].within, self._rows[other].within}
        return len(views - {"", "photos"}) < 2

    def _apply(self) -> None:
        """Let the actions have their keys, and tell all who show them."""
        self._owners: dict[str, list[str]] = {}
        for name in self._rows:
            self._own(name, self.keys(name))
        for name, action in self._actions.items():
            keys = [*self.keys(name), *self._keys_that_go_on(name)]
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setToolTip(self._with_key(name, action))
        self.changed.emit()

    def _with_key(self, name: str, action: QAction) -> str:
        """What the action does and its key: `Pick (P)`."""
        text, key = action.statusTip() or plain(action.text()), self.shown(name)
        return f"{text} ({key})" if key else text

    def _keys_that_go_on(self, name: str) -> Keys:
        """Shift with the plain keys of a mark, unless that means something else."""
        if not self._rows[name].goes_on:
            return ()
        held = (f"Shift+{key}" for key in self.keys(name) if "+" not in key)
        free = tuple(key for key in held if key not in self._owners)
        self._own(name, free)
        return free

    def _own(self, name: str, keys: Keys) -> None:
        for key in keys:
            self._owners.setdefault(key, []).append(name)
