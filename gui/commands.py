"""Everything that stands in a menu, to be found by its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar


@dataclass(frozen=True, slots=True)
class Command:
    """An entry of a menu: what it is called, where it stands, its keys as the system shows them."""

    action: QAction
    title: str
    menu: str
    keys: str

    def fits(self, words: Sequence[str]) -> bool:
        """Whether each word occurs in its title, its menu or its tip."""
        text = f"{self.title} {self.menu} {self.action.statusTip()}".casefold()
        return all(word in text for word in words)


def commands_in(menus: QMenuBar) -> list[Command]:
    """All entries of all menus, in their order."""
    return [command for entry in menus.actions() for command in _entries(entry, "")]


def found(commands: Iterable[Command], text: str) -> list[Command]:
    """The commands that fit what was typed, those first whose title begins with it."""
    words = text.casefold().split()
    fitting = [command for command in commands if command.fits(words)]
    return sorted(fitting, key=lambda command: _distance(command.title.casefold(), words))


def key_text(keys: Iterable[QKeySequence]) -> str:
    """Keys as the system shows them: `X  Shift+X`."""
    return "  ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def plain(text: str) -> str:
    """A menu's text without the mark of its access key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _entries(entry: QAction, above: str) -> Iterator[Command]:
    """An entry, or those of its menu."""
    menu = entry.menu()
    if isinstance(menu, QMenu):
        menu.aboutToShow.emit()  # some are filled only when they are opened
        title = plain(menu.title())
        for each in menu.actions():
            yield from _entries(each, f"{above} > {title}" if above else title)
    elif entry.text() and not entry.isSeparator():
        yield Command(entry, plain(entry.text()), above, key_text(entry.shortcuts()[:1]))


def _distance(title: str, words: Sequence[str]) -> tuple[bool, bool]:
    """Less for a title that begins with the first word, then for one in which a word does."""
    first = words[0] if words else ""
    return not title.startswith(first), not any(word.startswith(first) for word in title.split())
