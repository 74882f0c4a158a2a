"""Every text of the window goes through here, so that it can be shown in other languages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "Cullect"


def tr(text: str, count: int = -1) -> str:
    """The text in the language of the window; `%n` stands for `count` and chooses the plural.

    `text` is written out at the call, never put together, for translators find it there: what
    varies is filled in afterwards, `tr("Sorted by {score}").format(score=title)`.
    """
    return QCoreApplication.translate(CONTEXT, text, None, count)


def mark(text: str) -> str:
    """A text of a table made before the language is known; `tr` is called where it is used."""
    return text
