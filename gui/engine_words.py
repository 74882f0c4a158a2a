"""What the engine says, in the language of the window as far as that knows the sentence."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QLocale

from gui.engine_sentences import SENTENCES
from gui.texts import tr

_FIELD = re.compile(r"\{(\w+)\}")


def said(sentence: object) -> str:
    """A sentence of the engine, or an error whose text is one; unknown ones stay as they are."""
    text = str(sentence)
    if QLocale().language() == QLocale.Language.English:
        return text
    for source in SENTENCES:
        if found := _pattern(source).fullmatch(text):
            return _filled(tr(source), found.groupdict())
    return text


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """What a sentence looks like once its fields are filled."""
    parts = _FIELD.split(source)
    return re.compile("".join(
        f"(?P<{part}>.+?)" if number % 2 else re.escape(part) for number, part in enumerate(parts)
    ), re.DOTALL)  # fmt: skip


def _filled(translated: str, values: dict[str, str]) -> str:
    """The translation with its fields filled by what stood there, itself said in the language."""
    return _FIELD.sub(lambda field: said(values.get(field[1], field[0])), translated)
